import { slugify } from '../../text/slug.ts';
import { faultOfPath } from '../../text/site-path.ts';
import { ownPlaceAt } from '../../archive/site-places.ts';
import type { Site } from '../../archive/site.ts';
import { facetPath } from '../../views/addresses.ts';
import type { ImportedItem, SourceName } from '../imported-item.ts';
import type { ImportedNames } from './imported-names.ts';
import { readOldAddress } from '../old-address.ts';
import type { Survey } from '../survey.ts';

/** Kinds of names whose pages the old site may have had. */
export const namePageKinds = ['topic', 'source', 'author'] as const;
export type NamePageKind = (typeof namePageKinds)[number];

/** Old addresses of the page of one topic, source or author, which are to lead to its page here. */
export interface NamePage {
  id: string;
  label: string;
  addresses: string[];
}

/** Collects where the old site listed the items of each name. */
export class NamePages {
  readonly pages: Readonly<Record<NamePageKind, Map<string, NamePage>>> = {
    topic: new Map(),
    source: new Map(),
    author: new Map(),
  };
  readonly #site: Site;
  readonly #names: ImportedNames;
  readonly #survey: Survey;

  constructor(site: Site, names: ImportedNames, survey: Survey) {
    this.#site = site;
    this.#names = names;
    this.#survey = survey;
  }

  /** Notes the pages of an item's names. Its own addresses must be in the survey. */
  collect(item: Pick<ImportedItem, 'topics' | 'sources' | 'authors'>): void {
    const names = { topic: item.topics, source: item.sources, author: item.authors };
    for (const kind of namePageKinds) for (const name of names[kind] ?? []) this.#add(kind, name);
  }

  #add(kind: NamePageKind, name: SourceName): void {
    const old = name.address === undefined ? undefined : readOldAddress(name.address);
    const id = kind === 'author' ? slugify(name.name) : this.#names.idOf(kind, name);
    if (!old || id === undefined || id === '') return;
    const target = facetPath(this.#site, this.#site.editions[0], kind, id);
    this.#survey.addAddress(name.address ?? '', '', target);
    const isOurs = this.#survey.at(old)?.path === target;
    // An address with a query is not a file's.
    const isPath = old.query === '' && old.path !== target && old.path !== '/';
    if (!isOurs || !isPath || faultOfPath(old.path) !== undefined) return;
    if (ownPlaceAt(old.path) !== undefined) return;
    const known = this.pages[kind].get(id);
    if (!known) this.pages[kind].set(id, { id, label: name.name, addresses: [old.path] });
    else if (!known.addresses.includes(old.path)) known.addresses.push(old.path);
  }
}
