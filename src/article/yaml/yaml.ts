import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { type Problem } from '../../problem/problem.ts';
import { fileStart, type Position } from '../../text/lines.ts';
import { placeOf, placeOfKey } from './locate-yaml.ts';
import { commentsAmiss, placeComments, type ValueComment } from './place-comments.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { TypedValue } from './typed-value.ts';
import { beyondLimits, explainFaults } from './yaml-faults.ts';
import { findChangedKeys, findReferences } from './yaml-refused.ts';

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
  const reported = new Set([
    ...references.map(({ line }) => line),
    ...amiss.flatMap(({ caused }) => caused.map((offset) => at(offset).line)),
  ]);
  problems.push(...explainFaults(faults, { file, source, at, reported }));
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
