import { expect, test } from 'vitest';
import { decodeEntities, decodeEntity } from '../../src/text/entities.ts';

test.each([
  ['AT&amp;T &ndash; 1&#46;', 'AT&T – 1.'],
  ['10&nbsp;000', '10\u00A0000'],
  ['&#x2014;', '—'],
  ['&laquo;Арьяна&raquo;', '«Арьяна»'],
])('%j is %j', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each([
  ['nothing to decode', 'AT&T; R&D;'],
  ['no semicolon', '1 &lt 2'],
  ['no such name', '&nosuch;'],
  ['coded twice', '&amp;nbsp;'],
  ['a tag', '&lt;b&gt;bold&lt;/b&gt;'],
  ['a control character', 'a&#0;b'],
  ['a line end', 'a&#10;b'],
])('%s stays: %j', (_, text) => {
  expect(decodeEntities(text)).toBeUndefined();
});

test('an entity is one character, and a control character is none', () => {
  expect(decodeEntity('&ndash;')).toBe('–');
  expect(decodeEntity('&#7;')).toBeUndefined();
});
