import { matchesIn, type Rule } from './rule.ts';

/** The mark that a program writes where it could not read a character: what was there is lost. */
export const replacedCharacter: Rule = {
  name: 'replaced-character',
  find(draft) {
    const passages = [...new Set([...draft.passages, ...draft.plain])];
    return passages.flatMap((passage) =>
      passage.written.includes('\uFFFD')
        ? matchesIn(passage, /[^\s\uFFFD]*\uFFFD+[^\s]*/gu, passage.written).map(
            ({ found: [word], at }) => ({
              at,
              message: `"${word}" has lost a character: a program wrote \uFFFD where it could not read one`,
              hint: 'write the word as it is in the original',
            }),
          )
        : [],
    );
  },
};
