import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '../article/picture.ts';
import type { PictureSource } from '../reading/check-pictures.ts';
import type { Memory } from '../reading/last-read.ts';
import { probePicture } from '../pictures/decode-picture.ts';
import { siteFolders } from '../archive/site-places.ts';

export interface PreviewPictures {
  /** By absolute path. A missing or damaged picture becomes an empty placeholder. */
  get(file: string): Picture;
  /** The absolute path of the file at an address below the site's base (`pictures/articles/2021/map.png`). */
  fileAt: (address: string) => string | undefined;
}

const folder = `${siteFolders.pictures}/`;

/** The original pictures in full size, so that nobody waits for smaller ones. */
export async function createPreviewPictures(
  contentDir: string,
  sources: readonly PictureSource[],
  base: string,
  memory: Memory,
): Promise<PreviewPictures> {
  const pictures = new Map<string, Picture>();
  const srcOf = (file: string) => base + folder + file.split('/').map(encodeURIComponent).join('/');
  for (const { file, ground } of sources) {
    const absolute = path.join(contentDir, file);
    const { width, height } = await memory.recall(absolute, 'size', async () =>
      probePicture(await readFile(absolute)),
    );
    pictures.set(absolute, {
      width,
      height,
      src: srcOf(file),
      ...(ground ? { ground } : {}),
      sources: [],
    });
  }
  return {
    get: (file) =>
      pictures.get(file) ?? {
        width: 800,
        height: 450,
        src: srcOf(path.relative(contentDir, file).split(path.sep).join('/')),
        sources: [],
      },
    fileAt(address) {
      if (!address.startsWith(folder)) return undefined;
      const file = path.join(contentDir, address.slice(folder.length));
      return pictures.has(file) ? file : undefined;
    },
  };
}
