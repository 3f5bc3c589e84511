import { digest } from '../../views/digests.ts';
import type { Edition } from '../../views/edition.ts';
import { labelOf } from '../../views/links.ts';
import {
  absolute,
  addedFeedPath,
  facetFeedPath,
  facetPath,
  feedListPath,
  feedPath,
  frontPath,
} from '../../views/addresses.ts';
import { titleOfAdded } from './added-feed.ts';
import { fedKinds } from './feed-links.ts';
import { oneLine } from '../one-line.ts';
import { opml } from './opml.ts';
import type { Output } from '../output.ts';

/** The list of all feeds of an edition as OPML. */
export function feedListOutput(edition: Edition): Output {
  return {
    path: feedListPath(edition.site, edition.lang).slice(1),
    fingerprint: { names: digest(fedKinds.map((kind) => namesOf(edition, kind))) },
    make: () => feedList(edition),
  };
}

/** The edition's own feeds, and those of its topics and sources. */
function feedList(edition: Edition): string {
  const { site, lang, words } = edition;
  const title = oneLine(site.name[lang] ?? '');
  const groups = fedKinds.map((kind) => ({
    title: words.facets[kind].many,
    feeds: namesOf(edition, kind).map(({ id, label }) => ({
      title: label,
      page: absolute(site, facetPath(site, lang, kind, id)),
      feed: absolute(site, facetFeedPath(site, lang, kind, id)),
    })),
  }));
  const page = absolute(site, frontPath(site, lang));
  const own = { title, page, feed: absolute(site, feedPath(site, lang, 'atom')) };
  const added = {
    title: titleOfAdded(edition),
    page,
    feed: absolute(site, addedFeedPath(site, lang)),
  };
  return opml(title, lang, [
    { title, feeds: [own, added] },
    ...groups.filter(({ feeds }) => feeds.length > 0),
  ]);
}

const namesOf = (edition: Edition, kind: (typeof fedKinds)[number]) =>
  [...edition.archive.facets[kind].keys()].map((id) => ({
    id,
    label: oneLine(labelOf(edition, kind, id).text),
  }));
