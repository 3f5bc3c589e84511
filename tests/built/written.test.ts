import { lstatSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../helpers/draft.ts';
import { makeKeptSite, type KeptSite } from '../helpers/kept-site.ts';
import { filesIn } from '../helpers/page.ts';
import { quietDraft, sixth } from '../helpers/quiet-draft.ts';
import { differing } from '../helpers/sequence.ts';

let site: KeptSite;
beforeAll(async () => {
  site = await makeKeptSite();
});
afterAll(() => site.remove());

/** What tells a file that was written again from one that was left alone. */
function states(): Record<string, string> {
  const dist = site.place('dist');
  const stateOf = (file: string) => {
    const { ino, mtimeMs, ctimeMs } = lstatSync(path.join(dist, file));
    return [ino, mtimeMs, ctimeMs].join(' ');
  };
  return Object.fromEntries(filesIn(dist).map((file) => [file, stateOf(file)]));
}

/** Builds, and gives what was written or removed and, as a check, which bytes differ. */
async function build(draft: Draft) {
  const [before, bytes, runs] = [states(), site.digests(), site.clone.renders()];
  const summary = await site.build(draft);
  const written = differing(before, states());
  expect(differing(bytes, site.digests()).filter((file) => !written.includes(file))).toEqual([]);
  return { written, summary, renders: site.clone.renders() - runs };
}

const ofSearch = /^pagefind\//;

test('nothing changed: no file is written, and no page is made', async () => {
  await site.build(quietDraft);
  const { written, summary, renders } = await build(quietDraft);
  expect(written).toEqual([]);
  expect(summary).toMatchObject({ rendered: 0, indexed: 0, written: 0, removed: 0 });
  expect(renders).toBe(0);
});

test('nothing changed: the content is not even read, unless something is asked or missing', async () => {
  const stepsOf = ({ steps }: { steps: readonly { name: string }[] }) =>
    steps.map(({ name }) => name);
  // Of a cache that is new, the first build says what is wanted.
  await site.build(quietDraft);
  await site.build(quietDraft);
  const { summary } = await build(quietDraft);
  expect(stepsOf(summary)).toEqual(['check']);
  expect(summary).toMatchObject({ articles: 5, rendered: 0, written: 0, warnings: 1 });
  const { pages, files, bytes } = summary;
  await rm(site.place('dist/2022/01/01/index.html'));
  const mended = await site.build(quietDraft);
  expect(stepsOf(mended)).toContain('render');
  expect(mended).toMatchObject({ pages, files, bytes, written: 1 });
  expect(site.digests()).toEqual(await site.clean(quietDraft));
});

test('one article added: what shows it is written, and nothing else', async () => {
  const added = { ...quietDraft, pieces: [...quietDraft.pieces, sixth] };
  const { written, summary, renders } = await build(added);
  const { true: search = [], false: rest = [] } = Object.groupBy(written, (file) =>
    ofSearch.test(file) ? 'true' : 'false',
  );
  expect(rest).toEqual([
    '.backfile/manifest.json',
    '2022/01/01/fifth/index.html',
    '2022/01/01/index.html',
    '2022/01/01/sixth/index.html',
    '2022/01/feed.xml',
    '2022/01/index.html',
    '2022/index.html',
    'added.xml',
    'data/articles-2022.csv',
    'data/articles-2022.ndjson.gz',
    'dates/index.html',
    'feed.json',
    'feed.xml',
    'index.html',
    'on-this-day/01-01/index.html',
    'people/ann-lee/index.html',
    'people/index.html',
    'rss.xml',
    // The static counts of search.
    'search/en/entry.json',
    'search/en/person.json',
    'sitemap-2022.xml',
    'sitemap-people.xml',
    'topics/index.html',
    'topics/war/feed.xml',
    'topics/war/index.html',
  ]);
  const folders = new Set(search.map((file) => file.split('/').slice(0, 3).join('/')));
  expect([...folders]).toEqual(['pagefind/en/2016-2047']);
  // Twelve pages and the one for missing addresses.
  expect(summary).toMatchObject({ rendered: 13, indexed: 1 });
  expect(renders).toBe(1);
  expect(site.digests()).toEqual(await site.clean(added));
});

test('a later day with nothing new: the front page alone; a later year: what says its age', async () => {
  await site.build(quietDraft);
  const later = await build({ ...quietDraft, asOf: '2022-03-02' });
  expect(later.written).toEqual(['.backfile/manifest.json', 'index.html']);
  // On the same day of a year, so that the front page looks back on the same.
  const year = await build({ ...quietDraft, asOf: '2023-03-02' });
  expect(year.written).toEqual(['.backfile/manifest.json', '2022/01/01/fifth/index.html']);
  expect([later.summary.indexed, year.summary.indexed]).toEqual([0, 0]);
});

test('as it stood: what came later is nowhere, and the way back and forth leaves nothing behind', async () => {
  const [first, second, third, ...rest] = quietDraft.pieces;
  if (!first || !second || !third) throw new Error('there are five');
  const note = { notes: [{ date: '2020-05-01', text: 'Much later.' }] };
  const withdrawal = { status: 'withdrawn', withdrawn: { date: '2020-05-02', reason: 'Wrong.' } };
  const all: Draft = {
    ...quietDraft,
    pieces: [
      { ...first, fields: { ...first.fields, ...note } },
      { ...second, fields: { ...second.fields, ...withdrawal } },
      third,
      ...rest,
    ],
  };
  const before = await site.clean(all);
  await site.build(all);
  const then = { ...all, asOf: '2016-05-01' };
  await site.build(then);
  const stood = site.digests();
  expect(stood).toEqual(await site.clean(then));
  // As if nobody had written any of it yet.
  const unwritten = { ...quietDraft, pieces: [first, second, third], asOf: '2016-05-01' };
  const files = differing(stood, await site.clean(unwritten));
  expect(files.filter((file) => file.endsWith('.html'))).toEqual([]);
  expect(Object.keys(stood).filter((file) => /^20(?:2\d|1[7-9])/.test(file))).toEqual([]);
  await site.build(all);
  expect(site.digests()).toEqual(before);
});

test('what a build from nothing refuses is refused: a link to an article that is gone', async () => {
  const [first, second, third, fourth, ...rest] = quietDraft.pieces;
  if (!first || !second || !third || !fourth) throw new Error('there are five');
  const body = 'See [the other](/2015/03/02/second/).';
  const linking = { ...fourth, editions: { en: { title: 'The fourth', body } } };
  const draft = { ...quietDraft, pieces: [first, second, third, linking, ...rest] };
  // As of today: of an earlier day a text may link to what came later.
  const today = { AS_OF: '' };
  await site.build(draft, today);
  const before = site.digests();
  const less = { ...draft, pieces: [first, third, linking, ...rest] };
  const { status, said } = await site.attempt(less, today);
  expect(status).toBe(1);
  expect(said).toMatch(
    /fourth\.md:\d+:\d+: error: the link "\/2015\/03\/02\/second\/" leads to no page/,
  );
  expect(site.digests()).toEqual(before);
});
