import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../system/errors.ts';
import { codeOf } from '../../system/files.ts';
import { nearest } from '../../text/nearest.ts';
import type { Reader, Sample } from '../reader.ts';
import { explainUnknown } from './explain-unknown.ts';
import { ghost } from './ghost/ghost.ts';
import { hugo } from './markdown/hugo.ts';
import { jekyll } from './markdown/jekyll.ts';
import { markdown } from './markdown/plain-markdown.ts';
import { medium } from './medium/medium.ts';
import { filesNotRead, tellNotRead } from './not-read.ts';
import { plainText } from './plain-text.ts';
import { csv, json, sqlite } from './tables/tables.ts';
import { word } from './word/word.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** All readers; the first that recognises an input reads it. */
export const readers: readonly Reader[] = [
  wordpress,
  ghost,
  medium,
  hugo,
  jekyll,
  markdown,
  sqlite,
  csv,
  json,
  word,
  plainText,
];

/** Those that know an input by its first bytes, and are never mistaken. */
const signed: readonly Reader[] = [wordpress, sqlite, word];

const mostNames = 5000;
const headBytes = 65_536;

/** Inputs of one kind, which are read together. */
export interface Inputs {
  reader: Reader;
  /** Absolute. */
  paths: string[];
  /** What was not read of a folder, and should be known. */
  notes: { place: string; message: string }[];
}

/** Finds the reader of each path, or takes the one that was asked for. Throws `UsageError` for a path that is missing, or that no reader knows. */
export async function chooseReaders(
  paths: readonly string[],
  from: string | undefined,
): Promise<Inputs[]> {
  const asked = from === undefined ? undefined : readers.find(({ kind }) => kind === from);
  if (from !== undefined && !asked) {
    const kinds = readers.map(({ kind }) => kind);
    const meant = nearest(from, kinds);
    throw new UsageError(
      `"${from}" is not a kind that can be imported; ${meant === undefined ? `kinds are ${kinds.join(', ')}` : `did you mean "${meant}"?`}`,
    );
  }
  const inputs: Inputs[] = [];
  for (const given of paths) {
    const sample = await takeSample(given);
    const reader = asked ?? readers.find((each) => each.recognises(sample));
    if (!reader) throw new UsageError(explainUnknown(sample, readers));
    const sure = sample.isFolder ? undefined : signed.find((each) => each.recognises(sample));
    if (sure && sure !== reader) {
      throw new UsageError(
        `${given} is not ${reader.kind}: it begins as ${sure.kind} does (${sure.reads}); leave out --from`,
      );
    }
    let input = inputs.find((each) => each.reader === reader);
    if (!input) inputs.push((input = { reader, paths: [], notes: [] }));
    input.paths.push(path.resolve(given));
    const others = sample.isFolder ? filesNotRead(reader.kind, sample.names) : [];
    if (others.length > 0)
      input.notes.push({ place: given, message: tellNotRead(reader.kind, others) });
  }
  return inputs;
}

async function takeSample(given: string): Promise<Sample> {
  const found = await stat(given).catch((error: unknown) => {
    const code = codeOf(error);
    throw new UsageError(
      code === 'ENOENT'
        ? `there is no file or folder ${given}; look for its name with ls`
        : `${given} cannot be read (${code})`,
    );
  });
  if (found.isDirectory()) {
    const all = await readdir(given, { recursive: true });
    const names = all
      .sort()
      .slice(0, mostNames)
      .map((name) => name.split(path.sep).join('/'));
    const heads = await Promise.all(
      someOf(names.filter((name) => /\.(?:md|markdown|mdx|html?|json)$/i.test(name))).map((name) =>
        readHead(path.join(given, name), 4096),
      ),
    );
    return { path: given, isFolder: true, names, head: '', heads };
  }
  return {
    path: given,
    isFolder: false,
    names: [],
    head: await readHead(given, headBytes),
    heads: [],
  };
}

/** At most 40, from all of a list. */
function someOf(names: readonly string[]): string[] {
  const step = Math.ceil(names.length / 40);
  return names.filter((_, index) => index % step === 0);
}

async function readHead(name: string, bytes: number): Promise<string> {
  const file = await open(name);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}
