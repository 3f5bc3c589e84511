import { distance } from 'fastest-levenshtein';
import { knownFields } from '../../article/read/schema-at.ts';
import { inLatin } from '../../text/look-alikes.ts';
import { editionSchema, pageSchema } from '../../article/read/schema.ts';
import { itemsOf, type Fix } from './fix.ts';

const groups = ['photo', 'withdrawn', 'corrections', 'notes'];

/** A field whose name is nearly one that there is, or looks just as it: `Title`, `topcs`, `source_url`. */
export const fieldNames: Fix = {
  name: 'field-name',
  find({ kind, data }) {
    const schema = kind === 'page' ? pageSchema : editionSchema;
    const inside = kind === 'page' ? [] : groups.flatMap((group) => itemsOf(data, group));
    return [{ value: data, path: [] as (string | number)[] }, ...inside].flatMap(
      ({ value, path }) => {
        if (typeof value !== 'object' || value === null) return [];
        const known = knownFields(schema, path);
        return Object.keys(value).flatMap((key) => {
          if (known.includes(key) || (path.length === 0 && key.startsWith('x-'))) return [];
          const latin = inLatin(key);
          const meant = known.filter((name) => isSlip(key, name) || isSlip(latin, name));
          const [name] = meant;
          const isFree = name !== undefined && !Object.hasOwn(value, name);
          return meant.length === 1 && isFree ? [{ path: [...path, key], name }] : [];
        });
      },
    );
  },
};

/** One letter, two that changed places, or two in a long word; more might be another field. */
function isSlip(written: string, name: string): boolean {
  const fold = (text: string) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
  const far = distance(fold(written), fold(name));
  const letters = (text: string) => Array.from(fold(text)).sort().join('');
  const isSwapped = far === 2 && letters(written) === letters(name);
  return (
    far === 0 || (name.length >= 4 && (far === 1 || isSwapped)) || (name.length >= 7 && far === 2)
  );
}
