import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { expandJsonLd, type Thing } from '../formats/json-ld/expand.ts';
import { buildDemo } from '../helpers/demo.ts';
import { dataItems, linkOf, monthEntries } from '../helpers/machine-files.ts';
import { fileOf, filesIn, readPage, type Part } from '../helpers/page.ts';

const origin = 'https://example.org';

let outDir: string;
let articles: string[];
beforeAll(async () => {
  outDir = await buildDemo();
  articles = filesIn(outDir)
    .filter((file) => /^(?:[a-z]{2}\/)?\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    // Addresses that moved have no article.
    .filter((address) => readPage(outDir, address).all('.article').length > 0);
});

const metas = (page: Part, name: string) =>
  page.all('meta').flatMap(({ attribute }) => {
    const is = attribute('name') === name || attribute('property') === name;
    return is ? [attribute('content')] : [];
  });

const dataOf = (page: Part) => page.one('script[type=application/ld+json]').text;

function cslOf(page: Part): Record<string, unknown> {
  const link = page.links('.downloads a').find(({ text }) => text === 'CSL-JSON');
  const { href } = new URL(link?.href ?? '');
  const json = decodeURIComponent(href.slice(href.indexOf(',') + 1));
  return new Cite(JSON.parse(json), { forceType: '@csl/list+object' }).data[0] ?? {};
}

const oneLine = (text: unknown) => String(text).replaceAll(/\s+/g, ' ');

type Value = ReturnType<Thing['all']>[number];

/** A value as text, a thing by its name. */
function nameOf(value: Value | undefined): string {
  return typeof value === 'object' ? nameOf(value.all('name')[0]) : `${value ?? ''}`;
}

test('every article says the same to people, to search engines and to reference managers', async () => {
  expect(articles.length).toBeGreaterThan(60);
  const ids = new Set<unknown>();
  for (const address of articles) {
    const page = readPage(outDir, address);
    const title = page.one('h1').text;
    const day = page.one('.article-head time').attribute('datetime') ?? '';
    const lang = page.one('html').attribute('lang');
    const [article] = await expandJsonLd(dataOf(page), origin);
    const says = (name: string) => article?.all(name) ?? [];
    const csl = cslOf(page);

    expect(article?.types, address).toEqual(['NewsArticle']);
    expect([article?.id, csl['URL'], metas(page, 'citation_public_url')[0]], address).toEqual(
      Array(3).fill(origin + address),
    );
    expect(
      [says('headline')[0], csl['title'], metas(page, 'citation_title')[0]].map(oneLine),
    ).toEqual(Array(3).fill(title));
    expect([says('datePublished')[0], metas(page, 'article:published_time')[0]]).toEqual([
      day,
      day,
    ]);
    expect(metas(page, 'citation_date')).toEqual([day.slice(0, 10).replaceAll('-', '/')]);
    expect(csl['issued']).toMatchObject({
      'date-parts': [day.slice(0, 10).split('-').map(Number)],
    });
    expect([says('inLanguage')[0], csl['language'], metas(page, 'citation_language')[0]]).toEqual(
      Array(3).fill(lang),
    );
    const publisher = nameOf(says('publisher')[0]);
    expect([csl['container-title'], metas(page, 'prism.publicationName')[0]]).toEqual(
      Array(2).fill(publisher),
    );
    // The provenance on the page, whose words depend on the language.
    expect(page.texts('.provenance dd')).toContain(publisher);
    const [identifier = ''] = says('identifier') as string[];
    expect(page.texts('.provenance dd')).toContain(identifier.replace('urn:uuid:', ''));
    expect([metas(page, 'DC.identifier')[0], csl['id']]).toEqual([identifier, identifier]);
    for (const source of says('sourceOrganization')) {
      expect(page.texts('.provenance dd')).toContain(nameOf(source));
    }
    const kinds = ['about', 'mentions'].flatMap((name) => says(name).map(nameOf));
    const groups = page.texts('.apparatus .listed a');
    expect(
      kinds.every((name) => groups.includes(name)),
      address,
    ).toBe(true);
    expect(says('correction')).toHaveLength(page.all('.corrections dd').length);
    for (const citation of page.texts('.citation')) {
      expect(citation).toContain(origin + address);
      expect(citation).toContain(publisher);
      expect(citation).toContain(day.slice(0, 4));
    }
    ids.add(csl['id']);
  }
  // Editions are told apart.
  expect(ids.size).toBe(articles.length);
});

test('no id is a page’s and a thing’s at once, and none is of two kinds of thing', async () => {
  const kinds = new Map<string, Set<string>>();
  const collect = (value: Value) => {
    if (typeof value !== 'object') return;
    if (value.id !== undefined && value.types.length > 0) {
      const known = kinds.get(value.id) ?? new Set();
      kinds.set(value.id, new Set([...known, ...value.types]));
    }
    for (const name of [
      'about',
      'mentions',
      'author',
      'publisher',
      'sourceOrganization',
      'isBasedOn',
    ]) {
      value.all(name).forEach(collect);
    }
  };
  const pages = filesIn(outDir).filter((file) => file.endsWith('index.html'));
  for (const file of pages) {
    const page = readPage(outDir, `/${file.replace(/index\.html$/, '')}`);
    if (page.all('[type=application/ld+json]').length === 0) continue;
    const things = await expandJsonLd(dataOf(page), origin);
    things.forEach(collect);
  }
  expect(kinds.size).toBeGreaterThan(articles.length);
  expect([...kinds].filter(([, types]) => types.size > 1)).toEqual([]);
  const isPage = (types: Set<string>) =>
    ['CollectionPage', 'WebPage', 'SearchResultsPage', 'NewsArticle', 'WebSite'].some((type) =>
      types.has(type),
    );
  for (const [id, types] of kinds) {
    if (!isPage(types))
      expect(id).toMatch(
        /\/#(?:concept|source|author|person|organisation|place|publisher|dataset)$/,
      );
  }
  for (const file of filesIn(outDir).filter(
    (one) => /^data\/\w+\.jsonld$/.test(one) && !one.includes('dataset'),
  )) {
    const graph = JSON.parse(readFileSync(path.join(outDir, file), 'utf8')) as {
      '@graph': { '@id': string }[];
    };
    for (const { '@id': id } of graph['@graph'])
      expect(isPage(kinds.get(id) ?? new Set())).toBe(false);
  }
});

/** Whether a time with its zone is what a page has as a day or as a time with its zone. */
function expectTime(stamp: string | undefined, written: string) {
  const whole = written.length === 'YYYY-MM-DD'.length ? `${written}T00:00` : written;
  // The time on the clock of the place, and the moment, where one is written.
  expect(stamp?.slice(0, 16)).toBe(whole.slice(0, 16));
  if (whole === written) expect(Date.parse(stamp ?? '')).toBe(Date.parse(written));
}

test('every article says the same to readers of feeds and of data', async () => {
  const entries = new Map(
    ['en', 'ru', 'ar'].flatMap((lang) =>
      // In another language than the feed's, it is in that language's feed too.
      [...monthEntries(outDir, lang)].filter(([, entry]) => {
        const [, code = 'en'] =
          /^\/(ru|ar)\//.exec(new URL(linkOf(entry, 'alternate')!).pathname) ?? [];
        return code === lang;
      }),
    ),
  );
  const items = dataItems(outDir);
  const stand = articles.filter(
    (address) => readPage(outDir, address).all('.article-withdrawn').length === 0,
  );
  expect(stand.length).toBeLessThan(articles.length);
  const addresses = stand.map((address) => origin + address);
  expect([...entries.keys()].sort()).toEqual(addresses.toSorted());
  expect([...items.keys()].sort()).toEqual(addresses.toSorted());

  for (const address of stand) {
    const page = readPage(outDir, address);
    const [article] = await expandJsonLd(dataOf(page), origin);
    const says = (name: string) => article?.all(name) ?? [];
    const names = (name: string) => says(name).map(nameOf);
    const entry = entries.get(origin + address)!;
    const item = items.get(origin + address)!;
    const alt = (role: string) => item.altIds.find((one) => one.role === role)?.value;
    const provenance = page.texts('.provenance dd');

    const title = page.one('h1').text;
    expect([entry.title?.value, item.headlines[0]?.value].map(oneLine)).toEqual([title, title]);
    expect(item.language).toBe(page.one('html').attribute('lang'));

    const date = page.one('.article-head time').attribute('datetime') ?? '';
    expectTime(entry.published, date);
    expectTime(item.contentCreated, date);
    expect(alt('date')).toBe(date);

    const [modified = date] = metas(page, 'article:modified_time');
    expect(says('dateModified')).toEqual([modified]);
    expect(page.all('article time').map((time) => time.attribute('datetime'))).toContain(modified);
    expectTime(entry.updated, modified);
    expectTime(item.versionCreated, modified);

    const [identifier] = says('identifier');
    expect([entry.id, `urn:uuid:${alt('uuid')}`]).toEqual([identifier, identifier]);
    expect(provenance).toContain(alt('uuid'));

    const named = (role: string) =>
      item.infoSources.filter((one) => one.role === role).map(({ name }) => name);
    expect(entry.authorNames, address).toEqual(names('author'));
    expect([named('publisher'), [item.copyrightHolder]]).toEqual([
      names('publisher'),
      names('publisher'),
    ]);
    expect(provenance).toContain(item.copyrightHolder);
    expect(named('source')).toEqual(names('sourceOrganization'));
    const original = alt('source');
    expect(linkOf(entry, 'via')).toBe(original);
    if (original) {
      expect(page.links('.provenance dd a').map(({ href }) => href)).toContain(original);
    }

    const [description] = metas(page, 'description');
    expect(oneLine(entry.summary?.value)).toBe(description);
    const summaries = (item.descriptions ?? []).filter(({ role }) => role === 'summary');
    expect(summaries.map(({ value }) => oneLine(value))).toEqual(page.texts('.standfirst'));

    const topics = (item.subjects ?? []).filter(({ literal }) => literal === undefined);
    expect(topics.map(({ name }) => name)).toEqual(metas(page, 'article:tag'));
    expect((entry.categories ?? []).map(({ label }) => label)).toEqual(metas(page, 'article:tag'));
    const spokenOf = [item.people, item.organisations, item.places].flatMap((list) => list ?? []);
    expect(spokenOf.map(({ name }) => name).sort()).toEqual(names('mentions').sort());
  }
});

const kinds = [
  ['/', ['WebSite', 'CollectionPage']],
  ['/dates/', ['CollectionPage', 'BreadcrumbList']],
  ['/2021/', ['CollectionPage', 'BreadcrumbList']],
  ['/2021/08/', ['CollectionPage', 'BreadcrumbList']],
  ['/2021/08/26/', ['CollectionPage', 'BreadcrumbList']],
  ['/topics/afghanistan/', ['CollectionPage', 'BreadcrumbList']],
  ['/topics/', ['CollectionPage', 'BreadcrumbList']],
  ['/on-this-day/08-26/', ['CollectionPage', 'BreadcrumbList']],
  ['/on-this-day/', ['CollectionPage', 'BreadcrumbList']],
  ['/about/', ['WebPage', 'BreadcrumbList']],
  ['/data/', ['WebPage', 'Dataset', 'BreadcrumbList']],
  ['/search/', ['SearchResultsPage', 'BreadcrumbList']],
] as const;

/** What search engines require, and what they ask for besides. */
const properties: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'potentialAction', 'publisher', 'inLanguage'],
  CollectionPage: ['name', 'url', 'mainEntity', 'isPartOf', 'inLanguage', 'description'],
  WebPage: ['name', 'url', 'isPartOf', 'inLanguage', 'description'],
  SearchResultsPage: ['name', 'url', 'isPartOf', 'inLanguage', 'description'],
  Dataset: ['name', 'description', 'distribution', 'creator', 'temporalCoverage', 'inLanguage'],
  BreadcrumbList: ['itemListElement'],
};

