import { asList, asNumber, asText, decodeCbor, type Cbor } from '../cbor.ts';
import { formIn, stemIn } from '../keys.ts';

/** Where a word is in an article. */
export interface Places {
  page: number;
  /** In the text, as a number of its pieces. */
  text: readonly number[];
  title: readonly number[];
  /** It is among what is not shown: words that hyphens join, dates. */
  isBeside: boolean;
}

/** A word of the index. */
export interface IndexWord {
  key: string;
  stem: string;
  form: string;
  places: () => readonly Places[];
}

/** The words of a chunk, in the order of their keys; where they are is read when it is asked. `fields`: of the index. */
export function readChunk(bytes: Uint8Array, fields: readonly string[]): IndexWord[] {
  const [words] = asList(decodeCbor(bytes));
  return asList(words).flatMap((entry) => {
    const [key, pages, variants = []] = asList(entry);
    // Pagefind files what has marks on its letters under what has none.
    const all: Cbor[][] = [[asText(key), asList(pages)], ...asList(variants).map(asList)];
    return all
      .filter(([, some]) => asList(some).length > 0)
      .map(([name, some]) => toWord(asText(name), asList(some), fields));
  });
}

function toWord(key: string, pages: readonly Cbor[], fields: readonly string[]): IndexWord {
  let places: Places[] | undefined;
  return {
    key,
    stem: stemIn(key),
    form: formIn(key),
    places: () => (places ??= readPlaces(pages, fields)),
  };
}

function readPlaces(pages: readonly Cbor[], fields: readonly string[]): Places[] {
  let page = 0;
  const title = fields.indexOf('title');
  return pages.map(asList).map(([step, text, meta]) => {
    page += asNumber(step);
    const beside = byMark(asList(meta));
    return {
      page,
      text: [...byMark(asList(text)).values()].flat(),
      title: beside.get(title) ?? [],
      isBeside: [...beside.keys()].some((field) => field !== title),
    };
  });
}

/**
 * Numbers behind a negative one, which says their weight or, below -1, their field; each is a step from the one before
 * it.
 */
function byMark(numbers: readonly Cbor[]): Map<number, number[]> {
  const all = new Map<number, number[]>();
  let some: number[] = [];
  let last = 0;
  for (const one of numbers.map(asNumber)) {
    if (one < 0) {
      all.set(-1 - one, (some = []));
      last = 0;
      continue;
    }
    last += one;
    some.push(last);
  }
  return all;
}
