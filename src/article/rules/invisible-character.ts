import { invisibleIn, mayHoldInvisible, nameOf, withoutInvisible } from '../../text/invisible.ts';
import { headlineOf, type Passage, type Rule } from './rule.ts';
import { lowerInPlace } from '../../text/fold.ts';

/** Where names are written: of people and things, and of who took the picture. */
export const nameFields = [
  'topics',
  'source',
  'authors',
  'people',
  'organisations',
  'places',
  'publisher',
] as const;

/**
 * An invisible character in a headline or a name: searches cannot find the word, and one name looks like two. In
 * a text that runs in both directions marks of direction have their use.
 */
export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  find(draft) {
    const headline = headlineOf(draft);
    const names = nameFields.flatMap((field) => {
      const value = draft.fields[field];
      const items = Array.isArray(value) ? (value as unknown[]) : [value];
      return items.flatMap((item, index) =>
        typeof item === 'string' && mayHoldInvisible(item)
          ? [passageOf(Array.isArray(value) ? [field, index] : [field], item)]
          : [],
      );
    });
    return [...(headline ? [headline] : []), ...names].flatMap((passage) => {
      const [first, ...others] = invisibleIn(passage.written);
      if (!first) return [];
      const more = others.length === 0 ? '' : `, and ${others.length} more`;
      return {
        at: { passage, from: first.index, length: first.character.length },
        message: `${String(passage.path[0])}: "${passage.written}" contains ${nameOf(first.character)}${more}, which nobody can see`,
        hint: `write it without: ${withoutInvisible(passage.written)}`,
      };
    });
  },
};

function passageOf(path: Passage['path'], text: string): Passage {
  return { path, written: text, prose: text, lower: lowerInPlace(text), foreign: [] };
}
