/** The writing that most of a text's letters belong to. */
export type Script = 'Latin' | 'Cyrillic' | 'Arabic';

const letters: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Arabic: /\p{Script=Arabic}/gu,
};

/** Latin if no other script fits: text that cannot be identified is taken for English. */
export function scriptOf(text: string): Script {
  let [best, most]: [Script, number] = ['Latin', 0];
  for (const script of ['Latin', 'Cyrillic', 'Arabic'] as const) {
    const count = text.match(letters[script])?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

/** The quotation marks that belong to a writing, and to a quotation inside one. */
export const quotationMarks: Readonly<Record<Script, readonly [string, string]>> = {
  Latin: ['“', '”'],
  Cyrillic: ['«', '»'],
  Arabic: ['«', '»'],
};
