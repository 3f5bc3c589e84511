import { type Problem } from '../../problem/problem.ts';
import { fileStart, type Position } from '../../text/lines.ts';
import type { YamlText } from '../yaml/yaml.ts';
import { articleRules } from './article-rules.ts';
import type { SourceRange } from '../body/source-range.ts';
import { plainFields } from '../read/plain-fields.ts';
import { foreignMarksIn } from './foreign-kinds.ts';
import { maskForeign } from './mask-foreign.ts';
import { maskCode, maskProse } from './prose.ts';
import { type Draft, type Finding, type Passage } from './rule.ts';
import { signatureOf } from './signature.ts';
import { lowerInPlace } from '../../text/fold.ts';

/** What the rules of craft say of a file, and what those across files need of it. A function of its content alone. */
export interface Craft {
  problems: Problem[];
  /** The rules that the file allows itself to break, of `x-allow`. */
  allow: string[];
  /** Of texts long enough to be told apart. */
  signature?: string;
}

/** A file as read: `text` is all of it, `body` what is below the frontmatter. */
export interface CraftInput {
  file: string;
  kind: Draft['kind'];
  text: string;
  yaml: YamlText;
  body: string;
  bodyLine: number;
  lede: string;
  /** Where in the body the words of the page come from that are not code. */
  shown: () => readonly SourceRange[];
}

/** Those whose words the rules look at; the others are read for marks alone. */
const fieldsRead = new Set(['title', 'summary', 'photo.alt', 'photo.caption']);

/** Holds a file against every rule that needs nothing but the file. */
export function checkCraft(written: CraftInput): Craft {
  const draft = toDraft(written);
  const allow = [draft.fields['x-allow']].flat().filter((rule) => typeof rule === 'string');
  const problems = articleRules.flatMap(({ name, find }) => {
    if (allow.includes(name)) return [];
    const findings = find(draft);
    if (findings.length === 0) return [];
    return sayOnce(findings).map((found): Problem => {
      const place = placeOf(found, written);
      const { line, column } = place;
      return {
        file: written.file,
        severity: 'warning',
        ...place,
        message: found.message,
        hint: found.hint,
        ...(found.instead ? { fix: { line, column, ...found.instead } } : {}),
        rule: name,
      };
    });
  });
  const signature = draft.kind === 'article' ? signatureOf(draft.body.lower) : undefined;
  return { problems, allow, ...(signature === undefined ? {} : { signature }) };
}

function toDraft({ kind, yaml, body, bodyLine, lede, shown }: CraftInput): Draft {
  const data = yaml.data;
  const fields =
    typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : {};
  const plain = plainFields(fields).map(({ path, value }) => passageOf(path, value));
  const texts = plain.filter(({ path }) => fieldsRead.has(path.join('.')));
  const whole = passageOf(['body'], body, maskCode(body));
  const before = body.slice(0, body.search(/\S|$/)).split('\n').length - 1;
  return {
    kind,
    fields,
    passages: [...texts, whole],
    body: whole,
    plain,
    shown,
    lede,
    textBegins: { line: bodyLine + before, column: 1 },
  };
}

/** `withoutCode` is given for Markdown only. */
function passageOf(path: Passage['path'], written: string, withoutCode?: string): Passage {
  const foreign = foreignMarksIn(withoutCode ?? written);
  const own = maskForeign(written, foreign);
  const prose = withoutCode === undefined ? own : maskProse(own);
  return { path, written, prose, lower: lowerInPlace(prose), foreign };
}

type Place = Position & { length?: number; field?: string };

function placeOf({ at, field }: Finding, written: CraftInput): Place {
  const named = field === undefined ? {} : { field };
  if ('line' in at) return { ...at, ...named };
  const { path } = at.passage;
  if (path[0] === 'body') {
    const before = at.passage.written.slice(0, at.from);
    const line = before.split('\n').length;
    const column = at.from - before.lastIndexOf('\n');
    return { line: written.bodyLine + line - 1, column, length: at.length, field: 'body' };
  }
  return { ...placeInField(at, written), field: path.join('.') };
}

/** In quotes or over several lines a value is not written as it reads: then where it begins. */
function placeInField(
  { passage, from, length }: { passage: Passage; from: number; length: number },
  { text, yaml }: CraftInput,
): Place {
  const start = yaml.locate(passage.path);
  const lines = text.split('\n');
  const line = lines[start.line - 1] ?? '';
  const words = passage.written.slice(from, from + length);
  const value = line.slice(start.column - 1);
  // Past as many of the same as come before it.
  const nth = passage.written.slice(0, from).split(words).length - 1;
  let column = -1;
  for (let count = 0; count <= nth; count++) column = value.indexOf(words, column + 1);
  if (words === '' || column === -1) return start.line > 0 ? start : fileStart;
  return { line: start.line, column: start.column + column, length };
}

/** The first of those that read alike speaks for the others: a habit is one mistake. */
function sayOnce(findings: readonly Finding[]): Finding[] {
  const alike = Map.groupBy(findings, ({ message }) => message.toLowerCase());
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length === 0) return [first];
    const more = others.length === 1 ? 'once more' : `${others.length} more times`;
    return [{ ...first, message: `${first.message} (and ${more} in this file)` }];
  });
}
