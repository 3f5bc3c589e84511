import type { Story } from '../../archive/archive.ts';
import { idOfAddress } from '../../archive/identity.ts';
import type { Edition } from '../../views/edition.ts';
import {
  absolute,
  feedPath,
  feedStylePath,
  frontPath,
  withBase,
  type FeedFormat,
} from '../../views/addresses.ts';
import { feedEntry, type Feed } from './feed.ts';
import { oneLine } from '../one-line.ts';
import type { Sources } from '../output.ts';
import { uriOf } from '../../text/uri.ts';

/** How many articles a feed holds. */
export const newest = 30;

/** The feed of an edition with these articles. */
export function feedOf(
  edition: Edition,
  stories: readonly Story[],
  sources: Sources,
  format: FeedFormat = 'atom',
): Feed {
  const { site, lang } = edition;
  const { name, url } = site.publisher;
  const self = absolute(site, feedPath(site, lang, format));
  return {
    id: idOf(absolute(site, feedPath(site, lang, 'atom'))),
    title: oneLine(site.name[lang] ?? ''),
    subtitle: oneLine(site.tagline[lang] ?? ''),
    lang,
    self,
    page: absolute(site, frontPath(site, lang)),
    publisher: { name: oneLine(name), ...(url ? { url: uriOf(url) } : {}) },
    timeZone: site.timeZone,
    entries: stories.map((story) => feedEntry(edition, story, sources)),
  };
}

/** A feed's id, made from its address. */
export const idOf = (address: string) => `urn:uuid:${idOfAddress(address)}`;

/** The address of the style sheet of an edition's feeds. */
export const styleOf = ({ site, lang }: Edition) => withBase(site, feedStylePath(site, lang));
