import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../../src/importing/words/count-words.ts';
import type { Imported, ImportedItem } from '../../../../src/importing/imported-item.ts';
import { makeArticle } from '../../../../src/importing/make-article.ts';
import type { ReadOptions } from '../../../../src/importing/reader.ts';
import { medium } from '../../../../src/importing/readers/medium/medium.ts';
import { contextWith, folderForTest, readOptions } from '../../../helpers/imports.ts';
import { allOf } from '../../../helpers/pieces.ts';

const fixture = 'tests/fixtures/importing/medium';

const read = (given: string, more: Partial<ReadOptions> = {}) =>
  allOf(medium.read([given], { ...readOptions, ...more }));
const itemsOf = (all: readonly Imported[]) => all.filter((each) => each.type === 'item');
const all = await read(fixture);
const items = itemsOf(all);

function called(title: string): ImportedItem {
  const found = items.find((item) => item.title.text === title);
  if (!found) throw new Error(`There is no item "${title}"`);
  return found;
}

const head = '<body><article class="h-entry">\n<header>\n<h1 class="p-name">One</h1>';

describe('medium', () => {
  test.each([
    [false, [], head, true],
    [false, [], '<body><article><h1>One</h1>', false],
    [true, ['posts/2021-08-26_The-crane-0a1b2c3d4e5f.html'], '', true],
    [true, ['draft_The-crane-0a1b2c3d4e5f.html'], '', true],
    [true, ['posts/2021-08-26-crane.html'], '', false],
    [true, ['a.html'], head, true],
  ])('recognises an export: %s %j %j', (isFolder, names, start, expected) => {
    const sample = { path: 'a', isFolder, names, head: isFolder ? '' : start, heads: [start] };
    expect(medium.recognises(sample)).toBe(expected);
  });

  test('reads the stories of a folder in a constant order, and counts other files', async () => {
    expect(all.map((each) => (each.type === 'item' ? each.place : each))).toEqual([
      { type: 'counted', what: 'files without a story' },
      'posts/2019-01-02_The-night-ferry-0a1b2c3d4e60.html',
      'posts/2020-03-04_Lamps-0a1b2c3d4e61.html',
      'posts/2021-08-26_The-new-crane-0a1b2c3d4e5f.html',
      'posts/draft_Only-begun-0a1b2c3d4e62.html',
    ]);
    const without = itemsOf(await read(fixture, { bodies: false }));
    expect(without.map(({ origin, place }) => [origin, place])).toEqual(
      items.map(({ origin, place }) => [origin, place]),
    );
    expect(without.every(({ body }) => body === undefined)).toBe(true);
  });

  test('reads one file', async () => {
    const name = '2019-01-02_The-night-ferry-0a1b2c3d4e60.html';
    const [item] = itemsOf(await read(path.join(fixture, 'posts', name)));
    expect(item).toMatchObject({ place: name, origin: 'medium:0a1b2c3d4e60' });
  });

  test('accounts for every word of the fixture', () => {
    for (const item of items) {
      const { missing, extra } = makeArticle(item, contextWith()).words;
      expect({ title: item.title.text, missing, extra }).toEqual({
        title: item.title.text,
        missing: [],
        extra: [],
      });
    }
  });

  test('takes day, addresses, slug and author', () => {
    expect(called('The new crane')).toMatchObject({
      origin: 'medium:0a1b2c3d4e5f',
      date: '2021-08-26',
      slug: 'the-new-crane',
      address: 'https://medium.com/@nightdesk/the-new-crane-0a1b2c3d4e5f',
      otherAddresses: ['https://medium.com/p/0a1b2c3d4e5f'],
      authors: [
        { name: 'Night Desk', slug: 'nightdesk', address: 'https://medium.com/@nightdesk' },
      ],
      summary: { text: 'Seventy metres of steel' },
    });
  });

  test('takes an address elsewhere for that of the original', () => {
    expect(called('New lamps')).toMatchObject({
      sourceUrl: 'https://elsewhere.example/lamps',
      address: 'https://medium.com/p/0a1b2c3d4e61',
      slug: 'lamps',
    });
  });

  test('makes drafts of drafts, on the day of the export', () => {
    const draft = called('Only begun');
    expect(draft).toMatchObject({ status: 'draft', date: '2026-11-29' });
    expect(draft.address).toBeUndefined();
    expect(draft.decided).toEqual([
      'it has no date of its own: the day of the export serves (2026-11-29)',
      'it was a draft: it is a draft',
    ]);
    expect(draft.body?.text).toContain('<a href="https://port.example/soon">the port</a>');
  });

  test('does not say headline and subtitle twice', () => {
    expect(called('The new crane').leftOut).toEqual([
      { what: 'headline that the text repeats', text: 'The new crane' },
      { what: 'subtitle that the text repeats', text: 'Seventy metres of steel' },
    ]);
    expect(called('The night ferry').summary).toBeUndefined();
    expect(called('The night ferry').leftOut?.[1]?.what).toBe(
      'subtitle that is the beginning of the text',
    );
    expect(called('New lamps').body?.text).toContain('>New lamps on the pier</h2>');
  });

  test('keeps the text with its headings, captions and rules', () => {
    const html = called('The new crane').body?.text ?? '';
    expect(html).toMatch(/<h2[^>]*>How it works<\/h2><h3[^>]*>In short<\/h3>/);
    expect(html).toContain('The crane <strong>arrives</strong></figcaption>');
    expect(html.match(/<hr/g)).toHaveLength(1);
    expect(html).toContain('Its pages</em><br>port.example</a>');
    expect(html).not.toContain('mixtapeImage');
  });
});

