import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { listOutputs } from '../../src/formats/outputs.ts';
import { createDigests } from '../../src/views/digests.ts';
import { notFoundView } from '../../src/views/not-found.ts';
import { absolute, withBase } from '../../src/views/addresses.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { viewOf } from '../../src/views/view-of.ts';
import { archiveOf, story } from './archive.ts';
import { sampleArchive } from './sample.ts';

/** Every string under one of these names, wherever it stands in the value. */
function stringsUnder(value: unknown, names: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' && names.includes(name) ? [inner] : stringsUnder(inner, names),
  );
}

function long(): Archive {
  const stories = Array.from({ length: 130 }, (_, index) =>
    story(`${2018 + (index % 3)}-0${1 + (index % 9)}-1${index % 10}`, `s${index}`, {
      topics: ['t'],
      sources: [`source-${index % 20}`],
    }),
  );
  return archiveOf({ stories });
}

const archives = [
  ['the sample', sampleArchive()],
  ['an empty archive', archiveOf()],
  [
    'an archive of one edition',
    archiveOf({ site: { editions: ['ar'], base: '/', url: 'https://a.example/' } }),
  ],
  ['an archive with a long topic', long()],
] as const;

describe.each(archives)('the views of %s', (_, archive) => {
  const routes = listRoutes(archive);
  const views = [...routes.map((route) => viewOf(archive, route)), notFoundView(archive)];

  test('lie at their own addresses', () => {
    expect(views.slice(0, -1).map(({ href }) => href)).toEqual(
      routes.map(({ path }) => withBase(archive.site, path)),
    );
  });

  test('link to pages and files that exist', () => {
    const { site } = archive;
    const files = listOutputs({ archive, digests: createDigests(archive, (file) => file) });
    const known = new Set(
      [...routes, ...files].map(({ path }) => withBase(site, `/${path.replace(/^\//, '')}`)),
    );
    const outside = ['https://press.example/', 'https://tass.com/politics/1'];
    const own = `${site.base}404.html`;
    const links = views.flatMap((view) =>
      stringsUnder({ ...view, head: {} }, ['href', 'searchHref', 'home', 'to']),
    );
    const broken = links.filter(
      (href) =>
        !known.has(href.replace(/#year-\d{4}$/, '')) && !outside.includes(href) && href !== own,
    );
    expect(links.length).toBeGreaterThan(400);
    expect([...new Set(broken)]).toEqual([]);
  });

  test('name pages that exist as alternates, each other and themselves', () => {
    const byCanonical = new Map(routes.map((route) => [absolute(archive.site, route.path), route]));
    for (const route of routes) {
      const view = viewOf(archive, route);
      if (view.kind === 'redirect') continue;
      const { canonical, alternates } = view.head;
      expect(byCanonical.get(canonical)).toBe(route);
      for (const { hreflang, href } of alternates) {
        const other = byCanonical.get(href);
        expect(other?.kind).toBe(route.kind);
        if (hreflang !== 'x-default') expect(other?.lang).toBe(hreflang);
      }
      if (alternates.length > 0) {
        expect(alternates.map(({ href }) => href)).toContain(canonical);
        expect(alternates.at(-1)?.hreflang).toBe('x-default');
      }
    }
  });

  test('have a title and a description', () => {
    for (const view of views) {
      if (view.kind === 'redirect') continue;
      expect([view.href, view.head.title, view.head.description]).toEqual([
        view.href,
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
    }
  });

  test('are the same for an archive read again', () => {
    const again = structuredClone(archive);
    expect(routes.map((route) => viewOf(again, route))).toEqual(views.slice(0, -1));
  });

  test('are data that can be written down', () => {
    expect(JSON.parse(JSON.stringify(views))).toEqual(views);
  });
});

test('nothing of a withdrawn article stands on another page', () => {
  const archive = sampleArchive();
  const others = listRoutes(archive).filter((route) => !route.path.includes('/gone/'));
  const text = JSON.stringify(others.map((route) => viewOf(archive, route)));
  expect(text).not.toMatch(/Withdrawn title|Отозвано|It was untrue|2015\/03\/04\/gone/);
});

test('an article on another day changes only what is said to change', () => {
  const before = sampleArchive();
  const added = story('2022-02-03', 'added', { topics: ['space'], sources: ['tass'] });
  const after = archiveOf({
    stories: [...before.byKey.values(), added],
    pages: [...before.pages.values()].flatMap((editions) => Object.values(editions)),
    redirects: { '/old-address/': { key: '2021/08/26/peskov', lang: 'ru' } },
    facets: ({ id }) => {
      const { aliases, descriptions, broader } = before.facets.topic.get(id) ?? {};
      return {
        ...(aliases && { aliases }),
        ...(descriptions && { descriptions }),
        ...(broader && { broader }),
      };
    },
  });
  const changed = listRoutes(before)
    .filter(({ lang }) => lang === 'en')
    .filter(
      (route) => JSON.stringify(viewOf(before, route)) !== JSON.stringify(viewOf(after, route)),
    )
    .map(({ path }) => path);
  expect(changed).toEqual([
    '/',
    // The neighbours in time, and in the topic; the days, months and years that stand beside the new one.
    '/2021/',
    '/2021/08/',
    '/2021/08/26/',
    '/2021/08/26/second/',
    '/2023/',
    '/2023/06/',
    '/2023/06/30/',
    '/2023/06/30/year-ago/',
    // The year is new.
    '/data/',
    '/dates/',
    '/on-this-day/02-03/',
    '/sources/',
    '/sources/tass/',
    '/topics/',
    '/topics/space/',
  ]);
});
