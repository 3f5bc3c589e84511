import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldCase,
  foldLabel,
  foldName,
  foldWords,
  lowerInPlace,
  plainWords,
} from '../../src/text/fold.ts';

test('paths are one that some systems take for one', () => {
  expect(foldCase('/Old/É/')).toBe(foldCase('/old/e\u0301/'));
  expect(foldCase('/a b/')).not.toBe(foldCase('/a  b/'));
});

test('small letters are as many as the letters', () => {
  expect(lowerInPlace('İSTANBUL’DA')).toBe('istanbul’da');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lowerInPlace(text)).toHaveLength(text.length);
    }),
  );
});

test('labels are compared as CommonMark does', () => {
  expect(foldLabel(' Foo\n  BAR ')).toBe('foo bar');
  expect(foldLabel('a-b')).not.toBe(foldLabel('a b'));
});

describe('names', () => {
  test.each([
    ['  Islamic\n Emirate ', 'ISLAMIC EMIRATE'],
    ['ＴＡＳＳ', 'tass'],
    ['Tass\u200B', 'tass'],
    ['Cafe\u0301', 'café'],
  ])('%j is %j', (one, other) => expect(foldName(one)).toBe(foldName(other)));

  test.each([
    ['ТАСС', 'TACC'],
    ['é', 'e'],
    ['AFP.', 'AFP'],
  ])('%j is not %j', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));

  test('that are simple are folded as all others are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) => {
        expect(foldName(name)).toBe(foldName(`é${name}`.slice(1)));
        expect(foldName(`é ${name}`)).toBe(`é ${foldName(name)}`.trim());
      }),
    );
  });
});

test('words are compared without what is between them', () => {
  expect(foldWords(' Click — “HERE”! ')).toBe('click here');
  expect(foldWords('كِتاب')).toBe('كِتاب');
});

test('plain words have no marks', () => {
  expect(plainWords('Андре́й, Çelik-Ağa (Å)')).toEqual(['андреи', 'celik', 'aga', 'a']);
  expect(plainWords('…')).toEqual([]);
});

test.each(Object.entries({ foldCase, lowerInPlace, foldLabel, foldName, foldWords }))(
  '%s changes nothing when done again',
  (_name, fold) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  },
);
