import { isolateForeign } from '../../i18n/isolate.ts';
import { wordsOf } from '../../i18n/words.ts';
import { feedFiles, type FeedFormat } from '../../views/addresses.ts';
import type { PageView } from '../../views/kinds.ts';
import type { RedirectView } from '../../views/kinds/redirect.ts';
import { folderFiles } from '../../archive/site-places.ts';

/** A feed for `<link rel="alternate" …>` or for a link that readers follow. */
export interface FeedLink {
  /** Begins with the site's base. */
  href: string;
  /** The media type. */
  type: string;
  title: string;
}

/** The media types, and the names of the formats, the same in all languages. */
const formats: Readonly<Record<FeedFormat, { type: string; name: string }>> = {
  atom: { type: 'application/atom+xml', name: 'Atom' },
  rss: { type: 'application/rss+xml', name: 'RSS' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
};

/** The kinds of facets that have feeds: the ones with closed vocabularies, because they have few entries. */
export const fedKinds = ['topic', 'source'] as const;

type FramedView = Exclude<PageView, RedirectView>;

/**
 * The feeds that a page names, its own first. A topic or source has one feed, which the pages of its years name too.
 * Every page names the feeds of its edition.
 */
export function feedLinks(view: FramedView): FeedLink[] {
  const { home, lang } = view.frame;
  const siteName = isolateForeign(view.frame.siteName, lang);
  const own = ownFeed(view);
  return [
    ...(own ? [own] : []),
    ...(['atom', 'rss', 'json'] as const).map((format) => ({
      href: home + feedFiles[format],
      type: formats[format].type,
      title: `${siteName} (${formats[format].name})`,
    })),
    {
      href: home + folderFiles.added,
      type: formats.atom.type,
      title: `${siteName}: ${wordsOf(lang).feeds.added} (${formats.atom.name})`,
    },
  ];
}

/** The feed of the topic or source that a page is about. */
export function ownFeed(view: FramedView): FeedLink | undefined {
  if (view.kind !== 'facet' || !fedKinds.some((kind) => kind === view.facetKind)) return undefined;
  const { href, year, title, frame } = view;
  const [name, site] = [title, frame.siteName].map((one) => isolateForeign(one, frame.lang));
  const main = year === undefined ? href : href.slice(0, -`${year}/`.length);
  return {
    href: main + feedFiles.atom,
    type: formats.atom.type,
    title: `${name} — ${site} (${formats.atom.name})`,
  };
}
