import { foldWords } from '../../text/fold.ts';
import type { Rule } from './rule.ts';

const empty = new Set(
  [
    'here, click here, right here, this link, link, read more, more, learn more, this page',
    'здесь, тут, по ссылке, по этой ссылке, ссылка, подробнее, читать далее, читать дальше',
    'هنا, اضغط هنا, انقر هنا, من هنا, الرابط, هذا الرابط, المزيد, اقرأ المزيد',
  ].flatMap((words) => words.split(', ')),
);

/** A link whose words do not say where it leads: screen readers list links without what is around them. */
export const linkHere: Rule = {
  name: 'link-here',
  find(draft) {
    const links = /(?<!!)\[([^[\]\n]+)\](?=\(|\[)|<a\s[^<>]*>([^<>]+)(?=<\/a>)/gi;
    return [...draft.body.written.matchAll(links)].flatMap((match) => {
      const words = match[1] ?? match[2] ?? '';
      if (!empty.has(foldWords(words))) return [];
      const from = match.index + match[0].indexOf(words);
      // Code is not a link.
      if (draft.body.prose[from] !== draft.body.written[from]) return [];
      return {
        at: { passage: draft.body, from, length: words.length },
        message: `the link "${words}" does not say where it leads`,
        hint: 'make the words that name the page the link: [the statement](…)',
      };
    });
  },
};
