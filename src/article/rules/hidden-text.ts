import { isAddress } from '../body/source-parts.ts';
import { maskCode } from './prose.ts';
import type { Finding, Rule } from './rule.ts';
import { foldLabel } from '../../text/fold.ts';

/** Words in a comment, which readers never see. */
const ofPrograms =
  /^(?:\/?(?:more|noteaser|nextpage|truncate|excerpt|summary|toc|break|end|start)\b[\s\w-]*|\/?wp:[^]*|\[(?:if|endif)[^]*|(?:Start|End)(?:Fragment|Selection)|(?:prettier|markdownlint|eslint|vale|cspell|textlint)[^]*|[#/]?(?:region|endregion)[^]*|adsense|ads?|\W*)$/iu;

const comments = /<!--([^]*?)-->/g;
const definitions = /^ {0,3}\[(?!\^)((?:[^[\]\\\n]|\\.)+)\]:[ \t]*(\S+)[^\n]*$/gm;

/** Text that is on no page: in comments of HTML, and in links' addresses that no link leads to. */
export const hiddenText: Rule = {
  name: 'hidden-text',
  find({ body }) {
    const hasComment = body.written.includes('<!--');
    if (!hasComment && !body.written.includes(']:')) return [];
    const text = maskCode(body.written);
    const hidden = (hasComment ? [...text.matchAll(comments)] : []).flatMap(
      ({ 0: found, 1: inside = '', index }): Finding[] =>
        ofPrograms.test(inside.trim())
          ? []
          : [
              {
                at: { passage: body, from: index, length: found.split('\n', 1)[0]?.length ?? 0 },
                message: `the comment "${shorten(inside)}" does not appear on the page`,
                hint: 'delete <!-- and --> if it is meant as text, or the whole comment if it is not',
              },
            ],
    );
    const unused = [...text.matchAll(definitions)].flatMap((found): Finding[] => {
      const [whole, label = '', address = ''] = found;
      // What leads nowhere are words, and reported as lost.
      if (!isAddress(address) || labelsIn(text).has(foldLabel(label))) return [];
      return [
        {
          at: {
            passage: body,
            from: found.index + whole.indexOf('['),
            length: whole.trim().length,
          },
          message: `no link uses "${shorten(whole)}", so it does not appear on the page`,
          hint: `write [words][${label}] where the link belongs, or delete this line`,
        },
      ];
    });
    return [...hidden, ...unused];
  },
};

const labelsIn = (text: string) =>
  new Set(
    Array.from(text.matchAll(/\[((?:[^[\]\\]|\\.)+)\](?!:)/g), ([, label = '']) =>
      foldLabel(label),
    ),
  );

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
