import { describe, expect, test } from 'vitest';
import {
  asksNothing,
  choose,
  readState,
  sortOf,
  toggle,
  writeState,
} from '../../../../src/search/client/engine/state.ts';

const read = (address: string) =>
  readState(new URLSearchParams(address), (_name, id) => !id.startsWith('unknown'));
const rewrite = (address: string) => writeState(read(address)).toString();

describe('the address of a search', () => {
  test.each([
    'q=kabul',
    'q=kabul&year=2020&year=2021&topic=asia&sort=newest',
    'language=ru&source=tass&sort=oldest',
    'q=%D0%9A%D0%B0%D0%B1%D1%83%D0%BB&person=anna',
    'q=kabul&from=2021-08-15&to=2021-08-31',
    'from=2021-08-15',
    '',
  ])('says all of its state: %s', (address) => {
    expect(rewrite(address)).toBe(address);
  });

  test.each([
    ['has one order', 'topic=b&topic=a&year=2021&q=x', 'q=x&year=2021&topic=a&topic=b'],
    ['names a value once', 'topic=a&topic=a', 'topic=a'],
    ['leaves blanks out', 'q=++two+++words+', 'q=two+words'],
    ['leaves the usual sort out', 'q=x&sort=relevance', 'q=x'],
    ['knows that newest is usual without words', 'topic=a&sort=newest', 'topic=a'],
    [
      'ignores what it does not know',
      'q=x&sort=size&page=2&topic=unknown&topic=a&q=y',
      'q=x&topic=a',
    ],
    ['ignores days that are none', 'q=x&from=2021-02-30&to=soon', 'q=x'],
    ['ignores a query of blanks', 'q=+&sort=relevance', ''],
  ])('%s', (_what, given, expected) => {
    expect(rewrite(given)).toBe(expected);
  });
});

test('the order is by relevance where there are words, else the newest first', () => {
  expect(sortOf(read('q=x'))).toBe('relevance');
  expect(sortOf(read('topic=a'))).toBe('newest');
  expect(sortOf({ query: '', sort: 'relevance', chosen: {} })).toBe('newest');
  expect(sortOf(read('q=x&sort=oldest'))).toBe('oldest');
});

test('nothing is asked without words and without a choice', () => {
  expect(asksNothing(read('sort=oldest'))).toBe(true);
  expect(asksNothing(read('year=2021'))).toBe(false);
  expect(asksNothing(read('q=x'))).toBe(false);
});

test('a value is turned on and off, and the facet goes with its last', () => {
  const one = toggle({}, 'topic', 'b');
  const two = toggle(one, 'topic', 'a');
  expect(two).toEqual({ topic: ['a', 'b'] });
  expect(one).toEqual({ topic: ['b'] });
  expect(toggle(one, 'topic', 'b')).toEqual({});
  expect(choose(two, 'topic', [])).toEqual({});
});
