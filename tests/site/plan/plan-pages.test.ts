import { expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Manifest } from '../../../src/site/publish/manifest.ts';
import { planPages } from '../../../src/site/plan/plan-pages.ts';
import { pageFile } from '../../../src/views/addresses.ts';
import { listRoutes } from '../../../src/views/routes.ts';
import { archiveOf, story } from '../../views/archive.ts';

const stories = [
  story('2019-03-01', 'first', { topics: ['sport'] }),
  story('2020-02-29', 'second', { topics: ['space'] }),
];
const site = { editions: ['en'] as [string], url: 'https://example.org/', base: '/' };
const archive = archiveOf({ site, stories });

interface Lying {
  manifest: Manifest | undefined;
  files: Set<string>;
}

const templates = { 'article template': 'a', 'day template': 'a' };
const planOf = (given: Archive, last: Lying, code = { common: 'code', templates }) =>
  planPages({ archive: given, routes: listRoutes(given), code, pictureOf: () => undefined, last });

/** What lies there after a build of the archive. */
function after(given: Archive): { manifest: Manifest; files: Set<string> } {
  const { common, templates, routes } = planOf(given, { manifest: undefined, files: new Set() });
  const names = ['404.html', 'assets/a.css', ...[...routes.keys()].map(pageFile)];
  const record = { sha256: '', size: 1 };
  const manifest = {
    settings: { siteUrl: site.url, ...common, ...templates },
    routes,
    bundles: new Map<string, string>(),
    outputs: new Map<string, string>(),
    files: new Map(names.map((name) => [name, record])),
  };
  return { manifest, files: new Set(names) };
}

const paths = (plan: ReturnType<typeof planOf>) => plan.render.map(({ path }) => path);

test('without a manifest all is rendered', () => {
  const plan = planOf(archive, { manifest: undefined, files: after(archive).files });
  expect(paths(plan)).toEqual(listRoutes(archive).map(({ path }) => path));
  expect(plan.hasAssets).toBe(false);
  expect(plan.why('/2019/')).toBe('there is no manifest of an earlier build');
});

test('where nothing has changed nothing is rendered', () => {
  const plan = planOf(archive, after(archive));
  expect(paths(plan)).toEqual([]);
  expect(plan.hasAssets).toBe(true);
  expect(plan.why('/2019/')).toBeUndefined();
  expect(plan.why('/2018/')).toBe('no page has this address');
});

test('what has changed is rendered, and why', () => {
  const added = story('2020-03-01', 'third', { topics: ['space'] });
  const plan = planOf(archiveOf({ site, stories: [...stories, added] }), after(archive));
  expect(paths(plan)).toContain('/2020/03/01/third/');
  expect(paths(plan)).not.toContain('/2019/03/');
  expect(paths(plan)).not.toContain('/2019/03/01/first/');
  expect(plan.why('/2020/03/01/third/')).toBe('it is new');
  expect(plan.why('/2020/02/29/second/')).toBe('changed: neighbours');
  expect(plan.why('/2020/02/')).toBe('changed: steps');
  expect(plan.why('/2020/')).toBe('changed: articles');
});

test('other code or settings render all again', () => {
  const last = after(archive);
  expect(planOf(archive, last, { common: 'other', templates }).why('/2019/')).toBe(
    'changed for all pages: code',
  );
  const renamed = archiveOf({ site: { ...site, name: { en: 'Other' } }, stories });
  expect(planOf(renamed, last).why('/2019/')).toBe('changed for all pages: site');
  expect(paths(planOf(renamed, last))).toHaveLength(listRoutes(archive).length);
  expect(planOf(renamed, last).hasAssets).toBe(false);
});

test('another template renders the pages of its kind again, and no others', () => {
  const changed = { ...templates, 'article template': 'b' };
  const plan = planOf(archive, after(archive), { common: 'code', templates: changed });
  expect(paths(plan)).toEqual(['/2019/03/01/first/', '/2020/02/29/second/']);
  expect(plan.hasAssets).toBe(true);
  expect(plan.why('/2019/03/01/first/')).toBe('changed for all such pages: article template');
  expect(plan.why('/2019/03/01/')).toBeUndefined();
});

test('a file that somebody took away is made again', () => {
  const last = after(archive);
  last.files.delete('2019/index.html');
  const plan = planOf(archive, last);
  expect(paths(plan)).toEqual(['/2019/']);
  expect(plan.why('/2019/')).toBe('its file is gone');
  for (const asset of ['assets/a.css', '404.html']) {
    const { manifest, files } = after(archive);
    files.delete(asset);
    expect(planOf(archive, { manifest, files }).hasAssets, asset).toBe(false);
  }
});
