import { foldWords } from '../../text/fold.ts';
import type { Finding, Rule } from './rule.ts';

/** An alt text that repeats the caption: whoever listens hears it twice, and not what the picture shows. */
export const repeatedAlt: Rule = {
  name: 'repeated-alt',
  find(draft) {
    const of = (name: string) =>
      draft.passages.find(({ path }) => path[0] === 'photo' && path[1] === name);
    const [alt, caption] = [of('alt'), of('caption')];
    const found: Finding[] = [];
    const say = (at: Finding['at']) =>
      found.push({
        at,
        message: 'the alt text repeats the caption',
        hint: 'say what can be seen (who, where, doing what), for readers who cannot see it',
      });
    if (alt && caption && foldWords(alt.written) === foldWords(caption.written)) {
      say({ passage: alt, from: 0, length: alt.written.length });
    }
    if (!draft.body.written.includes('![')) return found;
    const inBody = /!\[([^[\]\n]+)\]\([^()\n]*?\s(["'])(.+?)\2\)/g;
    for (const match of draft.body.written.matchAll(inBody)) {
      const [, words = '', , title = ''] = match;
      if (foldWords(words) !== foldWords(title)) continue;
      say({ passage: draft.body, from: match.index + 2, length: words.length });
    }
    return found;
  },
};
