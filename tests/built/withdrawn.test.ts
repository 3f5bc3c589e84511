import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { filesIn, readPage } from '../helpers/page.ts';

const address = '/2021/08/16/kabul-taken-by-taliban/';
const file = '2021/2021-08-16-kabul-taken-by-taliban.md';
const content = path.join(import.meta.dirname, '../../content/articles');

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

/** Every file of the site, as text; what search keeps is compressed. */
function* textsOf(folder: string): Generator<[name: string, text: string]> {
  for (const name of filesIn(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    yield [name, (packed ? gunzipSync(bytes) : bytes).toString('utf8')];
  }
}

describe('a withdrawn article', () => {
  test('keeps its address, headline and date, and says when and why it went', () => {
    const page = readPage(outDir, address);
    expect(page.texts('h1')).toEqual(['Kabul taken by the Taliban']);
    expect(page.texts('.article-line li')).toEqual(['16 August 2021']);
    expect(page.one('.notice-withdrawn .notice-text').text).toBe('Withdrawn 24 November 2026');
    expect(page.one('.notice-withdrawn .notice-detail').text).toContain(
      'second summary of the same events',
    );
    expect(page.one('[name=description]').attribute('content')).toBe(
      'This article was withdrawn on 24 November 2026.',
    );
    expect(page.all('.prose')).toEqual([]);
    expect(page.all('.neighbours')).toEqual([]);
  });

  test('has its text nowhere in the site', () => {
    const [, , body = ''] = readFileSync(path.join(content, file), 'utf8').split(/^---$/m);
    const sentences = body
      .split(/(?<=\.)\s+/)
      .map((sentence) => sentence.trim())
      .filter(Boolean);
    expect(sentences.length).toBeGreaterThan(1);
    const found = [...textsOf(outDir)].flatMap(([name, text]) =>
      sentences.filter((sentence) => text.includes(sentence)).map((one) => `${name}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  test('is in no list, no neighbour and not in search', () => {
    const pages = [...textsOf(outDir)].filter(([, text]) => text.includes(address));
    const names = pages.map(([name]) => name).filter((name) => !name.startsWith('.backfile'));
    expect(names).toEqual([`${address.slice(1)}index.html`]);
  });

  test('leaves its day, which says that what it had is withdrawn', () => {
    for (const [edition, words] of [
      ['', 'What was published then has been withdrawn.'],
      ['/ru', 'отозван'],
      ['/ar', 'سُحب'],
    ] as const) {
      const page = readPage(outDir, `${edition}/2021/08/16/`);
      expect(page.one('.empty').text).toContain(words);
      expect(page.all('.lead')).toEqual([]);
    }
  });
});

test('text that is published is found by the same look', () => {
  const text = 'Taliban fighters moved into Kabul on Sunday';
  const names = [...textsOf(outDir)].filter(([, all]) => all.includes(text)).map(([name]) => name);
  expect(names).toContain('2021/08/15/taliban-enter-kabul/index.html');
  expect(names.some((name) => name.endsWith('.pf_fragment'))).toBe(true);
});
