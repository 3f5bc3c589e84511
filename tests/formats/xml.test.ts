import { expect, test } from 'vitest';
import { element, withoutForbidden, xmlDocument } from '../../src/formats/xml.ts';

test('what is absent is left out, elements stand on lines of their own', () => {
  expect(
    xmlDocument(element('a', { b: undefined, c: '' }, element('d', {}), undefined), '/x.xsl'),
  ).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/xsl" href="/x.xsl"?>\n<a c="">\n<d/>\n</a>\n',
  );
});

test.each([
  ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
  ['a ]]> b', 'a ]]&gt; b'],
  ['a\u0000\u0008\u000b\u001f\ufffe\uffffb', 'ab'],
  ['a\ud800b\udc00', 'ab'],
  ['\u{1f600}\u200f', '\u{1f600}\u200f'],
  ['a\r\nb', 'a&#13;\nb'],
])('text %j is written as %j', (text, written) => {
  expect(element('t', {}, text).xml).toBe(`<t>${written}</t>`);
});

test('attributes keep quotes and blanks', () => {
  expect(element('t', { a: '"a"\n\t<\u0001' }).xml).toBe('<t a="&quot;a&quot;&#10;&#9;&lt;"/>');
});

test('what is left can stand in XML', () => {
  const all = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code)).join(' ');
  const codes = Array.from(withoutForbidden(all), (one) => one.codePointAt(0) ?? 0);
  expect(new Set(codes.filter((code) => code < 32))).toEqual(new Set([9, 10, 13]));
  expect(codes.filter((code) => code > 0xfffd || (code > 0xd7ff && code < 0xe000))).toEqual([]);
});
