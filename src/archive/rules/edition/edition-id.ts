import type { EditionRule } from './edition-rule.ts';

/** An edition with another id than its original. */
export const editionId: EditionRule = {
  name: 'edition-id',
  find({ file, original, isOriginal }) {
    const { id } = file.data;
    if (isOriginal || id === undefined || id === (original.data.id ?? id)) return [];
    return [
      {
        path: ['id'],
        message: `id: is not the original's (${original.file})`,
        hint: 'delete the field: all editions have the id of their original',
      },
    ];
  },
};
