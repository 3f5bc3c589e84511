import { formatLedger, formatPermalink, type LedgerFile, type LedgerLine } from './ledger-file.ts';
import { fileOf, isMoved, type Permalink, type PublishedAddress } from './permalink.ts';

/** A line that is to go: see `updateLedger`. */
export type IsDropped = (line: LedgerLine) => boolean;

/**
 * The files of the ledger that have to change, and their texts; empty for a file without lines, which is to be deleted.
 * Adds the lines that are missing, and corrects the state of those of which the archive tells it; leaves one line an
 * address. A line whose address is lost stays, unless `isDropped` says that it was never published.
 *
 * `now` may be what a part of the articles has: other lines stay as they are.
 */
export function updateLedger(
  files: readonly LedgerFile[],
  now: readonly PublishedAddress[],
  isDropped: IsDropped = () => false,
): ReadonlyMap<string, string> {
  const published = new Map(now.map((each) => [each.address, each]));
  const known = linesByAddress(files);
  const kept = [...known].flatMap(([address, lines]) => {
    const page = published.get(address);
    return page ? settle(lines, page, published) : withoutCopies(lines.filter(not(isDropped)));
  });
  const added = [...published.values()].filter(({ address }) => !known.has(address));
  const byFile = Map.groupBy<string, Permalink>([...kept, ...added], fileOf);
  const before = new Map(files.map((each) => [each.file, each]));
  return new Map(
    [...new Set([...before.keys(), ...byFile.keys()])]
      .sort()
      .map((file) => {
        const text = formatLedger(before.get(file)?.comments ?? [], byFile.get(file) ?? []);
        return [file, text] as const;
      })
      .filter(([file, text]) => text !== before.get(file)?.text),
  );
}

/** All lines, by their address. */
export function linesByAddress(files: readonly LedgerFile[]): Map<string, LedgerLine[]> {
  return Map.groupBy(
    files.flatMap(({ lines }) => lines),
    ({ address }) => address,
  );
}

/** Whether a line is of what the archive has at its address. An article that has an id now may have had none before. */
function isSamePage(
  { id }: Permalink,
  page: PublishedAddress,
  published: ReadonlyMap<string, PublishedAddress>,
): boolean {
  return id === page.id || (id.startsWith('/') && published.get(id)?.id === page.id);
}

/** Whether a line's address leads to what it should: to the same page, or by a redirect wherever an editor sent it. */
export function isHeld(
  line: Permalink,
  page: PublishedAddress,
  published: ReadonlyMap<string, PublishedAddress>,
): boolean {
  return isMoved(page) || isSamePage(line, page, published);
}

/** One line in the place of several; all of them if another article has their address, which an editor has to decide. */
function settle(
  lines: readonly LedgerLine[],
  page: PublishedAddress,
  published: ReadonlyMap<string, PublishedAddress>,
): Permalink[] {
  const same = lines.filter((line) => isSamePage(line, page, published));
  const held = same.length > 0 ? same : lines.filter((line) => isHeld(line, page, published));
  const [first] = held.toSorted(
    (a, b) => compare(a.since, b.since) || compare(formatPermalink(a), formatPermalink(b)),
  );
  if (!first) return withoutCopies(lines);
  // The article has got an id since.
  const id = same.length > 0 ? page.id : first.id;
  return [{ ...first, id, state: page.state }];
}

function withoutCopies(lines: readonly LedgerLine[]): LedgerLine[] {
  return [...new Map(lines.map((line) => [formatPermalink(line), line])).values()];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const not = (is: IsDropped) => (line: LedgerLine) => !is(line);
