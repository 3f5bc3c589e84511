import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixBody } from '../../../src/archive/fixes/fix-body.ts';

const file = (body: string) => `---\ntitle: T\ndate: 2024-05-01\n---\n\n${body}\n`;

test('a list of a word processor becomes one of Markdown, each of several', () => {
  const body = 'Before:\n\n• one\n• two\n\nBetween.\n\n•\u00A0three\n  •\tfour';
  expect(fixBody(file(body), 'article')).toBe(
    file('Before:\n\n- one\n- two\n\nBetween.\n\n- three\n  - four'),
  );
});

test('line ends stay as they are', () => {
  const text = file('• one\n• two').replaceAll('\n', '\r\n');
  expect(fixBody(text, 'page')).toBe(file('- one\n- two').replaceAll('\n', '\r\n'));
});

test.each([
  '– Yes.\n– No.',
  'o\tone',
  '`•`',
  '```\n• a\n```',
  '- one',
  'Write \\<agency>.',
  '<agency> says so.',
])('%j is left to its author', (body) => {
  expect(fixBody(file(body), 'article')).toBe(file(body));
});

test('what was fixed needs no fixing', () => {
  const pieces = fc.constantFrom('• a', '- b', 'words', '', '·\u00A0c', '> • d', '  • e', '1. f');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (lines) => {
      const once = fixBody(file(lines.join('\n')), 'article');
      expect(fixBody(once, 'article')).toBe(once);
      expect(once.replaceAll(/[^a-z]/g, '')).toBe(file(lines.join('\n')).replaceAll(/[^a-z]/g, ''));
    }),
  );
});
