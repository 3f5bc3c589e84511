import { expect, test } from 'vitest';
import { isAsWritten, originOf, sealText } from '../../src/importing/origin.ts';

const original = 'a'.repeat(64);
const written = `---\ntitle: One\nx-origin:\n  id: https://old.example/?p=1\n  original: ${original}\n---\n\nText\n`;

test('a sealed text says where it comes from, and that nobody edited it', () => {
  const sealed = sealText(written);
  const origin = originOf('a.md', sealed);
  expect(origin).toMatchObject({ id: 'https://old.example/?p=1', original });
  expect(origin && isAsWritten(sealed, origin)).toBe(true);
});

test.each(['Text', 'title: One'])('a change of "%s" is seen', (part) => {
  const sealed = sealText(written);
  const origin = originOf('a.md', sealed);
  expect(origin && isAsWritten(sealed.replace(part, `${part}s`), origin)).toBe(false);
});

test.each([
  ['of one that was not imported', '---\ntitle: One\n---\nText'],
  ['without a seal', written],
  ['with a number for its identity', sealText(written).replace('https://old.example/?p=1', '12')],
  ['in frontmatter without an end', sealText(written).replace('\n---\n\nText', '\nText')],
])('there is no origin %s', (_, text) => {
  expect(originOf('a.md', text)).toBeUndefined();
});
