import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import type { frontMatterField } from '../../archive/names/facet-kinds.ts';
import type { Vocabulary } from '../../archive/names/vocabulary.ts';
import { slugify } from '../../text/slug.ts';
import type { ImportedItem, SourceName } from '../imported-item.ts';
import { foldName } from '../../text/fold.ts';

/** An entry that an import adds to a vocabulary. */
export interface AddedName {
  id: string;
  label: string;
  aliases: string[];
  /** How many items have it. */
  items: number;
}

type ClosedKind = 'topic' | 'source';

/** Fields of an article that hold names, as they will be written. */
export type NameFields = Partial<Record<(typeof frontMatterField)[FacetKind], string[]>>;

/** Turns the names of items into those of the archive, and collects what the vocabularies lack. */
export class ImportedNames {
  /** By kind: what is to be added, by id. */
  readonly added: Readonly<Record<ClosedKind, Map<string, AddedName>>> = {
    topic: new Map(),
    source: new Map(),
  };
  readonly #vocabularies: Readonly<Record<ClosedKind, Vocabulary>>;
  readonly #extend: boolean;
  /** Folded names and slugs of what is added → id. */
  readonly #new: Readonly<Record<ClosedKind, Map<string, string>>> = {
    topic: new Map(),
    source: new Map(),
  };
  /** Slugs of people and the like → the first spelling. */
  readonly #spellings = new Map<string, string>();

  /** `extend`: whether names that no vocabulary has are added; else they are left out. */
  constructor(vocabularies: Readonly<Record<ClosedKind, Vocabulary>>, extend: boolean) {
    this.#vocabularies = vocabularies;
    this.#extend = extend;
  }

  /** Counts the names of an item among those that are added. Once for each item. */
  collect(item: ImportedItem): void {
    for (const kind of ['topic', 'source'] as const) {
      const names = (kind === 'topic' ? item.topics : item.sources) ?? [];
      const ids = new Set(names.map((name) => this.#idOf(kind, name, true)));
      for (const id of ids) {
        const added = id === undefined ? undefined : this.added[kind].get(id);
        if (added) added.items++;
      }
    }
  }

  /** The id of a topic or source; undefined where no vocabulary has it and none is to be added. */
  idOf(kind: ClosedKind, name: SourceName): string | undefined {
    return this.#idOf(kind, name, false);
  }

  /** The fields of an article, and the names that have no place. */
  fieldsOf(item: ImportedItem): { fields: NameFields; unknown: string[] } {
    const unknown: string[] = [];
    const closed = (kind: ClosedKind, names: readonly SourceName[] = []) =>
      unique(
        names.flatMap((name) => {
          const id = this.#idOf(kind, name, false);
          if (id === undefined) unknown.push(`${kind} "${name.name}"`);
          return id ?? [];
        }),
      );
    const open = (kind: FacetKind, names: readonly SourceName[] = []) =>
      unique(
        names.flatMap(({ name }) => {
          const slug = slugify(name);
          if (slug === '') unknown.push(`${kind} "${name}"`);
          return slug === '' ? [] : this.#spelling(kind, slug, name);
        }),
      );
    const fields = {
      source: closed('source', item.sources),
      topics: closed('topic', item.topics),
      authors: open('author', item.authors),
      people: open('person', item.people),
      organisations: open('organisation', item.organisations),
      places: open('place', item.places),
    };
    return { fields, unknown };
  }

  #idOf(kind: ClosedKind, { name, slug }: SourceName, add: boolean): string | undefined {
    const { names, entries } = this.#vocabularies[kind];
    const folded = foldName(name);
    const wanted = slugify(slug ?? name);
    const known =
      names.get(folded) ??
      this.#new[kind].get(folded) ??
      (entries.has(wanted) || this.added[kind].has(wanted) ? wanted : undefined);
    if (known !== undefined) {
      const added = this.added[kind].get(known);
      if (add && added && foldName(added.label) !== folded && !this.#new[kind].has(folded)) {
        added.aliases.push(name);
        this.#new[kind].set(folded, known);
      }
      return known;
    }
    if (!this.#extend || !add || wanted === '') return undefined;
    this.added[kind].set(wanted, { id: wanted, label: name, aliases: [], items: 0 });
    this.#new[kind].set(folded, wanted);
    return wanted;
  }

  #spelling(kind: FacetKind, slug: string, name: string): string {
    const key = `${kind}/${slug}`;
    const known = this.#spellings.get(key);
    if (known === undefined) this.#spellings.set(key, name);
    return known ?? name;
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
