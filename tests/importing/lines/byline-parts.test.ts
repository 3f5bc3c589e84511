import { expect, test } from 'vitest';
import { agencyName, isPersonName, isRole } from '../../../src/importing/lines/byline-parts.ts';

test.each([
  'Anna Example',
  'A. Example',
  'А.С. Образцов',
  'Ludwig van der Muster',
  'Ayşe Örnek',
  'منى النموذج',
  'Мамед Пример оглы',
])('a name: %s', (part) => {
  expect(isPersonName(part)).toBe(true);
});

test.each([
  'Example',
  'the bridge',
  'Anna example',
  'Room 12',
  'One Two Three Four Five Six',
  'في الشارع',
  'Anna.',
  '',
])('no name: %j', (part) => {
  expect(isPersonName(part)).toBe(false);
});

test('roles in four languages', () => {
  for (const role of [
    'Staff Writers',
    'special to the Example',
    'собкор',
    'редактор отдела',
    'مراسل الجريدة',
    'muhabiri',
  ]) {
    expect(isRole(role)).toBe(true);
  }
  expect(isRole('Anna Example')).toBe(false);
});

test('agencies by all their names', () => {
  expect(agencyName('ТАСС')).toBe('TASS');
  expect(agencyName('Agence France-Presse')).toBe('AFP');
  expect(agencyName('Anna Example')).toBeUndefined();
});
