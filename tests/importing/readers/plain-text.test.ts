import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareCounts, countWords } from '../../../src/importing/words/count-words.ts';
import type { Imported, ImportedItem } from '../../../src/importing/imported-item.ts';
import type { ReadOptions } from '../../../src/importing/reader.ts';
import { plainText } from '../../../src/importing/readers/plain-text.ts';
import { textOfMarkdown } from '../../../src/importing/words/shown-text.ts';
import { encodeText } from '../../helpers/encode.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/importing/text');
const options: ReadOptions = {
  bodies: true,
  repairEncoding: false,
  sources: [
    { id: 'tass', names: ['tass', 'TASS', 'ТАСС', 'تاس'], patterns: ['Courtesy of the agency'] },
  ],
  publisher: 'The Example Archive',
  editions: ['en', 'ru', 'ar', 'tr'],
  timeZone: 'UTC',
  today: '2021-08-27',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-text-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function collect(items: AsyncIterable<Imported>): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const each of items) all.push(each);
  return all;
}

async function readPath(given: string, more: Partial<ReadOptions> = {}): Promise<Imported[]> {
  return collect(plainText.read([given], { ...options, ...more }));
}

async function readBytes(bytes: Uint8Array | string, more: Partial<ReadOptions> = {}) {
  const file = path.join(folder, 'item.txt');
  await writeFile(file, bytes);
  return readPath(file, more);
}

const itemsOf = (found: readonly Imported[]) =>
  found.filter((each): each is ImportedItem => each.type === 'item');

/** Words of an item's texts that are nowhere in it, and the other way round. */
function wordsLost(item: ImportedItem) {
  const texts = countWords((item.texts ?? []).map(({ text }) => text));
  const said = countWords(item.markup ?? [], texts, -1);
  const credit = item.photo && 'credit' in item.photo ? (item.photo.credit ?? '') : '';
  const there = countWords([
    item.title.text,
    item.dateline ?? '',
    item.publisher ?? '',
    credit,
    textOfMarkdown(item.body?.text ?? ''),
    ...(item.leftOut ?? []).map(({ text }) => text),
  ]);
  return compareCounts(said, there);
}

const none = { missing: [], extra: [] };

describe.each([
  ['en', 'Anna Example', 'Weekly "Orbit"', "the city's archive", 'What comes next'],
  ['ru', 'Анна Примерова', 'Еженедельник «Орбита»', 'архив города', 'Что дальше'],
  ['ar', 'سامي المثال', 'أسبوعية «المدار»', 'أرشيف المدينة', 'ماذا بعد'],
  ['tr', 'Ayşe Örnek', 'Haftalık “Yörünge”', 'kentin arşivi', 'Sırada ne var'],
])('a wire item in %s', (lang, author, publisher, credit, subhead) => {
  const file = path.join(fixtures, `bridge.${lang}.txt`);

  test('gives all its fields, and no word is lost', async () => {
    const [item, ...more] = itemsOf(await readPath(file));
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      date: '2001-05-02',
      publisher,
      photo: { credit },
      sources: [{ name: 'tass' }],
      doubts: [],
    });
    expect(item?.authors).toHaveLength(2);
    expect(item?.authors?.[0]).toEqual({ name: author });
    expect(item?.status).toBeUndefined();
    expect(item?.body?.text).toContain(`\n\n## ${subhead}\n\n`);
    expect(item?.body?.text.match(/^## /gm)).toHaveLength(1);
    // The dateline is part of the text.
    expect(item?.body?.text).toMatch(/^(?:LONDON|ЛОНДОН|لندن|LONDRA)[,،] 2? ?\p{L}/u);
    expect(item && wordsLost(item)).toEqual(none);
  });

  test('is the same from other encodings', async () => {
    const text = readFileSync(file, 'utf8');
    const encoding = {
      en: 'windows-1252',
      ru: 'x-mac-cyrillic',
      ar: 'windows-1256',
      tr: 'windows-1254',
    }[lang];
    const bytes = encodeText(text.replaceAll(/[“”–—]/g, '"'), encoding ?? '');
    const expected = itemsOf(await readBytes(text.replaceAll(/[“”–—]/g, '"')));
    expect(itemsOf(await readBytes(bytes ?? ''))).toEqual(expected);
  });
});

describe('several items in one file', () => {
  const file = path.join(fixtures, 'several.en.txt');

  test('each is an item with a place and an identity of its own', async () => {
    const items = itemsOf(await readPath(file));
    expect(items.map(({ title, date, place }) => [title.text, date, place])).toEqual([
      ['First bridge opens', '2001-05-01', 'several.en.txt:1'],
      ['Second bridge closes', '2001-05-02', 'several.en.txt:13'],
      ['Third bridge is planned', '2001-05-03', 'several.en.txt:21'],
      ['First bridge opens', '2001-05-04', 'several.en.txt:29'],
    ]);
    expect(new Set(items.map(({ origin }) => origin)).size).toBe(4);
    expect(items[0]?.body?.text).toContain('belongs to the first item');
    for (const item of items) expect(wordsLost(item)).toEqual(none);
  });

  test('an item before them changes no identity', async () => {
    const text = readFileSync(file, 'utf8');
    const before = itemsOf(await readBytes(text)).map(({ origin }) => origin);
    const more = `New item\n\n30 April 2001\n\nWords.\n\n***\n\n${text}`;
    const after = itemsOf(await readBytes(more)).map(({ origin }) => origin);
    expect(after).toEqual([expect.stringContaining('new-item'), ...before]);
  });

  test('a form feed divides too, and a file without dates is one item', async () => {
    const text = 'One\n\n1 May 2001\n\nWords.\fTwo\n\n2 May 2001\n\nWords.\f';
    expect(itemsOf(await readBytes(text))).toHaveLength(2);
    expect(itemsOf(await readBytes('One\n\nWords.\n\n***\n\nTwo\n\nWords.'))).toHaveLength(1);
  });
});

