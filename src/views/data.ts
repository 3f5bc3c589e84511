import type { Archive } from '../archive/archive.ts';
import { formatYear } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import {
  contentsOf,
  dataFolder,
  datasetFile,
  packageFile,
  schemaFile,
  vocabularyFile,
  yearFiles,
} from './data-files.ts';
import { editionOf } from './edition.ts';
import { linkTo } from './links.ts';
import { pageOf } from './page.ts';
import { addedFeedPath, feedListPath, feedPath, type RouteOf } from './routes.ts';
import type { DataView } from './view.ts';

/** What programs can take: feeds, and the archive as files. It changes when a year or a kind of name is new. */
export function dataView(archive: Archive, route: RouteOf<'data'>): DataView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { years, kinds } = contentsOf(archive);
  const description = fillIn(words.data.description, {
    site: isolateForeign(site.name[lang] ?? '', lang),
  });
  const file = (name: string, text = name) => linkTo(edition, `/${dataFolder}${name}`, text);
  return {
    kind: 'data',
    ...pageOf(edition, route, words.data.title, { description }),
    title: words.data.title,
    standfirst: description,
    feeds: [
      linkTo(edition, feedPath(site, lang, 'atom'), 'Atom'),
      linkTo(edition, feedPath(site, lang, 'rss'), 'RSS'),
      linkTo(edition, feedPath(site, lang, 'json'), 'JSON Feed'),
      linkTo(edition, addedFeedPath(site, lang), words.feeds.added),
      linkTo(edition, feedListPath(site, lang), words.data.feedList),
    ],
    years: years.toReversed().map((year) => ({
      year,
      text: formatYear(year, locale),
      table: file(yearFiles(year).table),
      texts: file(yearFiles(year).items),
    })),
    vocabularies: kinds.map((kind) => file(vocabularyFile(kind), words.facets[kind].many)),
    descriptions: [
      file(packageFile, words.data.package),
      file(schemaFile, words.data.schema),
      file(datasetFile, words.data.set),
    ],
    query: queryFor(lang),
  };
}

/** For DuckDB; the names of columns are those of the tables. */
function queryFor(lang: string): string {
  return [
    'SELECT left(date::VARCHAR, 4) AS year, count(*) AS articles, sum(words) AS words',
    "FROM read_csv('articles-*.csv', union_by_name = true)",
    `WHERE lang = '${lang}'`,
    'GROUP BY ALL',
    'ORDER BY year;',
  ].join('\n');
}
