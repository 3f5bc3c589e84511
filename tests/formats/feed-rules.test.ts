import { expect, test } from 'vitest';
import { idOfAddress } from '../../src/archive/identity.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { archiveOf } from '../views/archive.ts';
import { sampleArchive } from '../views/sample.ts';
import { problemsOfFeed } from './feed-rules.ts';
import { hostileArchive } from './hostile.ts';
import { madeAt, outputsOf } from './made.ts';

/** With ids as real archives have them. */
function withIds(archive: Archive): Archive {
  return archiveOf({
    site: archive.site,
    stories: [...archive.byKey.values()].map((story) => ({
      ...story,
      id: idOfAddress(`https://example.org/${story.key}/`),
    })),
  });
}

const asOf = Date.parse('2024-06-30T21:00:00Z');
const problems = (file: string, text: string) =>
  problemsOfFeed(file, text, { address: `https://example.org/archive/${file}`, asOf });

test.each([
  ['the sample', withIds(sampleArchive())],
  ['hostile text', withIds(hostileArchive)],
  ['an empty archive', archiveOf()],
])('all feeds of %s keep the rules of their formats', (_name, archive) => {
  const feeds = outputsOf(archive)
    .map(({ path }) => path)
    .filter((path) => /(?:feed\.xml|added\.xml|rss\.xml|feed\.json)$/.test(path));
  expect(feeds.length).toBeGreaterThan(11);
  for (const file of feeds)
    expect([file, problems(file, madeAt(archive, file))]).toEqual([file, []]);
});

const sample = withIds(sampleArchive());

test.each([
  ['feed.xml', 'rel="self"', 'rel="me"', 'self is'],
  ['feed.xml', 'T00:00:00+03:00</published>', '</published>', 'not RFC 3339'],
  ['feed.xml', /<updated>2024/, '<updated>2034', 'to come'],
  ['feed.xml', /<entry>\s*<id>[^<]*/, '<entry>\n<id>urn:x', 'id urn:x'],
  ['feed.xml', 'href="https://example.org/archive/2', 'href="/archive/2', 'not absolute'],
  ['feed.xml', '&lt;p&gt;Body', '&lt;script&gt;Body', '<script>'],
  ['feed.xml', 'a href="https:', 'a onclick="https:', '<a onclick>'],
  ['feed.xml', 'xml:lang="en"', 'xml:lang="in English"', 'language'],
  ['feed.xml', 'The standfirst.', 'The\nstandfirst.', 'summary'],
  ['rss.xml', 'Thu, 26 Aug', 'Fri, 26 Aug', 'not RFC 822'],
  ['rss.xml', /<guid isPermaLink="false">[^<]*/, '<guid>x', 'guid x'],
  ['rss.xml', '<link>https://example.org', '<link>', 'not absolute'],
  ['feed.json', '"content_html"', '"html"', 'has '],
  ['feed.json', '"date_modified": "2022', '"date_modified": "2002', 'modified before'],
  ['feed.json', '"version"', '"versions"', 'no version'],
])('%s with %s made %s would be found', (file, from, to, named) => {
  const good = madeAt(sample, file);
  const bad = good.replace(from, to);
  expect(bad).not.toBe(good);
  expect(problems(file, bad).join('\n')).toContain(named);
});
