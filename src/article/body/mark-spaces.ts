/** Spaces that Markdown does not know: no-break spaces, those of a typesetter, the ideographic space. */
const space = String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;
const anySpace = new RegExp(space);
const mark = String.raw`>|#{1,6}(?=[ \t]*${space})|[-*+](?=[ \t]*${space})|\d{1,9}[.)](?=[ \t]*${space})|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])`;
const beginning = new RegExp(
  String.raw`^(?:[ \t]|${space})*(?:(?:${mark})(?:[ \t]|${space})*)*`,
  'u',
);
const fence = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] )*(`{3,}|~{3,})/;

/**
 * A text in which those spaces are plain ones at the beginnings of lines, where word processors put them after a mark
 * (`##\u00A0A subhead`) or for an indent. Every character keeps its place. Fenced code is left as it is.
 */
export function plainMarkSpaces(markdown: string): string {
  if (!anySpace.test(markdown)) return markdown;
  let open: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const marks = fence.exec(line)?.[1];
      if (open !== undefined) {
        if (marks?.startsWith(open)) open = undefined;
        return line;
      }
      open = marks;
      const [start = ''] = beginning.exec(line) ?? [];
      return anySpace.test(start)
        ? start.replaceAll(new RegExp(space, 'g'), ' ') + line.slice(start.length)
        : line;
    })
    .join('\n');
}
