import type { ImportedItem, SourceName } from '../imported-item.ts';
import type { NamePages } from './name-pages.ts';
import type { Survey } from '../survey.ts';

const kinds = ['topics', 'sources', 'authors'] as const;

/** The names that published items have, each once: for them the archive will have pages. */
export class UsedNames {
  readonly #used = new Map<string, { kind: (typeof kinds)[number]; name: SourceName }>();

  add(item: ImportedItem): void {
    for (const kind of kinds) {
      for (const name of item[kind] ?? []) {
        const key = `${kind}/${name.slug ?? name.name}`;
        if (!this.#used.has(key)) this.#used.set(key, { kind, name });
      }
    }
  }

  /** Notes the pages of all, with what was said of them apart; once everything is in the survey. */
  collectPages(pages: NamePages, survey: Survey): void {
    for (const { kind, name } of this.#used.values()) {
      const told = kind === 'sources' ? undefined : toldOf(kind, name, survey);
      const named = kind === 'authors' && told ? { ...name, name: told.name } : name;
      for (const address of [name.address, told?.address, ...(told?.otherAddresses ?? [])]) {
        if (address !== undefined) pages.collect({ [kind]: [{ ...named, address }] });
      }
    }
  }
}

function toldOf(kind: 'topics' | 'authors', { slug }: SourceName, survey: Survey) {
  return slug === undefined ? undefined : survey.name(kind === 'topics' ? 'topic' : 'author', slug);
}

/** An item with its authors' names as the source has them apart from it. */
export function withToldNames(item: ImportedItem, survey: Survey): ImportedItem {
  if (!item.authors || item.authors.length === 0) return item;
  const authors = item.authors.map((author): SourceName => {
    const told = toldOf('authors', author, survey);
    return told ? { ...author, name: told.name } : author;
  });
  return { ...item, authors };
}
