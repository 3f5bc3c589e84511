import { describe, expect, test } from 'vitest';
import { isSlip, nearName } from '../../../src/archive/rules/near-name.ts';
import { articleWith, findIn } from './files.ts';

const withName = (name: string) => articleWith(`people: [Other Person, ${name}]\n`);
const often = (name: string, times = 6) =>
  Object.fromEntries(Array.from({ length: times }, (_, at) => [`often-${at}`, withName(name)]));

test('a rare name one letter away from a frequent one', () => {
  const found = findIn(nearName, { ...often('Dmitry Peskov'), rare: withName('Dmitry Pescov') });
  expect(found).toEqual([
    {
      file: 'articles/rare.md',
      at: { path: ['people', 1] },
      message:
        'people: "Dmitry Pescov" differs by one letter from "Dmitry Peskov", which is used 6 times',
      hint: 'if it is the same person, write "Dmitry Peskov"',
    },
  ]);
});

test('not one that the vocabulary has, nor one of two that are as rare', () => {
  expect(findIn(nearName, { ...often('Ivan Petrov'), rare: withName('Ivan Petrow') })).toEqual([]);
  expect(
    findIn(nearName, { ...often('Dmitry Peskov', 3), rare: withName('Dmitry Pescov') }),
  ).toEqual([]);
});

describe('one letter', () => {
  test.each([
    ['dmitry-peskov', 'dmitri-peskov'],
    ['dmitry-peskov', 'dmitry-pesskov'],
    ['dmitry-peskov', 'dmitry-pesokv'],
    ['sergey-lavrov', 'sergei-lavrov'],
  ])('%s, %s', (a, b) => {
    expect(isSlip(a, b)).toBe(true);
  });
});

describe('another name', () => {
  test.each([
    ['anna-ivanov', 'anna-ivanova'],
    ['li-na', 'li-ma'],
    ['john-paul-2', 'john-paul-3'],
    ['dmitry-peskov', 'dmitri-pescov'],
    ['dmitry-peskov', 'dmitry-peskov-jr'],
    ['kim-jong-un', 'kim-jong-il'],
  ])('%s, %s', (a, b) => {
    expect(isSlip(a, b)).toBe(false);
  });
});
