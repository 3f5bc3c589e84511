import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import type { Entry } from './channel-parser.ts';
import { readItem } from './export-item.ts';
import { otherCommentsOf } from './item-comments.ts';
import { readChannel } from './read-channel.ts';
import { SiteNames } from './site-names.ts';
import { textIn, type XmlNode } from './xml-node.ts';

/** Exports of WordPress (WXR): a file, its parts, or a folder with them. */
export const wordpress: Reader = {
  kind: 'wordpress',
  reads: 'WordPress exports (WXR, .xml)',
  recognises: ({ isFolder, names, head }) =>
    isFolder
      ? names.some((name) => /(?:wordpress|wxr|\.\d{3})[^/]*\.xml$/i.test(name))
      : /<wp:[a-z_]+>|wordpress\.org\/export\//.test(head),
  async *read(paths, options) {
    const site = new SiteNames();
    const types = new Set<string>();
    for (const given of paths) {
      for (const { file, name } of await filesOf(given)) {
        yield* readFile(file, name, { site, types }, options);
      }
    }
    for (const type of options.types ?? []) {
      if (types.has(type)) continue;
      const message = `no item is of the type "${type}" that --types names; types are ${[...types].filter(Boolean).sort().join(', ')}`;
      yield { type: 'fault', place: path.basename(paths[0] ?? ''), message, lost: false };
    }
  },
};

/** The parts of an export in their order: `.2.xml` before `.10.xml`. */
async function filesOf(given: string): Promise<{ file: string; name: string }[]> {
  if (!(await stat(given)).isDirectory()) return [{ file: given, name: path.basename(given) }];
  const names = (await readdir(given, { recursive: true })).filter((name) => /\.xml$/i.test(name));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return names.sort(compare).map((name) => ({ file: path.join(given, name), name }));
}

/** What only texts are made of. Content may be that of a reusable block, which is known when its item ends. */
const noBodies = new Set(['excerpt:encoded', 'description', 'wp:comment_content']);

async function* readFile(
  file: string,
  name: string,
  { site, types }: { site: SiteNames; types: Set<string> },
  options: ReadOptions,
): AsyncGenerator<Imported> {
  const { encoding, onBytes, bodies } = options;
  const skips = bodies ? new Set<string>() : noBodies;
  for await (const entry of readChannel(file, name, { encoding, skips, onBytes })) {
    if ('type' in entry) yield entry;
    else if (entry.node.name !== 'item') site.add(entry.node);
    else {
      yield* site.tell();
      yield readEntry(entry, `${name}:${entry.line}`, site, options);
      yield* countsIn(entry.node);
      types.add(textIn(entry.node, 'wp:post_type').trim());
    }
  }
  yield* site.tell();
}

/** Items that are part of articles, in the plural. */
const counts = new Map([
  ['attachment', 'attachments'],
  ['wp_block', 'reusable blocks'],
]);

/** What of an item is counted apart from its article. */
function* countsIn(item: XmlNode): Generator<Imported> {
  const ofType = counts.get(textIn(item, 'wp:post_type').trim());
  if (ofType !== undefined) yield { type: 'counted', what: ofType };
  if (textIn(item, 'wp:is_sticky').trim() === '1') {
    yield { type: 'counted', what: 'sticky posts (they are where their dates say)' };
  }
  for (const what of otherCommentsOf(item)) yield { type: 'counted', what };
}

const damages = {
  'ends early': 'ends in the middle; export it again',
  'too large': 'is larger than 64 MB',
  'too deep': 'has elements in elements without end',
};

function readEntry(
  { node, damage }: Entry,
  place: string,
  site: SiteNames,
  options: ReadOptions,
): Imported {
  // What an article is made of comes before the comments and custom fields.
  if (damage !== undefined && (damage !== 'ends early' || textIn(node, 'wp:post_type') === '')) {
    const title = textIn(node, 'title').trim().slice(0, 80);
    const what = title === '' ? 'an item' : `the item "${title}"`;
    return { type: 'fault', place, message: `${what} ${damages[damage]}`, lost: true };
  }
  const read = readItem(node, { site, place, options });
  if (damage === undefined || read.type !== 'item') return read;
  return { ...read, doubts: ['it ends in the middle, behind its text'] };
}
