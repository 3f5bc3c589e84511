import { expect, test } from 'vitest';
import { attributeOf, writeAttribute } from '../../../src/importing/body/html-attribute.ts';

test.each([
  ['<img src="a.png" alt="A &amp; B">', 'alt', 'A & B'],
  ['<img alt=\'it is "one"\'>', 'alt', 'it is "one"'],
  ['<img ALT=word src=a>', 'alt', 'word'],
  ['<img data-alt="x">', 'alt', undefined],
  ['<img alt>', 'alt', undefined],
])('%s has as %s %j', (tag, name, value) => {
  const found = attributeOf(tag, name);
  expect(found?.value).toBe(value);
  if (found) expect(tag.slice(found.from, found.to)).toMatch(/^alt=/i);
});

test('a value is read as it was written', () => {
  const value = 'A & "B" <c>';
  expect(attributeOf(`<img ${writeAttribute('alt', value)}>`, 'alt')?.value).toBe(value);
});
