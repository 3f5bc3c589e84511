import { expect, test } from 'vitest';
import { isReservedName } from '../../../src/views/rules/reserved-name.ts';

test('names are kept for lists and folders, and for the site’s languages and years', () => {
  for (const name of ['admin', 'search', 'data', 'topics', 'dates', 'ru', '2021']) {
    expect(isReservedName(name, ['en', 'ru'])).toBe(true);
  }
  for (const name of ['about', 'index', '20211', 'de']) {
    expect(isReservedName(name, ['en', 'ru'])).toBe(false);
  }
});
