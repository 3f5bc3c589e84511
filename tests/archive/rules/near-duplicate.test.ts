import { expect, test } from 'vitest';
import { createCorpus } from '../../../scripts/bench/corpus.ts';
import { nearDuplicate } from '../../../src/archive/rules/near-duplicate.ts';
import { articleWith, findIn } from './files.ts';

const corpus = createCorpus();
const bodyOf = (number: number) => `${corpus.article(number).body}\n`;

test('a text that repeats an earlier one is told, the later of the two, with its share', () => {
  const changed = bodyOf(1).replace(/\w+/, 'Otherwise').concat('\nAnd a line more.\n');
  const found = findIn(nearDuplicate, {
    later: articleWith('', changed, '2021-08-27'),
    earlier: articleWith('', bodyOf(1)),
    other: articleWith('', bodyOf(2)),
  });
  expect(found.map(({ file }) => file)).toEqual(['articles/later.md']);
  expect(found[0]?.message).toMatch(
    /^the text is (?:9\d|8\d|100)% the same as articles\/earlier\.md$/,
  );
});

test('of many, none is told that is not repeated, and each that is', () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`a-${at}`, articleWith('', bodyOf(at))]),
  );
  const copies = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `copy-${at}`,
      articleWith(
        '',
        bodyOf(at * 7).replaceAll(/(\w+)\. /g, (all, word: string, place: number) =>
          place % 11 === 0 ? `${word}, and so on. ` : all,
        ),
        '2022-01-01',
      ),
    ]),
  );
  const found = findIn(nearDuplicate, { ...files, ...copies }).map(({ file }) => file);
  expect(found.filter((file) => !file.includes('copy-'))).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(39);
});

test('short texts and withdrawn ones repeat nothing', () => {
  expect(findIn(nearDuplicate, { a: articleWith(''), b: articleWith('') })).toEqual([]);
});
