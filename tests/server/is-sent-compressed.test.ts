import { expect, test } from 'vitest';
import { isSentCompressed } from '../../src/server/is-sent-compressed.ts';

test.each([
  ['text/html; charset=utf-8', 'gzip, deflate, br', true],
  ['application/json; charset=utf-8', 'br;q=1.0, gzip;q=0.8', true],
  ['image/svg+xml', 'GZIP', true],
  ['text/css; charset=utf-8', 'gzip;q=0', false],
  ['text/css; charset=utf-8', 'identity', false],
  ['text/css; charset=utf-8', undefined, false],
  ['font/woff2', 'gzip', false],
  ['image/webp', 'gzip', false],
  ['application/gzip', 'gzip', false],
])('%s to who takes %s', (type, taken, expected) => {
  expect(isSentCompressed(type, taken)).toBe(expected);
});
