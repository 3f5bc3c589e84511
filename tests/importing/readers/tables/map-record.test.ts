import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseImportMap, type ImportMap } from '../../../../src/importing/map/import-map.ts';
import { itemOfRecord, meets } from '../../../../src/importing/readers/tables/map-record.ts';
import { makeItem } from '../../../helpers/make-item.ts';

function item(record: Readonly<Record<string, unknown>>, map: string, joined: string[] = []) {
  return itemOfRecord(record, {
    map: parseImportMap('/map.yaml', map).map,
    name: 'dump.csv',
    place: 'dump.csv:2',
    joined,
    timeZone: 'Europe/Moscow',
    today: '2021-08-30',
  });
}

const whole = `key: id
fields:
  title: headline
  date: day
  updated: changed
  body: { column: text, form: markdown }
  summary: lead
  authors: authors.name
  topics: { column: tags, split: ";" }
  topicPages: "/tag/{slugs}/"
  source: { value: TASS }
  address: "/news/{id}.html"
  slug: slug
  photo: picture.file
  photoCaption: picture.caption
ignore: [views]
draft: { state: hidden }
`;

describe('itemOfRecord', () => {
  test('puts each column where the map says', () => {
    const record = {
      id: 7,
      headline: 'A &amp; B',
      day: '2021-08-26 23:30:00',
      changed: '2021-08-26 23:40:00',
      text: '*One*',
      lead: 'Short',
      tags: 'one;two',
      slugs: ['1st', '2nd'],
      slug: 'a-b',
      authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      picture: { file: '/img/1.jpg', caption: 'What it shows' },
      views: '12',
      state: 'hidden',
    };
    expect(item(record, whole, ['authors'])).toMatchObject({
      origin: 'dump.csv#7',
      title: { form: 'html', text: 'A &amp; B' },
      date: '2021-08-26',
      body: { form: 'markdown', text: '*One*' },
      summary: { form: 'plain', text: 'Short' },
      authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      topics: [
        { name: 'one', address: '/tag/1st/' },
        { name: 'two', address: '/tag/2nd/' },
      ],
      sources: [{ name: 'TASS' }],
      address: '/news/7.html',
      slug: 'a-b',
      status: 'draft',
      photo: { address: '/img/1.jpg', caption: 'What it shows' },
      leftOut: [],
      notUnderstood: [],
    });
    expect(item(record, whole, ['authors'])).not.toHaveProperty('updated');
  });

  test('names what is in no column that the map has', () => {
    const { leftOut, notUnderstood } = item(
      { headline: 'A', mood: 'grim', more: { deep: ['words'] }, none: null },
      'fields: { title: headline }',
    );
    expect(leftOut).toEqual([
      { what: 'column mood', text: 'grim' },
      { what: 'column more.deep', text: 'words' },
    ]);
    expect((notUnderstood ?? []).map(({ what }) => what)).toEqual([
      'column mood',
      'column more.deep',
    ]);
  });

  test('names what is beside a nested key that the map has, unless all of it is ignored', () => {
    const record = { author: [{ name: 'Ann', bio: 'Born.' }], meta: { x: 'y' } };
    const map = 'fields: { authors: author.name }\nignore: [meta]';
    expect(item(record, map).leftOut).toEqual([{ what: 'column author.bio', text: 'Born.' }]);
  });

  test('takes the first of several values, and names the others', () => {
    const { title, decided, leftOut } = item(
      { headline: ['A', 'B'] },
      'fields: { title: headline }',
    );
    expect(title.text).toBe('A');
    expect(decided).toEqual(['title has 2 values, of which the first is taken']);
    expect(leftOut).toEqual([{ what: 'more values of title', text: 'B' }]);
  });

  test('a day that is still to come is an embargo', () => {
    const map = 'fields: { date: day }';
    expect(item({ day: '2021-09-01 08:00' }, map).embargo).toBe('2021-09-01T08:00:00+03:00');
    expect(item({ day: '2021-08-30 08:00' }, map)).not.toHaveProperty('embargo');
  });

  test.each([
    ['key: id', { id: '7' }, 'dump.csv#7'],
    ['key: "site.example/{id}"', { id: 7 }, 'site.example/7'],
    ['', { id: 7, url: '/a.html' }, '/a.html'],
    ['', { t: 'Some Words', d: '2021-08-26' }, 'dump.csv#2021-08-26 some-words'],
  ])('%s of %j is %s', (key, record, origin) => {
    const map = `${key}\nfields: { title: t, date: d, address: url }`;
    expect(item(record, map).origin).toBe(origin);
  });

  test('a changed record has another digest', () => {
    const digest = (record: object) => item({ ...record }, 'fields: { title: t }').digest;
    expect(digest({ t: 'a', n: 1n })).toBe(digest({ t: 'a', n: 1n }));
    expect(digest({ t: 'a' })).not.toBe(digest({ t: 'b' }));
  });

  test('words are conserved', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'one',
          'Два',
          'ثلاثة',
          '<b>four</b>',
          '&amp;',
          '*',
          '# ',
          '\n\n',
          '<p>',
          '_5_',
          '1.',
          '|',
          '[',
        ),
        { maxLength: 12 },
      )
      .map((all) => all.join(' '));
    const columns = ['headline', 'text', 'lead', 'mood', 'picture'] as const;
    const record = fc.record(
      Object.fromEntries(columns.map((name) => [name, fc.oneof(words, fc.array(words))])),
    );
    fc.assert(
      fc.property(
        record,
        fc.constantFrom('html', 'markdown', 'text', undefined),
        (values, form) => {
          const map = `fields:
  title: headline
  body: { column: text${form === undefined ? '' : `, form: ${form}`} }
  summary: lead
  photoCaption: picture
  photoCredit: picture
`;
          const made = makeItem({
            ...item(values, map),
            date: '2021-08-26',
          });
          expect(made.words).toMatchObject({ missing: [], extra: [] });
        },
      ),
    );
  });
});

describe('meets', () => {
  const where = (conditions: ImportMap['where']) =>
    meets({ state: 'on', n: 1, tags: ['a', 'b'], gone: null }, conditions);

  test.each([
    [{ state: ['on'] }, true],
    [{ state: ['off', 'on'], n: [1] }, true],
    [{ n: ['1'] }, true],
    [{ tags: ['b'] }, true],
    [{ gone: [null] }, true],
    [{ state: ['off'] }, false],
    [{ state: ['on'], n: [2] }, false],
    [undefined, true],
  ])('%j: %s', (conditions, expected) => {
    expect(where(conditions)).toBe(expected);
  });
});
