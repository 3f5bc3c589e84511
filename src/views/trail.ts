import { periodsAround } from '../text/dates/period.ts';
import { facetLink, linkTo, monthLink, periodLink, yearLink } from './links.ts';
import { datesPath, facetIndexPath, frontPath, onThisDayIndexPath, type Route } from './routes.ts';
import type { Edition } from './edition.ts';
import type { Link } from './view.ts';

/** The way from the front page down to the page above this one. */
export function trailOf(edition: Edition, route: Route): Link[] {
  const { archive, site, lang, words } = edition;
  if (route.kind === 'front') return [];
  const home = linkTo(edition, frontPath(site, lang), words.frame.home);
  const dates = linkTo(edition, datesPath(site, lang), words.dates);
  switch (route.kind) {
    case 'year':
      return [home, dates];
    case 'month':
      return [home, dates, yearLink(edition, route.month.slice(0, 4))];
    case 'day':
      return [home, dates, ...downTo(edition, route.day)];
    case 'article': {
      const period = archive.byKey.get(route.key)?.period ?? '';
      return [home, dates, ...periodsAround(period).map((each) => periodLink(edition, each))];
    }
    case 'facet':
      return [home, facetIndex(edition, route.facetKind)];
    case 'facet-year': {
      const { facetKind, id } = route;
      return [home, facetIndex(edition, facetKind), facetLink(edition, facetKind, id)];
    }
    case 'on-this-day':
      return [home, linkTo(edition, onThisDayIndexPath(site, lang), words.onThisDay.title)];
    case 'dates':
    case 'facet-index':
    case 'on-this-day-index':
    case 'standing':
    case 'search':
    case 'data':
    case 'redirect':
      return [home];
  }
}

function downTo(edition: Edition, day: string): Link[] {
  return [yearLink(edition, day.slice(0, 4)), monthLink(edition, day.slice(0, 7))];
}

function facetIndex(edition: Edition, kind: keyof Edition['words']['facets']): Link {
  const { site, lang, words } = edition;
  return linkTo(edition, facetIndexPath(site, lang, kind), words.facets[kind].many);
}
