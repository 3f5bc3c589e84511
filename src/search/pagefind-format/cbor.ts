/** The part of CBOR (RFC 8949) that Pagefind uses for its list of a bundle. */
export type Cbor = number | string | Cbor[];

const kinds = { number: 0, negative: 1, text: 3, array: 4 } as const;

/** Reads one value. Throws for anything but whole numbers, texts, and arrays of known length. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const readSize = (short: number): number => {
    if (short < 24) return short;
    const start = at;
    if (short === 24) return ((at += 1), view.getUint8(start));
    if (short === 25) return ((at += 2), view.getUint16(start));
    if (short === 26) return ((at += 4), view.getUint32(start));
    throw new Error(`CBOR: a size of kind ${short} at byte ${start}`);
  };
  const read = (): Cbor => {
    const head = view.getUint8(at);
    at += 1;
    // Nearly all values are small numbers.
    if (head < 24) return head;
    const size = readSize(head & 31);
    if (head >> 5 === kinds.number) return size;
    if (head >> 5 === kinds.negative) return -1 - size;
    if (head >> 5 === kinds.array) {
      const list: Cbor[] = [];
      for (let index = 0; index < size; index += 1) list.push(read());
      return list;
    }
    if (head >> 5 !== kinds.text)
      throw new Error(`CBOR: a value of kind ${head >> 5} before byte ${at}`);
    at += size;
    return new TextDecoder().decode(bytes.subarray(at - size, at));
  };
  const value = read();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes too many`);
  return value;
}

/** Writes a value; each size takes the fewest bytes, as in Pagefind's own files. */
export function encodeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  const writeHead = (kind: number, size: number) => {
    const short = size < 24 ? size : size < 0x100 ? 24 : size < 0x1_0000 ? 25 : 26;
    bytes.push((kind << 5) | short);
    const length = short < 24 ? 0 : 1 << (short - 24);
    for (let index = length - 1; index >= 0; index -= 1) bytes.push((size >>> (index * 8)) & 255);
  };
  const write = (one: Cbor) => {
    if (typeof one === 'number') {
      if (one < 0) writeHead(kinds.negative, -1 - one);
      else writeHead(kinds.number, one);
    } else if (typeof one === 'string') {
      const text = new TextEncoder().encode(one);
      writeHead(kinds.text, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      writeHead(kinds.array, one.length);
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** The value as an array. Throws if it is something else. */
export function asList(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('Pagefind: a list is not where it was');
  return value;
}

/** The value as a number. Throws if it is something else. */
export function asNumber(value: Cbor | undefined): number {
  if (typeof value !== 'number') throw new Error('Pagefind: a number is not where it was');
  return value;
}

/** The value as a text. Throws if it is something else. */
export function asText(value: Cbor | undefined): string {
  if (typeof value !== 'string') throw new Error('Pagefind: a text is not where it was');
  return value;
}
