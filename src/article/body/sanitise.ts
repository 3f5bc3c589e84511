import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { linkSchemes } from './addresses.ts';
import { withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/** Put before every id in a text, so that none is the same as one of the page's own. */
export const idPrefix = 's-';

/** Obsolete presentation, forms, and markup of pictures, which `showPictures` makes. */
const dropped = new Set(['input', 'picture', 'source', 'strike', 'tt']);

/** What news texts need in addition to GitHub's list. */
const added = [
  'abbr',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'col',
  'colgroup',
  'dfn',
  'figcaption',
  'figure',
  'mark',
  'small',
  'time',
  'u',
  'wbr',
];

/**
 * GitHub's schema, which is widely used and often attacked, with fewer attributes. A text cannot contain styles,
 * scripts, forms or attributes that would harm the page's accessibility (tabindex, role).
 */
export const schema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !dropped.has(name)), ...added],
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    figcaption: ['figure'],
  },
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    a: [
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref', 'embed'],
      'href',
      'hrefLang',
    ],
    blockquote: ['cite'],
    code: [['className', /^language-\S+$/]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'src'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [
      ['className', 'contains-task-list'],
      'reversed',
      'start',
      ['type', '1', 'a', 'A', 'i', 'I'],
    ],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'box']],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'headers', 'rowSpan'],
    th: [['align', 'left', 'center', 'right'], 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  clobber: ['ariaDescribedBy', 'headers', 'id'],
  clobberPrefix: idPrefix,
  protocols: { cite: ['http', 'https'], href: [...linkSchemes], src: ['http', 'https'] },
  required: {},
  // Their content is code or words for controls that are removed, not text of the article.
  strip: [
    'canvas',
    'head',
    'iframe',
    'math',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'script',
    'select',
    'style',
    'svg',
    'template',
    'textarea',
    'title',
  ],
};

const clean = rehypeSanitize(schema);

/** Keeps only what the schema allows. After this step a tree is safe to show. */
export function sanitise(tree: Root): Root {
  return replaceElements(clean(tree), (node) => {
    // Removed classes leave an empty attribute.
    const { className } = node.properties;
    if (!Array.isArray(className) || className.length > 0) return node;
    return withProperties(node, { className: undefined });
  });
}
