import { expect, test } from 'vitest';
import { isOfShard, takeShard, type Work } from '../../../src/site/plan/take-shard.ts';
import { pageFile } from '../../../src/views/addresses.ts';

const paths = Array.from({ length: 400 }, (_none, index) => `/2021/05/06/article-${index}/`);
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const bundleOf = (lang: string, name: string) => ({
  lang,
  folder: `pagefind/${lang}/${name}/`,
  digest: name,
});
const bundles = ['en', 'ru'].flatMap((lang) => names.map((name) => bundleOf(lang, name)));
const all = {
  plan: {
    common: {},
    render: paths.slice(0, 200).map((path) => ({ kind: 'redirect', lang: 'en', path })),
    routes: new Map(paths.map((path) => [path, 'fingerprint'])),
    hasAssets: true,
    why: (path: string) => `why ${path}`,
  },
  search: { bundles, entries: new Map([['search/en/entry.json', '']]) },
  pictures: names.map((name) => ({
    path: `pictures/${name}.webp`,
    file: `/cache/${name}`,
    sha256: name,
  })),
  outputs: {
    make: names.slice(0, 4).map((name) => ({ path: `${name}/feed.xml` })),
    fingerprints: new Map(names.map((name) => [`${name}/feed.xml`, 'fingerprint'])),
  },
} as unknown as Work;
const sharesOf = (work: Work, of: number) =>
  Array.from({ length: of }, (_none, index) => takeShard(work, { number: index + 1, of }));

test.each([1, 2, 3, 7])('%i parts have all of the work, each piece once', (of) => {
  const shares = sharesOf(all, of);
  const together = <T>(pick: (share: (typeof shares)[number]) => Iterable<T>) =>
    shares.flatMap((share) => [...pick(share)]);
  expect(new Map(together(({ plan }) => plan.routes))).toEqual(all.plan.routes);
  expect(together(({ plan }) => plan.routes)).toHaveLength(paths.length);
  const dealt = {
    render: together(({ plan }) => plan.render),
    bundles: together(({ search }) => search.bundles),
    pictures: together(({ pictures }) => pictures),
    outputs: together(({ outputs }) => outputs.make),
    fingerprints: together(({ outputs }) => outputs.fingerprints.keys()),
  };
  const whole = {
    render: all.plan.render,
    bundles: all.search.bundles,
    pictures: all.pictures,
    outputs: all.outputs.make,
    fingerprints: [...all.outputs.fingerprints.keys()],
  };
  for (const what of ['render', 'bundles', 'pictures', 'outputs', 'fingerprints'] as const) {
    expect(dealt[what]).toHaveLength(whole[what].length);
    expect(new Set<unknown>(dealt[what])).toEqual(new Set<unknown>(whole[what]));
  }
});

test('parts are of about one size, and each renders only what it has', () => {
  for (const { plan, elsewhere } of sharesOf(all, 4)) {
    expect(plan.routes.size).toBeGreaterThan(70);
    expect(plan.routes.size).toBeLessThan(130);
    expect(plan.render.filter(({ path }) => !plan.routes.has(path))).toEqual([]);
    expect(paths.filter((path) => plan.routes.has(path) === elsewhere.has(pageFile(path)))).toEqual(
      [],
    );
  }
});

test('search bundles are dealt evenly, and a new one moves none of those before it', () => {
  const dealt = (all: Work) =>
    sharesOf(all, 4).map(({ search }) => search.bundles.map(({ folder }) => folder));
  const before = dealt(all);
  expect(before.map((some) => some.length)).toEqual([4, 4, 4, 4]);
  const cut = bundles.flatMap((one) =>
    one.folder === 'pagefind/en/h/' ? [bundleOf('en', 'h1'), bundleOf('en', 'h2')] : [one],
  ) as unknown as Work['search']['bundles'];
  const after = dealt({ ...all, search: { ...all.search, bundles: cut } });
  const old = (some: string[]) => some.filter((folder) => !folder.startsWith('pagefind/en/h'));
  expect(after.map(old)).toEqual(before.map(old));
});

test('a part is known by its number and by what all parts are made of', () => {
  const [one, two] = sharesOf(all, 2);
  expect(one?.settings['part']).toBe('1/2');
  expect(two?.settings['part']).toBe('2/2');
  expect(one?.settings['content']).toBe(two?.settings['content']);
  const routes = new Map([...all.plan.routes, ['/', 'another']]);
  const [other] = sharesOf({ ...all, plan: { ...all.plan, routes } }, 2);
  expect(other?.settings['content']).not.toBe(one?.settings['content']);
});

test('why a page is not rendered here', () => {
  const part = { number: 1, of: 2 };
  const { plan } = takeShard(all, part);
  const ours = paths.find((path) => isOfShard(path, part)) ?? '';
  const other = paths.find((path) => !isOfShard(path, part)) ?? '';
  expect(plan.why(ours)).toBe(`why ${ours}`);
  expect(plan.why(other)).toBe('another part renders it');
});

test('without SHARD it is all', () => {
  expect(takeShard(all, undefined)).toEqual({ ...all, settings: {}, elsewhere: new Set() });
});
