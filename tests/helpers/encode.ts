/** A text in an encoding of one byte a character; undefined where the encoding does not have all of its characters. */
export function encodeText(text: string, encoding: string): Buffer | undefined {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  const found = Array.from(text, (character) => bytes.get(character));
  return found.some((byte) => byte === undefined)
    ? undefined
    : Buffer.from(found.map((byte) => byte ?? 0));
}

/** A text in UTF-16, with its byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
