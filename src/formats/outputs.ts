import { dataOutputs } from './data/data-outputs.ts';
import { feedOutputs } from './feeds/feed-outputs.ts';
import type { Output, OutputContext } from './output.ts';
import { siteOutputs } from './site-outputs.ts';
import { sitemapOutputs } from './sitemap/sitemap-outputs.ts';

/** All outputs of an archive. None is made yet, and no text is read to know which have changed. */
export function listOutputs(context: OutputContext): Output[] {
  return [feedOutputs, sitemapOutputs, dataOutputs, siteOutputs].flatMap((list) => list(context));
}
