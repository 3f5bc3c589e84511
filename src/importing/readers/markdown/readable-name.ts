/** A name that was written for addresses (`user-experience`), with spaces; others as they are. */
export function spacedName(name: string): string {
  return isHyphened(name) ? name.replaceAll(/[-_]/g, ' ') : name;
}

/** The name of a person that was written for addresses (`rachel-hurley`) as it is said; others as they are. */
export function personName(name: string): string {
  if (!isHyphened(name)) return name;
  return name
    .replaceAll(/(?:^|[-_])(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`)
    .trim();
}

function isHyphened(name: string): boolean {
  return /^[\p{Ll}\p{Lo}\d]+(?:[-_][\p{Ll}\p{Lo}\d]+)+$/u.test(name);
}
