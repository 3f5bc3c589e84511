import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFileName } from '../../src/article/article-file.ts';
import { readAndRenderArticle } from '../../src/article/read/read-article.ts';
import { excerptOf } from '../../src/search/client/engine/excerpt.ts';
import { readQuery } from '../../src/search/query.ts';
import { cutText } from '../../src/search/words.ts';
import { contextWith } from './body/context.ts';

const name = readFileName('articles/2021-08-26-x.md', ['en', 'ru']);
const read = (title: string, body: string) => {
  const text = `---\ntitle: ${JSON.stringify(title)}\ndate: 2021-08-26\n---\n\n${body}\n`;
  const bytes = new TextEncoder().encode(text);
  return readAndRenderArticle({ name, bytes, digest: 'digest', role: 'original' }, () =>
    contextWith(),
  );
};

const characters = Array.from('.,;:!?\'"`()[]{}<>|\\/-_=+*&^%$#@~«»“”„…—\u00A0\u3000 \taя1\n');
const pieces =
  'a._a _"a _[a]_](_[a](_![_![a](b)_{{_{%_{#_<a _<b>_</b>_<!--_<?_<a {{}}_<div>\n_> _> > _- _- - _1. _1.\n_## {_#### {#_www._http://_https://a.b/_a@_a@b.c _["_«а» _“a” _| a _|-|-\n_---\n_===\n_&amp;_[^1] _[^1]: _[a]: b\n_يك_یك_Аa_a``_~~~\n_```\n_**a*_*"_*«_»*_f**k _1986. a\n_1. a\n\n_    a\n_![a](b "_yesterday _\r\n_a\n=\n'
    .split('_')
    .filter((piece) => piece !== '');

describe('many of one kind are read in time, or are a problem', () => {
  test.each([...characters, ...pieces])('%j', { timeout: 900_000 }, (piece) => {
    const many = piece.repeat(Math.ceil(30_000 / piece.length));
    const begun = performance.now();
    const { problems } = read('T', `Text: ${many}`);
    read(many, `${many} a`);
    excerptOf(['a ', `${many} `, 'b'], [1]);
    cutText(many, 'en');
    readQuery(many, 'en', true);
    expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(120_000);
  });
});

test('so are any of them one after the other', { timeout: 900_000 }, () => {
  const part = fc.tuple(
    fc.constantFrom(...characters, ...pieces),
    fc.integer({ min: 1, max: 400 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const body = parts.map(([piece, count]) => piece.repeat(count)).join('');
      expect(() => read('T', body)).not.toThrow();
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 60) },
  );
});
