import { withoutInvisible } from '../../text/invisible.ts';
import { nameFields } from '../../article/rules/invisible-character.ts';
import { itemsOf, type Fix } from './fix.ts';

/** Marks of direction have their use where a text runs in both. */
const isMixed = (text: string) =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && /[a-z\d]/i.test(text);

/** Characters in headlines and names that nobody sees. */
export const invisible: Fix = {
  name: 'invisible',
  find: ({ data }) =>
    ['title', ...nameFields].flatMap((field) =>
      itemsOf(data, field).flatMap(({ value, path }) => {
        if (typeof value !== 'string' || isMixed(value)) return [];
        const seen = withoutInvisible(value);
        return seen === value || seen.trim() === '' ? [] : [{ path, value: seen }];
      }),
    ),
};
