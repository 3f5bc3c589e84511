import { expect, test } from 'vitest';
import {
  nameInOrder,
  nameInverted,
  nameWithInitials,
  readName,
} from '../../../src/formats/citation/person-name.ts';

test.each([
  ['Ann Author', undefined, 'Author, Ann', 'Author, A.'],
  ['Ann B. Author', undefined, 'Author, Ann B.', 'Author, A. B.'],
  ['J. O’Neill', undefined, 'O’Neill, J.', 'O’Neill, J.'],
  ['Jean-Luc Author', undefined, 'Author, Jean-Luc', 'Author, J.-L.'],
  ['Иван Иванович Иванов', undefined, 'Иванов, Иван Иванович', 'Иванов, И. И.'],
  ['Ludwig van Beethoven', 'van Beethoven, Ludwig', 'van Beethoven, Ludwig', 'van Beethoven, L.'],
])('%s (%s)', (name, sortAs, inverted, short) => {
  const read = readName(name, sortAs);
  expect(nameInverted(read)).toBe(inverted);
  expect(nameWithInitials(read, ', ')).toBe(short);
  expect(nameInOrder(read)).toBe(name);
});

test.each(['Reuters', 'دميتري بيسكوف', 'Gabriel García Márquez', 'the foreign desk', '山田太郎'])(
  'nobody but an editor knows the parts of %s',
  (name) => {
    expect(readName(name)).toEqual({ literal: name });
    expect(nameInverted(readName(name))).toBe(name);
  },
);
