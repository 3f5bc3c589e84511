/** Lines of a text that follow each other, without their ends. */
export interface Lines {
  lines: string[];
  /** The number of the first, from 1. */
  first: number;
}

/** Longer lines are cut off: no row has 64 million characters. */
export const longestLine = 64_000_000;

/** The lines of a text that comes in pieces. They end in LF, CRLF, or in CR where there is no LF. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Lines> {
  let rest: string[] = [];
  let length = 0;
  let first = 1;
  let end: RegExp | undefined;
  for await (const piece of pieces) {
    // Of CRLF, a piece may end between the two.
    end ??= /\r./.test(piece) && !piece.includes('\n') ? /\r/ : /\r?\n/;
    const lines = piece.split(end);
    const [start = ''] = lines;
    // What goes beyond the longest line is dropped here, so that no memory holds it.
    if (length <= longestLine) rest.push(start);
    length += start.length;
    if (lines.length === 1) continue;
    lines[0] = rest.join('').replace(/\r$/, '');
    const last = lines.pop() ?? '';
    rest = [last];
    length = last.length;
    yield { lines, first };
    first += lines.length;
  }
  const last = rest.join('').replace(/\r$/, '');
  if (last !== '') yield { lines: [last], first };
}
