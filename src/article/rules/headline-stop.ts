import { isAbbreviation } from '../../text/abbreviations.ts';
import { headlineOf, type Rule } from './rule.ts';

/** A headline that ends in a full stop, as none in print does. */
export const headlineStop: Rule = {
  name: 'headline-stop',
  find(draft) {
    const headline = headlineOf(draft);
    const text = headline?.written.trimEnd() ?? '';
    if (!text.endsWith('.')) return [];
    const [, start = '', word = ''] =
      /^(.*?(?<![\p{L}\p{N}\p{M}])([\p{L}\p{N}\p{M}]+)["'”’»)]?)\.$/su.exec(text) ?? [];
    if (!headline || start === '') return [];
    // "in the U.S.", "and Co.", "в 2021 г."
    if (/\.\p{L}$/u.test(start) || isAbbreviation(word)) return [];
    // More than one sentence: each has its own.
    if (/[.!?…]\s/.test(start)) return [];
    return [
      {
        at: { passage: headline, from: start.length, length: 1 },
        message: 'title: ends in a full stop',
        hint: `leave it out: ${start}`,
      },
    ];
  },
};
