import type { Vocabulary } from '../../archive/names/vocabulary.ts';
import { foldWords } from '../../text/fold.ts';

/** Finds the names of a vocabulary in texts. */
export interface TopicFinder {
  /** The ids of what a plain text names by a label or an alias, in the vocabulary's order. */
  find: (text: string) => string[];
}

/** Names with fewer characters are found as they are written only: `US` is not `us`. */
const shortName = 4;

/** Prepares to look for all labels and aliases of a vocabulary, as whole words, in the form in which they are there. */
export function topicFinder({ entries }: Vocabulary): TopicFinder {
  /** By their first word. */
  const phrases = new Map<string, { id: string; words: string; name: string }[]>();
  for (const { id, labels, aliases } of entries.values()) {
    for (const name of [...Object.values(labels).map(({ text }) => text), ...aliases]) {
      const words = foldWords(name);
      const [first = ''] = words.split(' ');
      if (first !== '') phrases.set(first, [...(phrases.get(first) ?? []), { id, words, name }]);
    }
  }
  return {
    find(text) {
      const folded = ` ${foldWords(text)} `;
      const asWritten = ` ${text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
      const found = new Set<string>();
      for (const word of new Set(folded.split(' '))) {
        for (const { id, words, name } of phrases.get(word) ?? []) {
          const isThere =
            name.length < shortName
              ? asWritten.includes(` ${name} `)
              : folded.includes(` ${words} `);
          if (isThere) found.add(id);
        }
      }
      return [...entries.keys()].filter((id) => found.has(id));
    },
  };
}
