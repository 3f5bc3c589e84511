import type { FacetKind } from '../archive/names/facet-kinds.ts';
import { dirOf, wordsOf } from '../i18n/words.ts';
import { nearestIn } from './alternates.ts';
import { digest } from './digests.ts';
import type { Edition } from './edition.ts';
import { foreign, linkTo } from './links.ts';
import { publisherOf } from './publisher.ts';
import {
  dataPath,
  datesPath,
  facetIndexPath,
  frontPath,
  searchPath,
  standingPath,
  themePath,
  withBase,
} from './routes.ts';
import type { Route } from './routes.ts';
import { themeCss } from './theme.ts';
import type { Frame, Link } from './view.ts';

/** What a page has in common with all of its edition. */
export function frameOf(edition: Edition, route: Route): Frame {
  const { archive, site, lang } = edition;
  const theme = themeCss(site);
  return {
    lang,
    dir: dirOf(lang),
    siteName: site.name[lang] ?? '',
    tagline: site.tagline[lang] ?? '',
    home: withBase(site, frontPath(site, lang)),
    ...(theme === undefined ? {} : { theme: `${withBase(site, themePath)}?${digest(theme)}` }),
    ...(site.logo ? { logo: withBase(site, site.logo) } : {}),
    ...(site.logoGround ? { logoGround: true } : {}),
    ways: waysOf(edition, route),
    searchHref: withBase(site, searchPath(site, lang)),
    editions: site.editions.map((other) => ({
      href: withBase(site, other === lang ? route.path : nearestIn(archive, route, other)),
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
function waysOf(edition: Edition, route: Route): Frame['ways'] {
  const { archive, site, lang, words } = edition;
  const current = sectionOf(route);
  const kinds = (['topic', 'source'] as const).filter((kind) => archive.facets[kind].size > 0);
  const ways = [
    { section: 'dates', link: linkTo(edition, datesPath(site, lang), words.dates) },
    ...kinds.map((kind) => ({
      section: kind,
      link: linkTo(edition, facetIndexPath(site, lang, kind), words.facets[kind].many),
    })),
  ];
  return ways.map(({ section, link }) =>
    section === current ? { ...link, current: true as const } : link,
  );
}

/** The part of the archive that a page belongs to. */
function sectionOf(route: Route): FacetKind | 'dates' | undefined {
  if ('facetKind' in route) return route.facetKind;
  return ['dates', 'year', 'month', 'day'].includes(route.kind) ? 'dates' : undefined;
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
