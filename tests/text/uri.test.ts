import { expect, test } from 'vitest';
import { meantAddress, uriOf, withBothSlashes } from '../../src/text/uri.ts';

test.each([
  'https://apnews.com',
  'https://news.example/a/(b)%20c;d=1?q=a+b&c[]=1#part',
  'http://[2001:db8::1]:8080/',
])('%s stays as it is', (address) => {
  expect(uriOf(address)).toBe(address);
});

test.each([
  ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
  ['https://a.example/"<x>{y}|z^`\\', 'https://a.example/%22%3Cx%3E%7By%7D%7Cz%5E%60/'],
  ['https://a.example/100%?q=50%#é[1]#2', 'https://a.example/100%25?q=50%25#%C3%A9%5B1%5D%232'],
  ['http://[::1]/я', 'http://[::1]/%D1%8F'],
  ['https://a.example/%zz\u202e', 'https://a.example/%25zz%E2%80%AE'],
])('%s is written %s', (address, uri) => {
  expect(uriOf(address)).toBe(uri);
  expect(uriOf(uri)).toBe(uri);
});

test.each([
  ['https:/tass.com/1', 'https://tass.com/1'],
  ['https:tass.com/1', 'https://tass.com/1'],
  ['HTTP:\\tass.com', 'HTTP://tass.com'],
  ['https://tass.com/1', 'https://tass.com/1'],
  ['mailto:a@tass.com', 'mailto:a@tass.com'],
])('%s is meant as %s', (address, whole) => {
  expect(withBothSlashes(address)).toBe(whole);
});

test.each([
  ['www.tass.com', 'https://www.tass.com'],
  ['tass.com/1', 'https://tass.com/1'],
  ['новости.рф', 'https://новости.рф'],
  ['https://a.example/x y.pdf', 'https://a.example/x%20y.pdf'],
  ['<https://a.example/x>', 'https://a.example/x'],
  ['«https://a.example/x»', 'https://a.example/x'],
  ['https:// a.example/x', 'https://a.example/x'],
  ['https:/a.example/x', 'https://a.example/x'],
])('%s means %s', (written, meant) => {
  expect(meantAddress(written)).toBe(meant);
});

test.each(['TASS', '/2021/08/26/', 'see the paper', 'ftp://a.example/', 'page 5', 'report.pdf 3'])(
  '%s may mean anything',
  (written) => {
    expect(meantAddress(written)).toBeUndefined();
  },
);
