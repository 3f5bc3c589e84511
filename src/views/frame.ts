import { dirOf, wordsOf } from '../i18n/words.ts';
import {
  dataPath,
  facetIndexPath,
  frontPath,
  searchPath,
  standingPath,
  themePath,
  withBase,
} from './addresses.ts';
import { nearestIn } from './alternates.ts';
import { digest } from './digests.ts';
import type { Edition } from './edition.ts';
import type { Place } from './kind.ts';
import { datesLink, foreign, linkTo, type Link } from './links.ts';
import { publisherOf, type Publisher } from './publisher.ts';
import { themeCss } from './theme.ts';

/** What all pages of an edition share; nothing in it changes when an article is added. */
export interface Frame {
  lang: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  tagline: string;
  home: string;
  /** The archive's own style sheet; changes its address with its text. */
  theme?: string;
  /** A picture before the name. */
  logo?: string;
  /** Whether that is dark on transparent. */
  logoGround?: true;
  /** Dates, topics, sources. */
  ways: (Link & { current?: true })[];
  searchHref: string;
  /** This page in the other editions (or the nearest page that exists there), named in their own language. */
  editions: (Link & { lang: string; current?: true })[];
  /** `logo`: absolute. */
  publisher: Publisher;
  standing: Link[];
  /** Feeds and data. */
  data: Link;
}

/** What a page has in common with all of its edition. */
export function frameOf(edition: Edition, place: Place): Frame {
  const { archive, site, lang } = edition;
  const theme = themeCss(site);
  const toEdition = nearestIn(archive, place);
  return {
    lang,
    dir: dirOf(lang),
    siteName: site.name[lang] ?? '',
    tagline: site.tagline[lang] ?? '',
    home: withBase(site, frontPath(site, lang)),
    ...(theme === undefined ? {} : { theme: `${withBase(site, themePath)}?${digest(theme)}` }),
    ...(site.logo ? { logo: withBase(site, site.logo) } : {}),
    ...(site.logoGround ? { logoGround: true } : {}),
    ways: waysOf(edition, place),
    searchHref: withBase(site, searchPath(site, lang)),
    editions: site.editions.map((other) => ({
      href: withBase(site, other === lang ? place.route.path : toEdition(other)),
      text: wordsOf(other).language,
      lang: other,
      ...(other === lang ? { current: true as const } : {}),
    })),
    publisher: publisherOf(site),
    standing: standingLinks(edition),
    data: linkTo(edition, dataPath(site, lang), edition.words.data.title),
  };
}

/** The ways into the archive that it has: a kind that no article uses has no page. */
function waysOf(edition: Edition, { kind, route }: Place): Frame['ways'] {
  const { archive, site, lang, words } = edition;
  const current = kind.section?.(route);
  const facetKinds = (['topic', 'source'] as const).filter(
    (facetKind) => archive.facets[facetKind].size > 0,
  );
  const ways = [
    { section: 'dates', link: datesLink(edition) },
    ...facetKinds.map((facetKind) => ({
      section: facetKind,
      link: linkTo(edition, facetIndexPath(site, lang, facetKind), words.facets[facetKind].many),
    })),
  ];
  return ways.map(({ section, link }) =>
    section === current ? { ...link, current: true as const } : link,
  );
}

/** Standing pages: the edition's own or, lacking it, the first edition's, else the original. */
function standingLinks(edition: Edition): Link[] {
  const { archive, site, lang } = edition;
  return [...archive.pages.values()]
    .flatMap((editions) => {
      const page = editions[lang] ?? editions[site.editions[0]] ?? Object.values(editions)[0];
      return page ? [page] : [];
    })
    .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
    .map((page) => ({
      ...linkTo(edition, standingPath(site, page.lang, page.slug), page.title),
      ...foreign(edition, page.lang),
    }));
}
