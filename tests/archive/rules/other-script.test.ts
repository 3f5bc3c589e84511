import { expect, test } from 'vitest';
import { otherScript } from '../../../src/archive/rules/other-script.ts';
import { articleWith, findIn } from './files.ts';

const english = 'The delegation of the ministry left for Doha in the morning.\n';
const russian = 'Делегация министерства утром вылетела в Доху на переговоры.\n';
const find = (files: Readonly<Record<string, string>>) => findIn(otherScript, files);

test('an edition that is not translated is told', () => {
  const found = find({ a: articleWith('', english), 'a.ru': articleWith('', english) });
  expect(found).toEqual([
    {
      file: 'articles/a.ru.md',
      at: { path: ['title'] },
      message: 'the text is in Latin letters, but Russian is written in Cyrillic letters',
      hint: 'translate it, or name the language it is in, with "lang: …" and in the file\'s name',
    },
  ]);
});

test('a language that is said wrong is told at the word', () => {
  const [found] = find({ a: articleWith('lang: ar\n', russian) });
  expect(found).toMatchObject({
    at: { path: ['lang'] },
    message: 'the text is in Cyrillic letters, but Arabic is written in Arabic letters',
  });
});

test('a language that is not said is the first of the site', () => {
  expect(find({ a: articleWith('', english) })).toEqual([]);
  expect(find({ a: articleWith('', english), d: articleWith('', russian) })).toEqual([
    expect.objectContaining({
      file: 'articles/d.md',
      message:
        'the text is in Cyrillic letters, but English, the language of articles that name none, is written in Latin letters',
      hint: 'name its language, with "lang: …" or in the file\'s name',
    }),
  ]);
});

test.each([
  ['the right script', russian],
  ['a few letters', 'TASS\n'],
  ['a name and a quotation in another script', `${english.trim()} Он сказал: так и будет.\n`],
])('%s is let be', (_, body) => {
  expect(find({ 'a.ru': articleWith('', body) })).toEqual([]);
});
