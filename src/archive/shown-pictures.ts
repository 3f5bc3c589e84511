import { posix } from 'node:path';
import type { Archive } from './archive.ts';

/** The picture files, below the content folder, that what is out shows: one that waits keeps its pictures back too. */
export function shownPictures({ byKey, pages }: Archive): ReadonlySet<string> {
  const articles = [...byKey.values()].flatMap(({ editions }) => Object.values(editions));
  const standing = [...pages.values()].flatMap((editions) => Object.values(editions));
  const inBodies = [...articles, ...standing].flatMap(({ file, pictures }) =>
    pictures.map(({ src }) => posix.join(posix.dirname(file), src)),
  );
  return new Set([...inBodies, ...articles.flatMap(({ photo }) => photo?.src ?? [])]);
}
