import { expect, test } from 'vitest';
import {
  commentsOf,
  otherCommentsOf,
} from '../../../../src/importing/readers/wordpress/item-comments.ts';
import type { XmlNode } from '../../../../src/importing/readers/wordpress/xml-node.ts';

const node = (name: string, text: string, ...children: XmlNode[]): XmlNode => ({
  name,
  attributes: {},
  text,
  children,
});
const comment = (content: string, type: string, approved: string) =>
  node(
    'wp:comment',
    '',
    node('wp:comment_content', content),
    node('wp:comment_type', type),
    node('wp:comment_approved', approved),
  );

test('what readers wrote is apart from spam, what is in the trash, and what machines wrote', () => {
  const item = node(
    'item',
    '',
    comment('One', '', '1'),
    comment('Two', 'comment', '0'),
    comment('Three', 'comment', 'spam'),
    comment('Four', '', 'trash'),
    comment('Five', '', 'post-trashed'),
    comment('Six', 'pingback', '1'),
    comment('Seven', 'trackback', 'spam'),
    comment('Eight', 'review', '1'),
  );
  expect(commentsOf(item).map(({ text }) => text.text)).toEqual(['One', 'Two']);
  expect(otherCommentsOf(item)).toEqual([
    'spam comments',
    'comments in the trash',
    'comments in the trash',
    'pingbacks',
    'spam comments',
    'comments of type "review"',
  ]);
});
