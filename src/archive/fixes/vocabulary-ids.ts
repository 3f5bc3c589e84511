import { facetKindNames, facetKinds } from '../names/facet-kinds.ts';
import { frontMatterField } from '../names/facet-kinds.ts';
import { itemsOf, type Fix } from './fix.ts';
import { foldName } from '../../text/fold.ts';

/** A label or an alias in the place of its id, which stays when the label changes. Of closed vocabularies only. */
export const vocabularyIds: Fix = {
  name: 'id',
  find: ({ data, vocabularies }) =>
    facetKindNames
      .filter((kind) => facetKinds[kind].closed)
      .flatMap((kind) =>
        itemsOf(data, frontMatterField[kind]).flatMap(({ value, path }) => {
          if (typeof value !== 'string') return [];
          const id = vocabularies[kind].names.get(foldName(value));
          return id === undefined || id === value ? [] : [{ path, value: id }];
        }),
      ),
};
