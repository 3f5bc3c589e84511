import { dirOf, wordsOf } from '../../i18n/words.ts';
import { element, xmlDocument, type Xml, type XmlChild } from '../xml.ts';

/** All of its style. */
export const feedStyleCss = `
:root { color-scheme: light dark; font: 1.125rem/1.6 serif; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h2 { font-size: 1.25rem; margin-bottom: 0; }
.about { border-block: 1px solid; padding-block: 0.5rem; }
time, code { font-size: 0.875rem; }
p { margin-block-start: 0.25rem; }
`;

/** An XSL style sheet that shows an edition's feeds in browsers and explains them: https://www.w3.org/TR/xslt-10/ */
export function feedStyle(lang: string): string {
  const words = wordsOf(lang).feeds;
  const value = (select: string) => element('xsl:value-of', { select });
  const link = (href: string, ...text: XmlChild[]) => element('a', { href: `{${href}}` }, ...text);
  const page = (title: string, home: string, self: string, items: string) =>
    element(
      'html',
      { lang, dir: dirOf(lang) },
      element(
        'head',
        {},
        element('meta', { name: 'viewport', content: 'width=device-width' }),
        element('title', {}, value(title)),
        element('style', {}, feedStyleCss),
      ),
      element(
        'body',
        {},
        element('h1', {}, value(title)),
        element(
          'div',
          { class: 'about' },
          element('p', {}, words.explain),
          element('p', {}, element('code', { dir: 'ltr' }, value(self))),
          element('p', {}, link(home, words.visit)),
        ),
        element('xsl:apply-templates', { select: items }),
      ),
    );
  const item = (title: string, href: string, date: string, summary: XmlChild) => [
    element('h2', {}, link(href, value(title))),
    element('time', { dir: 'ltr' }, value(date)),
    element('p', {}, summary),
  ];
  return xmlDocument(
    element(
      'xsl:stylesheet',
      {
        version: '1.0',
        'xmlns:xsl': 'http://www.w3.org/1999/XSL/Transform',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'exclude-result-prefixes': 'atom',
      },
      element('xsl:output', { method: 'html', encoding: 'utf-8' }),
      element(
        'xsl:template',
        { match: '/atom:feed' },
        page(
          'atom:title',
          'atom:link[@rel="alternate"]/@href',
          'atom:link[@rel="self"]/@href',
          'atom:entry',
        ),
      ),
      element(
        'xsl:template',
        { match: '/rss' },
        page('channel/title', 'channel/link', 'channel/atom:link/@href', 'channel/item'),
      ),
      element(
        'xsl:template',
        { match: 'atom:entry' },
        ...item(
          'atom:title',
          'atom:link[@rel="alternate"]/@href',
          'substring(atom:published, 1, 10)',
          value('atom:summary'),
        ),
      ),
      replaceTemplate,
      element(
        'xsl:template',
        { match: 'item' },
        ...item('title', 'link', 'substring(pubDate, 6, 11)', asText('description')),
      ),
    ),
  );
}

/** Descriptions in RSS are HTML (see `escapeHtml`), which XSLT 1.0 cannot read. `&amp;` must be last. */
const references = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
] as const;

/** The text of an element that contains HTML. */
function asText(select: string): Xml {
  return references.reduce(
    (inner, [from, to]) =>
      element(
        'xsl:call-template',
        { name: 'replace' },
        element('xsl:with-param', { name: 'text' }, inner),
        element('xsl:with-param', { name: 'from', select: `'${from}'` }),
        element('xsl:with-param', { name: 'to', select: `'${to}'` }),
      ),
    element('xsl:value-of', { select }),
  );
}

/** Calls itself for the rest of the text. */
const replaceTemplate = element(
  'xsl:template',
  { name: 'replace' },
  ...['text', 'from', 'to'].map((name) => element('xsl:param', { name })),
  element(
    'xsl:choose',
    {},
    element(
      'xsl:when',
      { test: 'contains($text, $from)' },
      element('xsl:value-of', { select: 'concat(substring-before($text, $from), $to)' }),
      element(
        'xsl:call-template',
        { name: 'replace' },
        element('xsl:with-param', { name: 'text', select: 'substring-after($text, $from)' }),
        element('xsl:with-param', { name: 'from', select: '$from' }),
        element('xsl:with-param', { name: 'to', select: '$to' }),
      ),
    ),
    element('xsl:otherwise', {}, element('xsl:value-of', { select: '$text' })),
  ),
);
