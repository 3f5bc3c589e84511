import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { explainYaml } from './explain-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { fileStart, type Position, type Problem } from './problem.ts';

/** A YAML text as data with the place of every value. */
export interface YamlText {
  /** Plain data; undefined when the text cannot be read. */
  data: unknown;
  /** Where a value stands; of the nearest enclosing value when the path leads nowhere; 1:1 without one. */
  locate: (path: readonly PropertyKey[]) => Position;
  /** Where a key stands. */
  locateKey: (path: readonly PropertyKey[]) => Position;
  /** What stands behind a # in the place of a value: taken for a comment, it leaves the value empty. */
  commentAt: (path: readonly PropertyKey[]) => string | undefined;
  problems: Problem[];
}

/**
 * Parses YAML 1.2 (core schema: dates stay strings, `yes` is a word). Anchors, aliases, tags and
 * duplicate keys are problems. `firstLine` is the line of the file on which the text begins, from 1.
 */
export function parseYaml(file: string, source: string, firstLine = 1): YamlText {
  const data = readPlainYaml(source);
  if (!data) return parseWhole(file, source, firstLine);
  let whole: YamlText | undefined;
  // Places are asked for where something is wrong with a value.
  const placed = () => (whole ??= parseWhole(file, source, firstLine));
  return {
    data,
    locate: (path) => placed().locate(path),
    locateKey: (path) => placed().locateKey(path),
    commentAt: (path) => placed().commentAt(path),
    problems: [],
  };
}

/** As `parseYaml`, by the parser of all of YAML. */
export function parseWhole(file: string, source: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: lines,
    // 'silent' would also hide that the text holds two documents, of which only the first is read.
    logLevel: 'error',
  });
  keepYear(document);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  // Tags, anchors and aliases first: what the parser says of their lines only follows from them.
  const references = findReferences(file, source, document, at);
  const problems = [...references];
  // One mistake often sets off several complaints on its line; the first tells the cause.
  const seen = new Set(references.map(({ line }) => line));
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const { line } = at(pos[0]);
    if (seen.has(line)) continue;
    const { offset, ...fault } = explainYaml(code, message, source, pos[0]);
    problems.push({ file, ...at(offset), severity: 'error', ...fault, rule: 'yaml' });
    seen.add(line).add(at(offset).line);
  }
  // A field given twice does not keep the others from being read, nor their problems from being found.
  const readable =
    references.length === 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return {
    data: readable ? (document.toJS() as unknown) : undefined,
    locate: (path) => placeOf(document, path, at),
    locateKey: (path) => placeOfKey(document, path, at),
    commentAt: (path) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) && node.value === null ? (node.comment ?? undefined) : undefined;
    },
    problems,
  };
}

/** `date: 1937` is a year: it stays as it was typed, and is not a number. */
function keepYear({ contents }: Document): void {
  const date: unknown = isMap(contents) ? contents.get('date', true) : undefined;
  if (isScalar(date) && date.type === 'PLAIN' && isYear(date.source)) date.value = date.source;
}

const isYear = (source = '') => /^\d{4}$/.test(source);

function findReferences(
  file: string,
  source: string,
  document: Document,
  at: (o: number) => Position,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const anchor = isAlias(node)
        ? `*${node.source}`
        : node.anchor
          ? `&${node.anchor}`
          : undefined;
      const tag = isAlias(node) ? undefined : node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
      if (anchor === undefined && tag === undefined) return;
      // A node begins behind its anchor and tag.
      const start = node.range?.[0] ?? 0;
      problems.push({
        file,
        ...at(isAlias(node) ? start : Math.max(source.lastIndexOf(anchor ?? tag ?? '', start), 0)),
        severity: 'error',
        message: anchor
          ? `YAML anchors and aliases ("${anchor}") are not allowed`
          : `the YAML tag "${tag}" is not allowed`,
        hint: 'write the value out, in quotes if it begins with & * or !',
        rule: 'yaml-anchor',
      });
    },
  });
  return problems;
}

function placeOf(document: Document, path: readonly PropertyKey[], at: (o: number) => Position) {
  let node: unknown = document.contents;
  let found: Node | null = null;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) break;
    const next: unknown = node.get(typeof key === 'number' ? key : String(key), true);
    if (!isNode(next)) {
      if (isMap(node)) return found ? placeOfKey(document, path, at) : fileStart;
      break;
    }
    node = next;
    found = next;
  }
  return found?.range ? at(found.range[0]) : fileStart;
}

function placeOfKey(document: Document, path: readonly PropertyKey[], at: (o: number) => Position) {
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = String(path.at(-1));
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last,
    );
    if (isNode(pair?.key) && pair.key.range) return at(pair.key.range[0]);
    if (parent.range && path.length > 1) return at(parent.range[0]);
  }
  return isNode(parent) && parent.range && path.length > 1 ? at(parent.range[0]) : fileStart;
}
