import type { Article } from '../article/article.ts';
import type { ArticleFile } from '../article/article-file.ts';
import { momentOf } from '../text/dates/dates.ts';
import type { Story } from './archive.ts';
import type { EditionGroup } from './group-editions.ts';
import { idOfAddress, keyOf } from './identity.ts';
import { toArticle } from './inherit.ts';
import { facetKindNames, forEachKind, frontMatterField } from './names/facet-kinds.ts';
import type { ResolvedNames } from './names/resolve-names.ts';
import type { Site } from './site.ts';

/** Joins the files of an article into a story, published or not. Throws if the original is not in the group. */
export function toStory(
  { original, langs }: EditionGroup<ArticleFile>,
  names: ResolvedNames,
  site: Site,
): Story {
  const originalLang = [...langs].find(([, file]) => file === original)?.[0] ?? site.editions[0];
  const originalFacets = names.idsOf(original);
  const facets = { ...originalFacets };
  const editions: Record<string, Article> = {};
  for (const [lang, file] of langs) {
    const own = file === original ? originalFacets : facetsOf(file, names, originalFacets);
    for (const kind of facetKindNames) {
      if (own[kind] === originalFacets[kind]) continue;
      facets[kind] = [...new Set([...facets[kind], ...own[kind]])];
    }
    editions[lang] = toArticle(file, { file: original, lang: originalLang }, lang, own);
  }
  const main = editions[originalLang];
  if (!main) throw new Error(`${original.file} has no language`);
  const key = keyOf(main);
  return {
    key,
    id: main.id ?? idOfAddress(new URL(`.${main.aliases[0] ?? `/${key}/`}`, site.url).href),
    period: main.period,
    order: orderOf(main, key, site),
    original: main,
    editions,
    facets,
  };
}

/** The names in an edition; for kinds that it leaves out, those of its original. */
function facetsOf(
  file: ArticleFile,
  names: ResolvedNames,
  original: Story['facets'],
): Story['facets'] {
  const named = names.idsOf(file);
  return forEachKind((kind) =>
    file.data[frontMatterField[kind]] === undefined ? original[kind] : named[kind],
  );
}

/**
 * By the day as written, then the moment, then the key: a day without a time comes before its times, and a month before
 * its days.
 */
function orderOf(article: Article, key: string, site: Site): string {
  // Counted from the year 1, because negative numbers (before 1970) would sort backwards as text.
  const fromYearOne = 62_135_596_800_000;
  const moment = article.date.length > 10 ? momentOf(article.date, site.timeZone) + fromYearOne : 0;
  return `${article.period} ${String(moment).padStart(16, '0')} ${key}`;
}
