import { colours } from '../../archive/look/colours.ts';
import type { PageView } from '../../views/kinds.ts';
import type { RedirectView } from '../../views/kinds/redirect.ts';
import { citationTags } from './citation-tags.ts';
import { feedLinks } from '../feeds/feed-links.ts';
import type { HeadContext } from './head-context.ts';
import { link, named, type HeadTag } from './head-tag.ts';
import { jsonLdOf } from '../json-ld/json-ld.ts';
import { scriptText } from '../json-ld/script-text.ts';
import { openGraphTags } from './open-graph.ts';
import { signpostingTags } from '../host/signposting.ts';
import { folderFiles } from '../../archive/site-places.ts';

/** Everything in a page's head, in order: first what browsers use, then what describes the page. */
export function headTags(
  view: Exclude<PageView, RedirectView>,
  context: HeadContext,
): readonly HeadTag[] {
  const { head, frame } = view;
  const { base, fonts } = context;
  const data = jsonLdOf(view, context);
  return [
    { tag: 'meta', attributes: { charset: 'utf-8' } },
    ...named('viewport', 'width=device-width, initial-scale=1'),
    { tag: 'title', text: head.title },
    ...named('description', head.description),
    ...named('color-scheme', 'light dark'),
    // Browsers colour their own interface like the page.
    ...Object.entries(colours.paper).map(([scheme, content]) => ({
      tag: 'meta' as const,
      attributes: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content },
    })),
    ...(head.noindex ? named('robots', 'noindex') : named('robots', 'max-image-preview:large')),
    ...fonts.flatMap((href) =>
      link('preload', href, { as: 'font', type: 'font/woff2', crossorigin: 'anonymous' }),
    ),
    ...link('icon', `${base}favicon.svg`, { type: 'image/svg+xml', sizes: 'any' }),
    ...link('apple-touch-icon', `${base}apple-touch-icon.png`),
    ...link('manifest', frame.home + folderFiles.webManifest),
    ...(head.noindex ? [] : link('canonical', head.canonical)),
    ...head.alternates.flatMap(({ hreflang, href }) => link('alternate', href, { hreflang })),
    ...feedLinks(view).flatMap(({ href, type, title }) => link('alternate', href, { type, title })),
    ...openGraphTags(view, context),
    ...(view.kind === 'article' ? citationTags(view) : []),
    ...signpostingTags(view, context),
    ...(data
      ? [{ tag: 'script' as const, type: 'application/ld+json', text: scriptText(data) }]
      : []),
  ];
}
