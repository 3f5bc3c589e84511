import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test.each([
  ['', 'About this archive'],
  ['/ru', 'Об архиве'],
  ['/ar', 'عن الأرشيف'],
])('the page about the archive is there in "%s"', (edition, title) => {
  const page = readPage(outDir, `${edition}/about/`);
  expect(page.texts('h1')).toEqual([title]);
  expect(page.one('.standfirst').text).toMatch(/\S+ \S+/);
  expect(page.all('.prose h2').length).toBeGreaterThan(2);
  expect(page.links('.prose a').map(({ href }) => href)).toContain(`${edition}/corrections/`);
});

test('a link to another site is marked as one', () => {
  const link = readPage(outDir, '/about/').one('.prose a[href=https://www.naturalearthdata.com/]');
  expect(link.attribute('rel')).toContain('external');
});

test('the corrections policy can be reached from every footer', () => {
  const [, corrections] = readPage(outDir, '/2021/').links('.footer-standing a');
  expect(readPage(outDir, corrections?.href ?? '').texts('h1')).toEqual([corrections?.text]);
});
