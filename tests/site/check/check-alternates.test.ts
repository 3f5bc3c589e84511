import { expect, test } from 'vitest';
import { checkAlternates, type NamedEditions } from '../../../src/site/check/check-alternates.ts';

const both = [
  { hreflang: 'en', file: 'a.html' },
  { hreflang: 'ru', file: 'ru/a.html' },
  { hreflang: 'x-default', file: 'a.html' },
];
const good: Record<string, NamedEditions> = {
  'a.html': { lang: 'en', members: both },
  'ru/a.html': { lang: 'ru', members: both },
};
const said = (changes: Record<string, NamedEditions>) =>
  [...checkAlternates(new Map(Object.entries({ ...good, ...changes })))].map(
    ({ where, message }) => `${typeof where === 'string' ? where : where.file} ${message}`,
  );

test('editions that name each other and themselves are right', () => {
  expect(said({})).toEqual([]);
});

test.each<[string, NamedEditions, string]>([
  [
    'itself',
    { lang: 'en', members: both.slice(1, 2) },
    'a.html alternates: the page does not name itself',
  ],
  [
    'a language twice',
    { lang: 'en', members: [...both, ...both.slice(1, 2)] },
    'a.html alternates: hreflang "ru" comes twice',
  ],
  [
    'a page that names no editions',
    { lang: 'en', members: [...both, { hreflang: 'ar', file: 'ar/a.html' }] },
    'a.html alternates: ar/a.html does not name this page in return',
  ],
  [
    'another language',
    { lang: 'tr', members: both },
    'a.html alternates: none is in the page\'s language, "tr"',
  ],
  [
    'no default',
    { lang: 'en', members: both.slice(0, 2) },
    'a.html alternates: x-default is missing',
  ],
])('%s', (_what, page, problem) => {
  expect(said({ 'a.html': page })).toContain(problem);
});
