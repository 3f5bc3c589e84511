import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeWhole } from '../../encoding/open-text.ts';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { readExport, type GhostExport, type GhostPost } from './ghost-export.ts';
import { readPost } from './ghost-post.ts';
import { textIn } from './rows.ts';

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

async function* readFileOf(file: string, options: ReadOptions): AsyncGenerator<Imported> {
  const place = path.basename(file);
  const bytes = await readFile(file);
  options.onBytes?.(bytes.length);
  const { text, decided } = decodeWhole(bytes, { place, encoding: options.encoding });
  const exported = parse(text);
  if (typeof exported === 'string') {
    yield { type: 'fault', place, message: exported, lost: true };
    return;
  }
  const zone = exported.timeZone ?? options.timeZone;
  const noZone = `it has no time zone: days are those of ${zone}`;
  if (exported.timeZone === undefined) yield { type: 'decision', place, decided: noZone };
  if (decided !== undefined) yield { type: 'decision', place, decided };
  yield* exported.names;
  for (const [index, post] of exported.posts.entries())
    yield readOne(post, index, { file, timeZone: zone, lang: exported.lang, options });
}

function parse(text: string): GhostExport | string {
  try {
    return readExport(JSON.parse(text)) ?? 'it has no table of posts: it is not an export of Ghost';
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `it is not JSON (${error.message}); export it again`;
  }
}

interface Around {
  file: string;
  timeZone: string;
  lang: string | undefined;
  options: ReadOptions;
}

function readOne(
  ghostPost: GhostPost,
  index: number,
  { file, timeZone, lang, options }: Around,
): Imported {
  const folder = path.dirname(file);
  const place = `${path.basename(file)}:posts[${index}]`;
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
