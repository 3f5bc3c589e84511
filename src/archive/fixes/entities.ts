import { decodeEntities } from '../../article/entities.ts';
import type { Fix } from './fix.ts';

const fields = [['title'], ['summary'], ['photo', 'alt'], ['photo', 'caption']] as const;

/** A character as HTML writes it (`&ndash;`), which readers would see so: fields are plain text. */
export const entities: Fix = {
  name: 'entity',
  find({ data }) {
    return fields.flatMap(([field, part]) => {
      const own = data[field];
      const value = part === undefined ? own : (own as Record<string, unknown> | null)?.[part];
      const decoded = typeof value === 'string' ? decodeEntities(value) : undefined;
      if (decoded === undefined) return [];
      return [{ path: part === undefined ? [field] : [field, part], value: decoded }];
    });
  },
};
