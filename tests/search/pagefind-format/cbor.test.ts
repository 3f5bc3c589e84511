import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../../src/search/pagefind-format/cbor.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// Examples of RFC 8949, appendix A.
test.each<[string, Cbor]>([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['190100', 256],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['60', ''],
  ['6449455446', 'IETF'],
  ['62c3bc', 'ü'],
  ['20', -1],
  ['3818', -25],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
])('%s is read and written', (code, value) => {
  expect(decodeCbor(Buffer.from(code, 'hex'))).toEqual(value);
  expect(hex(encodeCbor(value))).toBe(code);
});

test('long lists and texts keep their length', () => {
  const value = ['я'.repeat(300), Array.from({ length: 70_000 }, (_, index) => index)];
  expect(decodeCbor(encodeCbor(value))).toEqual(value);
});

test.each(['40', 'f5', '9fff', '1b000000e8d4a51000', '0000'])('%s is refused', (code) => {
  expect(() => decodeCbor(Buffer.from(code, 'hex'))).toThrow('CBOR');
});
