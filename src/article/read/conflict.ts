import type { Problem } from '../../problem/problem.ts';

const begin = /^<{7}(?: |$)/;
const end = /^>{7}(?: \S|$)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Places where Git could not join two versions and has written both; nothing undecided may be published. Such marks
 * within code are part of the text.
 */
export function findConflicts(file: string, text: string): Problem[] {
  // A quick test for every file.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const lines = text.split('\n');
  const problems: Problem[] = [];
  let open: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = fence.exec(line)?.[1];
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
    if (open !== undefined || !(begin.test(line) || end.test(line))) continue;
    const last = begin.test(line) ? lines.findIndex((each, i) => i > at && end.test(each)) : -1;
    problems.push(problemAt(file, lines, at, last));
    at = Math.max(at, last);
  }
  return problems;
}

function problemAt(file: string, lines: readonly string[], first: number, last: number): Problem {
  const at = { file, line: first + 1, column: 1, severity: 'error' as const, length: 7 };
  const line = lines[first] ?? '';
  return last === -1
    ? {
        ...at,
        message: `"${line.slice(0, 7)}" is a mark that Git leaves where it could not join two versions`,
        hint: `delete the line, and check that what is around it is right: ${line}`,
        rule: 'conflict',
      }
    : {
        ...at,
        message: `Git could not join two versions here (lines ${first + 1} to ${last + 1})`,
        hint: 'keep what is right, and delete the lines <<<<<<<, ======= and >>>>>>>',
        rule: 'conflict',
      };
}
