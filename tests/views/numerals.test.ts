import { expect, test } from 'vitest';
import { listRoutes } from '../../src/views/routes.ts';
import { viewOf } from '../../src/views/view-of.ts';
import { sampleArchive } from './sample.ts';

const usual = sampleArchive();
const chosen = { ...usual, site: { ...usual.site, numerals: { ar: 'arab' } } };

/** Where a view says a number or a date in words of its own; files keep their names. */
const said = new Set(['text', 'countText', 'time', 'label', 'heading', 'age']);

function textsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return said.has(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, Array.isArray(value) ? name : key),
  );
}

function textsIn(archive: typeof usual, lang: string): string[] {
  return listRoutes(archive)
    .filter((route) => route.lang === lang)
    .flatMap((route) => textsOf(viewOf(archive, route)))
    .filter((text) => !/^articles-\d+\./.test(text));
}

test('numbers and dates are written in the numerals that the site chose, in all views', () => {
  expect(textsIn(usual, 'ar').filter((text) => /\d/.test(text)).length).toBeGreaterThan(100);
  expect(textsIn(chosen, 'ar').filter((text) => /\d/.test(text))).toEqual([]);
  expect(textsIn(chosen, 'ar').join(' ')).toMatch(/[٠-٩]/);
  expect(textsIn(chosen, 'en')).toEqual(textsIn(usual, 'en'));
});
