import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { isolate, runsOtherWay } from '../../src/i18n/isolate.ts';
import { filesIn, readPage } from '../helpers/page.ts';
import { buildSpecimen } from '../helpers/specimen.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** Sentences in the page's language, which may quote another: their direction is the page's. What is not shown. And names of formats. */
const sentences = new Set(
  (
    'prose article-title card-title lead-title standfirst card-summary lead-summary notice-detail corrections editions-list ' +
    'search not-found downloads'
  ).split(' '),
);
const silent = new Set(['head', 'script', 'style', 'noscript', 'svg', 'dt', 'pre']);

let outDir = '';
beforeAll(async () => {
  outDir = await buildSpecimen();
});

/** Texts that run another way than what they are set into, and are not isolated from it. */
function findBare(node: Node, dir: string, own: boolean): string[] {
  if (!('children' in node) && node.nodeType === 3) {
    const lang = dir === 'rtl' ? 'ar' : 'en';
    const text = 'data' in node ? node.data : '';
    return !own && runsOtherWay(text, lang) ? [text.trim()] : [];
  }
  if (!('children' in node)) return [];
  const { name = '', attribs = {} } = 'attribs' in node ? node : {};
  const classes = (attribs['class'] ?? '').split(' ');
  if (silent.has(name) || classes.some((one) => sentences.has(one))) return [];
  const given = attribs['dir'];
  const isOwn = given === undefined ? own || name === 'bdi' : given === 'auto';
  const inside = given === 'ltr' || given === 'rtl' ? given : dir;
  return node.children.flatMap((child) => findBare(child, inside, isOwn));
}

describe('on every page', () => {
  test('what may run another way than the sentence, list or label that it is set into is isolated', () => {
    const pages = filesIn(outDir).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => file.startsWith('ar/')).length).toBeGreaterThan(50);
    const bare = pages.flatMap((file) => {
      const document = parseDocument(readFileSync(path.join(outDir, file), 'utf8'));
      return document.children.flatMap((node) =>
        findBare(node, 'ltr', false).map((text) => `${file}: ${text}`),
      );
    });
    expect(bare).toEqual([]);
  });
});

describe('an Arabic article with Latin values', () => {
  const page = () => readPage(outDir, '/ar/2024/02/19/both-directions/');

  test('has each of them in an element of its own', () => {
    const names = page().texts('bdi');
    for (const name of [
      'R&D <Photos>',
      'DUBAI (Reuters)',
      'Press «R&D» (Dubai)',
      '© R&D <Photos>, 2024.',
    ]) {
      expect(names).toContain(name);
    }
    expect(page().one('.credit').text).toBe('الصورة: R&D <Photos>');
    expect(page().one('.footer-publisher bdi').text).toBe('Backfile');
    expect(page().one('.footer-publisher').text).toBe('الناشر: Backfile');
    for (const citation of page().all('.citation')) {
      expect(citation.texts('bdi')).toContain('Press «R&D» (Dubai)');
      expect(citation.texts('bdi')).toContain('Smith & Sons (Leeds)');
      expect(citation.text).not.toMatch(/[\u2066-\u2069]/);
    }
  });

  test('a page of a Latin name has it marked in its title and description', () => {
    const source = readPage(outDir, '/ar/authors/smith-and-sons-leeds/');
    const name = isolate('Smith & Sons (Leeds)');
    expect(source.one('title').text).toBe(`${name} — كتاب النماذج`);
    expect(source.one('[name=description]').attribute('content')).toContain(`${name}: `);
    expect(source.one('[type=application/ld+json]').text).not.toMatch(/[\u2066-\u2069]/);
  });
});

test('an English article with Arabic values', () => {
  const page = readPage(outDir, '/2024/02/19/both-directions/');
  const names = page.texts('bdi');
  for (const name of ['أرشيف الصور (دبي)', 'دبي', 'وكالة «R&D» (دبي)', '© أرشيف الصور (2024).']) {
    expect(names).toContain(name);
  }
  expect(page.one('.credit').text).toBe('Photo: أرشيف الصور (دبي)');
});

test('a page whose names run its own way has no marks in its title', () => {
  expect(readPage(outDir, '/topics/printing/').one('title').text).not.toMatch(/[\u2066-\u2069]/);
});
