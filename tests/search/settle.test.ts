import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { unpackMeta } from '../../src/search/meta.ts';
import { settleBundle, type BundleFile } from '../../src/search/settle.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const packing = {
  pack: (content: Uint8Array) => content,
  unpack: (content: Uint8Array) => content,
};
const file = (path: string, value: Cbor): BundleFile => ({
  path,
  content: Buffer.concat([bytes('pagefind_dcd'), encodeCbor(value)]),
});
const valueOf = ({ content }: BundleFile) => decodeCbor(content.subarray(12));
const metaOf = (one: BundleFile) => unpackMeta(valueOf(one) as Cbor[]);

/** A bundle as Pagefind writes it: the same content, in the order of one run or another. */
function bundle(run: 'one' | 'two'): BundleFile[] {
  const turn = <T>(list: T[]) => (run === 'one' ? list : list.toReversed());
  const years = turn<Cbor>([
    ['2020', [0, 2]],
    ['2021', [1]],
  ]);
  const filters = turn<Cbor>([
    ['year', `en_${run}1`],
    ['topic', 'en_fixed00'],
  ]);
  const sorts = turn<Cbor>([
    ['date', [0, 1]],
    ['size', [1, 0]],
  ]);
  const meta = [
    '1.5.2',
    [
      ['en_1234567', 2],
      ['en_abcdef1', 3],
      ['en_abcdef2', 4],
    ],
    [['0', 'x', 'en_765431']],
    filters,
    sorts,
    ['title'],
  ];
  return turn([
    file(`filter/en_${run}1.pf_filter`, ['year', years]),
    file('filter/en_fixed00.pf_filter', ['topic', [['asia', [0]]]]),
    file(`pagefind.en_${run}meta.pf_meta`, meta),
    { path: 'fragment/en_1234567.pf_fragment', content: bytes('as it is') },
    { path: 'fragment/en_abcdef1.pf_fragment', content: bytes('alike') },
    { path: 'fragment/en_abcdef2.pf_fragment', content: bytes('alike') },
    file('index/en_765431.pf_index', [
      [
        ['a', [0]],
        ['b', [1]],
      ],
    ]),
    { path: 'wasm.en.pagefind', content: bytes('stems') },
  ]);
}

const digest = '0123456789abcdef0123';

describe('a settled bundle', () => {
  const settled = settleBundle(bundle('one'), digest, packing);
  const at = (path: RegExp) => settled.find((one) => path.test(one.path))!;

  test('is the same for every order that Pagefind writes', () => {
    expect(settleBundle(bundle('two'), digest, packing)).toEqual(settled);
  });

  test('names its files by their content, and names them so everywhere', () => {
    const [, , , filters] = metaOf(at(/pf_meta$/)) as Cbor[][];
    for (const pair of filters!) {
      const [name, hash] = pair as [string, string];
      expect(valueOf(at(new RegExp(`^filter/${hash}\\.pf_filter$`)))).toContain(name);
    }
  });

  test('names its first file by what the bundle is made of', () => {
    expect(at(/pf_meta$/).path).toBe('pagefind.0123456789ab.pf_meta');
  });

  test('has names as short as they can be', () => {
    expect(
      settled.map(({ path }) => path).filter((path) => !/^(?:filter|pagefind)/.test(path)),
    ).toEqual([
      'fragment/12345.pf_fragment',
      'fragment/abcdef1.pf_fragment',
      'fragment/abcdef2.pf_fragment',
      expect.stringMatching(/^index\/[0-9a-f]{5}\.pf_index$/),
      'wasm.en.pagefind',
    ]);
  });

  test('keeps everything else', () => {
    expect(metaOf(at(/pf_meta$/))).toMatchObject([
      '1.5.2',
      [
        ['12345', 2],
        ['abcdef1', 3],
        ['abcdef2', 4],
      ],
      [['0', 'x', expect.stringMatching(/^[0-9a-f]{5}$/)]],
      [
        ['topic', expect.anything()],
        ['year', expect.anything()],
      ],
      [
        ['date', [0, 1]],
        ['size', [1, 0]],
      ],
      ['title'],
    ]);
    expect(new TextDecoder().decode(at(/12345/).content)).toBe('as it is');
    expect(settled).toHaveLength(8);
  });
});

test('a bundle of another make is refused', () => {
  const odd = { path: 'filter/en_1.pf_filter', content: bytes('something else') };
  expect(() => settleBundle([odd], digest, packing)).toThrow('no signature');
  expect(() => settleBundle([file('filter/en_1.pf_filter', ['year', 7])], digest, packing)).toThrow(
    'a list',
  );
  const noFilter = file('pagefind.en_1.pf_meta', ['1.5.2', [], [], [['year', 'en_gone']], [], []]);
  expect(() => settleBundle([noFilter], digest, packing)).toThrow('no file for en_gone');
});
