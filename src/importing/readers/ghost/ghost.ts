import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { openText } from '../../encoding/open-text.ts';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { joinTables, siteTables, type GhostPost, type GhostSite } from './ghost-export.ts';
import { readPost } from './ghost-post.ts';
import { readTables } from './read-tables.ts';
import { textIn, type Row } from './rows.ts';

/** Exports of Ghost: the JSON file of Settings › Export, or a folder that has it, with the site's `content` folder where that is kept. */
export const ghost: Reader = {
  kind: 'ghost',
  reads: 'Ghost exports (.json)',
  recognises: ({ isFolder, names, head, heads = [] }) =>
    isFolder
      ? names.some((name) => isExportName(name)) && heads.some((each) => isExport(each))
      : isExport(head),
  async *read(paths, options) {
    for (const given of paths) {
      const isFolder = (await stat(given)).isDirectory();
      const names = isFolder ? (await readdir(given)).filter(isExportName).sort() : [''];
      for (const name of names) yield* readFileOf(path.join(given, name), options);
    }
  },
};

const isExportName = (name: string) => /^[^/]+\.json$/i.test(name);

/** By the beginning of a file. */
function isExport(head: string): boolean {
  return /^\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{(?:[^{}]*"exported_on"|[^]*"(?:mobiledoc|lexical|posts_tags|posts_authors)")/.test(
    head.replace(/^\u00EF\u00BB\u00BF/, ''),
  );
}

/** The tables are joined first, and then the posts are read one by one: they are nearly all of an export. */
async function* readFileOf(file: string, options: ReadOptions): AsyncGenerator<Imported> {
  const place = path.basename(file);
  const { encoding } = options;
  const tables = new Map<string, Row[]>(siteTables.map((name) => [name, []]));
  const first = await openText(file, { place, encoding });
  for await (const { table, row, fault } of readTables(first.chunks, siteTables)) {
    // A file that is cut off is told below.
    if (row) tables.get(table)?.push(row);
    else if (table !== '') yield { type: 'fault', place, message: fault, lost: false };
  }
  const site = joinTables(tables);
  const zone = site.timeZone ?? options.timeZone;
  const { chunks, decided } = await openText(file, { place, encoding, onBytes: options.onBytes });
  const posts = readTables(chunks, ['posts']);
  let index = 0;
  for await (const { table, row, fault, isMissing } of posts) {
    if (isMissing) {
      const message =
        'it has no table of posts: it is not a whole export of Ghost; export it again';
      yield { type: 'fault', place, message, lost: true };
      return;
    }
    if (index === 0) yield* beginning(place, site, zone, decided);
    const at = `${place}:posts[${index++}]`;
    if (row)
      yield readOne(site.withRows(row), at, { file, timeZone: zone, lang: site.lang, options });
    else yield { type: 'fault', place: table === '' ? place : at, message: fault, lost: true };
  }
  if (index === 0) yield* beginning(place, site, zone, decided);
}

function* beginning(
  place: string,
  { names, timeZone }: GhostSite,
  zone: string,
  encoded: string | undefined,
): Generator<Imported> {
  const noZone = `it has no time zone: days are those of ${zone}`;
  if (timeZone === undefined) yield { type: 'decision', place, decided: noZone };
  if (encoded !== undefined) yield { type: 'decision', place, decided: encoded };
  yield* names;
}

interface Around {
  file: string;
  timeZone: string;
  lang: string | undefined;
  options: ReadOptions;
}

function readOne(
  ghostPost: GhostPost,
  place: string,
  { file, timeZone, lang, options }: Around,
): Imported {
  const folder = path.dirname(file);
  try {
    return readPost(ghostPost, {
      place,
      timeZone,
      lang,
      bodies: options.bodies,
      pictureFolders: { beside: folder, roots: [folder], within: folder },
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const name = textIn(ghostPost.post, 'title') || textIn(ghostPost.post, 'slug');
    return {
      type: 'fault',
      place,
      message: `the post "${name.slice(0, 80)}" has elements in elements without end`,
      lost: true,
    };
  }
}
