import { Scalar, stringify } from 'yaml';

/** What frontmatter and vocabularies are made of. */
export type YamlValue =
  string | number | boolean | readonly YamlValue[] | { readonly [name: string]: YamlValue };

type Style = 'plain' | 'single' | 'double';

const options = {
  version: '1.2',
  schema: 'core',
  lineWidth: 0,
  aliasDuplicateObjects: false,
} as const;

/**
 * The ways to write a value on one line, the best first: in the quotes that were there, without any, then in
 * either kind. Not each of them means the value everywhere: try them.
 */
export function spellings(value: YamlValue, old?: unknown): string[] {
  if (typeof value !== 'string') return [inline(value)];
  const styles: Style[] = ['plain', 'single', 'double'];
  const all = [styleOf(old), ...styles].flatMap((style) => (style ? spell(value, style) : []));
  return [...new Set(all)];
}

/** A text in single quotes, in which only they themselves mean something. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A field or an item as lines of its own: a list of records has each of its fields on a line. */
export function asLines(value: YamlValue): string {
  return stringify(value, { ...options, singleQuote: true });
}

function inline(value: YamlValue): string {
  if (typeof value === 'string') {
    return stringify(value, { ...options, singleQuote: true, collectionStyle: 'flow' }).trim();
  }
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(inFlow).join(', ')}]`;
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${inFlow(item)}`);
  return `{ ${fields.join(', ')} }`;
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** Between brackets a plain text must not hold what ends it. */
function inFlow(value: YamlValue): string {
  const text = inline(value);
  if (typeof value !== 'string' || !/[,[\]{}]/.test(text) || /^['"]/.test(text)) return text;
  return spell(value, 'single')[0] ?? JSON.stringify(value);
}

function styleOf(node: unknown): Style | undefined {
  const type = node instanceof Scalar ? node.type : undefined;
  if (type === Scalar.QUOTE_SINGLE) return 'single';
  if (type === Scalar.QUOTE_DOUBLE) return 'double';
  return undefined;
}

function spell(value: string, style: Style): string[] {
  if (style === 'double') return [JSON.stringify(value)];
  if (/[\n\r]/.test(value)) return [];
  return [style === 'single' ? inQuotes(value) : value];
}
