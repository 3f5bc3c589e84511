import path from 'node:path';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { listFiles, readSource } from '../markdown/source-files.ts';
import { readStory } from './read-story.ts';

/** Exports of Medium: the folder with `posts/`, that folder itself, or one of its files. */
export const medium: Reader = {
  kind: 'medium',
  reads: 'Medium exports (a folder of .html)',
  recognises: ({ isFolder, names, head, heads = [] }) =>
    isFolder
      ? heads.some((each) => start.test(each)) || names.some((name) => storyName.test(name))
      : start.test(head),
  async *read(paths, options) {
    for (const given of paths)
      for await (const name of listFiles(given, (each) => /\.html?$/i.test(each)))
        yield readFileOf(path.join(given, name), name || path.basename(given), options);
  },
};

const start = /<article class="h-entry">\s*<header>\s*<h1 class="p-name">/;
/** `2019-05-06_The-crane-0a1b2c3d4e5f.html`, `draft_Plans-0a1b2c3d4e5f.html`. */
const storyName = /^(?:.*\/)?(?:draft|\d{4}-\d\d-\d\d)_[^/]*-[\da-f]{8,12}\.html$/;

async function readFileOf(file: string, place: string, options: ReadOptions): Promise<Imported> {
  const { text, decided } = await readSource(file, place, options.encoding);
  options.onBytes?.(Buffer.byteLength(text));
  try {
    const story = readStory(text, { place, folder: path.dirname(file), options });
    if (!story) return { type: 'counted', what: 'files without a story' };
    return { ...story, decided: [...decided, ...(story.decided ?? [])] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      type: 'fault',
      place,
      message: 'it has elements in elements without end',
      lost: true,
    };
  }
}
