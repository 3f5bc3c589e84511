const scripts = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['East Asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
] as const;

export type Script = (typeof scripts)[number][0] | 'other';

/** The script of most of a name's letters. */
export function scriptOf(name: string): Script {
  let [found, most]: [Script, number] = ['other', 0];
  for (const [script, letters] of scripts) {
    const count = name.match(letters)?.length ?? 0;
    if (count > most) [found, most] = [script, count];
  }
  return found;
}
