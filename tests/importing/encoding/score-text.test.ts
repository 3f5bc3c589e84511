import { expect, test } from 'vitest';
import { scoreText } from '../../../src/importing/encoding/score-text.ts';

test.each([
  ['cyrillic', 'Движение началось утром', 'дБХФЕМХЕ МЮВЮКНЯЭ СРПНЛ'],
  ['arabic', 'بدأت حركة السير', 'ظﰖذپ فاىى غيصع'],
  ['western', 'Le musée a rouvert', 'Le musйe a rouvert'],
  ['western', 'un théâtre fermé', 'un thŽ‰tre fermŽ'],
  ['turkish', 'köprü trafiğe açıldı', 'köprü trafiðe açýldý'],
] as const)('%s: %s is better than %s', (alphabet, right, wrong) => {
  const [good, bad] = [scoreText(right, alphabet), scoreText(wrong, alphabet)];
  expect(good.rate).toBeGreaterThan(0.4);
  expect(bad.total).toBeLessThan(good.total);
});

test('nothing beyond ASCII scores nothing', () => {
  expect(scoreText('plain', 'western')).toEqual({ total: 0, rate: 0 });
});
