import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

const alias = '/2021/08/15/kabul-falls/';
const target = '/2021/08/15/taliban-enter-kabul/';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test('an earlier address leads to the article at once, and by a link', () => {
  const page = readPage(outDir, alias);
  expect(page.one('[http-equiv=refresh]').attribute('content')).toBe(`0; url=${target}`);
  expect(page.links('main a').map(({ href }) => href)).toEqual([target]);
  expect(page.one('main').text).toContain('Taliban enter Kabul');
});

test('search engines are sent to the article’s own address', () => {
  const page = readPage(outDir, alias);
  expect(page.one('[rel=canonical]').attribute('href')).toBe(`https://example.org${target}`);
  expect(page.one('[name=robots]').attribute('content')).toBe('noindex');
});
