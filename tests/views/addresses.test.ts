import { describe, expect, test } from 'vitest';
import {
  absolute,
  articlePath,
  facetYearPath,
  frontPath,
  onThisDayPath,
  withBase,
} from '../../src/views/addresses.ts';
import { site, story } from './archive.ts';

describe('an address', () => {
  test('has its edition in front, unless it is the first', () => {
    const { original } = story('2021-08-26', 'x');
    expect(articlePath(site, original)).toBe('/2021/08/26/x/');
    expect(articlePath(site, { ...original, lang: 'ru' })).toBe('/ru/2021/08/26/x/');
    expect(frontPath(site, 'en')).toBe('/');
    expect(facetYearPath(site, 'ar', { kind: 'person', id: 'a-b' }, '2021')).toBe(
      '/ar/people/a-b/2021/',
    );
    expect(onThisDayPath(site, 'en', '02-29')).toBe('/on-this-day/02-29/');
  });

  test('has the base, and the origin, once', () => {
    expect(withBase(site, '/ru/')).toBe('/archive/ru/');
    expect(withBase({ ...site, base: '/' }, '/')).toBe('/');
    expect(withBase({ ...site, base: '/%D1%85/' }, '/ж/')).toBe('/%D1%85/%D0%B6/');
    expect(absolute(site, '/2021/')).toBe('https://example.org/archive/2021/');
  });
});
