import { shareSize } from '../../views/share-picture.ts';
import { absoluteIn } from '../absolute.ts';
import type { HeadContext } from './head-context.ts';
import { named, property, type HeadTag } from './head-tag.ts';
import type { Framed } from '../json-ld/framed.ts';
import { oneLine } from '../one-line.ts';

/** How a page looks when it is shared: Open Graph (https://ogp.me), and the card size for X. */
export function openGraphTags(view: Framed, context: HeadContext): HeadTag[] {
  const { head, frame } = view;
  const { card } = head;
  // The page's own picture, or the one made for sharing.
  const picture = context.picture ?? (card && { url: absoluteIn(view, card.href), ...shareSize });
  const alt = head.image?.alt ?? card?.alt;
  const others = frame.editions.filter(({ lang }) =>
    head.alternates.some(({ hreflang }) => hreflang === lang && lang !== frame.lang),
  );
  return [
    ...property('og:type', head.type),
    // Without the site's name, which has its own property.
    ...property('og:title', 'title' in view ? view.title : head.title),
    ...property('og:description', head.description),
    ...property('og:url', head.canonical),
    ...property('og:site_name', frame.siteName),
    ...property('og:locale', localeOf(frame.lang)),
    ...others.flatMap(({ lang }) => property('og:locale:alternate', localeOf(lang))),
    ...property('article:published_time', head.published),
    ...property('article:modified_time', head.modified),
    ...property('article:section', head.section),
    ...head.tags.flatMap((tag) => property('article:tag', tag)),
    ...(picture
      ? [
          ...property('og:image', picture.url),
          ...property('og:image:width', String(picture.width)),
          ...property('og:image:height', String(picture.height)),
          ...property('og:image:alt', alt && oneLine(alt)),
        ]
      : []),
    ...named('twitter:card', picture ? 'summary_large_image' : 'summary'),
  ];
}

/** The locales of Open Graph include only one Arabic, without a country. */
const locales: Readonly<Record<string, string>> = { en: 'en_GB', ar: 'ar_AR' };

function localeOf(lang: string): string {
  const known = locales[lang];
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}
