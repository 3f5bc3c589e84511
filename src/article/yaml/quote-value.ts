import { spellText } from './spell-yaml.ts';

/** An apostrophe: between two letters. */
const apostrophe = /(?<=[\p{L}\p{N}])'(?=\p{L})/gu;

/**
 * A value as one text in quotes. Quotes around all of it that hold others (`"He said "no" today"`, `'Ann's day'`) were
 * meant for YAML; those around some of its words are the text's.
 */
export function quoted(value: string): string {
  const bare = value.trim();
  const text = withoutOuter(bare);
  if (text.includes("'") && !/["\\]/.test(text) && (text !== bare || bare.startsWith("'")))
    return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

function withoutOuter(bare: string): string {
  const inside = bare.slice(1).replace(/['"]$/, '');
  const isClosed = bare.length > 1 && bare.endsWith(bare.charAt(0));
  if (bare.startsWith("'")) {
    const others = inside.replaceAll(apostrophe, '');
    return inside.includes("'") && !others.includes("'") ? inside : bare;
  }
  if (!bare.startsWith('"') || !isClosed) return bare;
  // Behind a space or at the beginning a mark opens: then the first one has not been closed yet.
  const first = inside.indexOf('"');
  const pairs = inside.split('"').length % 2 === 1;
  return pairs && first > -1 && /^$|[\s([—–-]/.test(inside.charAt(first - 1)) ? inside : bare;
}

/** A list on one line with its items each in quotes where they need them; undefined where nobody knows where one ends. */
export function quotedItems(list: string): string | undefined {
  const inside = /^\[([^[\]{}#]*)\]$/.exec(list.trim())?.[1];
  if (inside === undefined) return undefined;
  const items = inside.split(/\s*,\s*/).map((item) => item.trim());
  if (items.some((item) => item === '' || item.split('"').length % 2 === 0)) return undefined;
  return `[${items.map((item) => spelledItem(item)).join(', ')}]`;
}

function spelledItem(item: string): string {
  const whole = /^"([^"\\]*)"$|^'((?:[^']|'')*)'$/.exec(item);
  if (whole) return item;
  return /^["']/.test(item) ? quoted(item) : spellText(item, true, undefined);
}
