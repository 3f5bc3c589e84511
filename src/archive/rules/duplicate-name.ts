import { facetKindNames } from '../names/facet-kinds.ts';
import { frontMatterField } from '../names/facet-kinds.ts';
import { type Vocabulary } from '../names/vocabulary.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';
import { foldName } from '../../text/fold.ts';

/** A topic, a source or a name that one list has twice: under two names, as often as not. */
export const duplicateName: ArchiveRule = {
  name: 'duplicate-name',
  find({ files, vocabularies }) {
    return files.flatMap(({ file, data, faulty }) =>
      facetKindNames.flatMap((kind): ArchiveFinding[] => {
        const field = frontMatterField[kind];
        const list = data[field] ?? [];
        if (list.length < 2 || faulty?.some((each) => each.startsWith(field))) return [];
        return repeatedNames(list, vocabularies[kind]).map(({ index, name, first }) => ({
          file,
          at: { path: [field, index] },
          message:
            first === name
              ? `${field}: "${name}" is listed twice`
              : `${field}: "${name}" and "${first}" are one and the same`,
          hint: 'delete one of them',
        }));
      }),
    );
  },
};

/** Those of a list that it has already, under whichever name. */
export function repeatedNames(
  list: readonly string[],
  { names }: Vocabulary,
): { index: number; name: string; first: string }[] {
  const seen = new Map<string, string>();
  return list.flatMap((name, index) => {
    const folded = foldName(name);
    const id = names.get(folded) ?? folded;
    const first = seen.get(id);
    seen.set(id, first ?? name);
    return first === undefined ? [] : [{ index, name, first }];
  });
}
