import { describe, expect, test } from 'vitest';
import { fieldsIn } from '../../../src/editing/edition-files.ts';
import { picturesToMove, planMove } from '../../../src/editing/move/plan-move.ts';
import { readFileName } from '../../../src/article/article-file.ts';
import { join, site } from '../../archive/sample.ts';

const file = 'articles/2021/2021-08-26-talks.md';
const stem = file.slice(0, -3);

function plan(fields: string, to: { period?: string; slug?: string; stem?: string }, others = {}) {
  const { archive } = join({ [file]: fields, ...others });
  const text = `---\n${fields}\n---\nText.\n`;
  const name = readFileName(file, site.editions);
  const story = archive.byKey.get('2021/08/26/talks');
  const origin = { file: name, stem, period: '2021-08-26', slug: 'talks', slugField: undefined };
  const editions = [{ ...name, text, fields: fieldsIn(file, text) }];
  const place = { stem, period: '2021-08-26', slug: 'talks', ...to };
  const [moved] = planMove({ archive, story, files: editions, origin }, place);
  return moved?.text.split('\n').slice(1, -3);
}

const base = 'title: Talks\ndate: 2021-08-26';

describe('the fields say where the article is and was', () => {
  test('an alias is added to those that are there', () => {
    expect(plan(`${base}\naliases: [/old/]`, { stem: `${stem}2`, slug: 'talks2' })).toEqual([
      'title: Talks',
      'date: 2021-08-26',
      'aliases: [/old/, /2021/08/26/talks/]',
    ]);
  });

  test('a slug is written only where the name does not make it', () => {
    expect(plan(base, { slug: 'other' })).toEqual([
      'title: Talks',
      'date: 2021-08-26',
      'slug: other',
      'aliases: /2021/08/26/talks/',
    ]);
  });

  test('an alias that becomes the address goes, and what it identified stays identified', () => {
    const { archive } = join({ [file]: `${base}\naliases: [/2021/08/26/first/]` });
    expect(plan(`${base}\naliases: [/2021/08/26/first/]`, { slug: 'first' })).toEqual([
      'title: Talks',
      'date: 2021-08-26',
      'slug: first',
      `id: ${archive.byKey.get('2021/08/26/talks')?.id ?? ''}`,
      'aliases: /2021/08/26/talks/',
    ]);
  });
});

test('an address that led to another article is refused', () => {
  const other = { 'articles/x.md': 'title: X\ndate: 2021-08-26\naliases: [/2021/08/26/old/]' };
  expect(() => plan(base, { slug: 'old' }, other)).toThrow(/was the address of something else/);
  expect(() => plan(base, { slug: 'x' }, other)).toThrow(/is the address of something else/);
  expect(() => plan(base, {})).toThrow(/is there already/);
});

test('pictures go with the folder, once each', () => {
  expect([...picturesToMove('a/2021/x', 'a/2020/x', ['p.png', 'p.png', 'img/q.png'])]).toEqual([
    ['a/2021/p.png', 'a/2020/p.png'],
    ['a/2021/img/q.png', 'a/2020/img/q.png'],
  ]);
  expect(picturesToMove('a/2021/x', 'a/2021/y', ['p.png']).size).toBe(0);
});
