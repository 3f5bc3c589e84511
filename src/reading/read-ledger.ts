import { readPeriodInName, type ArticleFile, type PageFile } from '../article/article-file.ts';
import type { Archive } from '../archive/archive.ts';
import { originalOf } from '../archive/group-editions.ts';
import { aliasPath } from '../archive/redirects.ts';
import type { Outcome } from '../problem/outcome.ts';
import { checkLedger } from '../permanence/check-ledger.ts';
import { readLedgerFile, type LedgerFile } from '../permanence/ledger-file.ts';
import {
  asLedgerAddress,
  isLedgerFile,
  pagesFile,
  type PublishedAddress,
} from '../permanence/permalink.ts';
import type { Problem } from '../problem/problem.ts';
import { periodOf } from '../text/dates/dates.ts';
import { slugify } from '../text/slug.ts';
import { articlePath } from '../views/addresses.ts';
import { permalinksOf } from '../views/permalinks.ts';
import { readRootFile } from './content-folder.ts';
import type { KnownFile } from './file-digests.ts';

/** The ledger as it was read, and the addresses that the articles have now. */
export interface Ledger {
  /** None if the archive has not begun a ledger: it has no folder `permalinks`. */
  files: readonly LedgerFile[];
  /** The addresses of the articles that were read; of all, unless only some were. */
  now: () => readonly PublishedAddress[];
}

/** What the ledger is compared with. */
export interface LedgerParts {
  contentDir: string;
  listing: readonly string[];
  archive: Archive;
  /** All articles that were read, published or not. */
  articles: readonly (ArticleFile | PageFile)[];
  /** Whether all files were read, and the address of each is known. */
  isWhole: boolean;
  /** Whether the topics, sources and names of each article are known. */
  areNamesKnown: boolean;
}

/** Reads the ledger and, if the archive is whole, compares the two. Without a ledger if one of its lines cannot be read. */
export function readLedger(
  parts: LedgerParts,
): Outcome<{ ledger?: Ledger; read: ReadonlyMap<string, KnownFile> }> {
  const { contentDir, listing, archive, isWhole, areNamesKnown } = parts;
  const { value, problems: faults } = readLedgerFiles(contentDir, listing);
  const { files, read } = value;
  let found: PublishedAddress[] | undefined;
  const ledger = { files, now: () => (found ??= permalinksOf(archive)) };
  const problems = isWhole && files.length > 0 ? compare(ledger, parts) : [];
  const isKnown = ({ file, rule }: Problem) =>
    (areNamesKnown || file !== pagesFile) && (faults.length === 0 || rule !== 'missing-permalink');
  return {
    value: { ...(faults.length === 0 ? { ledger } : {}), read },
    problems: [...faults, ...problems.filter(isKnown)],
  };
}

/** Reads the files of the ledger, without comparing them. */
export function readLedgerFiles(
  contentDir: string,
  listing: readonly string[],
): Outcome<{ files: LedgerFile[]; read: ReadonlyMap<string, KnownFile> }> {
  const files: LedgerFile[] = [];
  const faults: Problem[] = [];
  const read = new Map<string, KnownFile>();
  for (const name of listing.filter(isLedgerFile)) {
    const { text = '', known, problems } = readRootFile(contentDir, name, [name]);
    if (known) read.set(name, known);
    const file = readLedgerFile(name, text);
    files.push(file.value);
    faults.push(...problems.filter(({ rule }) => rule !== 'empty-file'), ...file.problems);
  }
  return { value: { files, read }, problems: faults };
}

function compare({ files, now }: Ledger, { archive, articles }: LedgerParts): Problem[] {
  let byId: ReadonlyMap<string, string> | undefined;
  return checkLedger(files, now(), {
    editions: archive.site.editions,
    findFile: (id) => (byId ??= filesById(archive, articles)).get(id),
  });
}

/** The original's file of each article, published or not, by the id that the ledger knows it by. */
function filesById(
  { site }: Archive,
  files: readonly (ArticleFile | PageFile)[],
): ReadonlyMap<string, string> {
  const articles = files.filter((file) => 'lede' in file);
  const originals = [...Map.groupBy(articles, ({ stem }) => stem).values()].map((editions) =>
    originalOf(editions, site.editions),
  );
  return new Map(
    originals.map((original) => {
      const { data, suffix, file } = original;
      const [first] = data.aliases ?? [];
      const period = periodOf(data.date ?? '');
      const slug = data.slug ?? slugify(readPeriodInName(original, period).name);
      const lang = data.lang ?? suffix ?? site.editions[0];
      const address =
        first === undefined ? articlePath(site, { lang, period, slug }) : aliasPath(first);
      return [data.id ?? asLedgerAddress(address), file];
    }),
  );
}
