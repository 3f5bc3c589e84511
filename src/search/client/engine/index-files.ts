import { asList, asNumber, asText, decodeCbor, type Cbor } from '../../pagefind-format/cbor.ts';
import { unpackMeta } from '../../pagefind-format/meta.ts';
import type { Fragment } from '../../indexed.ts';
import { beginningKey, beginningKeys, beginningOf, stemKeys } from '../../keys.ts';
import { slippedBeginnings } from './near.ts';
import { readChunk, type IndexWord } from './postings.ts';

/**
 * Loads a file of a bundle by its path in the bundle's folder. The result is unpacked, without the signature that all
 * of Pagefind's files begin with. Throws if it cannot be loaded.
 */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** How many chunks are searched for words with the same first letters. */
const mostChunks = 3;
/** In a bundle of at most this many chunks, all are searched for words similar to a missing one. */
const allChunks = 8;

/** A bundle's files. Each is loaded when it is first needed; a failed load is repeated the next time. */
export interface IndexFiles {
  /** The number of words of each article. */
  lengths: readonly number[];
  /** The articles in ascending order of a field; undefined if the index lacks it. */
  order(field: string): readonly number[] | undefined;
  /** The articles that have each value of a facet. */
  filter(facet: string): Promise<ReadonlyMap<string, readonly number[]>>;
  /** What is shown of an article. */
  fragment(page: number): Promise<Fragment>;
  /** Words that may be forms of this one; with `isBegun`, also words that begin with it. */
  wordsFor(form: string, isBegun: boolean): Promise<IndexWord[]>;
  /** Words whose keys are close to this word's, with its first letters mistyped too; in a small index, all words. */
  wordsNear(form: string): Promise<IndexWord[]>;
}

/** Opens a bundle by its name in the entry. Throws if its list of files cannot be loaded. */
export async function openFiles(name: string, lang: string, load: LoadFile): Promise<IndexFiles> {
  const meta = readMeta(decodeCbor(await load(`pagefind.${name}.pf_meta`)));
  const chunk = once(async (file) => readChunk(await load(`index/${file}.pf_index`)));
  const filter = once(async (file) =>
    readFilter(decodeCbor(await load(`filter/${file}.pf_filter`))),
  );
  const fragment = once(
    async (file) =>
      JSON.parse(new TextDecoder().decode(await load(`fragment/${file}.pf_fragment`))) as Fragment,
  );
  const wordsFrom = async (beginnings: readonly string[]): Promise<IndexWord[]> => {
    const files = new Set(beginnings.flatMap((one) => chunksFrom(meta, one)));
    return (await Promise.all([...files].map(chunk))).flat();
  };
  return {
    lengths: meta.lengths,
    order: (field) => meta.sorts.get(field),
    async filter(facet) {
      const file = meta.filters.get(facet);
      return file === undefined ? new Map<string, readonly number[]>() : filter(file);
    },
    fragment: (page) => fragment(meta.files[page] ?? ''),
    wordsFor: (form, isBegun) =>
      wordsFrom([...stemKeys(form, lang), ...(isBegun ? beginningKeys(form) : [])]),
    async wordsNear(form) {
      const { chunks } = meta;
      const isSmall = chunks.length <= allChunks;
      const here = isSmall
        ? chunks
        : chunks.filter(({ from }) => from <= beginningOf(beginningKey(form))).slice(-1);
      const slipped = slippedBeginnings(form).map((one) => beginningOf(beginningKey(one)));
      const around = isSmall ? [] : [...slipped, ...stemKeys(form, lang)];
      const words = await Promise.all(here.map(({ file }) => chunk(file)));
      return [...new Set([...words.flat(), ...(await wordsFrom(around))])];
    },
  };
}

/** Makes each value once, and again only if that failed. */
function once<T>(make: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (file) => {
    const known = made.get(file) ?? make(file);
    made.set(file, known);
    known.catch(() => made.delete(file));
    return known;
  };
}

/** The chunks that may hold keys with this beginning. */
function chunksFrom({ chunks }: Meta, beginning: string): string[] {
  const start = beginningOf(beginning);
  const end = start.length < beginning.length ? start : `${start}\uffff`;
  return chunks
    .filter(({ from, to }) => start <= to && from <= end)
    .slice(0, mostChunks)
    .map(({ file }) => file);
}

interface Meta {
  files: string[];
  lengths: number[];
  chunks: { from: string; to: string; file: string }[];
  filters: Map<string, string>;
  sorts: Map<string, number[]>;
}

function readMeta(packed: Cbor): Meta {
  const [, pages, chunks, filters, sorts] = unpackMeta(asList(packed));
  const lists = (value: Cbor | undefined) => asList(value).map(asList);
  return {
    files: lists(pages).map(([file]) => asText(file)),
    lengths: lists(pages).map(([, length]) => asNumber(length)),
    chunks: lists(chunks).map(([from, to, file]) => ({
      from: asText(from),
      to: asText(to),
      file: asText(file),
    })),
    filters: new Map(lists(filters).map(([name, file]) => [asText(name), asText(file)])),
    sorts: new Map(
      lists(sorts).map(([name, order]) => [asText(name), asList(order).map(asNumber)]),
    ),
  };
}

function readFilter(filter: Cbor): Map<string, readonly number[]> {
  const [, values] = asList(filter);
  return new Map(
    asList(values)
      .map(asList)
      .map(([value, pages]) => [asText(value), asList(pages).map(asNumber)]),
  );
}
