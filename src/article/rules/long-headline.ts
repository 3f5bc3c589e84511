import { headlineOf, type Rule } from './rule.ts';

const longest = 110;

/** A headline longer than search engines and cards show. */
export const longHeadline: Rule = {
  name: 'long-headline',
  find(draft) {
    const headline = headlineOf(draft);
    const text = headline?.written ?? '';
    if (!headline || text.trim().length <= longest) return [];
    const cut = text.slice(0, longest).replace(/(\s)\S*$/u, '$1');
    return [
      {
        at: { passage: headline, from: cut.length, length: text.length - cut.length },
        message: `title: has ${text.trim().length} characters, and search engines cut headlines off at about ${longest}`,
        hint: 'move the rest, from here on, into summary',
      },
    ];
  },
};
