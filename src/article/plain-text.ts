import type { Element, Nodes } from 'hast';

const blocks = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Never read as text: code, and what only old browsers would show. */
const unread = new Set([
  'iframe',
  'object',
  'script',
  'style',
  'svg',
  'template',
  'video',
  'audio',
]);

/**
 * The words of a tree for search and data: one line for each block, with single spaces. It leaves out alternative texts
 * (captions repeat them), the marks of footnotes, their heading and links back, and links in place of embeds.
 */
export function plainText(tree: Nodes): string {
  return collect(tree)
    .split('\n')
    .map((line) =>
      (line.includes('  ') || /[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line).trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** How many words a plain text has: parts between spaces that contain a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const isWord =
      code < 0x80
        ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
        : /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
    if (!isWord) continue;
    words++;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  }
  return words;
}

/** Plain text contains no other spaces. */
const isBlank = (code: number) => code === 32 || code === 10;

/** The text with `\n` only between blocks; other line ends become spaces, as in browsers. */
function collect(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type === 'root') return node.children.map(collect).join('');
  if (node.type !== 'element' || isMark(node) || unread.has(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  const inner = node.tagName === 'pre' ? preformatted(node) : node.children.map(collect).join('');
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `;
  return blocks.has(node.tagName) ? `\n${inner}\n` : inner;
}

function preformatted(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(preformatted).join('') : '';
}

function isMark({ properties }: Element): boolean {
  const { className, id } = properties;
  return (
    (typeof id === 'string' && id.endsWith('footnote-label')) ||
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    (Array.isArray(className) && (className.includes('embed') || className.includes('box')))
  );
}
