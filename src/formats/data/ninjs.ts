import { isAddress, uriOf } from '../../text/uri.ts';
import { lastChange } from '../../article/changes.ts';
import { precisionOf } from '../../text/dates/period.ts';
import type { Article } from '../../article/article.ts';
import type { Story } from '../../archive/archive.ts';
import { idOfEdition } from '../../archive/identity.ts';
import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import { formatList } from '../../i18n/format.ts';
import { editionOf, type Edition } from '../../views/edition.ts';
import { labelOf } from '../../views/links.ts';
import { absolute, articlePath, facetPath } from '../../views/addresses.ts';
import { pictureOf } from '../../views/card.ts';
import { toAbsolute } from '../html.ts';
import { conceptId } from './thing-ids.ts';
import { timestamp } from '../feeds/moments.ts';
import { oneLine } from '../one-line.ts';
import type { Sources } from '../output.ts';

/** A subject of an item, by name and address. */
interface NinjsName {
  name: string;
  uri?: string;
  rel?: string;
  role?: string;
  literal?: string;
}

/** A text and its role in the item. */
interface RoleText {
  role: string;
  contentType: string;
  value: string;
  wordCount?: number;
}

/** An edition of an article as ninjs 3.0, described by `data/article.schema.json`. */
export interface NewsItem {
  standard: { name: string; version: string; schema: string };
  /** The address of the page, absolute; each edition has its own. */
  uri: string;
  type: 'text';
  representationType: 'full' | 'partial';
  pubStatus: 'usable';
  language: string;
  /**
   * A date and time. For a day, month or year it is the first moment; `altIds` has the date as written, and so its
   * precision.
   */
  contentCreated: string;
  versionCreated: string;
  altIds: { role: string; value: string }[];
  headlines: RoleText[];
  descriptions?: RoleText[];
  bodies?: RoleText[];
  by?: string;
  located?: string;
  subjects?: NinjsName[];
  people?: NinjsName[];
  organisations?: NinjsName[];
  places?: NinjsName[];
  infoSources: NinjsName[];
  copyrightHolder: string;
  usageTerms?: string;
  rightsInfo?: { linkedRights: string };
  associations?: Record<string, unknown>[];
}

/**
 * An edition of a story. With `redistribute: false` the item has the headline, the names and a written summary, but
 * neither the text nor the caption.
 */
function newsItem(edition: Edition, story: Story, article: Article, sources: Sources): NewsItem {
  const { site } = edition;
  const { timeZone, publisher } = site;
  const { date, lang, redistribute, rights, sourceUrl, dateline } = article;
  const precision = precisionOf(article.period);
  const uri = absolute(site, articlePath(site, article));
  const holder = article.publisher ?? publisher.name;
  const named = (kind: FacetKind, own: Partial<NinjsName>): NinjsName[] =>
    story.facets[kind].map((id) => ({
      name: labelOf(edition, kind, id).text,
      uri: conceptId(absolute(site, facetPath(site, site.editions[0], kind, id))),
      ...own,
    }));
  const authors = named('author', {}).map(({ name }) => name);
  const isLicence = rights !== undefined && isAddress(rights);
  return {
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    uri,
    type: 'text',
    representationType: redistribute ? 'full' : 'partial',
    pubStatus: 'usable',
    language: lang,
    contentCreated: timestamp(date, timeZone),
    versionCreated: timestamp(lastChange(article, timeZone), timeZone),
    altIds: [
      { role: 'uuid', value: idOfEdition(story, lang) },
      { role: 'original', value: story.id },
      { role: 'date', value: date },
      ...(precision === 'day' ? [] : [{ role: 'date-precision', value: precision }]),
      ...(sourceUrl ? [{ role: 'source', value: uriOf(sourceUrl) }] : []),
    ],
    headlines: [plain('main', oneLine(article.title))],
    ...(redistribute ? textsOf(article, uri, sources) : some('descriptions', summaryIn(article))),
    ...(authors.length > 0 ? { by: formatList(authors, lang) } : {}),
    ...(dateline ? { located: dateline } : {}),
    ...some('subjects', [...named('topic', { rel: 'about' }), ...mediaTopics(edition, story)]),
    ...some('people', named('person', { rel: 'mentions' })),
    ...some('organisations', named('organisation', { rel: 'mentions' })),
    ...some('places', named('place', { rel: 'mentions' })),
    infoSources: [
      ...named('source', { role: 'source' }),
      {
        name: holder,
        role: 'publisher',
        ...(publisher.url && holder === publisher.name ? { uri: uriOf(publisher.url) } : {}),
      },
    ],
    copyrightHolder: holder,
    ...(rights === undefined
      ? {}
      : isLicence
        ? { rightsInfo: { linkedRights: uriOf(rights) } }
        : { usageTerms: rights }),
    ...some('associations', pictureIn(edition, article, sources)),
  };
}

