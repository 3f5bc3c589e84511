import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cbor } from '../../../src/search/pagefind-format/cbor.ts';
import { packMeta, shortNames, unpackMeta } from '../../../src/search/pagefind-format/meta.ts';

const metaOf = (pages: Cbor[], sorts: Cbor[]): Cbor[] => [
  '1',
  pages,
  [['a', 'z', '12345']],
  [['year', '54321']],
  sorts,
  ['title'],
];

test('a list that was packed is unpacked as it was', () => {
  const name = fc.stringMatching(/^[0-9a-f]{5,9}$/);
  const page = fc.tuple(name, fc.nat(60_000));
  const sort = fc.tuple(fc.string(), fc.array(fc.nat(200_000)));
  fc.assert(
    fc.property(
      fc.array(page),
      fc.array(sort),
      fc.constantFrom([], ['']),
      (pages, sorts, others) => {
        const meta = metaOf(
          pages.map((one) => [...one, ...others]),
          sorts.map((one) => [...one]),
        );
        expect(unpackMeta(packMeta(meta))).toEqual(meta);
      },
    ),
  );
});

test('articles that differ in something else are refused, not made alike', () => {
  const pages = [
    ['12345', 1, 'a'],
    ['12346', 1, 'b'],
  ];
  expect(() => packMeta(metaOf(pages, []))).toThrow('say more');
});

test('names are short where that tells them apart', () => {
  expect([...shortNames(['1234567', 'abcdef1', 'abcdef2']).values()]).toEqual([
    '12345',
    'abcdef1',
    'abcdef2',
  ]);
});
