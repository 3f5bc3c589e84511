import { expect, test } from 'vitest';
import { idOfAddress } from '../../src/archive/identity.ts';

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
