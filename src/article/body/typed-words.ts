import { partsOf } from './source-parts.ts';
import { WordReader, type Word } from './words.ts';

/** The words of a Markdown text that a page must show, by its letters alone. */
export function typedWords(markdown: string): Word[] {
  const reader = new WordReader();
  const glued: { from: number; to: number }[] = [];
  for (const { kind, text, from, length } of partsOf(markdown)) {
    if (kind === 'shown') reader.read(text, from, length);
    else if (kind === 'divider') reader.divide();
    else {
      const to = from + text.length;
      const { open } = reader;
      if (kind === 'perhaps' && open && goesOn.test(markdown.slice(to, to + 9)))
        glued.push({ from: open.from, to });
    }
  }
  reader.divide();
  const loose = [...glued, ...placesOf(uncertain, markdown)].map((place) =>
    unbroken(markdown, place),
  );
  if (loose.length === 0) return reader.words;
  // Where a word goes on after an address, or is spelled with an entity, it depends on what that is.
  const isLoose = (word: Word) => loose.some(({ from, to }) => word.from >= from && word.from < to);
  return reader.words.filter((word) => !isLoose(word));
}

/** Letters after nothing but marks. */
const goesOn = /^[*_~`[\\]{0,8}[\p{L}\p{M}\p{N}]/u;

interface Place {
  from: number;
  to: number;
}

/** Entities in addresses are shown as typed where those are links, and a label before another, or before an address, may be shown. */
const uncertain = /(?:https?:\/\/|www\.)[^\s<>]*&[a-z\d#]+;|\]\[[^[\]\n]*\](?:\([^\s)]*|(?=\[))/gi;

function placesOf(pattern: RegExp, text: string): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}

/** A place with the letters around it. */
function unbroken(text: string, { from, to }: Place): Place {
  while (from > 0 && letter.test(text[from - 1] ?? '')) from--;
  while (to < text.length && letter.test(text[to] ?? '')) to++;
  return { from, to };
}

/** Of a word, or a mark that it goes on over; a half of a pair counts too. */
const letter = /[\p{L}\p{M}\p{N}\p{Cs}*_~`[\\]/u;
