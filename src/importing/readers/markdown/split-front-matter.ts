import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml, YAMLParseError } from 'yaml';

/** A file of another generator taken apart. */
export interface SourceFile {
  /** What its frontmatter says; empty where it has none. Dates are text as they were written. */
  data: Readonly<Record<string, unknown>>;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const fences: readonly (readonly [open: RegExp, language: 'yaml' | 'toml' | 'json'])[] = [
  [/^---[ \t]*(?:ya?ml)?[ \t]*\n/, 'yaml'],
  [/^(?:\+\+\+|---[ \t]*toml)[ \t]*\n/, 'toml'],
  [/^(?:;;;|---[ \t]*json)[ \t]*\n/, 'json'],
];

/**
 * Takes frontmatter in YAML (`---`), TOML (`+++`) or JSON (`{` or `;;;`) apart from what follows it. Returns a message, as a
 * clause, where it cannot be read. `text` has LF line ends and no byte order mark.
 */
export function splitFrontMatter(text: string): SourceFile | string {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  if (rest.startsWith('{') && /^\{\s*(?:"|\})/.test(rest)) return splitJson(text, start);
  for (const [open, language] of fences) {
    const opening = open.exec(rest)?.[0];
    if (opening === undefined) continue;
    const fence = opening.slice(0, 3);
    const close = new RegExp(String.raw`^${fence.replaceAll('+', String.raw`\+`)}[ \t]*$`, 'm');
    const inside = rest.slice(opening.length);
    const end = close.exec(inside);
    if (!end) return `its frontmatter is not closed with ${fence}`;
    const from = start + opening.length;
    const bodyFrom = from + end.index + end[0].length;
    const data = readData(inside.slice(0, end.index), language);
    return typeof data === 'string' ? data : { data, ...bodyAt(text, bodyFrom) };
  }
  return { data: {}, body: text, bodyLine: 1 };
}

/** As `splitFrontMatter`, of data alone. */
function readData(
  text: string,
  language: 'yaml' | 'toml' | 'json',
): Record<string, unknown> | string {
  try {
    const data: unknown = parsers[language](text);
    if (data === null || data === undefined) return {};
    return isRecord(data) ? data : 'its frontmatter is not a list of fields';
  } catch (error) {
    if (!isOfParser(error)) throw error;
    const [message = ''] = error.message.split('\n');
    return `its frontmatter is not ${language.toUpperCase()}: ${message.replace(/:$/, '')}`;
  }
}

/** The data of a file by how its name ends (`.toml`, `.json`, else YAML): fields, or a list. Undefined where it cannot be read. */
export function readDataFile(text: string, ending: string): unknown {
  try {
    return parsers[ending === '.toml' ? 'toml' : ending === '.json' ? 'json' : 'yaml'](text);
  } catch (error) {
    if (!isOfParser(error)) throw error;
    return undefined;
  }
}

const parsers = {
  // Generators take what our own files may not have: anchors, and a key twice.
  yaml: (text: string): unknown =>
    parseYaml(text, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'error' }),
  toml: (text: string): unknown => plainDates(parseToml(text)),
  json: (text: string): unknown => JSON.parse(text),
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfParser(error: unknown): error is Error {
  return (
    error instanceof YAMLParseError ||
    error instanceof TomlError ||
    error instanceof SyntaxError ||
    // Of an alias that leads nowhere, or of too many.
    error instanceof ReferenceError
  );
}

/** TOML's dates as they were written, with their zone. */
function plainDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainDates);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainDates(each)]));
}

function bodyAt(text: string, from: number) {
  return { body: text.slice(from), bodyLine: text.slice(0, from).split('\n').length };
}

/** JSON ends where its first brace is closed. */
function splitJson(text: string, start: number): SourceFile | string {
  let depth = 0;
  for (const { 0: part, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (depth > 0) continue;
    const end = start + index + 1;
    const data = readData(text.slice(start, end), 'json');
    return typeof data === 'string' ? data : { data, ...bodyAt(text, end) };
  }
  return 'its frontmatter is not closed with }';
}
