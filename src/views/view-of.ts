import type { Archive } from '../archive/archive.ts';
import { articleView } from './article.ts';
import { datesView } from './dates.ts';
import { dataView } from './data.ts';
import { dayView } from './day.ts';
import { facetIndexView } from './facet-index.ts';
import { facetView } from './facet.ts';
import { frontView } from './front.ts';
import { monthView } from './month.ts';
import { onThisDayIndexView, onThisDayView } from './on-this-day.ts';
import { redirectView } from './redirect.ts';
import type { Route } from './routes.ts';
import { searchView } from './search.ts';
import { standingView } from './standing.ts';
import type { PageView } from './view.ts';
import { yearView } from './year.ts';

/** Everything that the page at a route shows. */
export function viewOf(archive: Archive, route: Route): PageView {
  switch (route.kind) {
    case 'front':
      return frontView(archive, route);
    case 'article':
      return articleView(archive, route);
    case 'dates':
      return datesView(archive, route);
    case 'year':
      return yearView(archive, route);
    case 'month':
      return monthView(archive, route);
    case 'day':
      return dayView(archive, route);
    case 'on-this-day-index':
      return onThisDayIndexView(archive, route);
    case 'on-this-day':
      return onThisDayView(archive, route);
    case 'facet-index':
      return facetIndexView(archive, route);
    case 'facet':
    case 'facet-year':
      return facetView(archive, route);
    case 'standing':
      return standingView(archive, route);
    case 'search':
      return searchView(archive, route);
    case 'data':
      return dataView(archive, route);
    case 'redirect':
      return redirectView(archive, route);
  }
}
