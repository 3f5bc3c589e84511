import type { Archive } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { facetPath, withBase } from '../views/addresses.ts';

/** An entry of a vocabulary that articles use, as the search page finds it by any of its names. */
export interface KnownName {
  kind: FacetKind;
  /** The address of its page in the edition. */
  href: string;
  label: string;
  /** Set if the label is not in the edition's language. */
  lang?: string;
  /** Its labels in other languages, and its aliases. */
  names: string[];
}

/** Of each kind, only the most frequent ones: a reader's phone loads all of them. */
const maxNames = 1500;

/** The names for the search page of an edition. It leaves out the numbers of articles, so that it seldom changes. */
export function knownNames(archive: Archive, lang: string): KnownName[] {
  return facetKindNames.flatMap((kind) =>
    [...archive.facets[kind].values()]
      .filter(({ stories }) => stories.length > 0)
      .toSorted((a, b) => b.stories.length - a.stories.length || (a.id < b.id ? -1 : 1))
      .slice(0, maxNames)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, labels, aliases }) => {
        const label = labels[lang];
        const text = label?.text ?? id;
        const others = [...Object.values(labels).map((one) => one.text), ...aliases];
        return {
          kind,
          href: withBase(archive.site, facetPath(archive.site, lang, kind, id)),
          label: text,
          ...(label && label.lang !== lang ? { lang: label.lang } : {}),
          names: [...new Set(others)].filter((name) => name !== text),
        };
      }),
  );
}
