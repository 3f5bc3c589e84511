import { lstat, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findLookAlike } from '../text/look-alikes.ts';
import { nearest } from '../text/nearest.ts';
import type { Outcome } from '../problem/outcome.ts';
import type { Problem } from '../problem/problem.ts';
import type { Position } from '../text/lines.ts';
import type { ArticleFile, PageFile } from '../article/article-file.ts';
import { askForPicture, PictureError, type PictureFault } from '../pictures/picture-error.ts';
import { pictureLimits, tooManyBytes } from '../pictures/picture-limits.ts';
import { codeOf } from '../system/files.ts';
import { mendUnreadable, unreadableRule, whyUnreadable } from './read-bytes.ts';

const isPicture = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** A picture file that articles show. */
export interface PictureSource {
  /** The path below the content folder, with `/`. */
  file: string;
  /** The digest of its bytes, if it is known (`digestOf`). */
  digest?: string | undefined;
  /** See `DecodedPicture`. */
  ground?: boolean | undefined;
}

/** The result for a picture file. If the fault is only a warning, the picture is still shown. */
export interface PictureReport extends Finding {
  digest?: string | undefined;
}

/** What decoding its bytes shows. */
export interface Finding {
  fault?: PictureFault | undefined;
  /** See `DecodedPicture`. */
  ground?: boolean | undefined;
}

/** A picture that a file refers to, and where it does. */
interface Use {
  user: ArticleFile | PageFile;
  picture: string;
  src: string;
  file: string;
  field: 'photo' | 'body';
  at: () => Position;
}

/** Where pictures are looked for, and how they are read. */
export interface PictureQuestion {
  /** Problems are reported for these. */
  checked: readonly (ArticleFile | PageFile)[];
  /** Pages show these; in a preview some are in an earlier state. */
  shown: readonly (ArticleFile | PageFile)[];
  locate: (file: string, field: readonly PropertyKey[]) => Position;
  reportOn: (picture: string) => Promise<PictureReport>;
  /** All files of the content folder, to find the picture that a misspelt name means. */
  listing: readonly string[];
}

/**
 * Finds every picture that articles and pages show, sorted, and checks that it is beside the article and can be
 * decoded.
 */
export async function checkPictures(question: PictureQuestion): Promise<Outcome<PictureSource[]>> {
  const { checked, shown, locate, reportOn, listing } = question;
  const isChecked = new Set(checked);
  const uses = [...new Set([...checked, ...shown])].flatMap((file) => usesOf(file, locate));
  const names = new Set(listing);
  const folded = new Map(listing.map((file) => [file.toLowerCase(), file]));
  // Some systems find a file if only the capitals of its name differ, but web servers do not.
  const isOtherwise = (picture: string) =>
    !names.has(picture) && folded.get(picture.toLowerCase()) !== undefined;
  const byPicture = Map.groupBy(uses, (use) => use.picture);
  const reports = await reportOnAll(
    [...byPicture.keys()].filter((picture) => !isOtherwise(picture)),
    reportOn,
  );
  const found = [...byPicture].map(([picture, users]) => ({
    picture,
    users: users.filter(({ user }) => isChecked.has(user)),
    report: isOtherwise(picture) ? { fault: missing(picture) } : (reports.get(picture) ?? {}),
  }));
  return {
    value: found
      .filter(({ report: { fault } }) => !fault || fault.severity === 'warning')
      .map(({ picture, report }) => sourceOf(picture, report))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems: found.flatMap(({ report: { fault }, users }) =>
      fault ? users.map((use) => problemWith(use, fault, listing)) : [],
    ),
  };
}

const sourceOf = (file: string, { digest, ground }: PictureReport): PictureSource => ({
  file,
  digest,
  ground,
});

function problemWith(use: Use, fault: PictureFault, listing: readonly string[]): Problem {
  const { file, field, src, picture, at } = use;
  return {
    file,
    ...at(),
    severity: fault.severity ?? 'error',
    field,
    message: `${field === 'photo' ? 'photo.src: ' : ''}"${src}" ${fault.message}`,
    hint: fault.rule === 'missing-picture' ? hintFor(src, picture, listing) : fault.hint,
    rule: fault.rule,
  };
}

/** Works on several at a time, because pictures are decoded in threads. */
async function reportOnAll(
  pictures: readonly string[],
  reportOn: (picture: string) => Promise<PictureReport>,
): Promise<ReadonlyMap<string, PictureReport>> {
  const reports = new Map<string, PictureReport>();
  const waiting = pictures.values();
  const worker = async () => {
    for (const picture of waiting) reports.set(picture, await reportOn(picture));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return reports;
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

/** Suggests a picture with a similar name beside the article, or one with the same name elsewhere. */
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
    ? `put the file at ${picture}, or fix its name`
    : `it is at ${elsewhere}: move it to ${picture}`;
}

const missing = (picture: string): PictureFault => ({
  message: 'is not beside the article',
  hint: `put the file at ${picture}, or fix its name`,
  rule: 'missing-picture',
});

/** Error codes for a path at which there is nothing; the last is Node's, for a path with a NUL. */
const nowhere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** Whether there is a symbolic link, even one that leads nowhere. */
async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** A picture's bytes, or why they cannot be read. Throws if the disk fails. */
export async function readPicture(
  contentDir: string,
  picture: string,
): Promise<Uint8Array | PictureFault> {
  const file = path.join(contentDir, picture);
  try {
    // Reading a pipe might never end.
    const is = await stat(file);
    if (is.isDirectory())
      return { message: 'is a folder', hint: askForPicture, rule: 'no-picture' };
    if (!is.isFile()) return { message: 'is not a file', hint: askForPicture, rule: 'no-picture' };
    if (is.size > pictureLimits.bytes) return tooManyBytes(is.size);
    return await readFile(file);
  } catch (error) {
    if (nowhere.includes(codeOf(error)) && !(await isLink(file))) return missing(picture);
    const why = whyUnreadable(error);
    return { message: `cannot be read: ${why}`, hint: mendUnreadable, rule: unreadableRule };
  }
}

/** Decodes a picture completely, as for publishing. Returns what is wrong with it or unusual about it. */
export async function findInBytes(bytes: Uint8Array): Promise<Finding> {
  // Loading this takes longer than reading a small archive.
  const { decodePicture } = await import('../pictures/decode-picture.ts');
  try {
    const { moves, ground } = await decodePicture(bytes);
    return { ...(moves ? { fault: movingFault } : {}), ...(ground ? { ground } : {}) };
  } catch (error) {
    if (error instanceof PictureError) return { fault: error.fault };
    throw error;
  }
}

const movingFault: PictureFault = {
  message: 'is animated, and only its first frame is shown',
  hint: 'choose the frame to show, and save it as a PNG file',
  rule: 'moving-picture',
  severity: 'warning',
};
