import { limits } from '../../text/limits.ts';

/** Where a text is nested deeper than any list of fields is; undefined where it is not. */
export function tooDeepAt(source: string): number | undefined {
  return mayBeDeep(source) ? (deepFlow(source) ?? deepBlock(source)) : undefined;
}

/** Asked of every text that is read whole: few have as many brackets or as long an indentation. */
function mayBeDeep(source: string): boolean {
  const long = new RegExp(String.raw`^[ \-?]{${limits.depth}}`, 'm');
  let brackets = 0;
  for (const { 0: run } of source.matchAll(/[[{]+/g)) {
    if ((brackets += run.length) > limits.depth) return true;
  }
  return long.test(source);
}

/** Brackets and braces in quotes do not count, nor those in words. */
function deepFlow(source: string): number | undefined {
  let depth = 0;
  const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[[{]|[\]}]/g;
  for (const { 0: found, index } of source.matchAll(token)) {
    if (found === '[' || found === '{') {
      const before = source.slice(Math.max(0, index - 50), index);
      const isValue = depth > 0 || /(?:: +|- +|(?:^|\n) *)$/.test(before);
      if (isValue && ++depth > limits.depth) return index;
    } else if ((found === ']' || found === '}') && depth > 0) depth--;
  }
  return undefined;
}

function deepBlock(source: string): number | undefined {
  const columns: number[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const lead = /^[ ]*(?:[-?] +)*/.exec(line)?.[0] ?? '';
    if (line.trim() !== '') {
      const marks = [...lead.matchAll(/[-?]/g)].map(({ index }) => index);
      const first = marks[0] ?? lead.length;
      while ((columns.at(-1) ?? -1) >= first) columns.pop();
      columns.push(...marks, lead.length);
      if (columns.length > limits.depth) return start + lead.length;
    }
    start += line.length + 1;
  }
  return undefined;
}
