import { posix } from 'node:path';
import type { ArticleFile, PageFile } from '../article/article-file.ts';
import type { PictureReference } from '../article/picture.ts';

// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007F]*$/;

/** The name of a file on disk for one that reads the same. */
export type RealName = (file: string) => string;

/**
 * A Mac writes й in a file's name as и and a mark, where an editor types one letter (NFD, NFC): both mean the file. The very
 * name comes first, where there are two.
 */
export function realNames(listing: readonly string[]): RealName {
  const real = new Map<string, string>();
  for (const file of listing) {
    if (!ascii.test(file) && !real.has(file.normalize('NFC')))
      real.set(file.normalize('NFC'), file);
  }
  if (real.size === 0) return (file) => file;
  const known = new Set(listing);
  return (file) =>
    ascii.test(file) || known.has(file) ? file : (real.get(file.normalize('NFC')) ?? file);
}

/** An article or a page with its pictures named as their files are. */
export function withRealNames<T extends ArticleFile | PageFile>(file: T, realName: RealName): T {
  const folder = posix.dirname(file.file);
  const nameOf = (src: string) => {
    const asked = posix.join(folder, src);
    const real = realName(asked);
    return real === asked ? src : posix.relative(folder, real);
  };
  const isReal = ({ src }: PictureReference) => nameOf(src) === src;
  const { photo } = file.data as ArticleFile['data'];
  const src = photo?.src;
  const hasReal = src === undefined || nameOf(src) === src;
  if (hasReal && file.pictures.every(isReal)) return file;
  return {
    ...file,
    ...(hasReal ? {} : { data: { ...file.data, photo: { ...photo, src: nameOf(src) } } }),
    pictures: file.pictures.map((picture) => ({ ...picture, src: nameOf(picture.src) })),
  };
}

/** The picture of a text that is meant by an address in it. */
export function pictureMeant(pictures: readonly PictureReference[], src: string): string {
  if (ascii.test(src) || pictures.some((picture) => picture.src === src)) return src;
  const name = src.normalize('NFC');
  return pictures.find((picture) => picture.src.normalize('NFC') === name)?.src ?? src;
}
