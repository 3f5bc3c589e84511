import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { arabicLetters } from '../../src/i18n/arabic-letters.ts';
import { root } from '../../src/system/root.ts';

/** The package's face with all that is written in the Arabic script: three times the size of what is cut from it. */
const whole =
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';

/** The face that is cut, below the project. */
export const arabicFace = 'src/styles/fonts/text-arabic.woff2';

/**
 * Cuts the face that pages in the Arabic script show their first words with: all weights, and with its letters all
 * their forms, ligatures and places of marks. The same bytes on every machine.
 */
export async function cutArabicFace(): Promise<Buffer> {
  const file = createRequire(path.join(root, 'package.json')).resolve(whole);
  return subsetFont(readFileSync(file), arabicLetters.join(''), { targetFormat: 'woff2' });
}
