import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../../src/search/pagefind-format/cbor.ts';
import { unpackMeta } from '../../../src/search/pagefind-format/meta.ts';
import { settleBundle, type BundleFile } from '../../../src/search/pagefind-format/settle.ts';

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

/** As Pagefind writes it: with what is indexed. */
function fragmentFile(name: string, url: string): BundleFile {
  const content = bytes(`pagefind_dcd${JSON.stringify({ url, content: 'talkǀtalks' })}`);
  return { path: `fragment/${name}.pf_fragment`, content };
}
const fragments = new Map(
  ['/a/', '/b/', '/c/'].map((url) => [url, { url, content: 'Talks', meta: {}, filters: {} }]),
);

/** A bundle as Pagefind writes it. */
const bundle = [
  file('filter/en_765432a.pf_filter', [
    'year',
    [
      ['2020', [0, 2]],
      ['2021', [1]],
    ],
  ]),
  file('filter/en_fedcba9.pf_filter', ['topic', [['asia', [0]]]]),
  file('pagefind.en_0123.pf_meta', [
    '1.6.0',
    [
      ['en_1234567', 2, ''],
      ['en_abcdef1', 3, ''],
      ['en_abcdef2', 4, ''],
    ],
    [['0', 'x', 'en_987654']],
    [
      ['topic', 'en_fedcba9'],
      ['year', 'en_765432a'],
    ],
    [
      ['date', [0, 1]],
      ['size', [1, 0]],
    ],
    ['title'],
  ]),
  fragmentFile('en_1234567', '/a/'),
  fragmentFile('en_abcdef1', '/b/'),
  fragmentFile('en_abcdef2', '/c/'),
  file('index/en_987654.pf_index', [
    [
      ['a', [[0, [-25, 1], []]]],
      ['b', [[1, [-25, 0], []]]],
    ],
  ]),
  { path: 'wasm.en.pagefind', content: bytes('stems') },
];

const digest = '0123456789abcdef0123';

describe('a settled bundle', () => {
  const settled = settleBundle(bundle, digest, packing, fragments);
  const at = (path: RegExp) => settled.find((one) => path.test(one.path))!;

  test('names its first file by what the bundle is made of', () => {
    expect(at(/pf_meta$/).path).toBe('pagefind.0123456789ab.pf_meta');
  });

  test('has names as short as they can be', () => {
    expect(settled.map(({ path }) => path).filter((path) => !path.endsWith('meta'))).toEqual([
      'filter/76543.pf_filter',
      'filter/fedcb.pf_filter',
      expect.stringMatching(/^fragment\/[0-9a-f]{5}\.pf_fragment$/),
      expect.stringMatching(/^fragment\/[0-9a-f]{5}\.pf_fragment$/),
      expect.stringMatching(/^fragment\/[0-9a-f]{5}\.pf_fragment$/),
      expect.stringMatching(/^index\/[0-9a-f]{5}\.pf_index$/),
      'wasm.en.pagefind',
    ]);
  });

  test('keeps everything else', () => {
    expect(metaOf(at(/pf_meta$/))).toEqual([
      '1.6.0',
      [
        [expect.stringMatching(/^[0-9a-f]{5}$/), 2, ''],
        [expect.stringMatching(/^[0-9a-f]{5}$/), 3, ''],
        [expect.stringMatching(/^[0-9a-f]{5}$/), 4, ''],
      ],
      [['a', 'b', expect.stringMatching(/^[0-9a-f]{5}$/)]],
      [
        ['topic', 'fedcb'],
        ['year', '76543'],
      ],
      [
        ['date', [0, 1]],
        ['size', [1, 0]],
      ],
      ['title'],
    ]);
    expect(valueOf(at(/fedcb/))).toEqual(['topic', [['asia', [0]]]]);
    const [[, [[name]]]] = [metaOf(at(/pf_meta$/))] as unknown as [[string, [[string]]]];
    const { content } = at(new RegExp(`fragment/${name}`));
    expect(new TextDecoder().decode(content)).toBe(
      'pagefind_dcd{"url":"/a/","content":"Talks","meta":{},"filters":{}}',
    );
    expect(settled).toHaveLength(8);
  });
});

test('a bundle of another make is refused', () => {
  const path = 'pagefind.en_1.pf_meta';
  const odd = { path, content: bytes('something else') };
  expect(() => settleBundle([odd], digest, packing, fragments)).toThrow('no signature');
  expect(() => settleBundle([file(path, ['1.6.0', 7])], digest, packing, fragments)).toThrow(
    'a list',
  );
  const noFilter = file(path, ['1.6.0', [], [], [['year', 'en_gone']], [], []]);
  expect(() => settleBundle([noFilter], digest, packing, fragments)).toThrow('no file for en_gone');
});

test('an article that nobody gave is refused', () => {
  expect(() => settleBundle([fragmentFile('en_1', '/other/')], digest, packing, fragments)).toThrow(
    'no article for fragment/en_1',
  );
});
