import { describe, expect, test } from 'vitest';
import { readMissingAddress } from '../../../src/components/not-found/requested-address.ts';

const prefixes = ['/archive/', '/archive/ru/', '/archive/ar/'];

describe('an address that has no page', () => {
  test('still names its edition, its dates and the words of its last part', () => {
    expect(readMissingAddress('/archive/ru/2021/08/26/peskov-taliban/', prefixes)).toEqual({
      prefix: '/archive/ru/',
      dates: ['2021/08/26', '2021/08', '2021'],
      words: 'peskov taliban',
    });
  });

  test.each([
    ['/archive/2021/8/6/', ['2021/08/06', '2021/08', '2021']],
    ['/archive/2021/02/31/x', ['2021/02', '2021']],
    ['/archive/2021/13/', ['2021']],
    ['/archive/1937/07/water-in-the-mill/', ['1937/07', '1937']],
    ['/archive/1937/rotary-press/', ['1937']],
    ['/archive/topics/2021/', []],
    ['/archive/20211/', []],
  ])('is read for dates that exist: %s', (path, dates) => {
    expect(readMissingAddress(path, prefixes).dates).toEqual(dates);
  });

  test.each([
    ['/archive/ru', '/archive/ru/'],
    ['/archive/rubric/', '/archive/'],
    ['/elsewhere/', undefined],
  ])('belongs to the edition with the longest fitting prefix: %s', (path, prefix) => {
    expect(readMissingAddress(path, prefixes).prefix).toBe(prefix);
  });

  test.each([
    ['/archive/old_story.v2.html', 'old story v2'],
    ['/archive/2021/08/%D0%9F%D0%B5%D1%81%D0%BA%D0%BE%D0%B2/', 'Песков'],
    ['/archive/100%-sure/', '100% sure'],
    ['/archive/2021/', ''],
    ['/archive/1937/07/water-in-the-mill/', 'water in the mill'],
    ['/archive/1937/rotary-press/', 'rotary press'],
  ])('gives words to search for: %s', (path, words) => {
    expect(readMissingAddress(path, prefixes).words).toBe(words);
  });
});
