import { beforeAll, describe, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage, type Part } from '../helpers/page.ts';

const model = '/2021/08/26/peskov-taliban-fait-accompli/';
const kabul = '/2021/08/15/taliban-enter-kabul/';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

/** The apparatus's part under this heading. */
function partUnder(page: Part, heading: string): Part {
  const part = page.all('.apparatus-part').find((one) => one.one('h3').text === heading);
  if (!part) throw new Error(`The apparatus has no "${heading}"`);
  return part;
}

/** What the provenance says under a label. */
function provenance(page: Part, label: string): string[] {
  const row = page.all('.provenance div').find((one) => one.one('dt').text === label);
  return row?.texts('dd') ?? [];
}

describe('the model article', () => {
  test('begins with its topic, headline, standfirst and line', () => {
    const page = readPage(outDir, model);
    expect(page.one('.article-head .kicker').links()).toEqual([
      { href: '/topics/afghanistan/', text: 'Afghanistan' },
    ]);
    expect(page.texts('h1')).toEqual([
      'Taliban’s rise to power in Afghanistan is a de facto fait accompli, Peskov says',
    ]);
    expect(page.one('.standfirst').text).toMatch(/^Moscow has not recognised .*Contacts .*\.$/);
    expect(page.texts('.article-line li')).toEqual(['Moscow', '26 August 2021', 'TASS']);
    expect(page.links('.article-line a')).toEqual([
      { href: '/2021/08/26/', text: '26 August 2021' },
      { href: '/sources/tass/', text: 'TASS' },
    ]);
    expect(page.one('.article-line time').attribute('datetime')).toBe('2021-08-26');
  });

  test('says its age and shows the note that came later, outside the text', () => {
    const page = readPage(outDir, model);
    const [archive, note] = page.all('.notice');
    expect(archive?.text).toBe('From the archive: published 26 August 2021');
    expect(note?.one('.notice-text').text).toBe('Note added 24 November 2026');
    expect(note?.one('.notice-detail').text).toContain('On 17 April 2025');
    expect(page.one('.prose').text).not.toContain('On 17 April 2025');
  });

  test('has its text with one subhead below the headline', () => {
    const page = readPage(outDir, model);
    expect(page.texts('.prose h2')).toEqual(['Contacts with the US']);
    expect(page.all('.prose p').length).toBeGreaterThanOrEqual(5);
    expect(page.one('.prose').text).toContain('“de facto fait accompli”');
  });

  test('keeps the credit of the picture that is lost', () => {
    const page = readPage(outDir, model);
    expect(page.all('.article img')).toEqual([]);
    expect(page.texts('.article-text .credit')).toEqual([
      'Photo: official website of the President of the Russian Federation',
    ]);
  });

  test('says where it came from', () => {
    const page = readPage(outDir, model);
    expect(provenance(page, 'Source')).toEqual(['TASS']);
    expect(provenance(page, 'Publisher')).toEqual(['GSV "Russia - Islamic World"']);
    expect(provenance(page, 'Photo')).toEqual([
      'official website of the President of the Russian Federation',
    ]);
    expect(provenance(page, 'Identifier')).toEqual(['9bd533a8-ed6f-44d8-b46e-e60e5684cd15']);
  });

  test('leads to its editions, topics, people, organisations and places', () => {
    const page = readPage(outDir, model);
    const editions = partUnder(page, 'In other languages').all('a');
    expect(editions.map((one) => [one.attribute('href'), one.attribute('lang')])).toEqual([
      [`/ru${model}`, 'ru'],
      [`/ar${model}`, 'ar'],
    ]);
    expect(partUnder(page, 'Topics').links()).toContainEqual({
      href: '/topics/diplomacy/',
      text: 'Diplomacy',
    });
    expect(partUnder(page, 'People').texts('a')).toEqual([
      'Dmitry Peskov',
      'Dmitry Zhirnov',
      'Nikolai Patrushev',
      'Jake Sullivan',
    ]);
    expect(partUnder(page, 'Organisations').texts('a')).toContain('Taliban');
    expect(partUnder(page, 'Places').texts('a')).toEqual(['Moscow', 'Kabul', 'Afghanistan']);
  });

  test('can be cited, and says so in print', () => {
    const page = readPage(outDir, model);
    const [apa, mla] = partUnder(page, 'How to cite').texts('.citation');
    expect(apa).toMatch(
      /^Taliban’s rise .*2021, August 26.*https:\/\/example\.org\/2021\/08\/26\//,
    );
    expect(mla).toMatch(/^“Taliban’s rise .*says\.” GSV .*26 Aug\. 2021/);
    expect(page.texts('.print-note dd')).toContain(apa);
    expect(page.texts('.print-note dd')).toContain(`https://example.org${model}`);
  });

  test('offers what came before and after, in the archive and in each topic', () => {
    const page = readPage(outDir, model);
    const neighbours = page.all('.neighbours');
    expect(neighbours.map((one) => one.one('h3').text)).toEqual([
      'In the archive',
      'Afghanistan',
      'Russia and the Islamic world',
      'Diplomacy',
    ]);
    const [inArchive, afghanistan] = neighbours;
    for (const around of [inArchive, afghanistan]) {
      expect(around?.links('.neighbour-earlier h4 a')).toEqual([
        expect.objectContaining({ href: '/2021/08/26/attack-at-kabul-airport/' }),
      ]);
      expect(around?.links('.neighbour-later h4 a')).toEqual([
        expect.objectContaining({ href: '/2021/08/30/last-us-flight-leaves-kabul/' }),
      ]);
    }
    expect(page.links('.around-day a')).toEqual([
      { href: '/2021/08/26/', text: 'All of 26 August 2021' },
    ]);
  });

  test.each([
    ['ru', 'Москва', '26 августа 2021', 'ТАСС', 'Контакты с США'],
    ['ar', 'موسكو', '26 أغسطس 2021', 'وكالة تاس', 'الاتصالات مع الولايات المتحدة'],
  ])('speaks %s in its edition', (lang, dateline, day, source, subhead) => {
    const page = readPage(outDir, `/${lang}${model}`);
    const [where, when, from] = page.texts('.article-line li');
    expect(where).toBe(dateline);
    expect(when).toContain(day);
    expect(from).toBe(source);
    expect(page.texts('.prose h2')).toEqual([subhead]);
    expect(page.links('.article-line a').map(({ href }) => href)).toEqual([
      `/${lang}/2021/08/26/`,
      `/${lang}/sources/tass/`,
    ]);
  });
});

