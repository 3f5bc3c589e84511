import { expect, test } from 'vitest';
import { readDateline } from '../../../src/importing/lines/read-dateline.ts';

test.each([
  ['MOSCOW, August 26, 2021 (TASS) — The bridge', { date: '2021-08-26', agency: 'TASS' }],
  ['MOSCOW, August 26 (TASS) — The bridge', { agency: 'TASS' }],
  ['МОСКВА, 26 августа. /ТАСС/. Мост', { agency: 'ТАСС' }],
  ['МОСКВА, 26 августа 2021. /ТАСС/. Мост', { date: '2021-08-26', agency: 'ТАСС' }],
  ['موسكو، 26 أغسطس 2021 (تاس) – الجسر', { date: '2021-08-26', agency: 'تاس' }],
  ['MOSKOVA, 26 Ağustos 2021 (TASS) – Köprü', { date: '2021-08-26', agency: 'TASS' }],
  ['LONDON (Reuters) - The bridge', { agency: 'Reuters' }],
  ['The bridge, which was closed in 2021 (and before) — is open', {}],
  ['', {}],
])('%s', (paragraph, expected) => {
  expect(readDateline(paragraph, '2021-08-27', ['en', 'ru', 'ar', 'tr'])).toEqual(expected);
});
