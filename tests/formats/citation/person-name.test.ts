import { describe, expect, test } from 'vitest';
import {
  nameAfterInitials,
  nameForMachines,
  nameForTags,
  nameInOrder,
  nameInverted,
  nameWithInitials,
  readName,
} from '../../../src/formats/citation/person-name.ts';

test.each([
  ['Ann Author', [], 'Author, Ann', 'Author, A.'],
  ['Ann B. Author', [], 'Author, Ann B.', 'Author, A. B.'],
  ['J. O’Neill', [], 'O’Neill, J.', 'O’Neill, J.'],
  ['J. R. R. Tolkien', [], 'Tolkien, J. R. R.', 'Tolkien, J. R. R.'],
  ['J.R.R. Tolkien', [], 'Tolkien, J.R.R.', 'Tolkien, J. R. R.'],
  ['Jean-Luc Author', [], 'Author, Jean-Luc', 'Author, J.-L.'],
  ['İnci Yazar', [], 'Yazar, İnci', 'Yazar, İ.'],
  ['Иван Иванович Иванов', [], 'Иванов, Иван Иванович', 'Иванов, И. И.'],
  ['Роман Аркадьевич Абрамович', [], 'Абрамович, Роман Аркадьевич', 'Абрамович, Р. А.'],
  ['Ludwig van Beethoven', ['van Beethoven, Ludwig'], 'van Beethoven, Ludwig', 'van Beethoven, L.'],
  ['Ludwig van Beethoven', ['Beethoven, Ludwig van'], 'Beethoven, Ludwig van', 'Beethoven, L. van'],
  [
    'Abd al-Rahman Ibn Khaldun',
    ['Ibn Khaldun, Abd al-Rahman'],
    'Ibn Khaldun, Abd al-Rahman',
    'Ibn Khaldun, A. al-Rahman',
  ],
  ['Xi Jinping', ['Xi, Jinping'], 'Xi, Jinping', 'Xi, J.'],
  ['Orbán Viktor', ['Orbán, Viktor'], 'Orbán, Viktor', 'Orbán, V.'],
  [
    'Gabriel García Márquez',
    ['García Márquez, Gabriel'],
    'García Márquez, Gabriel',
    'García Márquez, G.',
  ],
  ['山田太郎', ['山田, 太郎'], '山田太郎', '山田太郎'],
  ['Иванов Иван Иванович', [], 'Иванов, Иван Иванович', 'Иванов, И. И.'],
  ['Петрова А. П.', [], 'Петрова, А. П.', 'Петрова, А. П.'],
  ['Sammy Davis Jr.', [], 'Davis, Sammy, Jr.', 'Davis, S., Jr.'],
  [
    'Martin Luther King Jr.',
    ['King, Martin Luther, Jr.'],
    'King, Martin Luther, Jr.',
    'King, M. L., Jr.',
  ],
  [
    'Martin Luther King Jr.',
    ['King Jr., Martin Luther'],
    'King, Martin Luther, Jr.',
    'King, M. L., Jr.',
  ],
  ['عبد الرحمن ابن خلدون', ['ابن خلدون، عبد الرحمن'], 'ابن خلدون، عبد الرحمن', 'ابن خلدون, ع. ا.'],
])(
  '%s (%j) is sorted and shortened; in a text it stays as it is',
  (name, aliases, inverted, short) => {
    const read = readName(name, ...aliases);
    expect(nameInverted(read)).toBe(inverted);
    expect(nameWithInitials(read, ', ', ', ')).toBe(short);
    expect(nameInOrder(read)).toBe(name);
  },
);

test.each([
  'Reuters',
  'TASS',
  'دميتري بيسكوف',
  'Gabriel García Márquez',
  'Ludwig van Beethoven',
  'the foreign desk',
  '山田太郎',
  'Pelé',
])('nobody but an editor knows the parts of %s', (name) => {
  expect(readName(name)).toEqual({ literal: name });
  expect(nameInverted(readName(name))).toBe(name);
});

test.each([
  'Associated Press',
  'Agence France-Presse',
  'Sky News',
  'BBC Monitoring',
  'Foreign Desk',
  'Отдел Культуры',
  'Российская Газета',
  'Anadolu Ajansı',
])('%s is not a person, so nothing of it is a family name', (name) => {
  expect(readName(name)).toEqual({ literal: name });
});

describe('of aliases in several scripts that of the name’s script is taken', () => {
  const aliases = ['Petrova, Anna', 'Петрова, Анна Сергеевна', 'بتروفا، آنا'];
  test.each([
    ['Anna Petrova', 'Petrova, Anna'],
    ['Анна Петрова', 'Петрова, Анна Сергеевна'],
    ['آنا بتروفا', 'بتروفا، آنا'],
  ])('%s', (name, inverted) => {
    expect(nameInverted(readName(name, ...aliases))).toBe(inverted);
  });

  test('without one the name is read by itself', () => {
    const latin = 'Petrova, Anna';
    expect(nameWithInitials(readName('Анна Петрова', latin), ' ')).toBe('Петрова А.');
    expect(readName('آنا بتروفا', latin)).toEqual({ literal: 'آنا بتروفا' });
    expect(nameInverted(readName('Аня Петрова', 'Петрова, Анна', 'Петрова, Аня'))).toBe(
      'Петрова, Аня',
    );
  });

  test('an alias that is not a name in parts decides nothing', () => {
    for (const alias of ['A. Petrova', 'Petrova, ', ', Anna', 'a, b, c, d']) {
      expect(nameInverted(readName('Anna Petrova', alias))).toBe('Petrova, Anna');
    }
  });
});

test('machines get one kind of comma, a page’s head two parts, an entry in Russian the initials first', () => {
  const khaldun = readName('عبد الرحمن ابن خلدون', 'ابن خلدون، عبد الرحمن');
  expect(nameForMachines(khaldun)).toBe('ابن خلدون, عبد الرحمن');
  const king = readName('Martin Luther King Jr.', 'King, Martin Luther, Jr.');
  expect(nameForTags(king)).toBe('King, Martin Luther Jr.');
  expect(nameAfterInitials(readName('Анна Петровна Автор'))).toBe('А. П. Автор');
});
