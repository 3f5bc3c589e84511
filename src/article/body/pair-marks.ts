/** A run of `*` or `_` in a paragraph, and whether it may open and close. */
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

/** Pairs runs by CommonMark's rules: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis */
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
 * What is unusual about this reading of runs: marks that are shown as typed, and bold within bold, which results if a
 * closing mark is read as an opening one.
 */
export function oddityOf(runs: readonly MarkRun[]): number {
  const { pairs, left } = pairMarks(runs);
  let nested = 0;
  for (const [pair, outer] of nestingOf(pairs)) {
    if (outer.some(({ size }) => size === pair.size)) nested += pair.size;
  }
  return left + nested;
}

/** Each pair with those around it, from the outside in. */
function* nestingOf(pairs: readonly Pair[]): Generator<[Pair, readonly Pair[]]> {
  const outer: Pair[] = [];
  // Of pairs between the same runs, the last one is the outermost.
  const inOrder = [...pairs].reverse().sort((a, b) => a.from - b.from || b.to - a.to);
  for (const pair of inOrder) {
    while (isBefore(outer.at(-1), pair)) outer.pop();
    yield [pair, outer];
    outer.push(pair);
  }
}

/** A run may end one pair and begin the next. */
const isBefore = (last: Pair | undefined, { from, to }: Pair) =>
  last !== undefined && (last.to <= from || last.to < to);

/** Removes whole runs of which more than `most` are nested. */
export function withoutDeepest(runs: readonly MarkRun[], most: number): readonly MarkRun[] {
  const marks = runs.reduce((sum, { size }) => sum + size, 0);
  if (marks <= 2 * most) return runs;
  const tooDeep = new Set<number>();
  for (const [pair, outer] of nestingOf(pairMarks(runs).pairs)) {
    if (outer.length >= most) tooDeep.add(pair.from).add(pair.to);
  }
  if (tooDeep.size === 0) return runs;
  const rest = runs.map((run, index) =>
    tooDeep.has(index) ? { ...run, opens: false, closes: false } : run,
  );
  return withoutDeepest(rest, most);
}

/**
 * Removes runs that are not meant as emphasis: from one word into another (`f**k and s**t`), and underscores without a
 * word between them (`___.___.2020`, to be filled in).
 */
export function withoutMasks(
  runs: readonly MarkRun[],
  between: (from: number, to: number) => string,
): readonly MarkRun[] {
  if (runs.filter((run) => run.inWord || isBlank(run)).length < 2) return runs;
  const isMask = ({ from, to }: Pair) => {
    const [first, last] = [runs[from], runs[to]];
    if (!first || !last) return false;
    return (
      (first.inWord && last.inWord && /\s/.test(between(from, to))) ||
      (isBlank(first) && isBlank(last) && /^[\s.,:/–-]*$/.test(between(from, to)))
    );
  };
  const masks = new Set(
    pairMarks(runs)
      .pairs.filter(isMask)
      .flatMap(({ from, to }) => [from, to]),
  );
  if (masks.size === 0) return runs;
  const rest = runs.map((run, index) =>
    masks.has(index) ? { ...run, opens: false, closes: false, inWord: false } : run,
  );
  return withoutMasks(rest, between);
}

const isBlank = ({ mark, size, opens, closes }: MarkRun) =>
  mark === '_' && size > 1 && (opens || closes);
