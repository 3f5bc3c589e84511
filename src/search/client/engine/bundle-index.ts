import { cutText } from '../../words.ts';
import { readQuery, type Clause } from '../../query.ts';
import type { BundleIndex } from './bundle.ts';
import { excerptOf } from './excerpt.ts';
import { openFiles, type IndexFiles, type LoadFile } from './index-files.ts';
import { matchClause, type Matches } from './match.ts';
import { nearForms } from './near.ts';
import { rank, type RankedArticle } from './rank.ts';

/** Opens a bundle's index. Throws if its list of files cannot be loaded. */
export async function openIndex(name: string, lang: string, load: LoadFile): Promise<BundleIndex> {
  const files = await openFiles(name, lang, load);
  const matchesFor = rememberLast(lang, (clause) => matchesOf(files, lang, clause));
  const piecesOf = (text: string) => cutText(text, lang).map((piece) => piece.text);
  return {
    async search(query, { filters = {}, sort = {}, isBeingWritten = false }, counted) {
      const [matches, wanted, values] = await Promise.all([
        query === null ? undefined : matchesFor(query, isBeingWritten),
        Promise.all(Object.entries(filters).map(([facet, one]) => pagesWith(files, facet, one))),
        Promise.all(counted.map(async (facet) => [facet, await files.filter(facet)] as const)),
      ]);
      const found = rank(matches, files.lengths).filter(({ page }) =>
        wanted.every((pages) => pages.has(page)),
      );
      const results = inOrder(found, files, sort);
      const pages = new Set(found.map(({ page }) => page));
      const counts = values.map(
        ([facet, byValue]) => [facet, countWithin(byValue, pages)] as const,
      );
      return { results, filters: Object.fromEntries(counts) };
    },
    async show(query, isBeingWritten, page) {
      const { content, ...rest } = await files.fragment(page);
      const matches = query === null ? [] : await matchesFor(query, isBeingWritten);
      const places = matches.flatMap((one) => one.get(page)?.text ?? []);
      return { ...rest, excerpt: excerptOf(piecesOf(content), places) };
    },
    weigh: (query) =>
      Promise.all(
        readQuery(query, lang).map(async (clause) => ({
          written: clause.written,
          isExact: clause.isExact,
          count: (await matchesOf(files, lang, clause)).size,
        })),
      ),
    async near(word) {
      const [clause] = readQuery(word, lang);
      const [form, ...others] = clause?.forms ?? [];
      if (form === undefined || others.length > 0) return [];
      return nearForms(form, await files.wordsNear(form));
    },
    async spell(form) {
      const words = await files.wordsFor(form, false);
      const places = words.find((one) => one.form === form)?.places ?? [];
      const first = places.find(({ text }) => text.length > 0);
      if (!first) return form;
      const { content } = await files.fragment(first.page);
      const piece = piecesOf(content)[first.text[0] ?? 0] ?? form;
      return piece.replaceAll(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}]+$/gu, '');
    },
  };
}

async function matchesOf(files: IndexFiles, lang: string, clause: Clause): Promise<Matches> {
  const { forms, joined, isBegun } = clause;
  const all = joined === undefined ? forms : [...forms, joined];
  const words = new Map(
    await Promise.all(
      all.map(async (form) => {
        const isLast = form === forms.at(-1) || form === joined;
        return [form, await files.wordsFor(form, isBegun && isLast)] as const;
      }),
    ),
  );
  return matchClause(clause, (form) => words.get(form) ?? [], lang);
}

/**
 * Returns the matches of a query's clauses. Those of the last query are kept, because showing its results needs them
 * again.
 */
function rememberLast(lang: string, match: (clause: Clause) => Promise<Matches>) {
  let last: { key: string; matches: Promise<Matches[]> } | undefined;
  return (query: string, isBeingWritten: boolean): Promise<Matches[]> => {
    const key = `${query}\n${isBeingWritten}`;
    if (last?.key !== key) {
      const matches = Promise.all(readQuery(query, lang, isBeingWritten).map(match));
      matches.catch(() => (last = undefined));
      last = { key, matches };
    }
    return last.matches;
  };
}

/** The numbers of the articles that have this value of a facet, or any of these values. */
async function pagesWith(
  files: IndexFiles,
  facet: string,
  wanted: string | { any: readonly string[] },
): Promise<ReadonlySet<number>> {
  const byValue = await files.filter(facet);
  const ids = typeof wanted === 'string' ? [wanted] : wanted.any;
  return new Set(ids.flatMap((id) => byValue.get(id) ?? []));
}

/** Sorted by a field if one is given and the index has it, otherwise as ranked. */
function inOrder(
  found: readonly RankedArticle[],
  files: IndexFiles,
  sort: Readonly<Record<string, 'asc' | 'desc'>>,
): RankedArticle[] {
  const [[field, direction] = []] = Object.entries(sort);
  const order = field === undefined ? undefined : files.order(field);
  if (!order) return [...found];
  const places = new Map(order.map((page, at) => [page, direction === 'asc' ? at : -at]));
  return found.toSorted((a, b) => (places.get(a.page) ?? 0) - (places.get(b.page) ?? 0));
}

/** How many of these articles have each value. */
function countWithin(
  byValue: ReadonlyMap<string, readonly number[]>,
  pages: ReadonlySet<number>,
): Record<string, number> {
  return Object.fromEntries(
    [...byValue].map(([id, some]) => [id, some.filter((page) => pages.has(page)).length]),
  );
}
