import { headlineOf, type Rule } from './rule.ts';

/** A headline in capitals, which readers take for shouting and screen readers may spell. */
export const capitalHeadline: Rule = {
  name: 'capital-headline',
  find(draft) {
    const headline = headlineOf(draft);
    const text = headline?.written ?? '';
    const words = text.match(/\p{L}{2,}/gu) ?? [];
    // A few short ones are names: "NATO, EU", "ООН".
    const long = words.filter((word) => word.length > 5);
    if (!headline || /\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text)) return [];
    if (words.length < 3 || long.length === 0) return [];
    const first = text.search(/\p{L}/u);
    const written = text.slice(0, first + 1) + text.slice(first + 1).toLowerCase();
    return [
      {
        at: { passage: headline, from: 0, length: text.length },
        message: 'title: is all in capitals',
        hint: `write it in sentence case, with capitals for names only: ${written}`,
      },
    ];
  },
};
