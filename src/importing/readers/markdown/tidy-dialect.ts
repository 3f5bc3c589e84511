import type { LeftOut } from '../../imported-item.ts';
import { changeOutsideCode } from './outside-code.ts';

const attributes = String.raw`\{:?(?:[ \t]*(?:[#.][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)))+[ \t]*\}`;
const patterns: readonly RegExp[] = [
  // kramdown's list of contents, and others'.
  /^[*+-] .*\n\{:\s*toc\b[^{}\n]*\}[ \t]*$/gim,
  /^(?:\[\[?_?toc_?\]\]?|\{:\s*toc\b[^{}\n]*\}|\{::?[\w/][^{}\n]*\})[ \t]*$/gim,
  new RegExp(String.raw`^[ \t]*${attributes}[ \t]*$\n?`, 'gm'),
  new RegExp(String.raw`(?<=^#{1,6}[ \t][^\n]*?)[ \t]+${attributes}(?=[ \t]*#*[ \t]*$)`, 'gm'),
  new RegExp(String.raw`(?<=[)*_\x60\]])${attributes}`, 'g'),
  /\{:\s*[\w-]+\s*\}/g,
];

const comment = /<!--([^]*?)-->/g;

/** A Markdown text without what other dialects add for programs alone: attributes of kramdown and Goldmark, lists of contents, comments. */
export function tidyDialect(markdown: string): { markdown: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const tidy = changeOutsideCode(markdown, (text) => {
    const plain = patterns.reduce((before, pattern) => before.replaceAll(pattern, ''), text);
    return plain.replaceAll(comment, (whole, inside: string) => {
      if (/[\p{L}\p{N}]/u.test(inside))
        leftOut.push({ what: 'comment, which was on no page', text: inside.trim() });
      return whole.includes('\n') ? '\n' : '';
    });
  });
  // What follows the language of a code is for its colours.
  const plain = tidy.replaceAll(
    /^( {0,3}(?:`{3,}|~{3,})[ \t]*[\w+#.-]*)[ \t]*\{[^}\n]*\}[ \t]*$/gm,
    '$1',
  );
  return { markdown: plain, leftOut };
}
