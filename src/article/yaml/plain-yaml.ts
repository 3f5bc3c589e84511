type Scalars = Record<string, string>;
type Value = string | string[] | Scalars;

/** Characters that mean nothing in YAML by themselves; a tab or a byte order mark may. */
const strange = /[^\n\x20-\x7E\xA0-\uFEFE\uFF01-\uFFFD]/;
const field = /^( *)([A-Za-z][A-Za-z-]*):(?: ([^ ].*))?$/;
const item = /^( *)- ([^ ].*)$/;
/** Begins with a word, a day or a path. A possible number followed by a space is text. */
const plain = /^(?:[\p{L}/]|\d{4}-\d\d(?!\d)|\d+ \p{L})/u;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** A digest that no number can be: with other letters than the one before an exponent. */
const sha256 = /^(?=.*[a-df])[\da-f]{64}$/;
/** Characters that turn what is next to them into a field, a comment or nothing. */
const joint = /:(?: |$)| #| $/;
/** Words that stand for something else. */
const constant = /^(?:null|true|false)$/i;
const single = /^'((?:[^']|'')*)'$/;
const double = /^"([^"\\]*)"$/;
const list = /^\[(.*)\]$/;
/** An item and what ends it, of a list on one line. */
const inList = /("[^"\\]*"|'(?:[^']|'')*'|[^"'[\]{},:#][^[\]{},:#]*)(?:, *|$)/y;

/**
 * The data of a text in which each field is a plain text, a list of plain texts or a map of plain texts, as in nearly all
 * frontmatter. Undefined for all other texts, right or wrong.
 *
 * Speed: with the parser for all of YAML alone, `check` of 10,000 articles takes 34 % more CPU time, and a full build of
 * 20,000 takes 3 % more (November 2026).
 */
export function readPlainYaml(source: string): Record<string, Value> | undefined {
  if (source === '' || strange.test(source)) return undefined;
  const data: Record<string, Value> = {};
  /** The field whose value is on the lines below it, and how far they are indented. */
  let open: { key: string; indent?: number } | undefined;
  for (const line of (source.endsWith('\n') ? source.slice(0, -1) : source).split('\n')) {
    const [, indent, key, value] = field.exec(line) ?? [];
    if (indent === '' && key !== undefined) {
      if (Object.hasOwn(data, key) || constant.test(key)) return undefined;
      if (open && data[open.key] === undefined) return undefined;
      open = value === undefined ? { key } : undefined;
      const read =
        value === undefined ? undefined : (toList(value) ?? toText(value) ?? toYear(key, value));
      if (value !== undefined && read === undefined) return undefined;
      // Keeps its place among the fields.
      data[key] = read as Value;
      continue;
    }
    if (!open) return undefined;
    const [, before, words] = key === undefined ? (item.exec(line) ?? []) : [line, indent, value];
    if (before === undefined || words === undefined) return undefined;
    if ((open.indent ??= before.length) !== before.length) return undefined;
    const text = toText(words);
    if (text === undefined) return undefined;
    const inside = (data[open.key] ??= key === undefined ? [] : {}) as string[] | Scalars;
    if (Array.isArray(inside) !== (key === undefined)) return undefined;
    if (Array.isArray(inside)) inside.push(text);
    else if (key === undefined || Object.hasOwn(inside, key) || constant.test(key))
      return undefined;
    else inside[key] = text;
  }
  return open && data[open.key] === undefined ? undefined : data;
}

function toText(written: string): string | undefined {
  if (plain.test(written) || uuid.test(written) || sha256.test(written))
    return joint.test(written) || constant.test(written) ? undefined : written;
  const inDouble = double.exec(written);
  if (inDouble) return inDouble[1];
  return single.exec(written)?.[1]?.replaceAll("''", "'");
}

/** The year of an article whose day nobody knows; see `keepYear`. */
function toYear(key: string, written: string): string | undefined {
  return key === 'date' && /^\d{4}$/.test(written) ? written : undefined;
}

function toList(written: string): string[] | undefined {
  const inside = list.exec(written)?.[1];
  if (inside === undefined) return undefined;
  const texts: string[] = [];
  inList.lastIndex = 0;
  while (inList.lastIndex < inside.length) {
    const words = inList.exec(inside)?.[1];
    const text = words === undefined ? undefined : toText(words);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return /[, ]$/.test(inside) ? undefined : texts;
}
