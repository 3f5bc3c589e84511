import { isInterrupted } from '../../../article/body/interrupted-paragraph.ts';

/** Repairs what authors of Hugo wrote so that it is not read as they meant it: links that are broken off, HTML that is indented as code, and code that its own tags end. */
export function repairHugo(body: string): string {
  return fenceCode(
    unindentHtml(repairLinks(body).replaceAll(beforeTag, '$1$4<a href="$3">$2</a>')),
  );
}

const mark = String.raw`\{\{[<%]\s*(?:rel)?ref\s[^{}\n]*[>%]\}\}`;
const brokenTitle = new RegExp(String.raw`(\]\(${mark}\s*")([^\n]*?)("\))`, 'g');
const unclosed = new RegExp(String.raw`\]\(${mark}(?=[ \t]+[^\s"')]|$)`, 'gm');
const unopened = new RegExp(String.raw`\]\(${mark}[^()\n]*\)`, 'g');

function repairLinks(body: string): string {
  const whole = body
    .replaceAll(brokenTitle, (all, start: string, title: string, end: string) =>
      title.includes('](') ? all : start + title.replaceAll(/(?<!\\)"/g, String.raw`\"`) + end,
    )
    .replaceAll(unclosed, '$&)');
  return whole.replaceAll(unopened, (all, at: number) => (isOpened(whole, at) ? all : ''));
}

/** Whether a bracket that closes at a place has one that opens it, in its paragraph. */
function isOpened(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n\n', at)), at);
  let open = 0;
  for (const [each] of before.replaceAll(/\\[[\]]/g, '').matchAll(/[[\]]/g))
    open = each === '[' ? open + 1 : Math.max(0, open - 1);
  return open > 0;
}

/** A picture with a link before the tag of a paragraph that a list's item is: both are read as HTML. */
const beforeTag =
  /^([ \t]*(?:\d+[.)]|[-*+])[ \t]+)\[(\{\{[<%][^{}\n]*[>%]\}\})\]\(([^\s"()<>]+)\)[ \t]*(<p>)/gim;

const paragraph = /(?<=^|\n[ \t]*\n)(?: {4}|\t)[ \t]*<[a-z][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gi;

/** A paragraph that is indented as code is none where it begins with a tag and shows a shortcode. */
function unindentHtml(body: string): string {
  return body.replaceAll(paragraph, (all) =>
    /\{\{[<%](?!\/\*)/.test(all) ? all.replaceAll(/^[ \t]+/gm, '') : all,
  );
}

const multiLine = /^`(?!`)([^`]*\n[^`]*)`[ \t]*$/gm;

/** Code over several lines between single marks, where a tag in it would end its paragraph, is put between fences. */
function fenceCode(body: string): string {
  return body.replaceAll(multiLine, (all, code: string, at: number) => {
    const isWhole = !/\n[ \t]*\n/.test(code) && isInterrupted(body, at, at + all.length);
    return isWhole ? `\n\`\`\`\n${code.replaceAll(/^\n|\n$/g, '')}\n\`\`\`\n` : all;
  });
}
