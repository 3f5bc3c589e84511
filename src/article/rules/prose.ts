/** Stands for what is no prose: no letter, no blank, no mark. */
export const filler = '\uFFFC';

const unread = new RegExp(
  [
    // Code: fenced, indented, inline.
    /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\k<fence>[^\n]*$|(?![\s\S]))/,
    /\n\n(?:(?: {4}|\t)[^\n]*\n?)+/,
    /(?<code>`+)(?!`)[^\n]*?(?<!`)\k<code>(?!`)/,
    // Comments, tags, the marks of other systems.
    /<!--[\s\S]*?-->|<\/?[a-z!](?:[^<>{]|\{\{[\s\S]*?\}\}|\{)*>|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/,
    // Where a link leads, with its title; a definition; an address alone.
    /\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])|^ {0,3}\[[^\]\n]+\]:[^\n]*$/,
    /https?:\/\/[^\s<>]+|www\.[^\s<>]+/,
    // A rule, and the line below a table's head.
    /^[ \t]*[-*_|:=][-*_|:= ]{2,}$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
);

/** A Markdown text of the same length and lines in which what is no prose is filled up. */
export function maskProse(markdown: string): string {
  return markdown.replaceAll(unread, (found) => found.replaceAll(/[^\n]/g, filler));
}
