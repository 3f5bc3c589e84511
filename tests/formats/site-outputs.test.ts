import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { feedStyleCss } from '../../src/formats/feeds/feed-style.ts';
import { llms } from '../../src/formats/data/llms.ts';
import { archiveOf } from '../views/archive.ts';
import { sampleArchive } from '../views/sample.ts';
import { hostile, hostileArchive } from './hostile.ts';
import { madeAt, outputsOf } from './made.ts';

const archive = sampleArchive();

test('robots.txt lets all read all, and names the sitemaps', () => {
  expect(madeAt(archive, 'robots.txt')).toBe(
    [
      '# Crawlers read https://example.org/robots.txt alone: put these lines there.',
      'User-agent: *',
      'Allow: /',
      '',
      'Sitemap: https://example.org/archive/sitemap-index.xml',
      'Sitemap: https://example.org/archive/sitemap-news.xml',
      '',
    ].join('\n'),
  );
});

test('robots.txt of a site at the root of its host has nothing to explain', () => {
  const atRoot = archiveOf({ site: { url: 'https://example.org/', base: '/' } });
  expect(madeAt(atRoot, 'robots.txt')).toMatch(/^User-agent/);
});

test('llms.txt names the ways into the archive', () => {
  const text = madeAt(archive, 'llms.txt');
  expect(text).toMatch(/^# Backfile\n\n> A test\n\n## Ways into the archive\n\n- \[Dates\]/);
  expect(text).toContain('- [Topics](https://example.org/archive/topics/)\n');
  expect(text).toContain('- [Русский](https://example.org/archive/ru/)\n');
  expect(text).toContain('- [Feeds and data](https://example.org/archive/data/)\n');
  expect(text).toContain('- [About](https://example.org/archive/about/)\n');
});

test('llms.txt keeps each text on its line, and no mark of Markdown in it', () => {
  const text = llms('a\n# b [c](d)', '', [{ title: '*t*', links: [{ text: '<x>]', href: '/y' }] }]);
  expect(text).toBe('# a \\# b \\[c\\](d)\n\n## \\*t\\*\n\n- [\\<x\\>\\]](/y)\n');
});

test('security.txt is there when it is configured', () => {
  expect(outputsOf(archive).map(({ path }) => path)).not.toContain('.well-known/security.txt');
  const security = {
    contact: ['mailto:security@example.org', 'https://example.org/security/'],
    expires: '2027-01-31',
    policy: 'https://example.org/policy/',
  };
  const secured = archiveOf({ site: { security } });
  expect(madeAt(secured, '.well-known/security.txt')).toBe(
    [
      'Contact: mailto:security@example.org',
      'Contact: https://example.org/security/',
      'Expires: 2027-01-31T20:59:59.999Z',
      'Preferred-Languages: en, ru, ar',
      'Canonical: https://example.org/archive/.well-known/security.txt',
      'Policy: https://example.org/policy/',
      '',
    ].join('\n'),
  );
});

test('each edition has a web manifest', () => {
  expect(JSON.parse(madeAt(archive, 'ar/manifest.webmanifest'))).toMatchObject({
    name: 'الأرشيف',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/archive/ar/',
    icons: ['favicon.svg', 'icon-192.png', 'icon-512.png'].map((file) => ({
      src: `/archive/${file}`,
    })),
  });
  const { name } = JSON.parse(madeAt(hostileArchive, 'manifest.webmanifest')) as { name: string };
  expect(name).toBe(hostile);
});

test('browsers may fetch pages before they are opened, and nothing else', () => {
  const { prefetch } = JSON.parse(madeAt(archive, 'speculation-rules.json')) as {
    prefetch: { where: { and: [{ href_matches: string[] }] }; eagerness: string }[];
  };
  expect(prefetch).toHaveLength(1);
  expect(prefetch[0]?.eagerness).toBe('moderate');
  expect(prefetch[0]?.where.and[0].href_matches).toEqual(['/archive/', '/archive/*/']);
  const headers = madeAt(archive, '_headers');
  expect(headers).toContain('  Speculation-Rules: "/archive/speculation-rules.json"\n');
  expect(headers).toContain(
    '/archive/speculation-rules.json\n  Content-Type: application/speculationrules+json\n',
  );
});

/** As hosts read the path of a rule: `*` is all that follows, `:name` one folder. */
function patternOf(path: string): RegExp {
  const pattern = path
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.*')
    .replaceAll(/(?<=\/):\w+/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}

test('headers lie below the base, and none is given twice to one file', () => {
  const text = madeAt(archive, '_headers');
  const rules = text.split('\n\n').map((rule) => {
    const [path = '', ...lines] = rule.trim().split('\n');
    return { path, names: lines.map((line) => line.trim().split(':')[0] ?? '') };
  });
  expect(rules.every(({ path }) => path.startsWith('/archive/'))).toBe(true);
  const feeds = outputsOf(archive)
    .map(({ path }) => path)
    .filter((path) => /(?:feed|rss)\.(?:xml|json)$/.test(path));
  expect(feeds).toEqual(expect.arrayContaining(['2021/08/feed.xml', 'ru/sources/tass/feed.xml']));
  for (const file of ['assets/x.css', 'data/x.csv', 'index.html', '2021/index.html', ...feeds]) {
    const names = rules
      .filter(({ path }) => patternOf(path).test(`/archive/${file}`))
      .flatMap((rule) => rule.names);
    expect(names.includes('Content-Type'), file).toBe(feeds.includes(file));
    expect(names.length, file).toBeGreaterThan(4);
    expect(new Set(names).size, file).toBe(names.length);
  }
  expect(text).toContain(
    '/archive/data/\n  Link: </archive/data/datapackage.json>; rel="describedby"; type="application/json", ',
  );
  expect(text).toContain(`'sha256-${hash('sha256', feedStyleCss, 'base64')}'`);
});
