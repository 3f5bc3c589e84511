import { expect, test } from 'vitest';
import {
  fileBeside,
  hostOf,
  isHidden,
  kindOfAddress,
  readAddress,
} from '../../../src/article/body/addresses.ts';

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['#a', 'fragment'],
  ['/topics/x/', 'site'],
  ['\\topics', 'site'],
  ['map.png', 'beside'],
  ['./a/b.png', 'beside'],
  ['../b.png', 'beside'],
  ['?q=1', 'beside'],
  ['a/b:c', 'beside'],
  ['https://x.org', 'web'],
  ['HTTP://x.org', 'web'],
  ['//x.org/a', 'web'],
  ['/\\x.org/a', 'web'],
  ['/\t/x.org/a', 'web'],
  ['mailto:a@x.org', 'contact'],
  ['TEL:+1', 'contact'],
  ['javascript:x', 'unsafe'],
  ['JavaScript:x', 'unsafe'],
  [' java\nscript:x', 'unsafe'],
  ['\u0001javascript:x', 'unsafe'],
  ['data:text/html,x', 'unsafe'],
  ['blob:x', 'unsafe'],
  ['file:///x', 'unsafe'],
  ['https://[', 'unsafe'],
  ['//', 'unsafe'],
] as const)('%j is of kind %s', (address, kind) => {
  expect(kindOfAddress(address)).toBe(kind);
});

test.each([
  ['map.png', 'map.png'],
  ['./map.png', './map.png'],
  ['my%20map.png', 'my map.png'],
  ['100%.png', '100%.png'],
  ['map.png?x=1#y', 'map.png'],
  ['https://x.org/map.png', undefined],
  ['/map.png', undefined],
  ['javascript:x', undefined],
])('the file of %j is %j', (src, file) => {
  expect(fileBeside(src)).toBe(file);
});

test.each([
  ['https://www.x.org:8080/a', 'x.org:8080'],
  ['//x.org/a', 'x.org'],
  ['/a', 'example.org'],
])('the host of %j is %s', (address, host) => {
  expect(hostOf(address, 'https://example.org')).toBe(host);
});

test('reads an address as browsers do', () => {
  expect(readAddress(' HT\ntps://X.org/A B ')).toBe('https://X.org/A B');
});

test.each([
  ['.map.png', true],
  ['a/.b/map.png', true],
  ['...png', true],
  ['./map.png', false],
  ['../a.b/map.png', false],
  ['', false],
])('%j is hidden: %s', (file, hidden) => {
  expect(isHidden(file)).toBe(hidden);
});
