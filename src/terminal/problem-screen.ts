import { styleText } from 'node:util';
import type { Problem } from '../problem/problem.ts';
import { pathOf } from './problem-list.ts';
import { countProblems } from '../problem/problem.ts';

/** The terminal that problems are shown on. */
export interface Screen {
  color: boolean;
  columns: number;
  contentDir: string;
  cwd: string;
  /** The lines of a content file; undefined if it cannot be read. */
  linesOf: (file: string) => readonly string[] | undefined;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/**
 * Problems for people: grouped by file, each with its line, a mark below the wrong words, and how to fix it. The first
 * line of each problem has the usual form, so that terminals make it a link.
 */
export function showProblems(problems: readonly Problem[], screen: Screen): string {
  const paint: Paint = (style, text) =>
    screen.color ? styleText(style, text, { validateStream: false }) : text;
  const groups = [...Map.groupBy(problems, ({ file }) => file)];
  return groups
    .map(([file, found]) => {
      const name = pathOf(file, screen.contentDir, screen.cwd);
      const head = paint('bold', name) + paint('dim', `  ${countProblems(found)}`);
      const lines = screen.linesOf(file);
      return `${head}\n\n${found.map((problem) => showOne(problem, { name, lines }, screen.columns, paint)).join('\n')}`;
    })
    .join('\n');
}

function showOne(
  problem: Problem,
  { name, lines }: { name: string; lines: readonly string[] | undefined },
  columns: number,
  paint: Paint,
): string {
  const { line, column, severity, message, hint, rule } = problem;
  const color = severity === 'error' ? 'red' : 'yellow';
  const place = paint('dim', `${name}:${line}:${column}:`);
  const said = [
    `${place} ${paint([color, 'bold'], severity)}: ${message.replaceAll('\n', ' ')} ${paint('dim', `[${rule}]`)}`,
    ...excerpt(problem, lines?.[line - 1] ?? '', columns, {
      dim: (text) => paint('dim', text),
      mark: (text) => paint(color, text),
    }),
    ...(hint === undefined ? [] : [`  ${paint('green', '→')} ${hint.replaceAll('\n', ' ')}`]),
  ];
  return `${said.join('\n')}\n`;
}

/** The line, shortened around the wrong words, and a mark below them. Missing things have no line. */
function excerpt(
  { line, column, message, length }: Problem,
  text: string,
  columns: number,
  { dim, mark }: Record<'dim' | 'mark', (text: string) => string>,
): string[] {
  if (text.trim() === '' || (line === 1 && column === 1 && text.trim() === '---')) return [];
  const at = Math.min(column - 1, text.length);
  const wrong = text.slice(at, at + (length ?? lengthOf(text.slice(at), message)));
  const gutter = `${String(line).padStart(6)} │ `;
  const room = Math.max(columns - gutter.length - 2, 30);
  const from = at + wrong.length <= room ? 0 : Math.max(at - Math.floor(room / 3), 0);
  const before = (from > 0 ? '…' : '') + text.slice(from, at);
  const shown = wrong.slice(0, room - (at - from));
  const rest = text.slice(at + shown.length, from + room);
  const after = rest + (from + room < text.length ? '…' : '');
  const source = `${dim(gutter)}${before}${mark(shown)}${after}`;
  const indent = ' '.repeat(gutter.length - 2);
  // Terminals reorder lines in right-to-left scripts, so the position of the words is unknown.
  const under = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(before + shown)
    ? `^ ${shown}`
    : before.replaceAll(/[^\t]/g, ' ').slice(widthLost(before)) +
      '^'.repeat(Math.max(shown.length - widthLost(shown), 1));
  return [source, `${dim(`${indent}│ `)}${mark(under)}`];
}

/** Counts characters without a width of their own, such as combining accents. */
const widthLost = (text: string) => text.match(/\p{M}|[\uDC00-\uDFFF]/gu)?.length ?? 0;

/** The length of the message's quoted words if they are there, otherwise of the first word. */
function lengthOf(text: string, message: string): number {
  for (const [, words = ''] of message.matchAll(/"([^"]+)"/g)) {
    for (const written of [words, `"${words}"`, `'${words}'`]) {
      if (text.startsWith(written)) return written.length;
    }
  }
  return /^(?:[\p{L}\p{M}\p{N}_-]+|\S)/u.exec(text)?.[0].length ?? 1;
}

/** "3 long-lede, 1 no-source": the most frequent first. */
export function countByRule(problems: readonly Problem[]): string {
  return [...Map.groupBy(problems, ({ rule }) => rule)]
    .map(([rule, { length }]) => ({ rule, length }))
    .toSorted((a, b) => b.length - a.length || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, length }) => `${length} ${rule}`)
    .join(', ');
}
