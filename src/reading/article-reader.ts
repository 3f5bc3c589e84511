import type { FileName } from '../article/article-file.ts';
import type { Site } from '../archive/site.ts';
import { keepBody } from './body-cache.ts';
import type { Cache } from '../cache/cache.ts';
import { findInBytes, readPicture, type Finding, type PictureReport } from './check-pictures.ts';
import { codeVersion } from '../cache/code-version.ts';
import { digestOf, knownFiles, rememberDigest, stateOf, type KnownFile } from './file-digests.ts';
import { createPool, type Parser, type ParsePool } from './parse-pool.ts';
import { readBytes } from './read-bytes.ts';
import { fromCached, type Reading } from './parsed-cache.ts';
import type { ParsedFile, Role, FileToParse } from './parse-file.ts';

/** Reads the files of a content folder. With a cache, each content is parsed only once. */
export interface ContentReader {
  /** Reads an article or a page. All calls made at the same time are handled together. */
  read(name: FileName, role: Role): Promise<Reading>;
  /** What is wrong with a picture, if anything, and the digest of its bytes. */
  reportOn(picture: string): Promise<PictureReport>;
  /** The files that have been read, with the digests of what was read. */
  files(): ReadonlyMap<string, KnownFile>;
}

export interface ReaderOptions {
  /** Without one, every file is parsed. */
  cache?: Cache | undefined;
  now: number;
  /** The known digests, if another stage asks for them too. */
  known?: (() => Promise<Known>) | undefined;
  /** Called from time to time while files are parsed. */
  advance?: ((done: number, total: number) => void) | undefined;
  /** The site that will need the bodies. They are rendered at the same time and put into the cache. */
  site?: Pick<Site, 'url' | 'base' | 'editions'> | undefined;
}

/** The state while a folder is being read. */
interface Reader extends ReaderOptions {
  /** What has been read so far, with the digests of what was read. */
  read: Map<string, KnownFile>;
}

interface PendingRead {
  name: FileName;
  role: Role;
  resolve: (reading: Reading) => void;
  reject: (error: unknown) => void;
}

/** Reading fewer files than this is quicker than asking git about all of them. */
const minFilesForGit = 50;
/** How many files are taken from the cache at once: more would only take memory. */
const cacheBatch = 1000;

type Known = ReadonlyMap<string, KnownFile>;

/**
 * Creates a reader for a single reading of the folder. The known digests of `files` are computed once, when they are
 * first needed.
 */
export function createReader(
  contentDir: string,
  files: readonly string[],
  given: ReaderOptions,
): ContentReader {
  const { cache } = given;
  const options: Reader = { ...given, read: new Map() };
  let requests: PendingRead[] = [];
  let known: Promise<Known> | undefined;
  const know = (wanted: number): Promise<Known> => {
    if (!cache) return Promise.resolve(new Map());
    if (options.known) return options.known();
    if (!known && wanted < minFilesForGit) return Promise.resolve(new Map());
    return (known ??= knownFiles(contentDir, files, cache));
  };
  const readAll = async (asked: readonly PendingRead[]) => {
    const mayBeCached = cache?.has(kindOf('original')) ?? false;
    // Threads take a while to start. If nothing is cached, they start while git looks at the files.
    let pool = mayBeCached ? undefined : createPool(asked.length);
    try {
      const known = await know(asked.length);
      const unknown = mayBeCached ? recallAll(asked, known, options) : asked;
      pool ??= createPool(unknown.length);
      await parseAll(unknown, pool, { ...options, contentDir, known, mayBeCached });
    } finally {
      await pool?.close();
    }
  };
  return {
    read(name, role) {
      return new Promise((resolve, reject) => {
        if (requests.push({ name, role, resolve, reject }) > 1) return;
        setImmediate(() => {
          const asked = requests;
          requests = [];
          readAll(asked).catch((error: unknown) => {
            for (const request of asked) request.reject(error);
          });
        });
      });
    },
    async reportOn(picture) {
      const file = (await know(0)).get(picture);
      return reportOnPicture(contentDir, picture, file, options);
    },
    files: () => options.read,
  };
}

/** Resolves the requests that the cache can answer, and returns the others. */
function recallAll(
  requests: readonly PendingRead[],
  known: Known,
  { cache, read }: Reader,
): PendingRead[] {
  if (!cache || known.size === 0) return [...requests];
  const rest: PendingRead[] = [];
  for (const [role, all] of Map.groupBy(requests, (request) => request.role)) {
    for (let from = 0; from < all.length; from += cacheBatch) {
      const some = all.slice(from, from + cacheBatch);
      const files = some.map(({ name }) => known.get(name.file));
      const cached = cache.getAll(
        kindOf(role),
        files.map((file) => file?.digest ?? ''),
      );
      for (const [index, request] of some.entries()) {
        const [text, file] = [cached[index], files[index]];
        const reading =
          text !== undefined && file && fromCached(text, request.name, file.digest, file.size);
        if (file && reading) {
          read.set(request.name.file, file);
          request.resolve(reading);
        } else rest.push(request);
      }
    }
  }
  return rest;
}