test('a folder of texts, in a constant order, with the places of its files', async () => {
  const copy = path.join(folder, 'texts');
  await cp(fixtures, path.join(copy, 'deep'), { recursive: true });
  const items = itemsOf(await readPath(copy));
  expect(items).toHaveLength(8);
  expect(items[0]?.place).toBe('deep/bridge.ar.txt');
  expect(itemsOf(await readPath(copy))).toEqual(items);
});

describe('an embargo', () => {
  test.each([
    'EMBARGOED until 10:00 GMT, 2 May 2031',
    '[EMBARGO: 2 May 2031]',
    'NOT FOR PUBLICATION before Friday',
    'Под эмбарго до 10:00 2 мая 2031 года',
    'محظور النشر حتى 2 مايو 2031',
    'Ambargo: 2 Mayıs 2031',
  ])('%s makes a draft, with a word about it', async (line) => {
    for (const text of [
      `${line}\n\nHead\n\n1 May 2001\n\nWords.`,
      `Head\n\n1 May 2001\n\n${line}\n\nWords.`,
    ]) {
      const [item] = itemsOf(await readBytes(text));
      expect(item).toMatchObject({
        title: { text: 'Head' },
        date: '2001-05-01',
        status: 'draft',
        doubts: [expect.stringContaining(line)],
        body: { text: 'Words.' },
      });
      expect(item && wordsLost(item)).toEqual(none);
    }
  });

  test('that is over is only named', async () => {
    const [item] = itemsOf(
      await readBytes('Head\n\n1 May 2001\n\nEmbargo: 30 April 2001\n\nWords.'),
    );
    expect(item?.status).toBeUndefined();
    expect(item?.decided).toEqual(['its embargo is over: "Embargo: 30 April 2001"']);
  });
});

test('a dateline gives day and source where no line does', async () => {
  for (const line of [
    'MOSCOW, August 26, 2021 (TASS) — Words.',
    'МОСКВА, 26 августа 2021. /ТАСС/. Слова.',
  ]) {
    const [item] = itemsOf(await readBytes(`Head\n\n${line}`));
    expect(item).toMatchObject({ date: '2021-08-26', sources: [{ name: 'tass' }] });
    expect(item?.decided).toHaveLength(2);
    expect(item?.body?.text).toMatch(/Words\.$|Слова\.$/);
  }
});

test('a pattern of sources.yaml names the source', async () => {
  const [item] = itemsOf(await readBytes('Head\n\n1 May 2001\n\nWords.\n\nCourtesy of the agency'));
  expect(item?.sources).toEqual([{ name: 'tass' }]);
});

describe('what is not text', () => {
  test.each([
    ['', 'empty'],
    [' \n\u00A0\n', 'empty'],
    ['%PDF-1.4', 'a PDF'],
    ['PK\u0003\u0004', 'Word'],
  ])('%j is lost, with a reason', async (bytes, reason) => {
    expect(await readBytes(bytes)).toEqual([
      {
        type: 'fault',
        place: 'item.txt',
        message: expect.stringContaining(reason) as string,
        lost: true,
      },
    ]);
  });

  test('an encoding that is guessed is said once for the file', async () => {
    const bytes = encodeText(
      readFileSync(path.join(fixtures, 'bridge.ru.txt'), 'utf8'),
      'windows-1251',
    );
    const found = await readBytes(bytes ?? '');
    expect(found[0]).toEqual({
      type: 'decision',
      place: 'item.txt',
      decided: 'read as windows-1251, by its letters',
    });
  });
});

test('no word is lost, whatever the text', async () => {
  const piece = fc.constantFrom(
    ...'Head|1 May 2001|By Anna Example|Автор: Анна Примерова|***|---|###|\f|Photo: one|Фото: два|Kaynak: TASS|بحسب تاس|Source: Nobody|EMBARGO: 2 May 2031|LONDON, May 2 (TASS) — Words.|Words, and more words.|Subhead|## Heading {#id}|- a|> b|# 1|<b>c</b>|*d*|_e_|The Example Archive|\u00A0|'.split(
      '|',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 16 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      async (pieces, end) => {
        const text = pieces.join(end);
        const items = itemsOf(await readBytes(text));
        for (const item of items) expect(wordsLost(item)).toEqual(none);
        const said = countWords(items.flatMap(({ texts = [] }) => texts.map((each) => each.text)));
        expect(compareCounts(countWords([text]), said)).toEqual(none);
      },
    ),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 200) },
  );
});

test.each([
  'Bridge &amp; port opens\n\nWords.',
  'Head\n\nOne &amp; two\n\nThree &lt;b&gt;&#8212; &amp;amp;',
])('characters written as in HTML are no words: %j', async (text) => {
  const [item] = itemsOf(await readBytes(text));
  expect(item && wordsLost(item)).toEqual(none);
});
