import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import type { NotUnderstood } from '../imported-item.ts';
import { NotUnderstoodCounts } from './not-understood.ts';

/** What became of an item. */
type ItemStatus = 'written' | 'unchanged' | 'updated' | 'skipped';

/** One item in the report. Counts of words are absent where no text was made. */
export interface ItemReport {
  origin: string;
  /** Where it is in what was imported. */
  place: string;
  status: ItemStatus;
  /** Why it was skipped, or needs a look. */
  reason?: string;
  /** Relative to the working folder, where it is below it. */
  file?: string;
  oldAddress?: string;
  address?: string;
  /** Absent where that is not known, and of an item that is not in the archive. */
  addressKept?: boolean;
  /** Its old address leads nowhere: another page has it, or it cannot be one. */
  addressLost?: true;
  wordsIn?: number;
  wordsOut?: number;
  wordsReported?: number;
  /** Words of the source that are nowhere, and words that nobody wrote; absent where there are none. */
  wordsMissing?: readonly string[];
  wordsExtra?: readonly string[];
  /** Text that was left out, and why. */
  leftOut?: readonly { what: string; text: string }[];
  notUnderstood: readonly NotUnderstood[];
  pictures: readonly ({ address: string; file: string } | { address: string; missing: string })[];
  decided: readonly string[];
  /** Topics (ids) that its text names and it does not have; with --suggest. */
  suggestions?: readonly string[];
  /** Of an article that was edited here and changed there: the text that the import would write. */
  theirs?: string;
}

/** What several items share, how many, and where the first of them is. */
interface Reason {
  reason: string;
  count: number;
  place: string;
}

/** What the whole import did. */
export interface ImportTotals {
  kind: string;
  dryRun: boolean;
  /** The sum of the next four. */
  read: number;
  written: number;
  unchanged: number;
  updated: number;
  skipped: number;
  /** Why items were skipped, the most frequent first, and where the first of them is. */
  skippedBecause: Reason[];
  /** Why articles that were written need a look, likewise. */
  doubts: Reason[];
  /** Old addresses of what was read that stay as they are, and that become redirects. */
  addressesKept: number;
  addressesRedirected: number;
  /** Old addresses that lead nowhere. */
  addressesLost: number;
  /** Items whose words do not agree. */
  wordsDiffer: number;
  picturesFound: number;
  picturesMissing: number;
  /** What was not understood, of all items together. */
  notUnderstood: NotUnderstood[];
  /** What has no article of its own, by kind: attachments, menu items, spam. */
  counted: Record<string, number>;
  comments: number;
  /** Faults of the input: bytes that are not text, elements that do not end. */
  faults: { place: string; message: string }[];
  /** Items whose text was decoded wrongly before, and that --mend-mojibake would repair. */
  misread: number;
  /** What had to be decided for whole files. */
  decided: { place: string; decided: string }[];
  /** Entries added to the vocabularies. */
  topicsAdded: number;
  sourcesAdded: number;
  /** Lines to run, for names that may be one. */
  proposals: string[];
  /** The file with old addresses that have a query, for servers. */
  addressTable?: string;
}

/** Of more articles than this a person reads the report. */
export const mostNamed = 20;

/** A reason may name what only one item has. */
const mostReasons = 50;

/** Collects what became of each item, in a temporary database, and writes it when all is known. */
export class ImportReport {
  readonly totals: ImportTotals;
  /** The first articles that were written: enough of a small import to name them all. */
  readonly first: { file: string; address: string }[] = [];
  readonly #db = new DatabaseSync('');
  readonly #insert;
  readonly #notUnderstood = new NotUnderstoodCounts();
  readonly #skipped = new Map<string, Reason>();
  readonly #doubts = new Map<string, Reason>();

  constructor(kind: string, dryRun: boolean) {
    this.totals = {
      kind,
      dryRun,
      read: 0,
      written: 0,
      unchanged: 0,
      updated: 0,
      skipped: 0,
      skippedBecause: [],
      doubts: [],
      addressesKept: 0,
      addressesRedirected: 0,
      addressesLost: 0,
      wordsDiffer: 0,
      picturesFound: 0,
      picturesMissing: 0,
      notUnderstood: [],
      counted: {},
      comments: 0,
      faults: [],
      misread: 0,
      decided: [],
      topicsAdded: 0,
      sourcesAdded: 0,
      proposals: [],
    };
    this.#db.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE items (item TEXT); BEGIN',
    );
    this.#insert = this.#db.prepare('INSERT INTO items VALUES (?)');
  }

  add(item: ItemReport): void {
    const { totals } = this;
    totals.read++;
    totals[item.status]++;
    if (item.addressKept === true) totals.addressesKept++;
    if (item.addressKept === false) {
      if (item.addressLost) totals.addressesLost++;
      else totals.addressesRedirected++;
    }
    if ((item.wordsMissing ?? []).length + (item.wordsExtra ?? []).length > 0) totals.wordsDiffer++;
    for (const picture of item.pictures) {
      if ('file' in picture) totals.picturesFound++;
      else totals.picturesMissing++;
    }
    for (const { what, count, example } of item.notUnderstood) {
      this.#notUnderstood.count(what, example, count);
    }
    if (item.status === 'skipped') {
      totals.skippedBecause = counted(this.#skipped, item.reason ?? '', item.place);
    }
    const { file, address } = item;
    if (item.status === 'written' && file !== undefined && address !== undefined) {
      if (this.first.length < mostNamed) this.first.push({ file, address });
    }
    this.#insert.run(JSON.stringify(item));
  }

  /** Notes why an article that is written needs a look; a clause. */
  addDoubt(reason: string, place: string): void {
    this.totals.doubts = counted(this.#doubts, reason, place);
  }

  count(what: string): void {
    this.totals.counted[what] = (this.totals.counted[what] ?? 0) + 1;
  }

  /** Writes all of it as JSON, whole or not at all; an item at a time, for there may be more than memory holds. */
  async write(file: string): Promise<void> {
    this.totals.notUnderstood = this.#notUnderstood.notUnderstood;
    const draft = `${file}.${process.pid}~`;
    const stream = createWriteStream(draft, { flags: 'wx' });
    try {
      await once(stream, 'open');
      const write = async (text: string) => {
        if (!stream.write(text)) await once(stream, 'drain');
      };
      await write(`${JSON.stringify(this.totals, null, 2).slice(0, -2)},\n  "items": [`);
      let before = '\n    ';
      for (const { item } of this.#db.prepare('SELECT item FROM items ORDER BY rowid').iterate()) {
        await write(before + String(item));
        before = ',\n    ';
      }
      await write(before.startsWith(',') ? '\n  ]\n}\n' : ']\n}\n');
      stream.end();
      await once(stream, 'close');
      await rename(draft, file);
    } catch (error) {
      stream.destroy();
      await rm(draft, { force: true });
      throw error;
    }
  }

  close(): void {
    this.#db.close();
  }
}

/** Counts a reason; gives all, the most frequent first. */
function counted(reasons: Map<string, Reason>, reason: string, place: string): Reason[] {
  const known = reasons.get(reason);
  if (known) known.count++;
  else if (reasons.size < mostReasons) reasons.set(reason, { reason, count: 1, place });
  return [...reasons.values()].sort((a, b) => b.count - a.count);
}
