/** Where a word is in an article. */
export interface Places {
  page: number;
  /** Numbers of the text's pieces, in order and without repetition. */
  text: readonly number[];
  title: readonly number[];
  /** Whether it is among the words that are not shown: compounds with hyphens, dates. */
  isBeside: boolean;
}

/** A word of the index, and the articles that have it. */
export interface IndexedWord {
  key: string;
  places: readonly Places[];
}

/**
 * Packs words for the browser. Values of one kind are stored together, so that they compress well: first the words,
 * each without the letters that it shares with the word before; then the steps from article to article, the numbers of
 * places in each article, and the steps from place to place.
 */
export function packWords(words: readonly IndexedWord[]): Uint8Array {
  const keys = words.map(({ key }) => new TextEncoder().encode(key));
  const pages = words.flatMap(({ places }) => places);
  const bytes = new Uint8Array(roomFor(keys, pages));
  let at = 0;
  /** Seven bits per byte, the lowest first; the eighth bit is set in all bytes but the last. */
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  };
  const writeSteps = (places: readonly number[]) => {
    let before = 0;
    for (const place of places) {
      write(place - before);
      before = place;
    }
  };

  write(words.length);
  let last: Uint8Array = Uint8Array.of();
  for (const letters of keys) {
    const end = letters.findIndex((letter, index) => letter !== last[index]);
    const shared = end === -1 ? letters.length : end;
    write(shared);
    write(letters.length - shared);
    bytes.set(letters.subarray(shared), at);
    at += letters.length - shared;
    last = letters;
  }
  for (const { places } of words) write(places.length);
  for (const { places } of words) {
    let before = 0;
    for (const { page } of places) {
      write(signed(page - before));
      before = page;
    }
  }
  for (const { text, title, isBeside } of pages) {
    const isMore = isBeside || title.length > 0;
    write(text.length * 2 + Number(isMore));
    if (isMore) write(title.length * 2 + Number(isBeside));
  }
  for (const { text } of pages) writeSteps(text);
  for (const { title } of pages) writeSteps(title);
  return bytes.slice(0, at);
}

/** The largest possible size in bytes: no number takes more than five. */
function roomFor(keys: readonly Uint8Array[], pages: readonly Places[]): number {
  let numbers = 1 + 3 * keys.length + 3 * pages.length;
  for (const { text, title } of pages) numbers += text.length + title.length;
  return keys.reduce((sum, { length }) => sum + length, 5 * numbers);
}

/** Restores what `packWords` was given. Throws if the bytes are something else. */
export function unpackWords(bytes: Uint8Array): IndexedWord[] {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at];
      if (byte === undefined) throw new Error('search index: a chunk of words ends early');
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const times = <T>(count: number, make: () => T): T[] => {
    const made: T[] = [];
    for (let index = 0; index < count; index += 1) made.push(make());
    return made;
  };
  const readSteps = (count: number): number[] => {
    let place = 0;
    return times(count, () => (place += read()));
  };

  let last: Uint8Array = Uint8Array.of();
  const keys = times(read(), () => {
    const shared = read();
    const length = read();
    const letters = new Uint8Array(shared + length);
    letters.set(last.subarray(0, shared));
    letters.set(bytes.subarray(at, at + length), shared);
    at += length;
    last = letters;
    return new TextDecoder().decode(letters);
  });
  const counts = keys.map(read);
  const pages = counts.map((count) => {
    let page = 0;
    return times(count, () => (page += unsigned(read())));
  });
  const sizes = pages.map((some) =>
    some.map((page) => {
      const size = read();
      const more = size % 2 ? read() : 0;
      return { page, text: size >> 1, title: more >> 1, isBeside: more % 2 === 1 };
    }),
  );
  const texts = sizes.map((some) => some.map(({ text }) => readSteps(text)));
  const titles = sizes.map((some) => some.map(({ title }) => readSteps(title)));
  if (at !== bytes.length) throw new Error('search index: a chunk of words goes on');
  return keys.map((key, word) => ({
    key,
    places: (sizes[word] ?? []).map(({ page, isBeside }, index) => ({
      page,
      text: texts[word]?.[index] ?? [],
      title: titles[word]?.[index] ?? [],
      isBeside,
    })),
  }));
}

/** Steps forward are even numbers, steps back odd ones. */
function signed(step: number): number {
  return step < 0 ? -2 * step - 1 : 2 * step;
}

function unsigned(value: number): number {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}
