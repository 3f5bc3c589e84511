import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';
import { foldName } from '../../text/fold.ts';

const kinds = [
  ['author', 'authors'],
  ['person', 'people'],
] as const;

/** Several people in one name: `people: Dmitry Peskov, Sergey Lavrov` without brackets makes one person of two. */
export const joinedNames: ArchiveRule = {
  name: 'joined-names',
  find({ files, vocabularies }) {
    return files.flatMap(({ file, data, faulty }) =>
      kinds.flatMap(([kind, field]): ArchiveFinding[] => {
        const list = data[field] ?? [];
        if (faulty?.some((each) => each.startsWith(field))) return [];
        return list.flatMap((name, index) => {
          const parts = partsOf(name);
          if (parts.length < 2 || vocabularies[kind].names.has(foldName(name))) return [];
          return {
            file,
            at: { path: [field, index] },
            message: `${field}: "${name}" is read as one name`,
            hint: `if there are several, write them as a list: ${list.length > 1 ? parts.join(', ') : `${field}: [${parts.join(', ')}]`}`,
          };
        });
      }),
    );
  },
};

/** Full names only: `Peskov, Dmitry` is one person, and `John Smith, Jr.` too. */
function partsOf(name: string): string[] {
  if (!/[,;،]/.test(name)) return [];
  const parts = name.split(/\s*[,;،]\s*/).filter((part) => part !== '');
  return parts.every((part) => /^\S+ \S/.test(part)) ? parts : [];
}