describe('a picture', () => {
  test.each(['', '/ru', '/ar'])('is there at several widths, with words of "%s"', (edition) => {
    const page = readPage(outDir, `${edition}${kabul}`);
    const figure = page.one('figure.photo');
    const image = figure.one('img');
    expect(Number(image.attribute('width'))).toBeGreaterThan(400);
    expect(Number(image.attribute('height'))).toBeGreaterThan(200);
    expect(image.attribute('loading')).not.toBe('lazy');
    const alphabet = { '': /[a-z]{4}/, '/ru': /[а-я]{4}/, '/ar': /[ء-ي]{4}/ }[edition];
    if (!alphabet) throw new Error(edition);
    expect(image.attribute('alt')).toMatch(alphabet);
    expect(figure.one('figcaption').text).toMatch(alphabet);
    expect(figure.one('.credit').text).toContain('Natural Earth');
    const candidates = figure.one('source').attribute('srcset')?.split(', ') ?? [];
    expect(candidates.length).toBeGreaterThan(2);
    for (const candidate of candidates) expect(candidate).toMatch(/^\/pictures\/\S+ \d+w$/);
    expect(figure.one('source').attribute('sizes')).toMatch(/vw$/);
  });

  test('is not the same in editions that have one of their own', () => {
    const sources = ['', '/ru', '/ar'].map((edition) =>
      readPage(outDir, `${edition}${kabul}`).one('figure.photo img').attribute('src'),
    );
    expect(new Set(sources).size).toBe(3);
  });
});

describe('what was changed', () => {
  test('a correction stands above the text and among the corrections, with its date', () => {
    const page = readPage(outDir, '/2001/03/23/mir-deorbited/');
    expect(page.one('.notice-corrected').text).toMatch(/^Corrected 24 November 2026/);
    const corrections = page.one('.corrections');
    expect(corrections.texts('dt')).toEqual(['Correction · 24 November 2026']);
    expect(corrections.one('dd').text.length).toBeGreaterThan(20);
    expect(page.texts('.article-line li')).toContain('Updated 24 November 2026');
    expect(page.one('[property=article:modified_time]').attribute('content')).toBe('2026-11-24');
  });

  test('a clarification is called one', () => {
    const page = readPage(outDir, '/1998/11/20/zarya-launched-from-baikonur/');
    expect(page.texts('.corrections dt')).toEqual(['Clarification · 24 November 2026']);
  });
});

test('the original address is a link to another site', () => {
  const page = readPage(outDir, '/2018/10/02/nobel-physics-lasers/');
  expect(page.links('.provenance a')).toContainEqual(
    expect.objectContaining({ href: 'https://www.nobelprize.org/prizes/physics/2018/summary/' }),
  );
});
