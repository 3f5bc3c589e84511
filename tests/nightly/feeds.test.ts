import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endMomentOf } from '../../src/text/dates/dates.ts';
import { serveSite, type RunningSite } from '../../src/server/serve.ts';
import { buildApart } from '../helpers/build-apart.ts';
import { buildDemo, demoDay } from '../helpers/demo.ts';
import { faultyFeeds, feedsIn, invalidXml } from '../helpers/feed-files.ts';
import { stressDay, writeStressArchive, type StressArchive } from '../helpers/stress-archive.ts';
import { readByNewsboat } from '../helpers/newsboat.ts';

// They need Debian's packages libxml2-utils and newsboat.

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-feeds-'));
const stressOut = path.join(folder, 'dist');
let stress: StressArchive;
let demoOut: string;
beforeAll(async () => {
  stress = await writeStressArchive(path.join(folder, 'content'));
  buildApart({
    CONTENT_DIR: path.join(folder, 'content'),
    OUT_DIR: stressOut,
    CACHE_DIR: path.join(folder, 'cache'),
    AS_OF: stressDay,
  });
  demoOut = await buildDemo();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Site {
  out: string;
  url: string;
  asOf: number;
}
const sites: readonly (readonly [string, () => Site])[] = [
  [
    'the demonstration',
    () => ({ out: demoOut, url: 'https://example.org/', asOf: endMomentOf(demoDay, 'UTC') }),
  ],
  [
    'the archive of all that formats break on',
    () => ({ out: stressOut, url: 'https://example.org/', asOf: endMomentOf(stressDay, 'UTC') }),
  ],
];

describe.each(sites)('%s', (_name, siteOf) => {
  test('has feeds that keep the rules of their formats', () => {
    const { out, url, asOf } = siteOf();
    expect(feedsIn(out).length).toBeGreaterThan(20);
    expect(faultyFeeds(out, url, asOf)).toEqual([]);
  });

  test('has XML that is valid, whatever it is', () => {
    expect(invalidXml(siteOf().out)).toEqual([]);
  });

  test('is read by newsboat as it is written: each article, its headline, its text', async () => {
    const { out } = siteOf();
    const served: RunningSite = await serveSite(out, { host: '127.0.0.1', port: 0 });
    try {
      for (const file of feedsIn(out).filter((one) => one.endsWith('.xml'))) {
        const wanted = entriesOf(readFileSync(path.join(out, file), 'utf8'));
        const { title, items } = await readByNewsboat(served.address + file);
        expect([file, title]).toEqual([file, wanted.title]);
        const seen = new Map(items.map((item) => [item.guid, item]));
        expect([file, items.length, seen.size]).toEqual([
          file,
          wanted.entries.length,
          wanted.entries.length,
        ]);
        for (const { id, headline, page, html } of wanted.entries) {
          const item = seen.get(id);
          expect([file, id, item?.title, item?.url]).toEqual([file, id, headline, page]);
          expect([file, id, textOf(item?.content ?? '')]).toEqual([file, id, textOf(html)]);
        }
      }
    } finally {
      await served.close();
    }
  });
});

test('an article of each kind is in the feeds, under its headline in one line', () => {
  const titles = entriesOf(readFileSync(path.join(stressOut, 'rss.xml'), 'utf8')).entries.map(
    ({ headline }) => headline,
  );
  expect(titles).toHaveLength(stress.published);
  expect(titles).toEqual(expect.arrayContaining(stress.titles));
});

const textOf = (html: string) =>
  DomUtils.textContent(parseDocument(html)).replaceAll(/\s+/g, ' ').trim();

interface Entry {
  id: string;
  headline: string;
  page: string;
  /** What a reader shows: the text, else the summary. */
  html: string;
}

/** A feed as another program reads it; what is plain text comes as HTML, as newsboat keeps it. */
function entriesOf(xml: string): { title: string; entries: Entry[] } {
  const asHtml = (text = '') => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (xml.includes('<rss ')) {
    const { title = '', items = [] } = parseRssFeed(xml);
    return {
      title,
      entries: items.map((item) => ({
        id: item.guid?.value ?? '',
        headline: item.title ?? '',
        page: item.link ?? '',
        html: item.content?.encoded ?? item.description ?? '',
      })),
    };
  }
  const { title, entries = [] } = parseAtomFeed(xml);
  return {
    title: title?.value ?? '',
    entries: entries.map((entry) => ({
      id: entry.id ?? '',
      headline: entry.title?.value ?? '',
      page: entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '',
      html: entry.content?.value ?? asHtml(entry.summary?.value),
    })),
  };
}
