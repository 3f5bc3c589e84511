/** The text of one value of a JSON file, or why there is none. `line`: where it begins, from 1. */
export type JsonPart =
  { text: string; line: number; list?: string } | { fault: string; line: number; isMissing?: true };

/** A value with more characters is not an article. */
const longestValue = 64_000_000;

/**
 * Cuts a JSON text that comes in pieces into the values of one list, each as text: so that a file of any size can be read,
 * and one value that is malformed does not cost those after it. `path`: the keys that lead to the list, with dots. Without
 * it the values at the top are meant, and of a list at the top its values. Several paths: each value says of which list it is.
 * A list within a list has an empty key: `db..posts`.
 */
export async function* splitJson(
  pieces: AsyncIterable<string>,
  path: string | readonly string[] | undefined,
): AsyncGenerator<JsonPart> {
  const splitter = new JsonSplitter(path);
  for await (const piece of pieces) {
    yield* splitter.push(piece);
    if (splitter.isDone) return;
  }
  yield* splitter.end();
}

const none = -1;

class JsonSplitter {
  /** Whether the list has ended: nothing after it is read. */
  isDone = false;
  readonly #paths: readonly string[];
  readonly #isOne: boolean;
  /** The path of the list that is read, and whether there was one. */
  #list = '';
  #wasFound = false;
  /** The lists and objects that are open, with the last key of each. */
  readonly #open: { isList: boolean; key: string }[] = [];
  /** How many are open where the values are; undefined until their list is found. */
  #depth: number | undefined;
  /** What has been given, from the start of what is needed yet. */
  #buffer = '';
  /** Places in the buffer: the next character, the start of a value, and of a string outside of values. */
  #at = 0;
  #value = none;
  #string = none;
  #inString = false;
  #isEscaped = false;
  /** Whether the value that is being read is too long, and said to be so. */
  #isSkipped = false;
  #line = 1;
  #valueLine = 1;

  constructor(path: string | readonly string[] | undefined) {
    this.#isOne = typeof path === 'string' || path === undefined;
    this.#paths = typeof path === 'string' ? [path] : (path ?? []);
    if (path === undefined) this.#depth = 0;
  }

  *push(piece: string): Generator<JsonPart> {
    this.#buffer += piece;
    const { length } = this.#buffer;
    for (; this.#at < length && !this.isDone; this.#at++) {
      const character = this.#buffer.charAt(this.#at);
      if (character === '\n') this.#line++;
      if (this.#inString) this.#readString(character);
      else yield* this.#readStructure(character);
    }
    yield* this.#forget();
  }

  *end(): Generator<JsonPart> {
    if (this.#value !== none && this.#open.length === 0) yield* this.#cut(this.#at);
    if (this.#depth === undefined && !this.#wasFound) {
      const fault = `there is no list at "${this.#paths.join('", "')}"`;
      yield { fault, line: 1, ...(this.#isOne ? {} : { isMissing: true }) };
    } else if (this.#open.length > 0) {
      const line = this.#value === none ? this.#line : this.#valueLine;
      yield { fault: 'the file ends in the middle of this; it may have been cut off', line };
    }
  }

  #readString(character: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (character === '\\') this.#isEscaped = true;
    else if (character === '"') this.#inString = false;
  }

  *#readStructure(character: string): Generator<JsonPart> {
    const isAtValues = this.#open.length === this.#depth;
    if (/\s|\uFEFF/.test(character)) {
      // At the top, a line ends what is not an object.
      if (isAtValues && this.#depth === 0 && character === '\n') yield* this.#cut(this.#at);
      return;
    }
    if (isAtValues && (character === ',' || character === ']')) yield* this.#cut(this.#at);
    else if (isAtValues && this.#value === none && !this.#opensTopList(character)) {
      this.#value = this.#at;
      this.#valueLine = this.#line;
    }
    yield* this.#follow(character);
  }

  #opensTopList(character: string): boolean {
    return this.#depth === 0 && this.#paths.length === 0 && character === '[';
  }

  *#follow(character: string): Generator<JsonPart> {
    if (character === '"') {
      this.#inString = true;
      if (this.#depth === undefined) this.#string = this.#at;
    } else if (character === ':') {
      const inside = this.#open.at(-1);
      if (inside && this.#depth === undefined) inside.key = this.#key();
    } else if (character === '{' || character === '[') {
      const isTopList = this.#opensTopList(character) && this.#value === none;
      this.#open.push({ isList: character === '[', key: '' });
      if (isTopList || this.#opensList()) this.#depth = this.#open.length;
    } else if (character === '}' || character === ']') {
      this.#open.pop();
      if (this.#open.length < (this.#depth ?? 0)) this.#endList();
      else if (this.#open.length === 0 && this.#depth === 0) yield* this.#cut(this.#at + 1);
    }
  }

  /** Whether the list that opens is one whose values are meant. */
  #opensList(): boolean {
    if (this.#depth !== undefined || this.#open.at(-1)?.isList !== true) return false;
    const around = this.#open.slice(0, -1);
    const keys = around.map(({ key }) => key).join('.');
    if (!this.#paths.includes(keys)) return false;
    this.#list = keys;
    this.#wasFound = true;
    return true;
  }

  #endList(): void {
    if (this.#isOne) this.isDone = true;
    else this.#depth = undefined;
  }

  #key(): string {
    const text = this.#string === none ? '' : this.#buffer.slice(this.#string, this.#at).trim();
    this.#string = none;
    try {
      return String(JSON.parse(text));
    } catch {
      return '';
    }
  }

  *#cut(end: number): Generator<JsonPart> {
    if (this.#value === none) return;
    const text = this.#buffer.slice(this.#value, end).trim();
    this.#value = none;
    const list = this.#isOne ? {} : { list: this.#list };
    if (!this.#isSkipped) yield { text, line: this.#valueLine, ...list };
    this.#isSkipped = false;
  }

  /** Drops what is not needed any more. */
  *#forget(): Generator<JsonPart> {
    if (this.#value !== none && this.#at - this.#value > longestValue) {
      if (!this.#isSkipped)
        yield { fault: 'this is longer than any article', line: this.#valueLine };
      this.#isSkipped = true;
      this.#value = this.#at;
    }
    const needed = [this.#value, this.#string].filter((place) => place !== none);
    const from = Math.min(this.#at, ...needed);
    this.#buffer = this.#buffer.slice(from);
    this.#at -= from;
    if (this.#value !== none) this.#value -= from;
    if (this.#string !== none) this.#string -= from;
  }
}
