import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../../src/site/index/index-search.ts';
import type { BundleIndex } from '../../../../src/search/client/engine/bundle.ts';
import { openIndex } from '../../../../src/search/client/engine/bundle-index.ts';
import type { Piece } from '../../../../src/search/client/engine/excerpt.ts';
import { wordArchive, wordText } from '../../word-archive.ts';
import { wordCases } from '../../../fixtures/search-words.ts';

const languages = Object.keys(wordCases);
let folder: string;
const indexes = new Map<string, BundleIndex>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'words-'));
  await buildSearch(wordArchive, wordText, folder);
  for (const lang of languages) {
    const bundle = path.join(folder, 'pagefind', lang, 'all');
    const [, name = ''] =
      (await readdir(bundle)).join().match(/pagefind\.([0-9a-f]+)\.pf_meta/) ?? [];
    const load = async (file: string) =>
      gunzipSync(await readFile(path.join(bundle, file))).subarray(12);
    indexes.set(lang, await openIndex(name, lang, load));
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function found(lang: string, query: string, isBeingWritten = false): Promise<string[]> {
  const index = indexes.get(lang)!;
  const { results } = await index.search(query, { isBeingWritten }, []);
  const shown = await Promise.all(
    results.map(({ page }) => index.show(query, isBeingWritten, page)),
  );
  return shown.map(({ url }) => url.split('/').at(-2) ?? '').sort();
}

describe.each(languages)('in %s', (lang) => {
  test.each(wordCases[lang] ?? [])('%s finds: %s', async (query, finds) => {
    expect(await found(lang, query)).toEqual(finds.split(' ').filter(Boolean).sort());
  });

  test.each((wordCases[lang] ?? []).filter(([, finds]) => finds))(
    '%s is shown where it is found',
    async (query) => {
      const index = indexes.get(lang)!;
      const { results } = await index.search(query, {}, []);
      const { excerpt, meta } = await index.show(query, false, results[0]?.page ?? 0);
      const original = wordText({ lang, title: meta['title'] ?? '' });
      expect(original).toContain(textOf(excerpt).replaceAll('… ', '').replaceAll(' …', '').trim());
    },
  );
});

const textOf = (excerpt: readonly Piece[]) => excerpt.map(({ text }) => text).join('');

describe('a word that is being written', () => {
  test.each([
    ['en', 'tal', 'peace talks'],
    ['en', 'talking', 'peace talks'],
    ['en', 'minist', 'peace talks'],
    ['en', 'ministe', 'talks'],
    ['en', '"peace tal', 'talks'],
    ['en', '"peace tal"', ''],
    ['en', 'peace tal', 'peace talks'],
    ['en', 'tal peace', ''],
    ['en', 'tal ', ''],
    ['en', 'toronto', ''],
    ['en', 'state-of-the-a', 'cafe'],
    ['ru', 'правительственно', ''],
    ['ru', 'правит', 'mai'],
    ['ar', 'والبرت', 'portugal'],
    ['tr', 'ispart', 'isparta'],
    ['tr', 'erdo', 'erdogan'],
  ])('in %s, %s: %s', async (lang, query, finds) => {
    expect(await found(lang, query, true)).toEqual(finds.split(' ').filter(Boolean));
  });
});

test('matches are marked as they are written, without what is beside them', async () => {
  const marks = async (lang: string, query: string) => {
    const index = indexes.get(lang)!;
    const { results } = await index.search(query, {}, []);
    const { excerpt } = await index.show(query, false, results[0]?.page ?? 0);
    return excerpt.filter(({ match }) => match).map(({ text }) => text);
  };
  expect(await marks('en', 'cafe')).toEqual(['café']);
  expect(await marks('en', 'first')).toEqual(['ﬁrst']);
  expect(await marks('en', '"peace talks"')).toEqual(['peace', 'talks']);
  expect(await marks('en', 'konstantin')).toEqual(['Kon\u00adstan\u00adtin']);
  expect(await marks('ru', 'замок')).toEqual(['За\u0301мок']);
  expect(await marks('ar', 'البرتغال')).toEqual(['والبرتغال']);
  expect(await marks('ar', 'الله')).toEqual(['ﷲ']);
  expect(await marks('tr', 'erdogan')).toEqual(['Erdoğan’ın']);
});

describe('near words', () => {
  const near = async (lang: string, word: string) => {
    const index = indexes.get(lang)!;
    return Promise.all((await index.near(word)).map(({ form }) => index.spell(form)));
  };
  test.each([
    ['en', 'delegats', 'delegates'],
    ['en', 'minis', 'minister’s'],
    ['ru', 'чайковскй', 'Чайковский'],
    ['ar', 'البرتقال', 'والبرتغال'],
    ['tr', 'istambul', 'İstanbul’dan'],
  ])('in %s, of %s: %s', async (lang, word, expected) => {
    expect(await near(lang, word)).toContain(expected);
  });

  test('are none for what is not near anything', async () => {
    expect(await near('en', 'xyzzyqwerty')).toEqual([]);
    expect(await near('en', 'qx')).toEqual([]);
  });
});

test('parts of a query are weighed by themselves', async () => {
  const weighed = await indexes.get('en')!.weigh('talks toronto "peace talks"');
  expect(weighed.map(({ written, count }) => [written, count])).toEqual([
    ['talks', 2],
    ['toronto', 0],
    ['peace talks', 1],
  ]);
});
