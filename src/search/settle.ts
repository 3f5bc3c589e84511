import { createHash } from 'node:crypto';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** A file of a Pagefind bundle, by path within it. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** How files are packed; given from outside, for compressing is the machine's. */
export interface Packing {
  unpack: (content: Uint8Array) => Uint8Array;
  pack: (content: Uint8Array) => Uint8Array;
}

const signature = 'pagefind_dcd';
const filterPath = /^filter\/(.+)\.pf_filter$/;
const metaPath = /^pagefind\.(.+)\.pf_meta$/;

/**
 * Pagefind 1.5 writes the values of a filter, and the lists of filters and sort keys, in an order that
 * changes from run to run, and names files by their bytes. Here they are put in one order, so that the
 * same records always give the same files. Nothing else is changed.
 */
export function settleBundle(files: readonly BundleFile[], packing: Packing): BundleFile[] {
  const renamed = new Map<string, string>();
  const settled = files.map((file) => {
    const name = filterPath.exec(file.path)?.[1];
    if (name === undefined) return file;
    const filter = decodeFile(file, packing);
    const content = encodeFile([asText(filter[0]), sortByName(asList(filter[1]))], packing);
    const newName = rename(name, content);
    renamed.set(name, newName);
    return { path: `filter/${newName}.pf_filter`, content };
  });
  const withMeta = settled.map((file) => {
    const name = metaPath.exec(file.path)?.[1];
    if (name === undefined) return file;
    const [version, pages, chunks, filters, sorts, fields] = decodeFile(file, packing);
    const named = asList(filters).map((pair): Cbor => {
      const [filter, old] = asList(pair).map(asText);
      const now = renamed.get(old ?? '');
      if (filter === undefined || now === undefined)
        throw new Error(`Pagefind: no file for filter ${filter}`);
      return [filter, now];
    });
    const lists = [asText(version), asList(pages), asList(chunks), sortByName(named)];
    const content = encodeFile([...lists, sortByName(asList(sorts)), asList(fields)], packing);
    const newName = rename(name, content);
    renamed.set(name, newName);
    return { path: `pagefind.${newName}.pf_meta`, content };
  });
  return withMeta
    .map((file) => (file.path === 'pagefind-entry.json' ? renameIn(file, renamed) : file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The entry names the meta file of its language. */
function renameIn(file: BundleFile, renamed: ReadonlyMap<string, string>): BundleFile {
  const entry = JSON.parse(new TextDecoder().decode(file.content)) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) {
    language.hash = renamed.get(language.hash) ?? language.hash;
  }
  return { path: file.path, content: new TextEncoder().encode(JSON.stringify(entry)) };
}

/** `en_1a2b3c4`: the language stays, the rest becomes the digest of the content. */
function rename(name: string, content: Uint8Array): string {
  const at = name.lastIndexOf('_') + 1;
  const digest = createHash('sha256').update(content).digest('hex');
  return name.slice(0, at) + digest.slice(0, name.length - at);
}

function decodeFile({ path, content }: BundleFile, { unpack }: Packing): Cbor[] {
  const bytes = unpack(content);
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
    throw new Error(`Pagefind: ${path} has no signature`);
  }
  return asList(decodeCbor(bytes.subarray(signature.length)));
}

function encodeFile(value: Cbor, { pack }: Packing): Uint8Array {
  return pack(Buffer.concat([new TextEncoder().encode(signature), encodeCbor(value)]));
}

function sortByName(pairs: readonly Cbor[]): Cbor[] {
  const nameOf = (pair: Cbor) => asText(asList(pair)[0]);
  return pairs.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function asList(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('Pagefind: a list is not where it was');
  return value;
}

function asText(value: Cbor | undefined): string {
  if (typeof value !== 'string') throw new Error('Pagefind: a text is not where it was');
  return value;
}
