import { decodeEntities, decodeEntity, entity } from '../../text/entities.ts';
import { matchesIn, type Rule } from './rule.ts';

/**
 * A character as HTML writes it, in a field: fields are plain text, and readers see `&ndash;`. In the body Markdown reads
 * it as the character.
 */
export const htmlEntity: Rule = {
  name: 'html-entity',
  find(draft) {
    return draft.plain.flatMap((passage) => {
      const whole = decodeEntities(passage.written);
      return matchesIn(passage, entity).flatMap(({ found: [written], at }) => {
        const character = decodeEntity(written);
        if (character === undefined) return [];
        const name = character.trim() === '' ? 'a space' : character;
        return {
          at,
          message: `"${written}" is shown as typed`,
          hint: `write ${name} instead${whole === undefined ? '' : `: ${whole}`}`,
        };
      });
    });
  },
};
