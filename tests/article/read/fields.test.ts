import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as field from '../../../src/article/read/fields.ts';

const messageOf = (schema: z.ZodType, value: unknown) =>
  schema
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join(' | ');

describe('accepted', () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ['a text, without the blanks around it', field.text, '  T ', 'T'],
    ['a day', field.date, '2021-08-26', '2021-08-26'],
    ['a date-time with a zone', field.date, '2021-08-26T10:00+03:00', '2021-08-26T10:00+03:00'],
    ['a moment', field.moment, '2021-08-26T10:00Z', '2021-08-26T10:00Z'],
    ['an address', field.webAddress, 'http://тасс.рф/a?b=c#d', 'http://тасс.рф/a?b=c#d'],
    ['a slug', field.slugText, 'g-20-summit', 'g-20-summit'],
    ['a slug in another script', field.slugText, 'открытие-зала', 'открытие-зала'],
    ['an Arabic slug', field.slugText, 'افتتاح_2021', 'افتتاح_2021'],
    ['an earlier address', field.sitePath, '/News/%D0%B0/item_1.html', '/News/%D0%B0/item_1.html'],
    ['a picture beside', field.pictureFile, 'map of Kabul.png', 'map of Kabul.png'],
    ['a picture in a folder beside', field.pictureFile, 'maps/kabul.png', 'maps/kabul.png'],
    ['one for a list', field.listOf(field.text), 'one', ['one']],
    ['a list', field.listOf(field.text), ['one', 'two'], ['one', 'two']],
    ['a choice', field.oneOf(['a', 'b']), 'b', 'b'],
  ])('%s', (_what, schema, given, value) => {
    expect(schema.parse(given)).toEqual(value);
  });
});

describe('refused', () => {
  test.each<[z.ZodType, unknown, string]>([
    [field.text, ' ', 'is empty'],
    [field.text, 5, 'put it in quotes: "5"'],
    [field.text, ['a'], 'without brackets'],
    [field.altText, '', 'say what the picture shows'],
    [field.date, 20210826, 'write it as 2021-08-26'],
    [field.date, '2021-08-26T10:00', 'needs a zone'],
    [field.moment, '2021-08-26', 'as in 2021-08-26T14:30:00+03:00'],
    [field.webAddress, 'javascript:alert(1)', 'is not a web address'],
    [field.webAddress, 'JAVASCRIPT:alert(1)', 'is not a web address'],
    [field.webAddress, 'data:text/html,x', 'is not a web address'],
    [field.webAddress, 'ftp://example.org/', 'is not a web address'],
    [field.webAddress, 'example.org', 'is not a web address'],
    [field.webAddress, 'https://example.org/a b', 'is not a web address'],
    [field.slugText, '../x', 'cannot be part of an address'],
    [field.slugText, 'Two Words', 'cannot be part of an address'],
    [field.slugText, 'a--b', 'cannot be part of an address'],
    [field.slugText, 'Слово', 'cannot be part of an address'],
    [field.slugText, 'слово слово', 'cannot be part of an address'],
    [field.slugText, 'а'.repeat(101), 'too long'],
    [field.sitePath, '/a/../b/', 'is not a plain address'],
    [field.sitePath, '/a/%2E%2e/b/', 'is not a plain address'],
    [field.sitePath, '/a/..', 'is not a plain address'],
    [field.sitePath, '/a%2fb/', 'is not a plain address'],
    [field.sitePath, '/a//b/', 'is not a plain address'],
    [field.sitePath, '/a/?b', 'is not a plain address'],
    [field.sitePath, '/a\\b/', 'is not a plain address'],
    [field.sitePath, '/a b/', 'contains a space'],
    [field.sitePath, 'a/', 'does not begin with a slash; write it as /a/'],
    [field.sitePath, 'a b', 'write it whole, such as /2019/01/02/old-name/'],
    [field.name, 'Dmitry Peskov,', 'ends in a comma; delete it'],
    [field.record({ a: field.text }, (x) => `write a: ${x}`), 'x', 'write a: x'],
    [field.sitePath, '//evil.example/', 'names another host'],
    [field.sitePath, 'https://evil.example/', 'names another host'],
    [field.pictureFile, '../x.png', 'is not beside the article'],
    [field.pictureFile, 'a/../../x.png', 'is not beside the article'],
    [field.pictureFile, '/etc/x.png', 'is not beside the article'],
    [field.pictureFile, '.x.png', 'is hidden'],
    [field.pictureFile, './.old/x.png', 'is hidden'],
    [field.pictureFile, 'https://example.org/x.png', 'is an address'],
    [field.pictureFile, '//example.org/x.png', 'is an address'],
    [field.oneOf(['published', 'draft']), 'publised', 'did you mean "published"?'],
    [field.oneOf(['published', 'draft']), 'banana', 'write one of them'],
    [field.record({ a: field.text, b: field.text }), 'x', 'write a: …, b: …'],
    [field.yesOrNo, 'yes', 'write true or false'],
  ])('%# %j', (schema, given, said) => {
    expect(messageOf(schema, given)).toContain(said);
  });
});

test('a value that YAML writes over several lines is one line', () => {
  for (const kind of [field.text, field.name, field.altText]) {
    expect(kind.parse('A paper\nof  July \r\n\u2028 and\tAugust\n')).toBe(
      'A paper of  July and August',
    );
    expect(kind.safeParse('\n\t').success).toBe(false);
  }
  // Spaces are as they are typed.
  expect(field.text.parse('5\u00a0% of  it')).toBe('5\u00a0% of  it');
});
