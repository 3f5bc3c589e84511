/** A field's value that readers see just as it is written, and its path. */
export interface PlainField {
  path: readonly (string | number)[];
  value: string;
}

const single = ['title', 'summary', 'dateline', 'publisher'];
const inside: Readonly<Record<string, readonly string[]>> = {
  photo: ['alt', 'caption', 'credit'],
  withdrawn: ['reason'],
};
const lists = ['corrections', 'notes'];

/** All texts in a frontmatter that are plain text: neither Markdown nor HTML means anything in them. */
export function plainFields(data: Readonly<Record<string, unknown>>): PlainField[] {
  const found: PlainField[] = [];
  const add = (holder: unknown, path: readonly (string | number)[]) => {
    const name = path.at(-1);
    const value =
      typeof holder === 'object' && holder !== null && name !== undefined
        ? (holder as Record<string | number, unknown>)[name]
        : undefined;
    if (typeof value === 'string' && value.trim() !== '') found.push({ path, value });
  };
  for (const name of single) add(data, [name]);
  for (const [name, parts] of Object.entries(inside))
    for (const part of parts) add(data[name], [name, part]);
  for (const name of lists) {
    const value = data[name];
    if (Array.isArray(value))
      for (const index of value.keys()) add(value[index], [name, index, 'text']);
    else add(value, [name, 'text']);
  }
  return found;
}
