/** Cuts a text at the first place of each name; every second part is one of them. Together they are the text. */
export function isolatedParts(text: string, names: readonly (string | undefined)[]): string[] {
  return names.reduce<string[]>(
    (parts, name) => (name ? parts.flatMap(cutAt(name)) : parts),
    [text],
  );
}

const cutAt = (name: string) => (part: string, index: number) => {
  const from = index % 2 ? -1 : part.indexOf(name);
  return from < 0 ? [part] : [part.slice(0, from), name, part.slice(from + name.length)];
};
