import type { NotUnderstood, SourceName } from '../../imported-item.ts';
import type { SiteNames } from './site-names.ts';
import { childrenOf, textIn, type XmlNode } from './xml-node.ts';

/** Names that an item has, and what was decided about them. */
interface ItemNames {
  authors: SourceName[];
  topics: SourceName[];
  lang?: string;
  story?: string;
  decided: string[];
  notUnderstood: NotUnderstood[];
}

/** Says how a post looks, and is not a topic. */
const looks = 'post_format';

/** Authors, categories and tags of an item; of plugins co-authors (Co-Authors Plus) and languages (Polylang). */
export function namesOf(item: XmlNode, site: SiteNames): ItemNames {
  const names: ItemNames = { authors: [], topics: [], decided: [], notUnderstood: [] };
  for (const { attributes, text } of childrenOf(item, 'category')) {
    const { domain = 'category', nicename = '' } = attributes;
    const name = text.trim() || nicename;
    if (name === '' || domain === looks) continue;
    if (domain === 'category' && nicename === 'uncategorized') {
      names.decided.push(`its category "${name}" says that it has none, and is left out`);
    } else if (domain === 'category') names.topics.push(site.category(nicename || name, name));
    else if (domain === 'post_tag' || domain === 'tag') {
      names.topics.push(site.tag(nicename || name, name));
    } else if (domain === 'author') {
      names.authors.push(site.guest(nicename.replace(/^cap-/, '') || name, name));
    } else if (domain === 'language') names.lang = nicename;
    else if (domain === 'post_translations') names.story = nicename;
    else names.notUnderstood.push({ what: `taxonomy ${domain}`, count: 1, example: name });
  }
  const login = textIn(item, 'dc:creator').trim();
  if (names.authors.length === 0 && login !== '') names.authors.push(site.author(login));
  return names;
}
