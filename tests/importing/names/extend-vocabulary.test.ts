import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { extendVocabulary } from '../../../src/importing/names/extend-vocabulary.ts';

const addition = { id: 'town', label: 'Town', aliases: [], addresses: [] };
const extend = (text: string, ...additions: (typeof addition)[]) =>
  extendVocabulary('topic', text, additions, ['en', 'ru']);

test('entries come to the end, sorted, and all else stays as it is', () => {
  const before = '# ours\nasia:   # the continent\n  label: Asia\n';
  expect(extend(before, addition, { ...addition, id: 'art', label: 'Art: now' })).toBe(
    `${before}art:\n  label: "Art: now"\ntown:\n  label: Town\n`,
  );
});

test('addresses of a new entry and of one that is there are written', () => {
  const aliases: string[] = [];
  const text = extendVocabulary(
    'topic',
    'asia:\n  label: Asia\n',
    [
      { id: 'asia', label: 'x', aliases, addresses: ['/category/asia/'] },
      { id: 'town', label: 'Town', aliases: ['Towns'], addresses: ['/tag/town/'] },
    ],
    ['en'],
  );
  const { vocabulary, problems } = readVocabulary('topic', text ?? '', ['en']);
  expect(problems).toEqual([]);
  expect(vocabulary.entries.get('asia')?.addresses).toEqual(['/category/asia/']);
  expect(vocabulary.entries.get('town')).toMatchObject({
    addresses: ['/tag/town/'],
    aliases: ['Towns'],
  });
  expect(
    extendVocabulary('topic', text ?? '', [{ ...addition, id: 'asia', addresses: [] }], ['en']),
  ).toBe(text);
});

test.each(['', '{}\n', '{ asia: Asia }\n', 'asia: Asia'])(
  'a vocabulary of %j can be added to',
  (before) => {
    const { vocabulary, problems } = readVocabulary('topic', extend(before, addition) ?? '', [
      'en',
    ]);
    expect(problems).toEqual([]);
    expect(vocabulary.entries.get('town')?.labels['en']?.text).toBe('Town');
  },
);

test('a vocabulary that cannot be read is not added to', () => {
  expect(extend('asia: [\n', addition)).toBeUndefined();
});

test('a label is read as it was written, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({
        minLength: 1,
        unit: fc.constantFrom(...Array.from('ab: #-\'"[]{}&*!|>%@`,?яв')),
      }),
      (label) => {
        fc.pre(label.trim() === label);
        const text = extend('asia: Asia\n', { ...addition, label });
        const { vocabulary } = readVocabulary('topic', text ?? '', ['en']);
        expect(vocabulary.entries.get('town')?.labels['en']?.text).toBe(label);
      },
    ),
  );
});
