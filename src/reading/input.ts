import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './content-folder.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';
import { askGit, digestOf, knownFiles, type KnownFile } from './file-digests.ts';
import { listPublic, noPlaces } from './public-files.ts';

/** The content folder before it is read: its files, sorted, and what git or an earlier build vouches for. */
export interface Input {
  files: readonly string[];
  /** Looks at each file, once, when it is first asked. */
  known: () => Promise<ReadonlyMap<string, KnownFile>>;
  /** Of public/, before any of it is copied; undefined where some of it is not to be published. */
  statics: string | undefined;
}

/** What besides the content decides what comes of it. */
export interface Surroundings {
  /** Absolute. */
  contentDir: string;
  /** Files and folders, as `codeVersion` takes them. */
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
 * Undefined where the content folder cannot be listed, which whoever reads it reports. Without `publicDir` it is as if that
 * were empty.
 */
export async function takeInput(
  contentDir: string,
  publicDir: string | undefined,
  cache: Cache,
): Promise<Input | undefined> {
  // Git looks at each file, which takes longer than to list them.
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
 * One digest of all that decides what comes of the content but the moment: content, public/, settings and code. Files in
 * `read` count as they were read. Undefined where more than `maxUnread` others would have to be read for it, or one cannot be.
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
  // What was read though it is not listed (below a folder that a link leads to) is not looked at the next time.
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

/** Throws for what is no file: one may wait for a pipe for ever. */
function stampOf(file: string): KnownFile {
  if (!statSync(file).isFile()) throw new Error(`${file} is no file`);
  const bytes = readFileSync(file);
  return { digest: digestOf(bytes), size: bytes.length };
}