const plain = (role: string, value: string): RoleText => ({
  role,
  contentType: 'text/plain',
  value,
});

const some = <K extends string, T>(key: K, list: T[]) =>
  (list.length > 0 ? { [key]: list } : {}) as Partial<Record<K, T[]>>;

/** Only a summary that somebody wrote. */
const summaryIn = ({ summary }: Article) => (summary ? [plain('summary', summary)] : []);

function textsOf(article: Article, uri: string, sources: Sources) {
  const { corrections, notes, words } = article;
  const { text, html } = sources.body(article);
  return {
    ...some('descriptions', [
      ...summaryIn(article),
      ...corrections.map(({ date, kind, text }) => plain(kind, `${date}: ${text}`)),
      ...notes.map(({ date, text }) => plain('note', `${date}: ${text}`)),
    ]),
    bodies: [
      { ...plain('main', text), wordCount: words },
      { role: 'richtext', contentType: 'text/html', value: toAbsolute(html, uri) },
    ],
  };
}

/** The topics that have a code in IPTC Media Topics. */
function mediaTopics(edition: Edition, story: Story): NinjsName[] {
  return story.facets.topic.flatMap((id) => {
    const { iptc } = edition.archive.facets.topic.get(id) ?? {};
    if (iptc === undefined) return [];
    const name = labelOf(edition, 'topic', id).text;
    return [{ name, uri: mediaTopicUri(iptc), rel: 'about', literal: iptc }];
  });
}

/** `medtop:16000000` → its address. */
export function mediaTopicUri(iptc: string): string {
  return `http://cv.iptc.org/newscodes/mediatopic/${iptc.replace(/^medtop:/, '')}`;
}

function pictureIn({ site }: Edition, article: Article, sources: Sources) {
  const shown = pictureOf(article);
  if (!shown) return [];
  const { src, width, height } = sources.picture(shown.file);
  const href = new URL(src, site.url).href;
  const { alt, credit } = shown;
  const caption = article.redistribute ? shown.caption : undefined;
  return [
    {
      name: 'photo',
      uri: href,
      type: 'picture',
      descriptions: [plain('alt', alt), ...(caption ? [plain('caption', caption)] : [])],
      ...(credit ? { copyrightNotice: credit } : {}),
      renditions: [{ name: 'main', href, width, height }],
    },
  ];
}

/**
 * All items of these stories, the oldest first, each edition on a line of its own in the order of the site's editions.
 */
export function newsItems(
  { archive }: Pick<Edition, 'archive'>,
  stories: readonly Story[],
  sources: Sources,
): string {
  const editions = archive.site.editions.map((lang) => editionOf(archive, lang));
  return stories
    .toReversed()
    .flatMap((story) =>
      editions.flatMap((edition) => {
        const article = story.editions[edition.lang];
        if (article?.status !== 'published') return [];
        return `${JSON.stringify(newsItem(edition, story, article, sources))}\n`;
      }),
    )
    .join('');
}
