import { isolateForeign } from '../../i18n/isolate.ts';
import type { Facet, Story } from '../../archive/archive.ts';
import type { Edition } from '../../views/edition.ts';
import { labelOf } from '../../views/links.ts';
import { absolute, facetFeedPath, facetPath } from '../../views/addresses.ts';
import { earlierIds } from '../../views/kinds/redirect.ts';
import { atomFeed } from './atom.ts';
import { feedOf, idOf, newest, styleOf } from './edition-feed.ts';
import { fedKinds } from './feed-links.ts';
import { oneLine } from '../one-line.ts';
import type { Output, OutputContext, Sources } from '../output.ts';

/**
 * Feeds with the newest articles of each topic and source. A renamed topic or source has its feed at the old address
 * too, because feed readers do not follow the redirect page. That feed gives the new address as its own (`self`) and
 * has the same id.
 */
export function facetFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang } = edition;
  const facets = fedKinds.flatMap((kind) => [...archive.facets[kind].values()]);
  return facets.flatMap((facet) => {
    const stories = facet.stories.slice(0, newest);
    return [facet.id, ...earlierIds(archive, facet)].map((id) => ({
      path: facetFeedPath(site, lang, facet.kind, id).slice(1),
      fingerprint: {
        name: digests.facet(facet),
        articles: digests.stories(lang, stories),
      },
      make: (sources: Sources) => facetFeed(edition, facet, stories, sources),
    }));
  });
}

function facetFeed(
  edition: Edition,
  { kind, id, descriptions }: Facet,
  stories: readonly Story[],
  sources: Sources,
): string {
  const { site, lang } = edition;
  const self = absolute(site, facetFeedPath(site, lang, kind, id));
  const whole = feedOf(edition, stories, sources);
  return atomFeed(
    {
      ...whole,
      id: idOf(self),
      title: [oneLine(labelOf(edition, kind, id).text), whole.title]
        .map((name) => isolateForeign(name, lang))
        .join(' — '),
      subtitle: oneLine(descriptions[lang] ?? ''),
      self,
      page: absolute(site, facetPath(site, lang, kind, id)),
    },
    styleOf(edition),
  );
}
