import { expect, test } from 'vitest';
import { idOfAddress, idOfEdition } from '../../src/archive/identity.ts';
import { story } from '../views/archive.ts';

test.each([
  // Made by another implementation: Python's uuid.uuid5(uuid.NAMESPACE_URL, address).
  ['https://example.org/2021/08/26/peskov/', 'aac21cc7-ea00-5e09-bdc9-a6bdd6725e7e'],
  ['https://example.org/2021/08/26/тасс/', 'ddb49d98-b499-524b-8fca-bb4e76d0ca3f'],
])('the id of %s stays what it is', (address, id) => {
  expect(idOfAddress(address)).toBe(id);
});

test('it is a UUID of version 5, and another for each address', () => {
  const ids = Array.from({ length: 50 }, (_, n) => idOfAddress(`https://example.org/${n}/`));
  const version5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !version5.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(50);
});

test('an edition has an id of its own, made of the original’s and its language; the original keeps its own', () => {
  const id = '12345678-1234-4234-9234-123456789abc';
  const one = { ...story('2021-08-26', 'x', {}, { ru: {}, ar: {} }), id };
  expect(idOfEdition(one, 'en')).toBe(id);
  // Python's uuid.uuid5(uuid.UUID(id), 'ru').
  expect(idOfEdition(one, 'ru')).toBe('a5316b44-94b5-5893-8cf3-1ebe7e1aaeef');
  expect(idOfEdition(one, 'ar')).toBe('64f3792c-25c8-51ed-8dda-f6583688e255');
  // Another address, the same ids.
  const moved = { ...story('2022-01-02', 'y', {}, { ru: {} }), id };
  expect(idOfEdition(moved, 'ru')).toBe(idOfEdition(one, 'ru'));
  // Where the original is in Russian it is the English that is derived.
  const russian = { ...story('2021-08-26', 'x', { lang: 'ru' }, { en: {} }), id };
  expect(idOfEdition(russian, 'ru')).toBe(id);
  expect(idOfEdition(russian, 'en')).not.toBe(id);
});