test.each(kinds)('%s says what it is, with what is asked for', async (address, types) => {
  for (const prefix of ['', '/ru', '/ar']) {
    const things = await expandJsonLd(dataOf(readPage(outDir, prefix + address)), origin);
    expect(things.map((thing) => thing.types[0])).toEqual(types);
    for (const thing of things) {
      const missing = properties[thing.types[0] ?? '']?.filter((name) => !thing.all(name).length);
      expect(missing).toEqual([]);
      const lists = [thing, ...(thing.all('mainEntity') as Thing[])];
      for (const item of lists.flatMap((one) => one.all('itemListElement') as Thing[])) {
        expect(item.all('name')[0]).toMatch(/\S/);
        const target = nameOf(item.all('item')[0] ?? item.all('url')[0]);
        expect(target.startsWith(`${origin}/`)).toBe(true);
        expect(readFileSync(fileOf(outDir, target.slice(origin.length)), 'utf8')).toMatch(/<h1/);
      }
    }
  }
});

test('what pages say to be described by is there, and speaks of them', () => {
  const described = (address: string) =>
    readPage(outDir, address)
      .links('[rel=describedby]')
      .map(({ href }) => readFileSync(fileOf(outDir, new URL(href ?? '').pathname), 'utf8'));
  for (const address of articles) {
    const isWithdrawn = readPage(outDir, address).all('.article-withdrawn').length > 0;
    const texts = described(address);
    expect(texts).toHaveLength(isWithdrawn ? 0 : 1);
    for (const text of texts) expect(text).toContain(`,${origin + address},`);
  }
  const texts = described('/data/');
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(JSON.parse(text)).toBeTypeOf('object');
  for (const text of texts) expect(text).toContain(`${origin}/data/`);
});

test('an article with a picture says whose it is', async () => {
  const page = readPage(outDir, '/2021/08/15/taliban-enter-kabul/');
  const [article] = await expandJsonLd(dataOf(page), origin);
  const [image] = article?.all('image') as Thing[];
  expect(image?.all('url')).toEqual(metas(page, 'og:image'));
  expect(image?.all('creditText')[0]).toMatch(/^Map: Backfile/);
  expect(image?.all('caption')[0]).toMatch(/^Kabul was the last/);
});

test('no article weighs more than 12 KB as it travels', () => {
  const heavy = articles.filter(
    (address) => gzipSync(readFileSync(fileOf(outDir, address))).length > 12 * 1024,
  );
  expect(heavy).toEqual([]);
});

test('files for reference managers need neither a script nor a file on the host', () => {
  const page = readPage(outDir, '/2021/08/26/peskov-taliban-fait-accompli/');
  const links = page.links('.downloads a');
  expect(links.map(({ text }) => text)).toEqual(['RIS', 'BibTeX', 'CSL-JSON']);
  for (const { href } of links) expect(href).toMatch(/^data:application\/[^,"<>\s]+,\S+$/);
});
