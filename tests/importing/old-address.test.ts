import { describe, expect, test } from 'vitest';
import { keyOfAddress, readOldAddress } from '../../src/importing/old-address.ts';

describe('readOldAddress', () => {
  test.each([
    [
      'https://www.Old.example/2021/%D0%BF%D0%BE%D1%80%D1%82?p=1#a',
      undefined,
      { host: 'old.example', path: '/2021/порт/', query: '?p=1', fragment: '#a' },
    ],
    ['/a', undefined, { host: '', path: '/a/', query: '', fragment: '' }],
    [
      '../b/',
      'https://old.example/a/c/',
      { host: 'old.example', path: '/a/b/', query: '', fragment: '' },
    ],
    ['b', '/a/', { host: '', path: '/a/b/', query: '', fragment: '' }],
    ['mailto:a@b.example', undefined, undefined],
    ['javascript:alert(1)', undefined, undefined],
    ['https://', undefined, undefined],
  ])('%s', (address, base, read) => {
    expect(readOldAddress(address, base)).toEqual(read);
  });

  test('a path that cannot be decoded stays as it is', () => {
    expect(readOldAddress('/%E0%A4%A/')?.path).toBe('/%E0%A4%A/');
  });
});

test.each([
  ['/A/Index.html', '/a/'],
  ['/a/index.php?p=1', '/a/?p=1'],
  ['/a', '/a/'],
])('%s is the same page as %s', (one, other) => {
  const keyOf = (address: string) => {
    const read = readOldAddress(address);
    return read && keyOfAddress({ ...read, path: read.path.toLowerCase() });
  };
  expect(keyOf(one)).toBe(keyOf(other));
  expect(keyOf(one)).toBeDefined();
});
