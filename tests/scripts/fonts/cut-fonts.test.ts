import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arabicFace, cutArabicFace } from '../../../scripts/fonts/cut-fonts.ts';
import { root } from '../../../src/system/root.ts';
import { arabicLetters } from '../../../src/i18n/arabic-letters.ts';

/** The code points that fonts.css gives to a family. */
function rangeOf(family: string): Set<string> {
  const css = readFileSync(path.join(root, 'src/styles/fonts.css'), 'utf8');
  const face = css.split('@font-face').find((one) => one.includes(`'${family}'`)) ?? '';
  const ranges = /unicode-range:([^;]*);/.exec(face)?.[1] ?? '';
  return new Set(
    [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, from = '', to = from]) => {
      const first = Number.parseInt(from, 16);
      const length = Number.parseInt(to, 16) - first + 1;
      return Array.from({ length }, (_, at) => String.fromCodePoint(first + at));
    }),
  );
}

describe('the Arabic face', () => {
  test('is what npm run fonts cuts, and light', async () => {
    const cut = await cutArabicFace();
    expect(cut.equals(readFileSync(path.join(root, arabicFace)))).toBe(true);
    expect(cut.length).toBeLessThan(40_000);
  });

  test('is asked for its letters, and the whole one for all others', () => {
    expect([...rangeOf('Text Arabic')].sort()).toEqual([...arabicLetters].sort());
    const rest = rangeOf('Text Arabic Rest');
    expect(arabicLetters.filter((letter) => rest.has(letter))).toEqual([]);
    const system = [...rangeOf('Text Naskh')];
    expect(system.filter((one) => !rest.has(one) && !arabicLetters.includes(one))).toEqual([]);
  });
});