interface ParseRun extends Omit<Reader, 'known'> {
  contentDir: string;
  known: Known;
  /** Whether the cache may contain a file whose digest is only known once it has been read. */
  mayBeCached: boolean;
}

async function parseAll(
  requests: readonly PendingRead[],
  pool: ParsePool,
  parsing: ParseRun,
): Promise<void> {
  let [next, done] = [0, 0];
  const parseOn = async (parser: Parser) => {
    while (next < requests.length) {
      const part = requests.slice(next, (next += parser.batch));
      const unread = part.flatMap((request) => load(request, parsing));
      const parsedFiles = unread.length > 0 ? await parser.parse(unread) : [];
      for (const [index, parsed] of parsedFiles.entries()) {
        const file = unread[index];
        if (file) settle(file, parsed, parsing.cache);
      }
      parsing.advance?.(Math.min((done += part.length), requests.length), requests.length);
    }
  };
  const work = (parser: Parser) =>
    parseOn(parser).catch((error: unknown) => {
      // After an error the rest is not needed.
      next = requests.length;
      throw error;
    });
  await Promise.all(
    pool.parsers.flatMap((parser) => Array.from({ length: parser.ahead }, () => work(parser))),
  );
}

type LoadedFile = FileToParse & { request: PendingRead; digest: string };

/** Reads a file. Returns nothing if it cannot be read or the cache has its content after all. */
function load(request: PendingRead, parsing: ParseRun): LoadedFile[] {
  const { contentDir, known, mayBeCached, now, cache, site, read } = parsing;
  const { name, role } = request;
  // A digest from git or an earlier build need not be remembered.
  const before = cache && !known.has(name.file) ? stateOf(contentDir, name.file) : undefined;
  const bytes = readBytes(contentDir, name.file);
  if (!(bytes instanceof Uint8Array)) {
    request.resolve({ problems: [bytes] });
    return [];
  }
  const digest = digestOf(bytes);
  read.set(name.file, { digest, size: bytes.length });
  if (cache) rememberDigest(before, digest, now, cache);
  const reading = mayBeCached ? recall(request, { digest, size: bytes.length }, cache) : undefined;
  if (!reading) return [{ name, role, bytes, site: cache && site, request, digest }];
  request.resolve(reading);
  return [];
}

function settle(loaded: LoadedFile, { cached, body }: ParsedFile, cache?: Cache): void {
  const { request, digest, bytes, name, role, site } = loaded;
  cache?.put(kindOf(role), digest, cached);
  if (cache && body && site) {
    keepBody(cache, { digest, lang: body.lang, site, pictures: [] }, body.rendered);
  }
  const reading = fromCached(cached, name, digest, bytes.length);
  if (!reading) throw new Error(`${name.file} was not parsed as it was read`);
  request.resolve(reading);
}

function recall(
  { name, role }: PendingRead,
  { digest, size }: KnownFile,
  cache: Cache | undefined,
): Reading | undefined {
  const cached = cache?.get(kindOf(role), digest);
  return cached === undefined ? undefined : fromCached(cached, name, digest, size);
}

function kindOf(role: Role): string {
  return `${role} ${codeVersion(['src/article/read/read-article.ts', 'src/reading/parsed-cache.ts'])}`;
}

async function reportOnPicture(
  contentDir: string,
  picture: string,
  known: KnownFile | undefined,
  { cache, now, read }: Reader,
): Promise<PictureReport> {
  const kind = `picture ${codeVersion(['src/reading/check-pictures.ts'])}`;
  const recallFinding = ({ digest, size }: KnownFile) => {
    const kept = JSON.parse(cache?.get(kind, digest) ?? '{}') as { size?: number } & Finding;
    const { fault, ground } = kept;
    return kept.size === size ? { fault, ground } : undefined;
  };
  const kept = known && recallFinding(known);
  if (kept) {
    read.set(picture, known);
    return { ...kept, digest: known.digest };
  }
  const before = cache && stateOf(contentDir, picture);
  const bytes = await readPicture(contentDir, picture);
  if (!(bytes instanceof Uint8Array)) return { fault: bytes };
  const digest = digestOf(bytes);
  read.set(picture, { digest, size: bytes.length });
  if (cache) rememberDigest(before, digest, now, cache);
  const same = recallFinding({ digest, size: bytes.length });
  if (same) return { ...same, digest };
  const found = await findInBytes(bytes);
  cache?.put(kind, digest, JSON.stringify({ size: bytes.length, ...found }));
  return { ...found, digest };
}
