import { expect, test } from 'vitest';
import { explainEmbargo, readEmbargo } from '../../../src/importing/lines/read-embargo.ts';

test.each([
  ['EMBARGOED until 10:00 GMT, 26 August 2021', false],
  ['EMBARGOED until 10:00 GMT, 25 August 2021', true],
  ['Embargo: August 25, 2021', true],
  ['Strictly embargoed until Friday', false],
  ['Эмбарго до 25 августа 2021 года', true],
  ['محظور النشر حتى 25 أغسطس 2021', true],
  ['Ambargo: 25 Ağustos 2021', true],
])('%s', (line, isOver) => {
  expect(readEmbargo(line, '2021-08-26', ['en', 'ru', 'ar', 'tr'])).toEqual({ line, isOver });
});

test.each(['The embargo on wheat was lifted', 'Embargoes', `Embargo ${'x'.repeat(200)}`, ''])(
  'not one: %j',
  (line) => {
    expect(readEmbargo(line, '2021-08-26', ['en'])).toBeUndefined();
  },
);

test('it is explained', () => {
  expect(explainEmbargo('EMBARGO')).toContain('draft: "EMBARGO"');
});
