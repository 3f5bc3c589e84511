import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withLocalFile } from '../../../src/importing/pictures/local-picture.ts';

let within = '';

beforeAll(() => {
  within = mkdtempSync(path.join(tmpdir(), 'local-'));
  mkdirSync(path.join(within, 'posts'));
  mkdirSync(path.join(within, 'static'));
  writeFileSync(path.join(within, 'posts', 'a b.png'), '');
  writeFileSync(path.join(within, 'static', 'c.png'), '');
  symlinkSync('/etc/passwd', path.join(within, 'posts', 'out.png'));
  symlinkSync('/etc', path.join(within, 'static', 'etc'));
  symlinkSync('../static/c.png', path.join(within, 'posts', 'in.png'));
});

afterAll(() => rmSync(within, { recursive: true }));

test.each([
  ['a%20b.png', 'posts/a b.png'],
  ['./a b.png?w=1024', 'posts/a b.png'],
  ['/c.png', 'static/c.png'],
  ['c.png', 'static/c.png'],
  ['/a b.png', undefined],
  ['../../../../etc/passwd', undefined],
  ['out.png', undefined],
  ['/etc/passwd', undefined],
  ['in.png', 'posts/in.png'],
  ['https://example.org/c.png', undefined],
  ['', undefined],
])('%s is %s', (address, expected) => {
  const folders = {
    beside: path.join(within, 'posts'),
    roots: [path.join(within, 'static')],
    within,
  };
  const file = expected === undefined ? undefined : path.join(within, expected);
  expect(withLocalFile({ address }, folders).file).toBe(file);
});

test('a file that the reader knows stays', () => {
  expect(withLocalFile({ address: 'a', file: '/b' }, undefined)).toEqual({
    address: 'a',
    file: '/b',
  });
});
