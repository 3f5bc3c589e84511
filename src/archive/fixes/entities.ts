import { decodeEntities } from '../../text/entities.ts';
import { plainFields } from '../../article/read/plain-fields.ts';
import type { Fix } from './fix.ts';

/** A character as HTML writes it (`&ndash;`), which readers would see so: fields are plain text. */
export const entities: Fix = {
  name: 'entity',
  find({ data }) {
    return plainFields(data).flatMap(({ path, value }) => {
      const decoded = decodeEntities(value);
      return decoded === undefined ? [] : [{ path: [...path], value: decoded }];
    });
  },
};
