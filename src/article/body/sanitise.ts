import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { linkSchemes } from './addresses.ts';
import { withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/** Goes before every id that a text brings, so that none can stand for one of the page's own. */
export const idPrefix = 's-';

/**
 * Presentation of the nineties, forms, and pictures' own markup: ours is made by `showPictures`.
 */
const dropped = new Set(['input', 'picture', 'source', 'strike', 'tt']);

/** What a news text needs beyond GitHub's list. */
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
 * GitHub's schema, which is in wide use and attacked daily, with attributes cut to those that mean
 * something in today's HTML: a text cannot carry style, script, forms, or what would weigh on a
 * page's accessibility (tabindex, role).
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
  // Their content is code, or words for controls that are not there; not text of the article.
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
    // The classes that were taken away leave their attribute behind.
    const { className } = node.properties;
    if (!Array.isArray(className) || className.length > 0) return node;
    return withProperties(node, { className: undefined });
  });
}
