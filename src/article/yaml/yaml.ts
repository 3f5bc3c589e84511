import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
  type YAMLWarning,
} from 'yaml';
import { explainYaml } from './explain-yaml.ts';
import { limits } from '../../text/limits.ts';
import { commentsAmiss, placeComments, type ValueComment } from './place-comments.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type Problem } from '../../problem/problem.ts';
import { fileStart, type Position } from '../../text/lines.ts';
import type { TypedValue } from './typed-value.ts';
import { tooDeepAt } from './yaml-depth.ts';

/** A YAML text as data with the place of every value. */
export interface YamlText {
  /** Plain data; undefined when the text cannot be read. */
  data: unknown;
  /** Where a value is; of the nearest enclosing value when the path leads nowhere; 1:1 without one. */
  locate: (path: readonly PropertyKey[]) => Position;
  /** Where a key is. */
  locateKey: (path: readonly PropertyKey[]) => Position;
  /** A value as it was typed, without its quotes where it has none; undefined of lists and fields. */
  typedAt: (path: readonly PropertyKey[]) => TypedValue | undefined;
  /** Comments that follow a value on its line. */
  comments: readonly ValueComment[];
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
    typedAt: (path) => placed().typedAt(path),
    comments: [],
    problems: [],
  };
}

/** As `parseYaml`, by the parser of all of YAML. */
export function parseWhole(file: string, source: string, firstLine: number): YamlText {
  const beyond = beyondLimits(file, source, firstLine);
  if (beyond) return unread(beyond);
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
  const faults = [...document.errors, ...document.warnings];
  const amiss = commentsAmiss(
    source,
    faults.map(({ pos }) => pos[0]),
    at,
  );
  problems.push(...amiss.map(({ problem }) => ({ file, severity: 'error' as const, ...problem })));
  // One mistake often sets off several complaints on its line; the first tells the cause.
  const seen = new Set([
    ...references.map(({ line }) => line),
    ...amiss.flatMap(({ caused }) => caused.map((offset) => at(offset).line)),
  ]);
  problems.push(...explainFaults(faults, { file, source, at, seen }));
  // A field given twice does not keep the others from being read, nor their problems from being found.
  const readable =
    references.length === 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  if (readable) problems.push(...findChangedKeys(file, document, at));
  return {
    data: readable ? (document.toJS() as unknown) : undefined,
    locate: (path) => placeOf(document, path, at),
    locateKey: (path) => placeOfKey(document, path, at),
    typedAt: (path) => {
      const node: unknown = document.getIn(path, true);
      if (!isScalar(node) || !node.range) return undefined;
      const [from, to] = node.range;
      const parent: unknown =
        path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      return {
        ...at(from),
        source: source.slice(from, to),
        isPlain: node.type === 'PLAIN',
        inFlow: isCollection(parent) && parent.flow === true,
      };
    },
    comments: readable ? placeComments(source, document, at) : [],
    problems,
  };
}

/** A text that is being parsed, and the lines of which a problem has been reported. */
interface FaultContext {
  file: string;
  source: string;
  at: (offset: number) => Position;
  seen: Set<number>;
}

/** What the parser complains of, in our words: no more than one complaint a line, and no more than a limit in all. */
function explainFaults(
  faults: readonly (YAMLError | YAMLWarning)[],
  { file, source, at, seen }: FaultContext,
): Problem[] {
  const problems: Problem[] = [];
  // Explaining looks at the lines around, which are many where there are many faults.
  const more = faults.length - limits.yamlFaults;
  for (const { code, message, pos } of faults.slice(0, limits.yamlFaults)) {
    const { line } = at(pos[0]);
    if (seen.has(line)) continue;
    const { offset, fix, ...fault } = explainYaml(code, message, source, pos[0]);
    problems.push({
      file,
      ...at(offset),
      severity: 'error',
      ...fault,
      ...(fix
        ? {
            fix: {
              ...at(fix.offset ?? offset),
              length: fix.length,
              text: fix.text,
              isSure: false,
            },
          }
        : {}),
      rule: 'yaml',
    });
    seen.add(line).add(at(offset).line);
  }
  const next = faults[limits.yamlFaults];
  if (next) {
    problems.push({
      file,
      ...at(next.pos[0]),
      severity: 'error',
      message: `from here on ${more} more places in this text cannot be read`,
      hint: 'fix those above first: they may be the cause',
      rule: 'yaml',
    });
  }
  return problems;
}

/** Why a text is not read at all. */
function beyondLimits(file: string, source: string, firstLine: number): Problem | undefined {
  const problem = (offset: number, message: string, hint: string): Problem => {
    const before = source.slice(0, offset);
    const line = before.split('\n').length + firstLine - 1;
    const column = offset - before.lastIndexOf('\n');
    return { file, line, column, severity: 'error', message, hint, rule: 'yaml-limit' };
  };
  if (source.length > limits.yaml) {
    const hint = file.endsWith('.yaml')
      ? 'look for something that was pasted in by mistake'
      : 'put a line of "---" below the last field, where the text begins';
    const size = `${source.length.toLocaleString('en')} characters`;
    return problem(0, `the fields have ${size}, more than any set of fields needs`, hint);
  }
  const deep = tooDeepAt(source);
  return deep === undefined
    ? undefined
    : problem(
        deep,
        `lists and fields are nested more than ${limits.depth} deep here`,
        'put the value in quotes if it is a text that begins with a bracket',
      );
}

/** A text of which nothing is known but that it cannot be read. */
function unread(problem: Problem): YamlText {
  const nowhere = () => fileStart;
  return {
    data: undefined,
    locate: nowhere,
    locateKey: nowhere,
    typedAt: () => undefined,
    comments: [],
    problems: [problem],
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
      // A node begins after its anchor and tag.
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

/** Names that YAML takes for numbers and the like, and that would be others: 007 would be 7. */
function findChangedKeys(file: string, document: Document, at: (o: number) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN' || !key.range) return;
      const { source = '', range } = key;
      if (source === '' || typeof key.value === 'string' || String(key.value) === source) return;
      const place = at(range[0]);
      problems.push({
        file,
        ...place,
        severity: 'error',
        message: `${source} is not text, and would be read as ${String(key.value)}`,
        hint: `put it in quotes: "${source}"`,
        fix: { ...place, length: source.length, text: `"${source}"`, isSure: true },
        rule: 'yaml-key',
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
    const next: unknown = isMap(node)
      ? fieldsOf(node).get(String(key))?.value
      : node.get(Number(key), true);
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
    const pair = fieldsOf(parent).get(last);
    if (isNode(pair?.key) && pair.key.range) return at(pair.key.range[0]);
    if (parent.range && path.length > 1) return at(parent.range[0]);
  }
  return isNode(parent) && parent.range && path.length > 1 ? at(parent.range[0]) : fileStart;
}

const fieldsOfMaps = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The fields of a map by name: to look for each of thousands takes too long. */
function fieldsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let fields = fieldsOfMaps.get(map);
  if (!fields) {
    fields = new Map();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (name !== undefined && !fields.has(name)) fields.set(name, pair);
    }
    fieldsOfMaps.set(map, fields);
  }
  return fields;
}
