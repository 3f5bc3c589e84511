import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findLookAlike } from '../article/look-alikes.ts';
import { nearest } from '../article/nearest.ts';
import type { Position, Problem } from '../article/problem.ts';
import type { ArticleFile, PageFile } from '../article/article-file.ts';
import { mendUnreadable, unreadableRule, whyUnreadable } from './read-bytes.ts';

const askForPicture = 'give a PNG, JPEG, WebP, AVIF or GIF file';
const isPicture = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** Why a picture is not one that can be shown. */
export interface PictureFault {
  message: string;
  hint: string;
  rule: string;
}

/** A picture file that articles show. */
export interface PictureSource {
  /** Below the content folder, with `/`. */
  file: string;
  /** Of its bytes, where somebody has taken it (`digestOf`). */
  digest?: string | undefined;
}

/** What is known of a picture file. */
export interface PictureReport {
  fault?: PictureFault | undefined;
  digest?: string | undefined;
}

/** A picture that a file names, and the place where it does. */
interface Use {
  user: ArticleFile | PageFile;
  picture: string;
  src: string;
  file: string;
  field: 'photo' | 'body';
  at: () => Position;
}

/**
 * Finds every picture that articles and pages show: it must lie beside the article and be a picture.
 * Adds to `problems` what is wrong in the `checked` ones; returns the picture files of all, sorted. A preview shows
 * files in an earlier state than the one that is checked. `listing`: all files, among which a misspelt one may be.
 */
export async function checkPictures(
  checked: readonly (ArticleFile | PageFile)[],
  shown: readonly (ArticleFile | PageFile)[],
  problems: Problem[],
  locate: (file: string, field: readonly PropertyKey[]) => Position,
  reportOn: (picture: string) => Promise<PictureReport>,
  listing: readonly string[],
): Promise<PictureSource[]> {
  const isChecked = new Set(checked);
  const uses = [...new Set([...checked, ...shown])].flatMap((file) => usesOf(file, locate));
  const good: PictureSource[] = [];
  const names = new Set(listing);
  const folded = new Map(listing.map((file) => [file.toLowerCase(), file]));
  // Some systems find a file under its name in other capitals, and the server that the site is for does not.
  const isOtherwise = (picture: string) =>
    !names.has(picture) && folded.get(picture.toLowerCase()) !== undefined;
  for (const [picture, users] of Map.groupBy(uses, (use) => use.picture)) {
    const { fault, digest } = isOtherwise(picture)
      ? { fault: missing(picture), digest: undefined }
      : await reportOn(picture);
    if (!fault) good.push({ file: picture, digest });
    else {
      for (const { user, file, field, src, at } of users) {
        if (!isChecked.has(user)) continue;
        problems.push({
          file,
          ...at(),
          severity: 'error',
          field,
          message: `${field === 'photo' ? 'photo.src: ' : ''}"${src}" ${fault.message}`,
          hint: fault.rule === 'missing-picture' ? hintFor(src, picture, listing) : fault.hint,
          rule: fault.rule,
        });
      }
    }
  }
  return good.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function usesOf(
  file: ArticleFile | PageFile,
  locate: (file: string, field: readonly PropertyKey[]) => Position,
): Use[] {
  const folder = path.posix.dirname(file.file);
  const inBody = file.pictures.map((picture) => ({
    user: file,
    picture: path.posix.join(folder, picture.src),
    src: picture.src,
    file: file.file,
    field: 'body' as const,
    at: () => ({ line: picture.line, column: picture.column }),
  }));
  const src = 'photo' in file.data ? file.data.photo?.src : undefined;
  if (src === undefined) return inBody;
  const photo: Use = {
    user: file,
    picture: path.posix.join(folder, src),
    src,
    file: file.file,
    field: 'photo',
    at: () => locate(file.file, ['photo', 'src']),
  };
  return [photo, ...inBody];
}

/** The picture that was meant: one of nearly the same name beside the article, or of the very name elsewhere. */
function hintFor(src: string, picture: string, listing: readonly string[]): string {
  const folder = `${path.posix.dirname(picture)}/`;
  const beside = listing.filter((file) => isPicture.test(file) && file.startsWith(folder));
  const near = nearest(
    path.posix.basename(src),
    beside.map((file) => file.slice(folder.length)),
  );
  if (near !== undefined) {
    const looks = findLookAlike(path.posix.basename(src), [near]);
    const meant = path.posix.join(path.posix.dirname(src), near);
    return `${looks ? `${looks.why}; ` : ''}did you mean "${meant}"?`;
  }
  const name = path.posix.basename(src).toLowerCase();
  const elsewhere = listing.find((file) => path.posix.basename(file).toLowerCase() === name);
  return elsewhere === undefined
    ? `put the file at ${picture}, or mend its name`
    : `it lies at ${elsewhere}: move it to ${picture}`;
}

const missing = (picture: string): PictureFault => ({
  message: 'is not beside the article',
  hint: `put the file at ${picture}, or mend its name`,
  rule: 'missing-picture',
});

/** What is said of a path at which there is nothing, and can be nothing. */
const nowhere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** A picture's bytes, or why there are none. A failing disk throws. */
export async function readPicture(
  contentDir: string,
  picture: string,
): Promise<Uint8Array | PictureFault> {
  const file = path.join(contentDir, picture);
  try {
    // Whoever reads a pipe may wait for ever.
    if ((await stat(file)).isFile()) return await readFile(file);
    return { message: 'is no file', hint: askForPicture, rule: 'no-picture' };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (nowhere.includes(code)) {
      return missing(picture);
    }
    const why = whyUnreadable(error);
    return { message: `cannot be read: ${why}`, hint: mendUnreadable, rule: unreadableRule };
  }
}

/** What is wrong with a picture's bytes, if anything is. */
export async function faultOfBytes(bytes: Uint8Array): Promise<PictureFault | undefined> {
  // Loading it takes longer than to read all that a small archive has.
  const { probePicture } = await import('./picture-files.ts');
  try {
    await probePicture(bytes);
    return undefined;
  } catch (error) {
    return {
      message: `is no picture: ${error instanceof Error ? error.message : String(error)}`,
      hint: askForPicture,
      rule: 'no-picture',
    };
  }
}
