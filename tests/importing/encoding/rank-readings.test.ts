import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRanked, rankReadings } from '../../../src/importing/encoding/rank-readings.ts';
import { encodeText } from '../../helpers/encode.ts';

test('readings that are the same text are one', () => {
  const [first] = rankReadings(encodeText('“Hello”', 'windows-1252') ?? Buffer.from(''));
  expect(first?.text).toBe('“Hello”');
  expect(first?.encodings).toEqual([
    'windows-1252',
    'windows-1254',
    'windows-1251',
    'windows-1256',
  ]);
});

test('markup does not count', () => {
  const text = `${'<p class="lead">'.repeat(9)}Мост открыт с утра&nbsp;`;
  const [first] = rankReadings(encodeText(text, 'koi8-r') ?? Buffer.from(''));
  expect(first).toMatchObject({ encoding: 'koi8-r' });
});

test('any bytes have readings, the best first', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const totals = rankReadings(bytes).map(({ total }) => total);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      expect(totals.length).toBeGreaterThan(0);
    }),
  );
});

test('only encodings that letters can tell', () => {
  expect(isRanked('koi8-r')).toBe(true);
  expect(isRanked('shift_jis')).toBe(false);
});
