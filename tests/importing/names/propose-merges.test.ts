import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { proposeMerges } from '../../../src/importing/names/propose-merges.ts';

const { vocabulary } = readVocabulary('topic', 'bridges: Bridges\nafghanistan: Afghanistan\n', [
  'en',
]);
const added = (id: string, label: string, items: number) => ({ id, label, aliases: [], items });

test('what is nearly the same is merged into what is there, or into the more frequent', () => {
  const names = [
    added('afganistan', 'Afganistan', 9),
    added('rivers', 'Rivers', 7),
    added('rivvers', 'Rivvers', 2),
  ];
  expect(proposeMerges(vocabulary, names)).toEqual([
    'npm run topics -- merge afganistan afghanistan',
    'npm run topics -- merge rivvers rivers',
  ]);
});

test('what is used once is merged into a wider topic, or named', () => {
  const names = [
    added('old-bridges', 'Old bridges', 1),
    added('mood', 'Mood', 1),
    added('new-bridges', 'New bridges', 2),
  ];
  expect(proposeMerges(vocabulary, names)).toEqual([
    'npm run topics -- merge old-bridges bridges',
    '# used once: npm run topics -- merge mood OTHER',
  ]);
});

test('what was there before is left alone, and no name is merged both ways', () => {
  expect(proposeMerges(vocabulary, [])).toEqual([]);
  const names = [added('abcdefgh', 'Abcdefgh', 1), added('abcdefgi', 'Abcdefgi', 1)];
  expect(proposeMerges(vocabulary, names)).toEqual(['npm run topics -- merge abcdefgh abcdefgi']);
});
