import { asList, asNumber, asText, decodeCbor, type Cbor } from '../../pagefind-format/cbor.ts';
import type { Fragment } from '../../indexed.ts';
import { beginningKey, beginningKeys, beginningOf, stemKeys } from '../../keys.ts';
import { unpackMeta } from '../../pagefind-format/meta.ts';
import { readQuery, type Clause } from '../../query.ts';
import type { BundleIndex } from './bundle.ts';
import { excerptOf } from './excerpt.ts';
import { matchClause, type Matches } from './match.ts';
import { nearForms, slippedBeginnings } from './near.ts';
import { readChunk, type IndexWord } from './postings.ts';
import { rank } from './rank.ts';
import { cutText } from '../../words.ts';

/** Loads a file below a bundle's folder, unpacked, without what all of Pagefind's files begin with. */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** So many chunks are looked through for what begins with few letters. */
const mostChunks = 3;
/** Where there are no more, a word that is nowhere is looked for in all of them. */
const allChunks = 8;

export async function openIndex(name: string, lang: string, load: LoadFile): Promise<BundleIndex> {
  const meta = readMeta(decodeCbor(await load(`pagefind.${name}.pf_meta`)));
  const once = <T>(make: (file: string) => Promise<T>) => {
    const made = new Map<string, Promise<T>>();
    return (file: string) => {
      const known = made.get(file) ?? make(file);
      made.set(file, known);
      known.catch(() => made.delete(file));
      return known;
    };
  };
  const chunk = once(async (file) => readChunk(await load(`index/${file}.pf_index`)));
  const filter = once(async (file) =>
    readFilter(decodeCbor(await load(`filter/${file}.pf_filter`))),
  );
  const fragment = once(
    async (file) =>
      JSON.parse(new TextDecoder().decode(await load(`fragment/${file}.pf_fragment`))) as Fragment,
  );

  /** The words of the chunks in which keys may begin so. */
  const wordsFrom = async (...beginnings: readonly string[]): Promise<IndexWord[]> => {
    const files = beginnings.flatMap((beginning) => {
      const start = beginningOf(beginning);
      const end = start.length < beginning.length ? start : `${start}\uffff`;
      return meta.chunks
        .filter(({ from, to }) => start <= to && from <= end)
        .slice(0, mostChunks)
        .map(({ file }) => file);
    });
    return (await Promise.all([...new Set(files)].map(chunk))).flat();
  };
  /** The words of the chunks where a word would be, slips in its first letters aside; of a small index all words. */
  const wordsNear = async (form: string): Promise<IndexWord[]> => {
    const { chunks } = meta;
    const isSmall = chunks.length <= allChunks;
    const here = isSmall
      ? chunks
      : chunks.filter(({ from }) => from <= beginningOf(beginningKey(form))).slice(-1);
    const around = isSmall
      ? []
      : [
          ...slippedBeginnings(form).map((one) => beginningOf(beginningKey(one))),
          ...stemKeys(form, lang),
        ];
    const words = await Promise.all(here.map(({ file }) => chunk(file)));
    return [...new Set([...words.flat(), ...(await wordsFrom(...around))])];
  };
  const wordsFor = (form: string, isBegun: boolean): Promise<IndexWord[]> =>
    wordsFrom(...stemKeys(form, lang), ...(isBegun ? beginningKeys(form) : []));
  const matchesOf = async (clause: Clause): Promise<Matches> => {
    const { forms, joined, isBegun } = clause;
    const all = joined === undefined ? forms : [...forms, joined];
    const words = new Map(
      await Promise.all(
        all.map(async (form) => {
          const isLast = form === forms.at(-1) || form === joined;
          return [form, await wordsFor(form, isBegun && isLast)] as const;
        }),
      ),
    );
    return matchClause(clause, (form) => words.get(form) ?? [], lang);
  };

  let last: { key: string; matches: Promise<Matches[]> } | undefined;
  const matchesFor = (query: string, isBeingWritten: boolean): Promise<Matches[]> => {
    const key = `${query}\n${isBeingWritten}`;
    if (last?.key !== key) {
      const matches = Promise.all(readQuery(query, lang, isBeingWritten).map(matchesOf));
      matches.catch(() => (last = undefined));
      last = { key, matches };
    }
    return last.matches;
  };
  const piecesOf = (text: string) => cutText(text, lang).map((piece) => piece.text);
  const filterOf = async (filterName: string) => {
    const file = meta.filters.get(filterName);
    return file === undefined ? new Map<string, readonly number[]>() : filter(file);
  };

  return {
    async search(query, { filters = {}, sort = {}, isBeingWritten = false }, counted) {
      const [matches, wanted, values] = await Promise.all([
        query === null ? undefined : matchesFor(query, isBeingWritten),
        Promise.all(
          Object.entries(filters).map(async ([filterName, one]) => {
            const ids = typeof one === 'string' ? [one] : one.any;
            const byValue = await filterOf(filterName);
            return new Set(ids.flatMap((id) => byValue.get(id) ?? []));
          }),
        ),
        Promise.all(counted.map(async (one) => [one, await filterOf(one)] as const)),
      ]);
      const found = rank(matches, meta.lengths).filter(({ page }) =>
        wanted.every((pages) => pages.has(page)),
      );
      const [[field, direction] = []] = Object.entries(sort);
      const order = field === undefined ? undefined : meta.sorts.get(field);
      if (order) {
        const places = new Map(order.map((page, at) => [page, direction === 'asc' ? at : -at]));
        found.sort((a, b) => (places.get(a.page) ?? 0) - (places.get(b.page) ?? 0));
      }
      const pages = new Set(found.map(({ page }) => page));
      return {
        results: found,
        filters: Object.fromEntries(
          values.map(([one, byValue]) => [
            one,
            Object.fromEntries(
              [...byValue].map(([id, some]) => [id, some.filter((page) => pages.has(page)).length]),
            ),
          ]),
        ),
      };
    },
    async show(query, isBeingWritten, page) {
      const { content, ...rest } = await fragment(meta.files[page] ?? '');
      const matches = query === null ? [] : await matchesFor(query, isBeingWritten);
      const places = matches.flatMap((one) => one.get(page)?.text ?? []);
      return { ...rest, excerpt: excerptOf(piecesOf(content), places) };
    },
    weigh: (query) =>
      Promise.all(
        readQuery(query, lang).map(async (clause) => ({
          written: clause.written,
          isExact: clause.isExact,
          count: (await matchesOf(clause)).size,
        })),
      ),
    async near(word) {
      const [clause] = readQuery(word, lang);
      const [form, ...others] = clause?.forms ?? [];
      if (form === undefined || others.length > 0) return [];
      return nearForms(form, await wordsNear(form));
    },
    async spell(form) {
      const words = await wordsFor(form, false);
      const places = words.find((one) => one.form === form)?.places ?? [];
      const first = places.find(({ text }) => text.length > 0);
      if (!first) return form;
      const { content } = await fragment(meta.files[first.page] ?? '');
      const piece = piecesOf(content)[first.text[0] ?? 0] ?? form;
      return piece.replaceAll(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}]+$/gu, '');
    },
  };
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
