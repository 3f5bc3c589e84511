import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { changeData, type Change } from '../write/change-data.ts';
import {
  columnOf,
  dashesOf,
  endOf,
  keyOf,
  lineAfter,
  newlineOf,
  pairOf,
  spanOf,
  startOf,
} from './yaml-places.ts';
import { asLines, spellings, type YamlValue } from './yaml-value.ts';

/**
 * A YAML text with one thing changed and every other byte as it was: comments, order, quotes, blank lines.
 * Undefined where that cannot be done with certainty (the text is not sound, the path leads nowhere).
 *
 * Each way of writing the change is parsed again and held against what the data should become, so that a value
 * that YAML would take for something else gets its quotes, and nothing else can have moved.
 */
export function editYaml(source: string, change: Change): string | undefined {
  const document = parse(source);
  if (document.errors.length > 0) return undefined;
  const expected = changeData(document.toJS() as unknown, change);
  if (expected === undefined) return undefined;
  for (const candidate of candidates(source, document, change)) {
    const changed = parse(candidate);
    if (changed.errors.length === 0 && isDeepStrictEqual(changed.toJS(), expected))
      return candidate;
  }
  return undefined;
}

const parse = (source: string) =>
  parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: true,
  });

function candidates(source: string, document: Document, change: Change): string[] {
  const { path } = change;
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (last === undefined) return [];
  if ('name' in change) return renameKey(source, parent, String(last), change.name);
  if ('remove' in change) return remove(source, document, path);
  const node = document.getIn(path, true);
  if ('add' in change && isNode(node) && !isEmpty(node)) return addTo(source, node, change.add);
  const value = 'add' in change ? firstOf(change.add) : change.value;
  if (isNode(node)) return replace(source, node, value);
  return isMap(parent) || parent === null ? addField(source, parent, path, value) : [];
}

/** A single item needs no brackets; an item that has fields is clearer as a list. */
function firstOf(value: YamlValue): YamlValue {
  return typeof value === 'object' ? [value] : value;
}

const isEmpty = (node: Node) => isScalar(node) && node.value === null;

function splice(source: string, from: number, to: number, text: string): string {
  return source.slice(0, from) + text + source.slice(to);
}

function replace(source: string, node: Node, value: YamlValue): string[] {
  const [start, end] = spanOf(source, node);
  const texts = spellings(value, node);
  // A field without a value: whether a space or a comment follows its colon is not known.
  const padded = isEmpty(node)
    ? ['', ' '].flatMap((before) =>
        ['', ' '].flatMap((after) => texts.map((text) => before + text + after)),
      )
    : texts;
  const tail = source.slice(start, end).endsWith('\n') ? newlineOf(source) : '';
  return padded.map((text) => splice(source, start, end, text + tail));
}

function renameKey(source: string, parent: unknown, key: string, name: string): string[] {
  const node = pairOf(parent, key)?.key;
  if (!isNode(node)) return [];
  const [start, end] = spanOf(source, node);
  return spellings(name, node).map((text) => splice(source, start, end, text));
}

function addField(
  source: string,
  parent: YAMLMap | null,
  path: Change['path'],
  value: YamlValue,
): string[] {
  const name = String(path.at(-1));
  const start = parent?.range?.[0] ?? 0;
  if (parent?.flow) {
    const last = parent.items.at(-1);
    const at = last === undefined ? start + 1 : endOf(source, last);
    const between = last === undefined ? '' : ', ';
    return spellings(value).map((text) => splice(source, at, at, `${between}${name}: ${text}`));
  }
  // At the very end, after the comments of the last field, unless it belongs inside another value.
  const isTop = path.length === 1;
  const at = isTop ? source.length : lineAfter(source, endOf(source, parent));
  const indent = ' '.repeat(isTop ? 0 : columnOf(source, start));
  return [insertLines(source, at, asLines({ [name]: value }), indent)];
}

function addTo(source: string, node: Node, value: YamlValue): string[] {
  if (!isSeq(node)) return makeList(source, node, value);
  if (node.flow) {
    const last = node.items.at(-1);
    const at = last === undefined ? (node.range?.[0] ?? 0) + 1 : endOf(source, last);
    const between = last === undefined ? '' : ', ';
    return spellings(value, last).map((text) => splice(source, at, at, between + text));
  }
  const dash = dashesOf(node)[0] ?? 0;
  const indent = ' '.repeat(columnOf(source, dash));
  return [insertLines(source, lineAfter(source, endOf(source, node)), asLines([value]), indent)];
}

/** One that stood alone becomes the first of a list. */
function makeList(source: string, node: Node, value: YamlValue): string[] {
  const [start, end] = spanOf(source, node);
  const old = source.slice(start, end);
  if (!isMap(node) || node.flow) {
    return [old, ...(isScalar(node) ? spellings(String(node.value), node) : [])].flatMap((first) =>
      spellings(value).map((text) => splice(source, start, end, `[${first.trimEnd()}, ${text}]`)),
    );
  }
  const indent = ' '.repeat(columnOf(source, start));
  const lines = old.replaceAll(/\n(?=[^\n\r])/g, '\n  ');
  const whole = splice(source, start, end, `- ${lines}`);
  return [insertLines(whole, lineAfter(whole, start + 2 + lines.length), asLines([value]), indent)];
}

function remove(source: string, document: Document, path: readonly PropertyKey[]): string[] {
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent) && !isSeq(parent)) return [];
  const index = isSeq(parent)
    ? Number(last)
    : parent.items.findIndex((pair) => keyOf(pair) === last);
  const item = parent.items[index];
  if (item === undefined) return [];
  // A list without items is not a list: its field goes too.
  if (isSeq(parent) && parent.items.length === 1) {
    return path.length > 1 ? remove(source, document, path.slice(0, -1)) : [];
  }
  const next = parent.items[index + 1];
  const start = startOf(item);
  const end = endOf(source, item);
  if (parent.flow) {
    const previous = parent.items[index - 1];
    if (next !== undefined) {
      const to = startOf(next);
      const comma = source.indexOf(',', end) + 1;
      return source.slice(end, to).includes('#')
        ? [splice(source, start, comma, '')]
        : [splice(source, start, to, '')];
    }
    const from = previous === undefined ? start : endOf(source, previous);
    return source.slice(from, start).includes('#')
      ? [splice(source, start, end, '')]
      : [splice(source, from, end, '')];
  }
  const begin = isSeq(parent) ? (dashesOf(parent)[index] ?? start) : start;
  const line = source.lastIndexOf('\n', begin - 1) + 1;
  // An item's first field is on the line of the dash, so the next field moves up into its place.
  const isFirstOnLine = source.slice(line, begin).trim() === '';
  const to = isFirstOnLine ? lineAfter(source, end) : next === undefined ? end : startOf(next);
  return [splice(source, isFirstOnLine ? line : begin, to, '')];
}

function insertLines(source: string, at: number, lines: string, indent: string): string {
  const newline = newlineOf(source);
  const text = lines
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? newline : indent + line + newline))
    .join('');
  const isOpen = at > 0 && source[at - 1] !== '\n';
  return splice(source, at, at, (isOpen ? newline : '') + text);
}
