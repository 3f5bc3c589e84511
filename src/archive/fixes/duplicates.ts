import { facetKindNames } from '../names/facet-kinds.ts';
import { frontMatterField } from '../names/facet-kinds.ts';
import { repeatedNames } from '../rules/duplicate-name.ts';
import { itemsOf, type Fix } from './fix.ts';

/** A topic, a source or a name that its list has already. */
export const duplicates: Fix = {
  name: 'duplicate',
  find: ({ data, vocabularies }) =>
    facetKindNames.flatMap((kind) => {
      const field = frontMatterField[kind];
      const names = itemsOf(data, field).map(({ value }) => value);
      if (!names.every((name) => typeof name === 'string')) return [];
      // From the last on, so that the places of those before stay what they are.
      return repeatedNames(names, vocabularies[kind])
        .toReversed()
        .map(({ index }) => ({ path: [field, index], remove: true as const }));
    }),
};
