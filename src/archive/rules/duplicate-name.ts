import { facetKindNames } from '../facet-kinds.ts';
import { frontMatterField } from '../resolve-names.ts';
import { foldName } from '../vocabulary.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';

/** A topic, a source or a name that one list has twice: under two names, as often as not. */
export const duplicateName: ArchiveRule = {
  name: 'duplicate-name',
  find({ files, vocabularies }) {
    return files.flatMap(({ file, data, faulty }) =>
      facetKindNames.flatMap((kind): ArchiveFinding[] => {
        const field = frontMatterField[kind];
        const list = data[field] ?? [];
        if (list.length < 2 || faulty?.some((each) => each.startsWith(field))) return [];
        const seen = new Map<string, string>();
        return list.flatMap((name, index): ArchiveFinding[] => {
          const folded = foldName(name);
          const id = vocabularies[kind].names.get(folded) ?? folded;
          const before = seen.get(id);
          seen.set(id, before ?? name);
          if (before === undefined) return [];
          return [
            {
              file,
              at: { path: [field, index] },
              message:
                before === name
                  ? `${field}: "${name}" stands here twice`
                  : `${field}: "${name}" and "${before}" are one and the same`,
              hint: 'delete one of them',
            },
          ];
        });
      }),
    );
  },
};
