import type { SourceComment } from '../../imported-item.ts';
import { childrenOf, textIn, type XmlNode } from './xml-node.ts';

/** What readers wrote below an item. */
export function commentsOf(item: XmlNode): SourceComment[] {
  return childrenOf(item, 'wp:comment')
    .filter((node) => otherKind(node) === undefined)
    .map((node) => {
      const author = textIn(node, 'wp:comment_author').trim();
      const date = textIn(node, 'wp:comment_date').trim();
      return {
        ...(author === '' ? {} : { author }),
        ...(date === '' ? {} : { date }),
        text: { form: 'html', text: textIn(node, 'wp:comment_content') },
      };
    });
}

/** What else is kept as a comment, in the plural, once for each: `spam comments`, `pingbacks`. */
export function otherCommentsOf(item: XmlNode): string[] {
  return childrenOf(item, 'wp:comment').flatMap((node) => otherKind(node) ?? []);
}

function otherKind(node: XmlNode): string | undefined {
  const type = textIn(node, 'wp:comment_type').trim();
  const approved = textIn(node, 'wp:comment_approved').trim();
  if (approved === 'spam') return 'spam comments';
  if (/^(?:post-)?trash(?:ed)?$/.test(approved)) return 'comments in the trash';
  if (type === '' || type === 'comment') return undefined;
  return /^(?:pingback|trackback)$/.test(type) ? `${type}s` : `comments of type "${type}"`;
}