test('no word is lost, whatever the story', async () => {
  let count = 0;
  const next = () => `w${count++}`;
  const parts: Readonly<Record<string, () => string>> = {
    paragraph: () => `<p class="graf graf--p">${next()} <a href="/x">${next()}</a>, ${next()}</p>`,
    heading: () => `<h3 class="graf graf--h3">${next()}</h3>`,
    title: () => `<h3 class="graf graf--h3 graf--title">${next()}</h3>`,
    same: () => '<h3 class="graf graf--h3 graf--title">Head line</h3>',
    subtitle: () => '<h4 class="graf graf--h4 graf--subtitle">Sub line</h4>',
    beginning: () => '<p class="graf graf--p">Sub line</p>',
    figure: () =>
      `<figure><img src="https://cdn.example/a.jpeg" alt="${next()}"><figcaption>${next()}</figcaption></figure>`,
    link: () =>
      `<div class="graf graf--mixtapeEmbed"><a href="https://v.example/"><strong>${next()}</strong><br><em class="markup--em markup--mixtapeEmbed-em">${next()}</em>${next()}</a><a href="https://v.example/" class="mixtapeImage"></a></div>`,
    list: () => `<ol class="postList"><li>${next()}</li><li>${next()}</li></ol>`,
    code: () => `<pre class="graf graf--pre">${next()}<br>${next()}</pre>`,
    quote: () => `<blockquote><h3>${next()}</h3>${next()}</blockquote>`,
    rule: () => '<hr class="section-divider">',
  };
  const names = fc.array(fc.constantFrom(...Object.keys(parts)), { maxLength: 10 });
  const subtitles = fc.constantFrom('', 'Sub line', 'Sub …', 'Another line');
  await fc.assert(
    fc.asyncProperty(names, subtitles, async (chosen, subtitle) => {
      count = 0;
      const body = chosen.map((name) => parts[name]?.() ?? '').join('');
      const html = `<article class="h-entry"><header><h1 class="p-name">Head line</h1></header><section data-field="subtitle">${subtitle}</section><section data-field="body"><section>${body}</section></section><footer><p>By <a class="p-author">A</a></p></footer></article>`;
      const file = path.join(folderForTest({ '2021-08-26_a-0a1b2c3d.html': html }));
      const [item] = itemsOf(await read(file));
      if (!item) throw new Error('There is no item');
      const { words, text, leftOut } = makeArticle(item, contextWith());
      expect({ missing: words.missing, extra: words.extra }).toEqual({ missing: [], extra: [] });
      const there = countWords([text, ...leftOut.map((each) => each.text)]);
      const all = Array.from({ length: count }, (_, index) => `w${index}`);
      expect(all.filter((word) => !there.has(word))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
