/** A position in a text, counted from 1; columns are UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

export const fileStart: Position = { line: 1, column: 1 };

/** Converts offsets in a text to lines and columns, counted from 1. The text is searched for line ends only once. */
export function createLines(text: string): (at: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
