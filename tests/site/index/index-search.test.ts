import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import {
  buildSearch,
  indexBundles,
  pagefindVersion,
  type SearchSummary,
} from '../../../src/site/index/index-search.ts';
import { planSearch } from '../../../src/search/plan.ts';
import { sampleArchive, type Sample } from '../../search/sample-archive.ts';

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
  summary = await buildSearch(sampleArchive(samples), text, path.join(folder, 'one'), {
    progress: (...step) => progress.push(step),
  });
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
  });

  test('leaves out what is not needed', async () => {
    const files = [...(await filesOf('one')).keys()];
    expect(files.filter((file) => /^pagefind\/ru\/all\/[^/]+$/.test(file))).toEqual([
      expect.stringMatching(/pagefind\.[0-9a-f]{12}\.pf_meta$/),
    ]);
  });

  test('is told as it grows', () => {
    expect(summary.records).toBe(80);
    expect(progress.at(-1)).toEqual([80, 80]);
    const done = progress.map(([count]) => count);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
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
    expect(none).toEqual({ records: 0, made: 0 });
    // For each edition its counts and its names.
    expect((await filesOf('three')).size).toBe(6);
  });
});

describe('an indexer that waits for the pages', () => {
  const many = Array.from({ length: 6200 }, (_, index) => ({
    day: index % 2 ? '1990-01-01' : '1991-01-01',
    slug: `piece-${index}`,
    editions: { en: { title: `Piece ${index}` } },
  }));
  const archive = sampleArchive(many);
  const caps = { newest: 3100, closed: 3100 };
  const plan = planSearch(archive, { code: '', pagefind: pagefindVersion(), caps });
  const failing = () => {
    throw new Error('the body is gone');
  };

  test('hears that the other one failed while pages are still made', async () => {
    expect(plan.bundles.map(({ stories }) => stories.length)).toEqual([3100, 3100]);
    const pages = new Promise<never>(() => undefined);
    const outFolder = path.join(folder, 'waiting');
    await expect(
      indexBundles({ archive, plan, textOf: failing, outFolder, pages }, 2),
    ).rejects.toThrow('the body is gone');
  });
});

describe('bundles', () => {
  const archive = sampleArchive(samples);
  const caps = { newest: 5, closed: 20 };
  const plan = planSearch(archive, { code: '1', pagefind: pagefindVersion(), caps });
  const indexInto = (name: string, cached: boolean, textOf = text) =>
    indexBundles({
      archive,
      plan,
      textOf,
      outFolder: path.join(folder, name),
      ...(cached ? { cacheDir: path.join(folder, 'cache') } : {}),
    });
  const unread = () => {
    throw new Error('a text was read');
  };

  test('are made side by side, and taken from the cache as the same bytes', async () => {
    expect(plan.bundles.length).toBeGreaterThan(4);
    expect((await indexInto('made', true)).made).toBe(plan.bundles.length);
    const again = await indexInto('taken', true, unread);
    expect(again).toMatchObject({ made: 0, records: 80 });
    expect(await filesOf('taken')).toEqual(await filesOf('made'));
    expect((await indexInto('uncached', false)).made).toBe(plan.bundles.length);
    expect(await filesOf('uncached')).toEqual(await filesOf('made'));
  });

  test('are made anew where the cache is damaged', async () => {
    const file = path.join(folder, 'cache/search', plan.bundles[0]!.digest);
    const bytes = await readFile(file);
    const other = bytes.with(-9, (bytes.at(-9) ?? 0) ^ 1);
    for (const damaged of [bytes.subarray(0, -1), other, Buffer.of()]) {
      await writeFile(file, damaged);
      await rm(path.join(folder, 'mended'), { recursive: true, force: true });
      expect((await indexInto('mended', true)).made).toBe(1);
      expect(await filesOf('mended')).toEqual(await filesOf('made'));
      expect(await readFile(file)).toEqual(bytes);
    }
  });

  test('are only those that are asked for', async () => {
    const outFolder = path.join(folder, 'part');
    await indexBundles({
      archive,
      plan,
      bundles: plan.bundles.slice(0, 1),
      textOf: text,
      outFolder,
    });
    const folders = [...(await filesOf('part')).keys()].map(
      (file) => `${file.split('/').slice(0, 3).join('/')}/`,
    );
    expect(folders).toContain(plan.bundles[0]!.folder);
    for (const { folder } of plan.bundles.slice(1)) expect(folders).not.toContain(folder);
  });
});
