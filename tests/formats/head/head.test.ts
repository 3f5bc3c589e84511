import { describe, expect, test } from 'vitest';
import { headTags } from '../../../src/formats/head/head.ts';
import type { HeadTag } from '../../../src/formats/head/head-tag.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';
import { viewAt } from '../../views/view-at.ts';
import { hostileTitles } from '../citation/samples.ts';
import { context } from '../sample-context.ts';

const origin = 'https://example.org/archive';
const archive = sampleArchive();
const headAt = (path: string) => headTags(viewAt(archive, 'article', path), context);

/** What a head says under a name, a property or a relation. */
function said(tags: readonly HeadTag[], name: string): string[] {
  return tags.flatMap((one) => {
    if (one.tag !== 'meta' && one.tag !== 'link') return [];
    const { name: meta, property, rel, content, href } = one.attributes;
    return [meta, property, rel].includes(name) ? [content ?? href ?? ''] : [];
  });
}

describe('an article', () => {
  const tags = headAt('/2021/08/26/peskov/');
  test.each([
    ['description', ['The standfirst.']],
    ['canonical', [`${origin}/2021/08/26/peskov/`]],
    ['icon', ['/archive/favicon.svg']],
    ['theme-color', ['#fdfcf9', '#131210']],
    ['og:type', ['article']],
    ['og:title', ['Peskov on the Taliban']],
    ['og:locale', ['en_GB']],
    ['og:locale:alternate', ['ru_RU']],
    ['article:published_time', ['2021-08-26']],
    ['article:modified_time', ['2022-02-03']],
    ['article:section', ['afghanistan en']],
    ['article:tag', ['afghanistan en', 'asia en']],
    ['og:image', [context.picture!.url]],
    ['og:image:alt', ['A map']],
    ['twitter:card', ['summary_large_image']],
    ['DC.type', ['newspaperArticle']],
    ['prism.publicationName', ['Example Press']],
    ['citation_title', ['Peskov on the Taliban']],
    ['citation_date', ['2021/08/26']],
    ['citation_language', ['en']],
    ['citation_public_url', [`${origin}/2021/08/26/peskov/`]],
    ['citation_journal_title', []],
    ['cite-as', [`${origin}/2021/08/26/peskov/`]],
    ['type', ['https://schema.org/NewsArticle']],
    ['author', []],
    ['license', []],
    ['describedby', [`${origin}/data/articles-2021.csv`]],
  ])('says %s', (name, values) => {
    expect(said(tags, name)).toEqual(values);
  });

  test('names who wrote it', () => {
    const second = headAt('/2021/08/26/second/');
    expect(said(second, 'citation_author')).toEqual(['ann-author en']);
    expect(said(second, 'author')).toEqual([`${origin}/authors/ann-author/`]);
  });

  test('names a licence that has an address', () => {
    const rights = 'https://creativecommons.org/licenses/by/4.0/';
    const free = archiveOf({ stories: [story('2021-01-02', 'x', { rights })] });
    const tags = headTags(viewAt(free, 'article', '/2021/01/02/x/'), context);
    expect(said(tags, 'license')).toEqual([rights]);
    expect(said(tags, 'DC.rights')).toEqual([rights]);
  });

  test('of an edition speaks its language', () => {
    const arabic = headTags(viewAt(archive, 'front', '/ar/'), context);
    expect(said(arabic, 'og:locale')).toEqual(['ar_AR']);
    expect(said(headAt('/ru/2021/08/26/peskov/'), 'citation_language')).toEqual(['ru']);
  });

  test.each(hostileTitles)('one with the headline %j has one line in each attribute', (title) => {
    const hostile = archiveOf({ stories: [story('2021-01-02', 'x', { title })] });
    const tags = headTags(viewAt(hostile, 'article', '/2021/01/02/x/'), context);
    const [cited = ''] = said(tags, 'citation_title');
    // eslint-disable-next-line no-control-regex
    expect(cited).not.toMatch(/[\u0000-\u001f\u2028]/);
    const script = tags.find(({ tag }) => tag === 'script');
    expect(script && 'text' in script ? script.text : '<').not.toContain('<');
  });
});

test('a withdrawn article is described nowhere', () => {
  const withdrawn = { date: '2022-01-01', reason: 'It was wrong.' };
  const gone = archiveOf({
    stories: [story('2021-01-02', 'x', { status: 'withdrawn', withdrawn })],
  });
  const tags = headTags(viewAt(gone, 'article', '/2021/01/02/x/'), context);
  expect(said(tags, 'cite-as')).toEqual([`${origin}/2021/01/02/x/`]);
  expect(said(tags, 'describedby')).toEqual([]);
});

test('the page about the data leads to what describes all of it, whatever its language', () => {
  for (const path of ['/data/', '/ru/data/']) {
    const tags = headTags(viewAt(archive, 'data', path), context);
    expect(said(tags, 'type')).toEqual(['https://schema.org/Dataset']);
    expect(said(tags, 'describedby')).toEqual(
      ['datapackage.json', 'dataset.jsonld'].map((file) => `${origin}/data/${file}`),
    );
  }
});

test('what is not an article has none of an article’s names', () => {
  const tags = headTags(viewAt(archive, 'day', '/2021/08/26/'), context);
  for (const name of ['DC.type', 'citation_title', 'cite-as', 'article:published_time']) {
    expect(said(tags, name)).toEqual([]);
  }
  expect(said(tags, 'og:type')).toEqual(['website']);
});
