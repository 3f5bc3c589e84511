import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '../../scripts/bench/random.ts';
import { CheckFailed, UsageError } from '../../src/system/errors.ts';
import type { Seed } from './import-seeds.ts';
import { importInto } from './imports.ts';
import { mutateFiles } from './mutate.ts';

/** What an import of a damaged input came to. */
export interface Trial {
  /** How many items it read. */
  read: number;
  /** What is wrong with the importer, if anything. */
  find?: string;
}

/** The `seed`th of the inputs that are made from some sound ones; 0 and below: those themselves. */
export function makeInput(seeds: readonly Seed[], seed: number): Seed {
  if (seed <= 0) return seeds[-seed] ?? { files: {}, path: '.' };
  const random = createRandom(seed, 0);
  const sound = seeds[Math.floor(random.next() * seeds.length)] ?? { files: {}, path: '.' };
  return { ...sound, files: mutateFiles(sound.files, random) };
}

/** Imports an input into an empty archive below the folder, and says what it should not have done. */
export async function tryImport(folder: string, kind: string, input: Seed): Promise<Trial> {
  rmSync(folder, { recursive: true, force: true });
  const source = path.join(folder, 'site/source');
  const work = path.join(folder, 'site/work');
  for (const [name, bytes] of Object.entries(input.files)) write(path.join(source, name), bytes);
  const map = path.join(folder, 'site/map.yaml');
  write(map, Buffer.from(input.map ?? ''));
  mkdirSync(work, { recursive: true });
  try {
    const report = await importInto(work, [path.join(source, input.path)], {
      from: kind,
      pages: true,
      media: source,
      ...(input.map === undefined ? {} : { map }),
    });
    const { read, written, unchanged, updated, skipped } = report;
    const sum = written + unchanged + updated + skipped;
    if (read !== sum) return { read, find: `${read} read, ${sum} accounted for` };
    const find =
      differenceOf(report.items) ?? traceIn(JSON.stringify(report)) ?? strayIn(folder, input);
    return find === undefined ? { read } : { read, find };
  } catch (error) {
    // An encoding or a map that a person must give.
    const isTold = error instanceof UsageError || error instanceof CheckFailed;
    const find = isTold
      ? (traceIn(error.message) ?? strayIn(folder, input))
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
    return find === undefined ? { read: 0 } : { read: 0, find };
  }
}

function write(file: string, bytes: Uint8Array) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

type Items = Awaited<ReturnType<typeof importInto>>['items'];

function differenceOf(items: Items): string | undefined {
  for (const { place, wordsMissing = [], wordsExtra = [] } of items) {
    if (wordsMissing.length + wordsExtra.length > 0)
      return `words differ at ${place}: missing ${JSON.stringify(wordsMissing)}, extra ${JSON.stringify(wordsExtra)}`;
  }
  return undefined;
}

/** Where a message shows how the program is made. */
function traceIn(text: string): string | undefined {
  const found =
    /.{0,200}(?:\\n|\n) +at .{0,200}|.{0,200}node:internal.{0,200}|.{0,200}\.ts:\d+.{0,200}/.exec(
      text,
    );
  return found ? `a stack trace: ${found[0]}` : undefined;
}

/** A file that an import has no business to write. */
function strayIn(folder: string, { files }: Seed): string | undefined {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const stray = names.find(
    (name) =>
      !/^site\/(?:map\.yaml$|work\/(?:content\/|import-report))/.test(name) &&
      !Object.hasOwn(files, name.replace('site/source/', '')),
  );
  if (stray !== undefined) return `a file that nobody asked for: ${stray}`;
  const changed = Object.entries(files).find(
    ([name, bytes]) => !readFileSync(path.join(folder, 'site/source', name)).equals(bytes),
  );
  return changed && `the original was changed: ${changed[0]}`;
}
