import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../system/errors.ts';

const root = path.resolve(import.meta.dirname, '../..');
const known = new Map<string, string>();

/**
 * A version of the code in these files and folders (below the project's own, with `/`), of all of ours that it
 * imports, and of the packages that run with it: what another version computed is not believed. The same on
 * every machine.
 */
export function codeVersion(places: readonly string[]): string {
  const key = places.join('\0');
  let version = known.get(key);
  if (version === undefined) {
    version = hashCode(root, places);
    known.set(key, version);
  }
  return version;
}

/** As `codeVersion`, of the project in another folder. */
export function hashCode(project: string, places: readonly string[]): string {
  const files = places.flatMap((place) => filesIn(project, place));
  return hashFiles(project, reachedFrom(project, files).keys(), packagesOf(project));
}

/** Digest of these files' names and texts, in whatever order they come, and of `more`. */
export function hashFiles(project: string, files: Iterable<string>, more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const file of [...files].sort()) {
    const { text } = moduleOf(project, file);
    hash.update(`\0${file}\0${text.length}\0${text}`);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The files, and all of ours that run with them, each with its text, in the order in which they are first
 * imported. `past` says of a file that one need not look behind it.
 */
export function reachedFrom(
  project: string,
  files: Iterable<string>,
  past: (file: string) => boolean = () => false,
): Map<string, string> {
  const reached = new Map<string, string>();
  const visit = (file: string) => {
    if (reached.has(file) || past(file)) return;
    const { text, imports } = moduleOf(project, file);
    reached.set(file, text);
    for (const imported of imports) visit(imported);
  };
  for (const file of files) visit(file);
  return reached;
}

interface Module {
  text: string;
  /** Our own modules that it runs with. */
  imports: readonly string[];
}

/** Of the code that runs: it does not change meanwhile, and many ask. */
const own = new Map<string, Module>();

function moduleOf(project: string, file: string): Module {
  const kept = project === root ? own.get(file) : undefined;
  if (kept) return kept;
  // A byte a sign: faces are among them, of which no byte may be lost.
  const text = readFileSync(path.join(project, file), 'latin1');
  const read = { text, imports: importsOf(project, file, text) };
  if (project === root) own.set(file, read);
  return read;
}

/**
 * The imports of a module that are left when it runs: those of types are gone. What it starts as a thread or a process
 * runs with it too. `tests/cache/code-version.test.ts` compares this with TypeScript's own reader over all of `src`.
 */
const importPatterns = [
  /^\s*(?:import|(?:import|export)\s+(?!type\s)[^'";]*?\bfrom)\s+['"](\.[^'"]+)['"]/gm,
  /\bimport\(\s*'(\.[^']+)'/g,
  /\bnew URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g,
  /\bpath\.join\(import\.meta\.dirname,\s*'([^'/]+\.ts)'\)/g,
];

/** Vite's way to import all files of a folder that have the same ending. */
const globPattern = /\bimport\.meta\.glob\(\s*'(\.[^'*]*\/)\*([^'*/]*)'/g;

/** Our own modules and files that a module runs with. `?url` is Vite's. */
function importsOf(project: string, file: string, text: string): string[] {
  const folder = path.posix.dirname(file);
  const named = importPatterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 1: name = '' }) => ({ index, names: [name.replace(/\?url$/, '')] }));
  const globbed = [...text.matchAll(globPattern)].map(({ index, 1: place = '', 2: end = '' }) => ({
    index,
    names: readdirSync(path.join(project, folder, place))
      .filter((name) => name.endsWith(end))
      .sort()
      .map((name) => place + name),
  }));
  return [...named, ...globbed]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ names }) => names)
    .map((name) => path.posix.join(folder, name));
}

/** A file itself, or all files in a folder and its folders. Paths below the project's own, with `/`. */
export function filesIn(project: string, place: string): string[] {
  if (!statSync(path.join(project, place)).isDirectory()) return [place];
  return readdirSync(path.join(project, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  dev?: boolean;
}

/**
 * Throws `UsageError` when the packages that are installed are not those of the lockfile: what they make
 * would bear the name of others. Without npm's own list of what it installed, nothing is said.
 */
export function assertInstalled(project: string = root): void {
  const listed = path.join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return;
  const wanted = lockOf(path.join(project, 'package-lock.json'));
  for (const [name, { version }] of Object.entries(lockOf(listed))) {
    const { version: expected, dev } = wanted[name] ?? {};
    if (dev || expected === undefined || expected === version) continue;
    const what = name.replace(/^.*node_modules\//, '');
    throw new UsageError(
      `${what} ${version ?? ''} is installed, package-lock.json names ${expected}; run npm ci`,
    );
  }
}

/** The lockfile's packages and versions; tools for tests and types change nothing. */
export function packagesOf(project: string): string {
  if (project === root && ownPackages !== undefined) return ownPackages;
  const packages = Object.entries(lockOf(path.join(project, 'package-lock.json')))
    .filter(([name, { dev }]) => name !== '' && !dev)
    .map(([name, { version, integrity }]) => `${name} ${version ?? ''} ${integrity ?? ''}\n`)
    .sort()
    .join('');
  if (project === root) ownPackages = packages;
  return packages;
}

let ownPackages: string | undefined;

function lockOf(file: string): Record<string, LockedPackage> {
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages?: Record<string, LockedPackage>;
  };
  return packages;
}
