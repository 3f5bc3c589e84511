/** A name as lists of literature want it: in its two parts, or whole where they are not known. */
export type PersonName = { family: string; given: string } | { literal: string };

const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*`;
const middle = String.raw`(?:\p{Lu}\.|[\p{L}]+(?:вич|вна|ьич|ична))`;
const simple = new RegExp(`^((?:${word}|\\p{Lu}\\.)(?: ${middle})?) (${word})$`, 'u');

/**
 * Takes a name apart. `sortAs` (`Family, Given`: an alias in authors.yaml) decides; without it only what leaves
 * no doubt is taken apart: two capitalised words, perhaps with an initial or a patronymic between them. Of
 * names without capitals, and of longer ones, nobody but an editor can know the parts.
 */
export function readName(name: string, sortAs?: string): PersonName {
  const [family = '', given = ''] = (sortAs ?? '').split(/,\s*/, 2);
  if (family && given) return { family, given };
  const [, first, last] = simple.exec(name) ?? [];
  return first && last ? { family: last, given: first } : { literal: name };
}

/** `Ann Author`. */
export function nameInOrder(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** `Author, Ann`. */
export function nameInverted(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `Author, A.-M. B.`; `between` stands after the family name. */
export function nameWithInitials(name: PersonName, between: string): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(' ')
    .map((part) => part.replaceAll(/([\p{L}])[\p{L}\p{M}’'.]*/gu, '$1.'))
    .join(' ');
  return `${name.family}${between}${initials}`;
}
