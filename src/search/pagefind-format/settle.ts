import { hash } from 'node:crypto';
import { metaName } from '../bundles.ts';
import { asList, asText, decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import { splitChunk, type Chunk } from './chunks.ts';
import type { Fragment } from '../indexed.ts';
import { packMeta, shortNames } from './meta.ts';

/** A file of a Pagefind bundle, by path within it. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** Compresses and decompresses files. It is passed in, because this module must not depend on Node. */
export interface Packing {
  unpack: (content: Uint8Array) => Uint8Array;
  pack: (content: Uint8Array) => Uint8Array;
}

const signature = 'pagefind_dcd';
const encodedSignature = new TextEncoder().encode(signature);
const namedPath = /^(filter|index|fragment)\/(.+)(\.pf_[a-z]+)$/;
const metaPath = /^pagefind\..+\.pf_meta$/;

/**
 * Rewrites a Pagefind bundle so that readers load less. The list that is loaded first gets its name from the `digest`
 * of everything that the bundle is made from, so that the browser can ask for it without a file that gives its name.
 * Since it names every article, it is packed and the names are kept short. The index is cut into smaller chunks,
 * because a query loads a chunk from each bundle. `fragments`: what is shown of each article, by its address. The same
 * records give the same files.
 */
export function settleBundle(
  files: readonly BundleFile[],
  digest: string,
  packing: Packing,
  fragments: ReadonlyMap<string, Fragment>,
): BundleFile[] {
  const shown = showFragments(files, packing, fragments);
  const names = namesFor(shown);
  const list = files.find(({ path }) => metaPath.test(path));
  const meta = list ? asList(decodeCbor(unpackFile(list, packing))) : [];
  const fields = asList(meta[5] ?? []).map(asText);
  const parts = splitIndex(files, packing, fields);
  const known = <T>(map: ReadonlyMap<string, T>, name: Cbor | undefined): T => {
    const one = map.get(asText(name));
    if (one === undefined) throw new Error(`Pagefind: there is no file for ${asText(name)}`);
    return one;
  };
  const settleMeta = ([version, pages, chunks, filters, ...rest]: readonly Cbor[]): Cbor[] => [
    asText(version),
    asList(pages)
      .map(asList)
      .map(([name, ...others]): Cbor => [known(names, name), ...others]),
    asList(chunks)
      .map(asList)
      .flatMap(([, , name]) =>
        known(parts, name).map((part): Cbor => [part.from, part.to, part.name]),
      ),
    asList(filters)
      .map(asList)
      .map(([filter, name]): Cbor => [asText(filter), known(names, name)]),
    ...rest,
  ];
  const settled = shown.flatMap((file): BundleFile | BundleFile[] => {
    if (metaPath.test(file.path)) {
      const content = packFile(encodeCbor(packMeta(settleMeta(meta))), packing);
      return { path: `pagefind.${metaName(digest)}.pf_meta`, content };
    }
    const [, folder = '', name = '', end = ''] = namedPath.exec(file.path) ?? [];
    if (folder === '') return file;
    if (folder !== 'index')
      return { path: `${folder}/${names.get(name)}${end}`, content: file.content };
    return known(parts, name).map((part) => ({
      path: `${folder}/${part.name}${end}`,
      content: part.content,
    }));
  });
  return settled.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Cuts and packs the chunks; returns the new chunks by the old chunk's name. */
function splitIndex(
  files: readonly BundleFile[],
  packing: Packing,
  fields: readonly string[],
): Map<string, (Chunk & { name: string })[]> {
  const split = files.flatMap((file) => {
    const [, folder, name = ''] = namedPath.exec(file.path) ?? [];
    if (folder !== 'index') return [];
    const chunks = splitChunk(unpackFile(file, packing), fields).map((chunk) => {
      const content = packFile(chunk.content, packing);
      return { ...chunk, content, digest: metaName(hash('sha256', content)) };
    });
    return [{ name, chunks }];
  });
  const short = shortNames(split.flatMap(({ chunks }) => chunks.map(({ digest }) => digest)));
  return new Map(
    split.map(({ name, chunks }) => [
      name,
      chunks.map((chunk) => ({ ...chunk, name: short.get(chunk.digest) ?? chunk.digest })),
    ]),
  );
}

/** Replaces what was indexed by what is shown. */
function showFragments(
  files: readonly BundleFile[],
  packing: Packing,
  fragments: ReadonlyMap<string, Fragment>,
): BundleFile[] {
  return files.map((file) => {
    if (namedPath.exec(file.path)?.[1] !== 'fragment') return file;
    const { url } = JSON.parse(new TextDecoder().decode(unpackFile(file, packing))) as Fragment;
    const fragment = fragments.get(url);
    if (!fragment) throw new Error(`Pagefind: there is no article for ${file.path}`);
    const content = packFile(new TextEncoder().encode(JSON.stringify(fragment)), packing);
    return { path: file.path, content };
  });
}

/**
 * Names each article's file after its content: Pagefind's own name covers only what is indexed. The language is left
 * out, because the folder has it.
 */
function namesFor(files: readonly BundleFile[]): Map<string, string> {
  const named = files.flatMap(({ path, content }): [string, string][] => {
    const [, folder, name] = namedPath.exec(path) ?? [];
    if (name === undefined) return [];
    const digits = folder === 'fragment' ? hash('sha256', content) : '';
    return [[name, digits.slice(0, 12) || name.slice(name.lastIndexOf('_') + 1)]];
  });
  const short = shortNames(named.map(([, digits]) => digits));
  return new Map(named.map(([name, digits]) => [name, short.get(digits) ?? digits]));
}

/** The file's content, without the signature that each file has. */
function unpackFile({ path, content }: BundleFile, { unpack }: Packing): Uint8Array {
  const bytes = unpack(content);
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
    throw new Error(`Pagefind: ${path} has no signature`);
  }
  return bytes.subarray(signature.length);
}

function packFile(content: Uint8Array, { pack }: Packing): Uint8Array {
  return pack(Buffer.concat([encodedSignature, content]));
}
