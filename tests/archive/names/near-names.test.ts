import { expect, test } from 'vitest';
import { nearNames } from '../../../src/archive/names/near-names.ts';

const of = (...names: string[]) =>
  nearNames(names.map((name) => ({ id: name, names: [name] }))).map((pair) => pair.join(' = '));

test.each([
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Peskov Dmitry', 'Dmitry Peskov'],
  ['Asia-Pacific', 'Asia Pacific'],
  ['Election', 'Elections'],
  ['Артём Дзюба', 'Артем Дзюба'],
])('%s and %s may be one', (a, b) => {
  expect(of(a, 'Something else', b)).toEqual([`${a} = ${b}`]);
});

test.each([
  ['Iran', 'Iraq'],
  ['Apollo 11', 'Apollo 12'],
  ['Space', 'Space travel'],
  ['Boris Gromov', 'Boris Yeltsin'],
])('%s and %s are two', (a, b) => {
  expect(of(a, b)).toEqual([]);
});

test('one thing is not compared with itself, and a pair comes once', () => {
  const things = [
    { id: 'b', names: ['Kabul talks', 'Kabul talk'] },
    { id: 'a', names: ['Kabul talk', 'Kabul-talks'] },
  ];
  expect(nearNames(things)).toEqual([['b', 'a']]);
});
