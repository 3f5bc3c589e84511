import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { columns } from '../../src/formats/data/article-table.ts';
import { csv } from '../../src/formats/data/csv.ts';
import type { NewsItem } from '../../src/formats/data/ninjs.ts';
import { withoutForbidden } from '../../src/formats/xml.ts';
import { archiveOf, story } from '../views/archive.ts';
import { sampleArchive } from '../views/sample.ts';
import { viewAt } from '../views/view-at.ts';
import { hostile, hostileArchive, long } from './hostile.ts';
import { madeAt, outputsOf } from './made.ts';

const site = 'https://example.org/archive/';
const archive = sampleArchive();
const itemsOf = (year: string, given = archive) =>
  madeAt(given, `data/articles-${year}.ndjson.gz`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NewsItem);
const rowsOf = (year: string, given = archive) =>
  parse<Record<string, string>>(madeAt(given, `data/articles-${year}.csv`), { columns: true });
const schemaOf = (given = archive): object =>
  JSON.parse(madeAt(given, 'data/article.schema.json')) as object;

function validator(schema: object) {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats(ajv);
  return ajv.compile(schema);
}

describe('items', () => {
  test('of a year come oldest first, each with its editions', () => {
    expect(itemsOf('2021').map(({ uri }) => uri.slice(site.length))).toEqual([
      'ru/2021/07/01/only-russian/',
      '2021/08/26/peskov/',
      'ru/2021/08/26/peskov/',
      '2021/08/26/second/',
    ]);
  });

  test('have each field of an article', () => {
    const [, peskov, russian, second] = itemsOf('2021');
    expect(peskov).toMatchObject({
      representationType: 'full',
      language: 'en',
      contentCreated: '2021-08-26T00:00:00+03:00',
      versionCreated: '2022-02-03T00:00:00+03:00',
      altIds: [
        { role: 'uuid', value: 'id-of-peskov' },
        { role: 'original', value: 'id-of-peskov' },
        { role: 'date', value: '2021-08-26' },
        { role: 'source', value: 'https://tass.com/politics/1' },
      ],
      headlines: [{ role: 'main', value: 'Peskov on the Taliban' }],
      descriptions: [
        { role: 'summary', value: 'The standfirst.' },
        { role: 'correction', value: '2021-08-27: A name was wrong.' },
        { role: 'update', value: '2021-08-30: A figure was added.' },
        { role: 'note', value: '2022-02-03: What came later.' },
      ],
      bodies: [
        { role: 'main', value: 'Body in en. Peskov on the Taliban', wordCount: 100 },
        {
          role: 'richtext',
          value: `<p>Body in en. <a href="${site}2021/">A year</a></p>`,
        },
      ],
      located: 'MOSCOW, August 26',
      subjects: [
        { name: 'afghanistan en', uri: `${site}topics/afghanistan/#concept`, rel: 'about' },
        { name: 'asia en', uri: `${site}topics/asia/#concept`, rel: 'about' },
      ],
      people: [{ name: 'dmitry-peskov en', uri: `${site}people/dmitry-peskov/#concept` }],
      infoSources: [
        { name: 'tass en', role: 'source', uri: `${site}sources/tass/#concept` },
        { name: 'Example Press', role: 'publisher', uri: 'https://press.example/' },
      ],
      associations: [
        {
          uri: `${site}pictures/a.png`,
          copyrightNotice: 'A credit',
          descriptions: [
            { role: 'alt', value: 'A map' },
            { role: 'caption', value: 'A caption' },
          ],
        },
      ],
    });
    expect(russian).toMatchObject({ language: 'ru', located: 'МОСКВА, 26 августа' });
    expect(second).toMatchObject({
      by: 'ann-author en',
      contentCreated: '2021-08-26T14:30:00+03:00',
    });
  });

  test('are what the schema says, hostile ones too', () => {
    const validate = validator(schemaOf());
    const all = [
      ...['2020', '2021', '2023', '2024'].flatMap((year) => itemsOf(year)),
      ...itemsOf('2024', hostileArchive),
    ];
    expect(all).toHaveLength(9);
    for (const item of all) {
      expect(validate(item), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...all[0], uri: 'no address' })).toBe(false);
    expect(validate({ ...all[0], headline: 'x' })).toBe(false);
  });

  test('write addresses as URIs, whatever editors write', () => {
    const strange = archiveOf({
      site: { publisher: { name: 'Пресса', url: 'https://пресса.рф/о-нас' } },
      stories: [
        story('2024-06-01', 'a', {
          sourceUrl: 'https://a.example/"<я>|',
          rights: 'https://a.example/я',
        }),
        story('2024-06-02', 'b', { rights: 'https://a.example/by (CC BY)' }),
      ],
    });
    const validate = validator(schemaOf());
    const [first, second] = itemsOf('2024', strange);
    for (const item of [first, second]) {
      expect(validate(item), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(first?.rightsInfo).toEqual({ linkedRights: 'https://a.example/%D1%8F' });
    expect(second?.usageTerms).toBe('https://a.example/by (CC BY)');
    const table = madeAt(strange, 'data/articles-2024.csv');
    expect(table).toContain(',https://a.example/%22%3C%D1%8F%3E%7C,');
    const via = 'href="https://a.example/%22%3C%D1%8F%3E%7C"';
    expect(madeAt(strange, 'feed.xml')).toContain(via);
  });

  test('whose text may not be redistributed come without it, in feeds too', () => {
    const kept = archiveOf({
      stories: [
        story('2021-05-06', 'kept', {
          title: 'The headline',
          summary: 'A summary',
          redistribute: false,
          corrections: [{ date: '2021-05-07', kind: 'typo', text: 'A correction' }],
          rights: 'All rights reserved',
          photo: { src: 'sea.png', alt: 'The sea', caption: 'A caption' },
        }),
      ],
    });
    const [item] = itemsOf('2021', kept);
    expect(item).toMatchObject({
      representationType: 'partial',
      usageTerms: 'All rights reserved',
      headlines: [{ value: 'The headline' }],
      // As feeds have it: somebody wrote it to be read elsewhere.
      descriptions: [{ role: 'summary', value: 'A summary' }],
    });
    const said = ['data/articles-2021.ndjson.gz', 'data/articles-2021.csv'].map((path) =>
      madeAt(kept, path),
    );
    expect(said.join('')).not.toMatch(/Body in|Lede of|A correction|A caption/);
    expect(madeAt(kept, 'feed.xml')).not.toContain('Body in');
    expect(madeAt(kept, '2021/05/feed.xml')).not.toContain('Body in');
  });

  test('name the licence, and the media topics of their topics', () => {
    const stories = [
      story('2021-05-06', 'x', { topics: ['space'], rights: 'https://licence.example/by' }),
    ];
    const [item] = itemsOf(
      '2021',
      archiveOf({ stories, facets: () => ({ iptc: 'medtop:13000000' }) }),
    );
    expect(item?.rightsInfo).toEqual({ linkedRights: 'https://licence.example/by' });
    expect(item?.subjects?.[1]).toEqual({
      name: 'space en',
      uri: 'http://cv.iptc.org/newscodes/mediatopic/13000000',
      rel: 'about',
      literal: 'medtop:13000000',
    });
  });

  test('of a withdrawn article there are none', () => {
    expect(outputsOf(archive).map(({ path }) => path)).not.toContain('data/articles-2015.csv');
  });
});

describe('tables', () => {
  test('have a row for each edition', () => {
    const rows = rowsOf('2021');
    expect(rows.map(({ lang, title }) => [lang, title])).toEqual([
      ['ru', 'Только по-русски'],
      ['en', 'Peskov on the Taliban'],
      ['ru', 'Песков о талибах'],
      ['en', 'Title of second'],
    ]);
    expect(rows[1]).toEqual({
      id: 'id-of-peskov',
      original: 'id-of-peskov',
      lang: 'en',
      day: '2021-08-26',
      date: '2021-08-26',
      date_precision: 'day',
      added: '2021-08-26',
      updated: '2022-02-03',
      title: 'Peskov on the Taliban',
      address: `${site}2021/08/26/peskov/`,
      source_url: 'https://tass.com/politics/1',
      publisher: 'Example Press',
      dateline: 'MOSCOW, August 26',
      topics: 'afghanistan;asia',
      sources: 'tass',
      authors: '',
      people: 'dmitry-peskov',
      organisations: '',
      places: '',
      words: '100',
      corrections: '2',
      rights: '',
      redistribute: 'true',
    });
  });

  test('agree with the items', () => {
    for (const year of ['2020', '2021', '2023', '2024']) {
      const items = itemsOf(year);
      const rows = rowsOf(year);
      expect(rows).toHaveLength(items.length);
      rows.forEach((row, index) => {
        const item = items[index]!;
        expect(row['address']).toBe(item.uri);
        expect(row['lang']).toBe(item.language);
        expect(row['title']).toBe(item.headlines[0]!.value);
        expect(row['words']).toBe(String(item.bodies![0]!.wordCount));
        expect(item.altIds).toContainEqual({ role: 'uuid', value: row['id'] });
        expect(item.altIds).toContainEqual({ role: 'original', value: row['original'] });
        expect(item.altIds).toContainEqual({ role: 'date', value: row['date'] });
      });
    }
  });

  test('have the columns that the query of the page names', () => {
    const { query } = viewAt(archive, 'data', '/ru/data/');
    const names = columns.map(({ name }) => name);
    for (const name of ['date', 'words', 'lang']) {
      expect(query).toMatch(new RegExp(`\\b${name}\\b`));
      expect(names).toContain(name);
    }
    expect(query).toContain("lang = 'ru'");
  });

  test('hold hostile text as one line of text', () => {
    const [first, second] = rowsOf('2024', hostileArchive).toReversed();
    const plain = withoutForbidden(hostile).replaceAll(/\s+/g, ' ').trim();
    expect(first).toMatchObject({ title: plain, dateline: plain });
    expect(second?.['title']).toBe(long);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+7 495', "'+7 495"],
    ['-5', "'-5"],
    ['@sum', "'@sum"],
    ['\t=1', "'=1"],
    ['a, "b"', '"a, ""b"""'],
    ['a\r\nb', 'a b'],
    ['a=b', 'a=b'],
  ])('a cell %j is written as %j', (cell, written) => {
    expect(csv(['x'], [[cell]])).toBe(`x\r\n${written}\r\n`);
  });

  test('numbers, truth and nothing are written as they are', () => {
    expect(csv(['a', 'b', 'c'], [[-1, false, undefined]])).toBe('a,b,c\r\n-1,false,\r\n');
  });
});

describe('vocabularies', () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  const graphOf = async (given = archive) => {
    const document = JSON.parse(madeAt(given, 'data/topics.jsonld')) as jsonld.JsonLdDocument;
    return (await jsonld.expand(document)) as Record<string, unknown>[];
  };

  test('have a concept for each topic, by the address of its page and a fragment', async () => {
    const concepts = (await graphOf()).filter((one) =>
      (one['@type'] as string[]).includes(`${skos}Concept`),
    );
    expect(concepts.map((one) => one['@id'])).toEqual(
      ['afghanistan', 'asia', 'forgotten', 'space'].map((id) => `${site}topics/${id}/#concept`),
    );
    expect(concepts[0]).toMatchObject({
      [`${skos}inScheme`]: [{ '@id': `${site}data/topics.jsonld` }],
      [`${skos}prefLabel`]: [
        { '@language': 'en', '@value': 'afghanistan en' },
        { '@language': 'ru', '@value': 'afghanistan ru' },
      ],
      [`${skos}altLabel`]: [{ '@value': 'Islamic Emirate' }],
      [`${skos}definition`]: [{ '@language': 'en', '@value': 'A country.' }],
      [`${skos}broader`]: [{ '@id': `${site}topics/asia/#concept` }],
    });
  });

  test('name what is the same elsewhere', async () => {
    const stories = [story('2021-05-06', 'x', { topics: ['space'] })];
    const sameAs = ['http://www.wikidata.org/entity/Q48', 'https://пример.рф/к'];
    const graph = await graphOf(
      archiveOf({ stories, facets: () => ({ iptc: 'medtop:13000000', sameAs }) }),
    );
    expect(graph.at(-1)).toMatchObject({
      [`${skos}exactMatch`]: [
        { '@id': 'http://cv.iptc.org/newscodes/mediatopic/13000000' },
        { '@id': 'http://www.wikidata.org/entity/Q48' },
        { '@id': 'https://xn--e1afmkfd.xn--p1ai/%D0%BA' },
      ],
    });
  });

  test('name the media topics that match', async () => {
    const stories = [story('2021-05-06', 'x', { topics: ['space'] })];
    const graph = await graphOf(
      archiveOf({ stories, facets: () => ({ iptc: 'medtop:13000000' }) }),
    );
    expect(graph.at(-1)).toMatchObject({
      [`${skos}exactMatch`]: [{ '@id': 'http://cv.iptc.org/newscodes/mediatopic/13000000' }],
    });
  });

  test('tell a thing from its concept and its page', async () => {
    const document = JSON.parse(madeAt(archive, 'data/people.jsonld')) as jsonld.JsonLdDocument;
    const graph = (await jsonld.expand(document)) as Record<string, unknown>[];
    const person = `${site}people/dmitry-peskov/`;
    expect(graph.at(-1)).toMatchObject({
      '@id': `${person}#concept`,
      'http://xmlns.com/foaf/0.1/focus': [{ '@id': `${person}#person` }],
    });
  });

  test('can be read as triples, hostile ones too', async () => {
    const document = JSON.parse(
      madeAt(hostileArchive, 'data/topics.jsonld'),
    ) as jsonld.JsonLdDocument;
    const quads = (await jsonld.toRDF(document)) as unknown[];
    expect(quads.length).toBeGreaterThan(5);
  });
});

