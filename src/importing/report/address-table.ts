import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { withBase } from '../../views/addresses.ts';
import type { Run } from '../import-run.ts';
import type { MovedAddress } from '../old-address.ts';

/**
 * Writes a table for nginx beside the report: old addresses with a query, and those of standing pages, which have no
 * aliases. Returns its name (absolute), or undefined where there are none.
 */
export async function writeAddressTable({
  survey,
  request,
  target,
}: Run): Promise<string | undefined> {
  if (request.dryRun) return undefined;
  const moved = survey.movedAddresses();
  const file = request.report.replace(/(?:\.json)?$/, '-addresses.conf');
  let stream: ReturnType<typeof createWriteStream> | undefined;
  for (const line of tableLines(moved, (to) => withBase(target.site, to))) {
    stream ??= createWriteStream(`${file}~`);
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  if (!stream) return undefined;
  stream.end();
  await once(stream, 'close');
  await rename(`${file}~`, file);
  return path.resolve(file);
}

/** The lines of the table; none where nothing has moved. `moved` is sorted by `mapOf`. */
export function* tableLines(
  moved: Iterable<MovedAddress>,
  spell: (to: string) => string,
): Generator<string> {
  const maps: string[] = [];
  for (const each of moved) {
    const { source, key } = keyFor(each.from);
    const name = nameOf(source);
    if (maps.at(-1) !== name) {
      if (maps.length === 0) yield* head;
      else yield '}';
      maps.push(name);
      yield `map "${source}" $${name} {`;
    }
    yield `  "${escaped(key)}" "${escaped(spell(each.to))}";`;
  }
  if (maps.length === 0) return;
  yield '}';
  yield '# In the server block:';
  for (const name of maps) yield `#   if ($${name}) { return 301 $${name}; }`;
}

const head = [
  '# Old addresses that a site of files cannot answer by itself, for nginx. Put this into its http block:',
  '#   include /path/to/this/file;',
  '# For a great many addresses, nginx needs map_hash_max_size and map_hash_bucket_size too.',
];

/** What an address is looked up by: its path with one value of its query, or all of it. */
export function keyFor(from: string): { source: string; key: string } {
  const [before = '', query] = from.split('?', 2);
  // A page's address ends in a slash, a program's does not.
  const uri = /\.[a-z\d]+\/$/i.test(before) ? before.slice(0, -1) : before;
  if (query === undefined) return { source: '$uri', key: uri };
  const [, name, value] = /^([a-z_\d]+)=([^&]*)$/i.exec(query) ?? [];
  return name === undefined
    ? { source: '$request_uri', key: `${encodeURI(uri)}?${query}` }
    : { source: `$uri $arg_${name.toLowerCase()}`, key: `${uri} ${value ?? ''}` };
}

function nameOf(source: string): string {
  return `moved_by_${source.replace('$uri $arg_', '').replace('$', '')}`;
}

/** As nginx reads it between quotation marks. */
function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, (character) => `\\${character}`);
}
