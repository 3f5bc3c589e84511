import type { Archive } from '../../archive/archive.ts';
import { formatYear } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { addedFeedPath, dataPath, feedListPath, feedPath } from '../addresses.ts';
import { calendarOf } from '../calendar-index.ts';
import {
  contentsOf,
  dataFolder,
  datasetFile,
  packageFile,
  schemaFile,
  vocabularyFile,
  yearFiles,
} from '../data-files.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink, linkTo, type Link } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface DataRoute extends BaseRoute {
  kind: 'data';
}

/** What programs can take: feeds, and the archive as files. */
export interface DataView extends PageBase {
  kind: 'data';
  title: string;
  standfirst: string;
  feeds: Link[];
  /** Newest first; links are called as their files. */
  years: { year: string; text: string; table: Link; texts: Link }[];
  vocabularies: Link[];
  /** Files that say what the others are. */
  descriptions: Link[];
  /** SQL that runs on the tables. */
  query: string;
}

/** The page about feeds and data files. It changes when a year or a kind of name is new. */
export const dataPage: PageKind<DataRoute, DataView> = {
  name: 'data',
  component: 'DataPage',
  schema: { type: 'WebPage' },
  routes: ({ site }) =>
    site.editions.map((lang) => ({ kind: 'data', lang, path: dataPath(site, lang) })),
  trail: (edition) => [homeLink(edition)],
  view: dataView,
  reads: (archive) => ({ years: calendarOf(archive).years.join(' ') }),
  lastDay: () => undefined,
};

function dataView(archive: Archive, route: DataRoute): DataView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { years, kinds } = contentsOf(archive);
  const description = fillIn(words.data.description, {
    site: isolateForeign(site.name[lang] ?? '', lang),
  });
  const file = (name: string, text = name) => linkTo(edition, `/${dataFolder}${name}`, text);
  return {
    kind: 'data',
    ...pageOf(edition, { kind: dataPage, route }, words.data.title, { description }),
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