describe('descriptions', () => {
  interface Package {
    name: string;
    resources: { name: string; path: string; schema?: { fields: { name: string }[] } }[];
  }
  const whole = JSON.parse(madeAt(archive, 'data/datapackage.json')) as Package;
  const files = outputsOf(archive)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('data/'))
    .map((path) => path.slice('data/'.length));

  test('the package names all files but itself and the other description, each once', () => {
    const paths = whole.resources.map(({ path }) => path);
    expect(paths.toSorted()).toEqual(
      files.filter((file) => !['datapackage.json', 'dataset.jsonld'].includes(file)).toSorted(),
    );
    expect(whole.name).toBe('example.org-archive');
    for (const { name } of whole.resources) expect(name).toMatch(/^[-a-z0-9._/]+$/);
  });

  test('the fields of a table are its columns', () => {
    const table = whole.resources.find(({ path }) => path === 'articles-2021.csv');
    expect(table?.schema?.fields.map(({ name }) => name)).toEqual(Object.keys(rowsOf('2021')[0]!));
  });

  test('the dataset names what can be downloaded, and the span', async () => {
    const text = madeAt(archive, 'data/dataset.jsonld');
    const set = JSON.parse(text) as { distribution: { contentUrl: string }[] };
    expect(set).toMatchObject({
      '@type': 'Dataset',
      name: 'Backfile: articles as data',
      temporalCoverage: '2020/2024',
      publisher: { name: 'Example Press' },
    });
    for (const { contentUrl } of set.distribution) {
      expect(files).toContain(contentUrl.slice(`${site}data/`.length));
    }
    // A context that is not ours is not fetched.
    const local = { ...set, '@context': { '@vocab': 'https://schema.org/' } } as unknown;
    expect(await jsonld.toRDF(local as jsonld.JsonLdDocument)).not.toHaveLength(0);
  });

  test('the page links to each file', () => {
    const { years, vocabularies, descriptions } = viewAt(archive, 'data', '/data/');
    const links = [
      ...years.flatMap(({ table, texts }) => [table, texts]),
      ...vocabularies,
      ...descriptions,
    ];
    expect(links.map(({ href }) => href.slice('/archive/data/'.length)).toSorted()).toEqual(
      files.toSorted(),
    );
  });
});
