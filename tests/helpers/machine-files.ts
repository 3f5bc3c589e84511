import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseAtomFeed } from 'feedsmith';
import type { NewsItem } from '../../src/formats/data/ninjs.ts';
import { fileOf, filesIn } from './page.ts';

const readAtom = (text: string) => parseAtomFeed(text);
type Entry = NonNullable<ReturnType<typeof readAtom>['entries']>[number];

/** An article in the Atom feed of its month, as a reader of feeds understands it. */
export type MonthEntry = Entry & {
  /** Its own, else the feed's, as RFC 4287 has it. */
  authorNames: (string | undefined)[];
};

/** What feeds of months say in a language, by the address of the article's page; each may be in one alone. */
export function monthEntries(outDir: string, lang: string): Map<string, MonthEntry> {
  const entries = new Map<string, MonthEntry>();
  const home = lang === 'en' ? '' : `${lang}/`;
  const isMonth = new RegExp(String.raw`^${home}\d{4}/\d\d/feed\.xml$`);
  for (const file of filesIn(outDir).filter((one) => isMonth.test(one))) {
    const feed = readAtom(readFileSync(fileOf(outDir, `/${file}`), 'utf8'));
    for (const entry of feed.entries ?? []) {
      const address = linkOf(entry, 'alternate') ?? '';
      if (entries.has(address)) throw new Error(`${address} is in two feeds of months`);
      const authorNames = (entry.authors ?? feed.authors ?? []).map(({ name }) => name);
      entries.set(address, { ...entry, authorNames });
    }
  }
  return entries;
}

/** The address that an entry links to as this. */
export function linkOf({ links = [] }: Entry, rel: string): string | undefined {
  return links.find((link) => link.rel === rel)?.href;
}

/** All lines of the data, by the address of the article's page. */
export function dataItems(outDir: string): Map<string, NewsItem> {
  const files = filesIn(outDir).filter((file) => /^data\/articles-\d{4}\.ndjson\.gz$/.test(file));
  const lines = files.flatMap((file) => {
    const text = gunzipSync(readFileSync(fileOf(outDir, `/${file}`))).toString('utf8');
    return text.trimEnd().split('\n');
  });
  const items = lines.map((line) => JSON.parse(line) as NewsItem);
  const byAddress = new Map(items.map((item) => [item.uri, item]));
  if (byAddress.size < items.length) throw new Error('Two lines have the same address');
  return byAddress;
}
