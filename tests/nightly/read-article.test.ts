import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileName } from '../../src/article/article-file.ts';
import { readArticle } from '../../src/article/read/read-article.ts';

const name = readFileName('articles/2021/2021-08-26-x.md', ['en', 'ru']);

/** Reads what may be anything, and holds that it ends in an article or in problems that lie within the file. */
function readAnything(bytes: Uint8Array): void {
  for (const role of ['original', 'edition'] as const) {
    const { value, problems } = readArticle(name, bytes, 'digest', role);
    if (!value) expect(problems.length).toBeGreaterThan(0);
    const lines = new TextDecoder().decode(bytes).split('\n');
    for (const { line, column, message, file } of problems) {
      expect(file).toBe(name.file);
      expect(message).not.toBe('');
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines.length + 1);
      expect(column).toBeGreaterThan(0);
    }
  }
}

test('any bytes end in an article or in problems', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readAnything(bytes)));
});

test('so does any frontmatter, however broken', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '2021-08-26',
      '26/08/2021',
      '{}',
      '[',
      '&a',
      '*a',
      '!x',
      '|',
      '>',
      '-',
      '~',
      '\t',
    ),
    fc.constantFrom('javascript:alert(1)', '../x.png', 'null', '[[a]]', '{ a: b }', '0x1F', '.nan'),
  );
  const key = fc.constantFrom(
    'title',
    'date',
    'source',
    'topics',
    'photo',
    'slug',
    'aliases',
    'id',
    'corrections',
    'notes',
    'status',
    'withdrawn',
    'embargo',
    'x-note',
    'titel',
    '__proto__',
    'constructor',
    '- a',
    '  src',
    '  alt',
  );
  const line = fc.oneof(
    fc.tuple(key, scalar).map(([field, value]) => `${field}: ${value}`),
    fc.constantFrom('---', '---js', '...', '  - a', '', '# a'),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
    .map(([lines, body]) => `---\n${lines.join('\n')}\n---\n${body}`);
  fc.assert(fc.property(text, (given) => readAnything(new TextEncoder().encode(given))));
});

test('so does any Markdown', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '1. ',
    ),
    fc.constantFrom(
      '|',
      '[^1]',
      '[^1]: ',
      '<div>',
      '<!--',
      '<iframe src=x>',
      '&amp;',
      '\\',
      '# ',
      '~~',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const body = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(body, (given) =>
      readAnything(new TextEncoder().encode(`---\ntitle: x\ndate: 2021-08-26\n---\n${given}`)),
    ),
  );
});
