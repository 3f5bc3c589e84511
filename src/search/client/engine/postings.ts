import { formIn, stemIn } from '../../keys.ts';
import { unpackWords, type IndexedWord } from '../../pagefind-format/packed-words.ts';

/** A word of the index, with its stem and form. */
export interface IndexWord extends IndexedWord {
  stem: string;
  form: string;
}

/** The words of a chunk, in the order of their keys. Throws if the bytes are not a chunk. */
export function readChunk(bytes: Uint8Array): IndexWord[] {
  return unpackWords(bytes).map((word) => ({
    ...word,
    stem: stemIn(word.key),
    form: formIn(word.key),
  }));
}
