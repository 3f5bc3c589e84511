import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../system/errors.ts';
import { codeOf } from '../../system/files.ts';
import { suggest } from '../../text/nearest.ts';
import type { Reader, Sample } from '../reader.ts';
import { hugo } from './markdown/hugo.ts';
import { jekyll } from './markdown/jekyll.ts';
import { markdown } from './markdown/plain-markdown.ts';
import { plainText } from './plain-text.ts';
import { csv, json, sqlite } from './tables.ts';
import { word } from './word.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** All readers; the first that recognises an input reads it. */
export const readers: readonly Reader[] = [
  wordpress,
  hugo,
  jekyll,
  markdown,
  sqlite,
  csv,
  json,
  word,
  plainText,
];

const mostNames = 5000;
const headBytes = 65_536;

/** Inputs of one kind, which are read together. */
export interface Inputs {
  reader: Reader;
  /** Absolute. */
  paths: string[];
}

/** Finds the reader of each path, or takes the one that was asked for. Throws `UsageError` for a path that is missing, or that no reader knows. */
export async function chooseReaders(
  paths: readonly string[],
  from: string | undefined,
): Promise<Inputs[]> {
  const asked = from === undefined ? undefined : readers.find(({ kind }) => kind === from);
  if (from !== undefined && !asked) {
    const kinds = readers.map(({ kind }) => kind);
    const meant = suggest(from, kinds);
    throw new UsageError(
      `"${from}" is not a kind that can be imported; ${meant === undefined ? `kinds are ${kinds.join(', ')}` : `did you mean "${meant}"?`}`,
    );
  }
  const inputs: Inputs[] = [];
  for (const given of paths) {
    const sample = await takeSample(given);
    const reader = asked ?? readers.find((each) => each.recognises(sample));
    if (!reader) throw new UsageError(explainUnknown(sample));
    const known = inputs.find((each) => each.reader === reader);
    if (known) known.paths.push(path.resolve(given));
    else inputs.push({ reader, paths: [path.resolve(given)] });
  }
  return inputs;
}

async function takeSample(given: string): Promise<Sample> {
  const found = await stat(given).catch((error: unknown) => {
    throw new UsageError(`${given} cannot be read (${codeOf(error)})`);
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

/** Kinds of files that people have, and no reader takes: what to do in their place. */
const ways: readonly (readonly [kind: RegExp, way: string])[] = [
  [
    /\.pdf$/i,
    'a PDF has lines and no paragraphs: copy its text into a .txt file, or export the article as .docx from where the PDF was made',
  ],
  [/\.indd$|\.idml$/i, 'export the stories from InDesign as .txt or .docx'],
  [/\.doc$|\.rtf$|\.odt$|\.pages$/i, 'open it in its program, and save it as .docx'],
  [
    /\.sql(?:\.gz)?$/i,
    'load the dump into its database, and export the table of articles as CSV or JSON',
  ],
];

function explainUnknown({ path: given, isFolder }: Sample): string {
  const way = ways.find(([kind]) => kind.test(given))?.[1];
  if (way !== undefined) return `${given} cannot be imported as it is; ${way}`;
  const reads = readers.map((reader) => `${reader.kind} (${reader.reads})`).join(', ');
  return `${given}: ${isFolder ? 'nothing in this folder' : 'this file'} is of a kind that can be imported; kinds are ${reads}; say which with --from`;
}
