import { describe, expect, test } from 'vitest';
import { asItStood } from '../../src/archive/publication.ts';
import { story } from '../views/archive.ts';
import type { Article } from '../../src/article/article.ts';

const zone = 'Europe/Moscow';
const article = (own: Partial<Article> = {}) => story('2021-08-26', 'x', own).original;
const at = (own: Partial<Article>, asOf: string) => asItStood(article(own), Date.parse(asOf), zone);
const later = '2024-01-01T00:00:00Z';

describe('an article is out', () => {
  test.each<[string, Partial<Article>, string, boolean]>([
    ['from the first moment of its day in the zone', {}, '2021-08-25T21:00:00Z', true],
    ['not before', {}, '2021-08-25T20:59:59.999Z', false],
    ['from its own moment', { date: '2021-08-26T14:30+03:00' }, '2021-08-26T11:30:00Z', true],
    ['not before it', { date: '2021-08-26T14:30+03:00' }, '2021-08-26T11:29:59Z', false],
    ['when its embargo ends', { embargo: '2021-09-01T10:00Z' }, '2021-09-01T10:00:00Z', true],
    ['not before that', { embargo: '2021-09-01T10:00Z' }, '2021-09-01T09:59:59Z', false],
    [
      'not before its date for an embargo past',
      { embargo: '2020-01-01T00:00Z' },
      '2021-01-01T00:00:00Z',
      false,
    ],
    ['never as a draft', { status: 'draft' }, later, false],
  ])('%s', (_what, own, asOf, isOut) => {
    expect(at(own, asOf) !== undefined).toBe(isOut);
  });
});

describe('what is dated later is not in it', () => {
  const own: Partial<Article> = {
    updated: '2021-09-10',
    corrections: [
      { date: '2021-08-27', kind: 'typo', text: 'first' },
      { date: '2021-09-10', kind: 'correction', text: 'second' },
    ],
    notes: [{ date: '2022-01-01', text: 'note' }],
    added: '2021-09-05',
  };

  test('before', () => {
    const stood = at(own, '2021-09-01T00:00:00Z');
    expect(stood?.corrections.map(({ text }) => text)).toEqual(['first']);
    expect(stood?.notes).toEqual([]);
    expect(stood).not.toHaveProperty('updated');
    expect(stood).not.toHaveProperty('added');
    expect(at({ added: '2021-09-05' }, '2021-09-01T00:00:00Z')).toEqual(article());
    expect(at({ added: '2021-09-05' }, later)).toEqual(article({ added: '2021-09-05' }));
  });

  test('after', () => {
    expect(at(own, later)).toEqual(article(own));
  });
});

describe('a withdrawn article', () => {
  const own: Partial<Article> = {
    status: 'withdrawn',
    withdrawn: { date: '2021-09-01', reason: 'Untrue' },
    summary: 'SECRET',
    lede: 'SECRET',
    dateline: 'SECRET',
    sourceUrl: 'https://example.org/SECRET',
    photo: { src: 'SECRET.png', alt: 'SECRET' },
    pictures: [{ src: 'SECRET.png', alt: 'SECRET', line: 1, column: 1 }],
    corrections: [{ date: '2021-08-27', kind: 'typo', text: 'SECRET' }],
    notes: [{ date: '2021-08-27', text: 'SECRET' }],
  };

  test('leaves its headline, date and reason, and nothing of its text', () => {
    const notice = at(own, later);
    expect(notice).toMatchObject({
      title: 'Title of x',
      status: 'withdrawn',
      withdrawn: { date: '2021-09-01', reason: 'Untrue' },
      redistribute: false,
      words: 0,
    });
    expect(JSON.stringify(notice)).not.toContain('SECRET');
  });

  test('was published until it was withdrawn', () => {
    const stood = at(own, '2021-08-31T00:00:00Z');
    expect(stood).toMatchObject({ status: 'published', lede: 'SECRET' });
    expect(stood).not.toHaveProperty('withdrawn');
  });
});
