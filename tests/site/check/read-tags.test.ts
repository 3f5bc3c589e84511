import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readTags, type Tag } from '../../../src/site/check/read-tags.ts';

/** The same by a parser of HTML. */
function parseTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser: Parser = new Parser({
    onopentag(name, { id, href, src }) {
      const address = href ?? src;
      if (name !== 'h1' && id === undefined && address === undefined) return;
      const attributes = {
        ...(id === undefined ? {} : { id }),
        ...(address === undefined ? {} : { href: address }),
      };
      tags.push({ name, at: parser.startIndex, ...attributes });
    },
  });
  parser.end(html);
  return tags;
}

const words = fc
  .array(
    fc.constantFrom(
      ...['a', 'é', '😀', ' ', '\n', '/', '#b', '?a=1', "'", '=', '>', 'id=', ' href=', 'src'],
      ...[
        '&amp;',
        '&lt;',
        '&gt;',
        '&quot;',
        '&#38;',
        '&#x3C;',
        '&amp;copy=1',
        '&lt;a href=&quot;/x/&quot;&gt;',
      ],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const name = fc.constantFrom('h1', 'a', 'p', 'svg', 'use', 'my-part', 'h2', 'section');
/** `id`, `href` and `src` no more than once each, and `href` without `src`, as in all tags that there are. */
const attributes = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('id', 'href', 'class', 'data-src', 'xlink:href', 'title', 'hidden'),
      words,
    ),
    {
      selector: ([key]) => key,
    },
  )
  .map((all) =>
    all.map(([key, value]) => (key === 'hidden' ? ` ${key}` : ` ${key}="${value}"`)).join(''),
  );

const { page } = fc.letrec<{ page: string; element: string }>((tie) => ({
  page: fc.array(fc.oneof(words, tie('element')), { maxLength: 5 }).map((parts) => parts.join('')),
  element: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(fc.constantFrom('<img', '<link', '<meta'), words)
      .map(([start, value]) => `${start} src="${value}">`),
    words.map((value) => `<!-- ${value.replaceAll('>', '')} -->`),
    fc
      .tuple(name, attributes, tie('page'))
      .map(([start, all, inside]) => `<${start}${all}>${inside}</${start}>`),
  ),
}));

test('the tags of a page are those that a parser finds', () => {
  let found = 0;
  fc.assert(
    fc.property(page, (html) => {
      const tags = parseTags(html);
      found += tags.length;
      expect(readTags(html), html).toEqual(tags);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test('a tag has its place, and its address as a browser reads it', () => {
  expect(readTags('<p>x</p>\n<a class="b" href="/?a=1&amp;b=2" id="c">y</a><h1>z</h1>')).toEqual([
    { name: 'a', at: 9, href: '/?a=1&b=2', id: 'c' },
    { name: 'h1', at: 55 },
  ]);
});
