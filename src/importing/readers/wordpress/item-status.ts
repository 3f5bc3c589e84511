import { textIn, type XmlNode } from './xml-node.ts';

/** Whether an item may be read by everybody, and what had to be decided about it. */
export interface ItemStatus {
  status?: 'draft';
  isFuture?: boolean;
  decided: string[];
}

/** What keeps an item from readers, by WordPress's name of its status. */
const hidden: ReadonlyMap<string, string> = new Map([
  ['draft', 'it was a draft'],
  ['pending', 'it waited for review'],
  ['private', 'it was private'],
  ['trash', 'it was in the trash'],
]);

/** What an item's status and password make of it: everything that not everybody could read is a draft. */
export function statusOf(item: XmlNode): ItemStatus {
  const status = textIn(item, 'wp:status').trim();
  if (textIn(item, 'wp:post_password') !== '') {
    return { status: 'draft', decided: ['it had a password: it is a draft'] };
  }
  if (status === 'publish') return { decided: [] };
  if (status === 'future') {
    return { isFuture: true, decided: ['it was to come out later: it has an embargo'] };
  }
  const why = hidden.get(status) ?? `its status was "${status}"`;
  return { status: 'draft', decided: [`${why}: it is a draft`] };
}
