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
import { fileStart, type Position, type Problem } from './problem.ts';

/** A YAML text as data with the place of every value. */
export interface YamlText {
  /** Plain data; undefined when the text cannot be read. */
  data: unknown;
  /** Where a value stands; of the nearest enclosing value when the path leads nowhere; 1:1 without one. */
  locate: (path: readonly PropertyKey[]) => Position;
  /** Where a key stands. */
  locateKey: (path: readonly PropertyKey[]) => Position;
  problems: Problem[];
}

/**
 * Parses YAML 1.2 (core schema: dates stay strings, `yes` is a word). Anchors, aliases, tags and
 * duplicate keys are problems. `firstLine` is the line of the file on which the text begins, from 1.
 */
export function parseYaml(file: string, source: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => {
    const place = error.code === 'TAB_AS_INDENT' ? firstTab(source, error.pos[0]) : error.pos[0];
    const { message, hint } = explain(error.code, error.message, source, error.pos[0]);
    return { file, ...at(place), severity: 'error', message, hint, rule: 'yaml' };
  });
  problems.push(...findReferences(file, document, at));
  const readable = problems.length === 0;
  return {
    data: readable ? (document.toJS() as unknown) : undefined,
    locate: (path) => placeOf(document, path, at),
    locateKey: (path) => placeOfKey(document, path, at),
    problems: onePerLine(problems),
  };
}

/** One mistake often sets off several complaints on its line; the first tells the cause. */
function onePerLine(problems: Problem[]): Problem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

function firstTab(source: string, from: number): number {
  const tab = source.indexOf('\t', source.lastIndexOf('\n', from - 1) + 1);
  return tab === -1 ? from : tab;
}

function explain(code: string, message: string, source: string, offset: number) {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) {
    return {
      message: 'a tab indents this line',
      hint: 'YAML wants blanks: use two for each level',
    };
  }
  if (code === 'DUPLICATE_KEY') {
    const key = /^\s*["']?([^"':]+)/.exec(source.slice(offset))?.[1] ?? '';
    return { message: `"${key}" is given twice`, hint: 'keep one of them' };
  }
  const colon = /^(\s*(?:- )?[\w-]+): (.*: .*)$/.exec(line);
  if (colon && /^[^"'[{|>]/.test(colon[2] ?? '')) {
    const value = (colon[2] ?? '').replaceAll("'", "''");
    return {
      message: 'the value holds a colon followed by a blank, which YAML takes for a new field',
      hint: `put it in quotes: ${(colon[1] ?? '').trim()}: '${value}'`,
    };
  }
  const text = message.split('\n', 1)[0] ?? message;
  return { message: `this is not YAML: ${text}`, hint: 'write each field as "name: value"' };
}

function findReferences(file: string, document: Document, at: (o: number) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const anchor = isAlias(node)
        ? `*${node.source}`
        : node.anchor
          ? `&${node.anchor}`
          : undefined;
      const tag = !isAlias(node) && node.tag?.startsWith('!') ? node.tag : undefined;
      if (anchor === undefined && tag === undefined) return;
      problems.push({
        file,
        ...at(node.range?.[0] ?? 0),
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
