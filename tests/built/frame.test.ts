import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

const article = '/1996/09/27/taliban-take-kabul/';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test('a page begins with the way past the masthead', () => {
  const page = readPage(outDir, '/2021/');
  const [skip] = page.all('body a');
  expect(skip?.attribute('href')).toBe('#content');
  expect(page.one('#content').text).toContain('2021');
});

test('the ways in, the field of search and the standing pages are in the edition’s language', () => {
  const page = readPage(outDir, '/ru/2021/');
  expect(page.links('.ways a')).toEqual([
    { href: '/ru/dates/', text: 'Даты' },
    { href: '/ru/topics/', text: 'Темы' },
    { href: '/ru/sources/', text: 'Источники' },
  ]);
  expect(page.one('.masthead form').attribute('action')).toBe('/ru/search/');
  expect(page.links('.footer-standing a')).toEqual([
    { href: '/ru/about/', text: 'Об архиве' },
    { href: '/ru/corrections/', text: expect.stringMatching(/[а-я]{5}/) as string },
    { href: '/ru/data/', text: 'Ленты и данные' },
  ]);
});

test('an article without other editions leads to its day in them', () => {
  const page = readPage(outDir, article);
  expect(page.links('.editions a')).toEqual([
    { href: article, text: 'English' },
    { href: '/ru/1996/09/27/', text: 'Русский' },
    { href: '/ar/1996/09/27/', text: 'العربية' },
  ]);
  const day = readPage(outDir, '/ru/1996/09/27/');
  const [card] = day.all('.lead-title a');
  expect(card?.attribute('href')).toBe(article);
  expect(card?.attribute('lang')).toBe('en');
  expect(day.one('.lead .meta').text.toLowerCase()).toContain('англ');
});

test('the trail leads from the front page to the page above, by dates', () => {
  expect(readPage(outDir, article).links('.trail a')).toEqual([
    { href: '/', text: 'Front page' },
    { href: '/dates/', text: 'Dates' },
    { href: '/1996/', text: '1996' },
    { href: '/1996/09/', text: 'September 1996' },
    { href: '/1996/09/27/', text: '27 September 1996' },
  ]);
  expect(readPage(outDir, '/people/ashraf-ghani/').links('.trail a')).toEqual([
    { href: '/', text: 'Front page' },
    { href: '/people/', text: 'People' },
  ]);
});

test('masthead and footer say the same on all pages but for languages and where one is', () => {
  const say = (address: string) => {
    const page = readPage(outDir, address);
    return [page.one('.nameplate'), page.one('.ways'), page.one('.footer')].map(({ text }) => text);
  };
  const said = say('/');
  for (const address of ['/2021/', article, '/topics/', '/search/', '/about/', '/on-this-day/']) {
    expect(say(address)).toEqual(said);
  }
});

test('no face moves a line when it comes late', () => {
  const folder = path.join(outDir, 'assets');
  const styles = readdirSync(folder).filter((file) => file.endsWith('.css'));
  const said = styles.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/font-display:\s*(\w+)/g)].map(
      ([, value]) => value,
    ),
  );
  // Six parts of the alphabet, upright and italic; Arabic, its rarer letters, and the Latin that goes with it.
  expect(said).toEqual(Array.from({ length: 15 }, () => 'optional'));
});
