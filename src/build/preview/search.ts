import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../article/article.ts';
import type { Archive } from '../../archive/archive.ts';
import type { BodyOf } from '../fill.ts';
import { buildSearch } from '../index-search.ts';

export interface PreviewSearch {
  /** Indexes this archive when it has been quiet for a while; the one before stays until then. */
  refresh(archive: Archive, bodyOf: BodyOf): void;
  /** The folder that holds the newest index; absent before the first is ready. */
  folder(): string | undefined;
  close(): Promise<void>;
}

/** Search for the preview, in the background, in folders of its own below `cacheDir`. */
export async function createSearch(
  cacheDir: string,
  say: (line: string) => void,
  quiet = 1500,
): Promise<PreviewSearch> {
  await mkdir(cacheDir, { recursive: true });
  const root = await mkdtemp(path.join(cacheDir, 'preview-'));
  let next: { archive: Archive; bodyOf: BodyOf } | undefined;
  let folder: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function indexOnce({ archive, bodyOf }: NonNullable<typeof next>): Promise<void> {
    const began = performance.now();
    const target = await mkdtemp(path.join(root, 'index-'));
    const textOf = (article: Article) => {
      if (stopped) throw new Error('stopped');
      try {
        return bodyOf(article.file, article.lang).text;
      } catch {
        // It is being written, or cannot be read now.
        return article.lede;
      }
    };
    try {
      const { records } = await buildSearch(archive, textOf, target);
      const before = folder;
      folder = target;
      if (before) await rm(before, { recursive: true, force: true });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`search is ready (${records} ${records === 1 ? 'article' : 'articles'}, ${seconds} s)`);
    } catch (error) {
      if (!stopped) say(`search is not ready: ${(error as Error).message}`);
    }
  }

  async function run(): Promise<void> {
    while (next && !stopped) {
      const wanted = next;
      next = undefined;
      await indexOnce(wanted);
    }
    running = undefined;
  }

  return {
    refresh(archive, bodyOf) {
      next = { archive, bodyOf };
      clearTimeout(timer);
      timer = setTimeout(() => (running ??= run()), folder ? quiet : 0);
    },
    folder: () => folder,
    async close() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await rm(root, { recursive: true, force: true });
    },
  };
}
