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
  /** Below the content folder, with `/`. */
  file: string;
  /** Of its bytes, where somebody has taken it (`digestOf`). */
  digest?: string | undefined;
  /** See `DecodedPicture`. */
  ground?: boolean | undefined;
}

/** What is known of a picture file; where the fault is a warning, it is shown. */
export interface PictureReport extends Finding {
  digest?: string | undefined;
}

/** What its bytes tell. */
export interface Finding {
  fault?: PictureFault | undefined;
  /** See `DecodedPicture`. */
  ground?: boolean | undefined;
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

/** What pictures are looked for in, and how they are looked at. */
export interface PictureQuestion {
  /** What is wrong is said of these. */
  checked: readonly (ArticleFile | PageFile)[];
  /** Pages show these; in a preview some of them are in an earlier state. */
  shown: readonly (ArticleFile | PageFile)[];
  locate: (file: string, field: readonly PropertyKey[]) => Position;
  reportOn: (picture: string) => Promise<PictureReport>;
  /** All files of the content folder, among which a misspelt one may be. */
  listing: readonly string[];
}

/** Finds every picture that articles and pages show, sorted: each must be beside the article and be a picture. */
export async function checkPictures(question: PictureQuestion): Promise<Outcome<PictureSource[]>> {
  const { checked, shown, locate, reportOn, listing } = question;
  const isChecked = new Set(checked);
  const uses = [...new Set([...checked, ...shown])].flatMap((file) => usesOf(file, locate));
  const names = new Set(listing);
  const folded = new Map(listing.map((file) => [file.toLowerCase(), file]));
  // Some systems find a file under its name in other capitals, and the server that the site is for does not.
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

/** Several at a time: pictures are decoded in threads. */
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
    ? `put the file at ${picture}, or fix its name`
    : `it is at ${elsewhere}: move it to ${picture}`;
}

const missing = (picture: string): PictureFault => ({
  message: 'is not beside the article',
  hint: `put the file at ${picture}, or fix its name`,
  rule: 'missing-picture',
});

/** What is said of a path at which there is nothing, and can be nothing; the last is Node's, of one with a NUL. */
const nowhere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** Whether a link is there, which may lead nowhere. */
async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** A picture's bytes, or why there are none. A failing disk throws. */
export async function readPicture(
  contentDir: string,
  picture: string,
): Promise<Uint8Array | PictureFault> {
  const file = path.join(contentDir, picture);
  try {
    // Whoever reads a pipe may wait for ever.
    const is = await stat(file);
    if (is.isDirectory())
      return { message: 'is a folder', hint: askForPicture, rule: 'no-picture' };
    if (!is.isFile()) return { message: 'is no file', hint: askForPicture, rule: 'no-picture' };
    if (is.size > pictureLimits.bytes) return tooManyBytes(is.size);
    return await readFile(file);
  } catch (error) {
    if (nowhere.includes(codeOf(error)) && !(await isLink(file))) return missing(picture);
    const why = whyUnreadable(error);
    return { message: `cannot be read: ${why}`, hint: mendUnreadable, rule: unreadableRule };
  }
}

/** What is wrong with a picture's bytes, or odd about it, if anything is. All of it is decoded, as it is to publish it. */
export async function findInBytes(bytes: Uint8Array): Promise<Finding> {
  // Loading it takes longer than to read all that a small archive has.
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
