import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { buildSearch, type SearchSummary } from '../../src/build/index-search.ts';
import { sampleArchive, type Sample } from '../search/sample-archive.ts';

const samples: Sample[] = Array.from({ length: 60 }, (_, index) => ({
  day: `${1960 + index}-03-0${1 + (index % 9)}`,
  slug: `piece-${index}`,
  facets: { topic: [`topic-${index % 7}`], source: [`source-${index % 5}`] },
  editions: {
    en: { title: `Piece number ${index}` },
    ...(index % 3 ? {} : { ru: { title: `Заметка ${index}` } }),
  },
}));
const text = (article: Article) =>
  `Ministers met. ${article.title} was written, they said <b>loudly</b>.`;

let folder: string;
let summary: SearchSummary;
const progress: [number, number][] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-search-'));
  summary = await buildSearch(sampleArchive(samples), text, path.join(folder, 'one'), (...step) =>
    progress.push(step),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesOf(name: string): Promise<Map<string, string>> {
  const root = path.join(folder, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.sort().map(
    async (file) =>
      [
        path.relative(root, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const,
  );
  return new Map(await Promise.all(read));
}

describe('the search index', () => {
  test('is the same bytes, whatever the order of the articles', async () => {
    const shuffled = sampleArchive(samples.toReversed());
    const again = { ...shuffled, stories: shuffled.stories.toReversed() };
    await buildSearch(again, (article) => Promise.resolve(text(article)), path.join(folder, 'two'));
    expect(await filesOf('two')).toEqual(await filesOf('one'));
  });

  test('has a folder for each language that has articles, and static JSON for each edition', async () => {
    const files = [...(await filesOf('one')).keys()];
    const kinds = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...kinds].sort()).toEqual([
      'pagefind/en',
      'pagefind/ru',
      'search/ar',
      'search/en',
      'search/ru',
    ]);
    expect(files.filter((file) => file.includes('/fragment/'))).toHaveLength(80);
    expect(summary.files).toBe(files.length);
  });

  test('leaves out what is not needed, and keeps one stemmer a language', async () => {
    const top = [...(await filesOf('one')).keys()].filter((file) =>
      /^pagefind\/ru\/[^/]+$/.test(file),
    );
    expect(top.map((file) => path.basename(file).replace(/ru_[0-9a-f]+/, 'ru_X'))).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'pagefind.ru_X.pf_meta',
      'wasm.ru.pagefind',
    ]);
  });

  test('is told as it grows', () => {
    expect(summary.records).toBe(80);
    expect(progress[0]).toEqual([1, 80]);
    expect(progress.at(-1)).toEqual([80, 80]);
  });

  test('fails with the reason, and can be built again after that', async () => {
    const failing = () => {
      throw new Error('the body is gone');
    };
    const target = path.join(folder, 'three');
    await expect(buildSearch(sampleArchive(samples), failing, target)).rejects.toThrow(
      'the body is gone',
    );
    expect(await readdir(folder)).not.toContain('three');
    const none = await buildSearch(sampleArchive([]), text, target);
    expect(none).toMatchObject({ records: 0, files: 3 });
  });
});
