import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './content-folder.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';
import { askGit, digestOf, knownFiles, type KnownFile } from './file-digests.ts';
import { listPublic, noPlaces } from './public-files.ts';

/** The content folder before it is read: its files, sorted, and the digests that git or an earlier build knows. */
export interface Input {
  files: readonly string[];
  /** Looks at each file, once, on the first call. */
  known: () => Promise<ReadonlyMap<string, KnownFile>>;
  /** The digest of public/; undefined if some of it cannot be published. */
  statics: string | undefined;
}

/** What the result depends on besides the content. */
export interface Surroundings {
  /** An absolute path. */
  contentDir: string;
  /** Files and folders, as in `codeVersion`. */
  code: readonly string[];
  settings: readonly (string | undefined)[];
}

/** What the digest of the files is computed from. */
export interface DigestOptions {
  read?: ReadonlyMap<string, KnownFile>;
  /** How many other files may be read for it. */
  maxUnread?: number;
}

/**
 * Lists the content folder. Undefined if it cannot be listed; the stage that reads it reports that. Without
 * `publicDir`, public/ counts as empty.
 */
export async function takeInput(
  contentDir: string,
  publicDir: string | undefined,
  cache: Cache,
): Promise<Input | undefined> {
  // Git looks at each file, which takes longer than listing them.
  const asked = askGit(contentDir);
  const { value: files } = await listFiles(contentDir);
  if (files.length === 0) return undefined;
  const statics = publicDir === undefined ? '' : digestStatics(publicDir);
  let known: Promise<ReadonlyMap<string, KnownFile>> | undefined;
  return {
    files,
    known: () => (known ??= knownFiles(contentDir, files, cache, asked)),
    statics,
  };
}

function digestStatics(publicDir: string): string | undefined {
  const { files, problems } = listPublic(publicDir, noPlaces);
  if (problems.length > 0) return undefined;
  const hash = createHash('sha256');
  try {
    for (const file of files) {
      hash.update(`${file}\0${stampOf(path.join(publicDir, file)).digest}\n`);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/**
 * A digest of everything that decides the result except the time: content, public/, settings and code. Files in `read`
 * count as they were read. Undefined if more than `maxUnread` other files would have to be read, or one of them cannot
 * be.
 */
export async function digestInput(
  input: Input,
  { contentDir, code, settings }: Surroundings,
  { read = new Map(), maxUnread = Infinity }: DigestOptions = {},
): Promise<string | undefined> {
  const { files, statics } = input;
  if (statics === undefined) return undefined;
  const known = await input.known();
  const hash = createHash('sha256').update(codeVersion(code));
  hash.update(`\n${JSON.stringify(settings)}\n${statics}\n`);
  // A file that was read but is not listed (below a linked folder) would be missed the next time.
  const listed = new Set(files);
  for (const file of read.keys()) if (!listed.has(file)) return undefined;
  let left = maxUnread;
  try {
    for (const file of files) {
      const found = read.get(file) ?? known.get(file);
      if (!found && left-- <= 0) return undefined;
      const { digest, size } = found ?? stampOf(path.join(contentDir, file));
      hash.update(`${file}\0${digest} ${size}\n`);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** Throws if it is not a plain file: reading a pipe might never end. */
function stampOf(file: string): KnownFile {
  if (!statSync(file).isFile()) throw new Error(`${file} is not a file`);
  const bytes = readFileSync(file);
  return { digest: digestOf(bytes), size: bytes.length };
}
