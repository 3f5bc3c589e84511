import { expect, test } from 'vitest';
import { headTags } from '../../src/formats/head/head.ts';
import { kindOf } from '../../src/views/kinds.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { viewOf } from '../../src/views/view-of.ts';
import { archiveOf, story } from './archive.ts';

const withdrawn = {
  status: 'withdrawn',
  withdrawn: { date: '2022-01-01', reason: 'Why.' },
} as const;
const archive = archiveOf({
  site: { editions: ['en'] },
  stories: [
    story('2021-08-26', 'x', { topics: ['sea'] }),
    story('2019-02-03', 'gone', { topics: ['lost'], people: ['nobody'], ...withdrawn }),
  ],
});
const routes = listRoutes(archive);

test('days, months and names without an article list nothing; others do', () => {
  const known = ['front', 'year', 'month', 'day', 'on-this-day', 'facet-index', 'facet'];
  const empty = routes
    .filter((route) => known.includes(route.kind) && kindOf(route).isEmpty?.(archive, route))
    .map(({ path }) => path);
  expect(empty.filter((path) => !path.startsWith('/on-this-day/')).toSorted()).toEqual([
    '/2019/',
    '/2019/02/',
    '/2019/02/03/',
    '/people/',
    '/people/nobody/',
    '/topics/lost/',
  ]);
  expect(empty.filter((path) => path.startsWith('/on-this-day/'))).toHaveLength(365);
  expect(empty).not.toContain('/on-this-day/08-26/');
  expect(
    routes.filter((route) => kindOf(route).isEmpty?.(archiveOf(), route) && route.kind === 'front'),
  ).toEqual([]);
});

test('search engines are told not to show such a page, and no other of those that list', () => {
  for (const route of routes) {
    const view = viewOf(archive, route);
    if (view.kind === 'redirect' || view.kind === 'search') continue;
    const robots = headTags(view, { base: '/', fonts: [] }).find(
      (tag) => tag.tag === 'meta' && tag.attributes['name'] === 'robots',
    );
    const content = robots?.tag === 'meta' ? robots.attributes['content'] : undefined;
    const wanted = kindOf(route).isEmpty?.(archive, route) ? 'noindex' : 'max-image-preview:large';
    expect([route.path, content]).toEqual([route.path, wanted]);
  }
});
