import { posix } from 'node:path';
import type { Article, Photo } from '../article/article.ts';
import { periodOf } from '../text/dates/dates.ts';
import { readPeriodInName, type ArticleFile } from '../article/article-file.ts';
import { slugify } from '../text/slug.ts';
import type { FacetKind } from './names/facet-kinds.ts';
import { present } from './present.ts';

/** The file that an edition inherits from, and its language. */
interface Original {
  file: ArticleFile;
  lang: string;
}

/**
 * Makes an article from a file. An edition has its own title, body, summary and captions, and inherits every other
 * field that it lacks. `facets`: the ids of the file's names, or those of its original for kinds that it leaves out.
 */
export function toArticle(
  file: ArticleFile,
  original: Original,
  lang: string,
  facets: Readonly<Record<FacetKind, readonly string[]>>,
): Article {
  const own = file.data;
  const base = original.file.data;
  const date = own.date ?? base.date ?? '';
  const period = periodOf(date);
  const photo = photoOf(file, original);
  return {
    file: file.file,
    digest: file.digest,
    bodyLine: file.bodyLine,
    lang,
    title: own.title,
    date,
    period,
    slug: own.slug ?? base.slug ?? slugify(readPeriodInName(original.file, period).name),
    topics: facets.topic,
    sources: facets.source,
    authors: facets.author,
    people: facets.person,
    organisations: facets.organisation,
    places: facets.place,
    lede: file.lede,
    words: file.words,
    pictures: file.pictures,
    corrections: own.corrections ?? base.corrections ?? [],
    notes: own.notes ?? base.notes ?? [],
    status: own.status ?? base.status ?? 'published',
    aliases: own.aliases ?? [],
    redistribute: own.redistribute ?? base.redistribute ?? true,
    ...present({
      id: own.id ?? base.id,
      links: file.links,
      sourceUrl: own.sourceUrl ?? base.sourceUrl,
      dateline: own.dateline ?? base.dateline,
      summary: own.summary,
      publisher: own.publisher ?? base.publisher,
      photo,
      added: own.added ?? base.added,
      updated: own.updated ?? base.updated,
      withdrawn: own.withdrawn ?? base.withdrawn,
      embargo: own.embargo ?? base.embargo,
      rights: own.rights ?? base.rights,
    }),
  };
}

function photoOf(
  file: ArticleFile,
  { file: original, lang: originalLang }: Original,
): Photo | undefined {
  const own = file.data.photo;
  const base = original.data.photo;
  if (!own && !base) return undefined;
  const beside = (article: ArticleFile, picture: string) =>
    posix.join(posix.dirname(article.file), picture);
  const src = own?.src ? beside(file, own.src) : base?.src && beside(original, base.src);
  const inherits = file !== original && own?.alt === undefined && base?.alt !== undefined;
  return present({
    src,
    alt: own?.alt ?? base?.alt,
    // A caption in another language than the page's is left out.
    caption: file === original ? base?.caption : own?.caption,
    credit: own?.credit ?? base?.credit,
    altLang: inherits ? originalLang : undefined,
  });
}
