/** A run of `*` or `_` in a paragraph, and what it may do. */
export interface MarkRun {
  mark: '*' | '_';
  size: number;
  opens: boolean;
  closes: boolean;
  /** Between two letters. */
  inWord: boolean;
}

export interface Pair {
  /** Indexes of the runs. */
  from: number;
  to: number;
  size: 1 | 2;
}

/** How runs pair, by CommonMark's rules: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis */
export function pairMarks(runs: readonly MarkRun[]): { pairs: Pair[]; left: number } {
  const pairs: Pair[] = [];
  const open: { run: MarkRun; at: number; left: number }[] = [];
  let unpaired = 0;
  for (const [at, run] of runs.entries()) {
    let left = run.size;
    while (run.closes && left > 0) {
      const index = open.findLastIndex((each) => mayPair(each, run, left));
      const opener = open[index];
      if (!opener) break;
      for (const between of open.splice(index + 1)) unpaired += between.left;
      const size = opener.left > 1 && left > 1 ? 2 : 1;
      pairs.push({ from: opener.at, to: at, size });
      opener.left -= size;
      left -= size;
      if (opener.left === 0) open.pop();
    }
    if (run.opens && left > 0) open.push({ run, at, left });
    else unpaired += left;
  }
  return { pairs, left: open.reduce((sum, each) => sum + each.left, unpaired) };
}

function mayPair(opener: { run: MarkRun; left: number }, closer: MarkRun, left: number): boolean {
  if (opener.run.mark !== closer.mark) return false;
  const isEither = opener.run.closes || closer.opens;
  return !isEither || left % 3 === 0 || (opener.left + left) % 3 !== 0;
}

/**
 * What is odd about runs read as these say: marks that stay as typed, and bold within bold, which is what comes out
 * where a closing mark is taken for an opening one.
 */
export function oddityOf(runs: readonly MarkRun[]): number {
  const { pairs, left } = pairMarks(runs);
  const inside: Pair[] = [];
  let nested = 0;
  for (const pair of pairs.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    while ((inside.at(-1)?.to ?? Infinity) < pair.to) inside.pop();
    if (inside.some(({ size, to }) => size === pair.size && to >= pair.to)) nested += pair.size;
    inside.push(pair);
  }
  return left + nested;
}

/**
 * Runs that cannot be meant: from within one word to within another (`f**k and s**t`), where `isApart` says that a
 * space is between. They neither open nor close.
 */
export function withoutMasks(
  runs: readonly MarkRun[],
  isApart: (from: number, to: number) => boolean,
): readonly MarkRun[] {
  if (runs.filter(({ inWord }) => inWord).length < 2) return runs;
  const masks = new Set(
    pairMarks(runs)
      .pairs.filter(({ from, to }) => runs[from]?.inWord && runs[to]?.inWord && isApart(from, to))
      .flatMap(({ from, to }) => [from, to]),
  );
  if (masks.size === 0) return runs;
  const rest = runs.map((run, index) =>
    masks.has(index) ? { ...run, opens: false, closes: false, inWord: false } : run,
  );
  return withoutMasks(rest, isApart);
}
