import { isAscii } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import { findDeclaration } from './find-declaration.ts';
import { unicodeForm } from './unicode-form.ts';
import { chooseEncoding, type EncodingChoice, type EncodingOptions } from './choose-encoding.ts';

/** A text whose encoding is known. */
export interface DecodedText extends EncodingChoice {
  text: string;
  /** Characters that could not be decoded; each is U+FFFD in the text. */
  broken: number;
}

/** What to say of characters that could not be decoded. */
export function explainBroken({ broken, encoding }: { broken: number; encoding: string }): string {
  return `${broken === 1 ? 'one character is' : `${broken} characters are`} broken: the bytes are not ${encoding}; U+FFFD is in ${broken === 1 ? 'its' : 'their'} place`;
}

/** Decodes bytes that are a whole text, without its byte order mark. Throws as `chooseEncoding`. */
export function decodeWhole(bytes: Uint8Array, options: EncodingOptions): DecodedText {
  const start = isAscii(bytes) ? 0 : firstBeyondAscii(bytes);
  const sample = bytes.subarray(start < sampleBytes ? 0 : start - before, start + sampleBytes);
  const choice = chooseEncoding(sample, sample.length === bytes.length, options);
  const text = new TextDecoder(choice.encoding).decode(bytes);
  return { ...choice, text, broken: countBroken(text) };
}

/** A file that is decoded while it is read. */
export interface OpenedText extends EncodingChoice {
  /** Its text in pieces, without its byte order mark; surrogate pairs are whole. To be read once. */
  chunks: AsyncIterable<string>;
  /** Characters that could not be decoded in what has been read so far; each is U+FFFD in the text. */
  broken(): number;
}

/** Bytes that are read at once. */
const chunkBytes = 262_144;
/** From how many bytes an encoding is chosen. */
const sampleBytes = 1_048_576;
/** How many of them are before the first byte beyond ASCII, if that comes late. */
const before = 1024;

/**
 * Opens a text file of any size, and decides on its encoding: from its first megabyte, or from the first one that has
 * more than ASCII. `onBytes` is told how many bytes of it have been read. Throws as `chooseEncoding`, and what the system throws.
 */
export async function openText(
  file: string,
  options: EncodingOptions & { onBytes?: ((bytes: number) => void) | undefined },
): Promise<OpenedText> {
  const choice = await chooseForFile(file, options);
  let broken = 0;
  async function* read(): AsyncGenerator<string> {
    const decoder = new TextDecoder(choice.encoding);
    const handle = await open(file);
    try {
      for await (const bytes of readChunks(handle, 0)) {
        const text = decoder.decode(bytes, { stream: true });
        broken += countBroken(text);
        options.onBytes?.(bytes.length);
        if (text !== '') yield text;
      }
      const rest = decoder.decode();
      broken += countBroken(rest);
      if (rest !== '') yield rest;
    } finally {
      await handle.close();
    }
  }
  return { ...choice, chunks: read(), broken: () => broken };
}

async function chooseForFile(file: string, options: EncodingOptions): Promise<EncodingChoice> {
  const handle = await open(file);
  try {
    const first = await readAt(handle, 0);
    const isWhole = first.length < sampleBytes;
    if (isWhole || !isAscii(first) || unicodeForm(first) !== undefined) {
      return chooseEncoding(first, isWhole, options);
    }
    // What is declared is in its beginning; which letters it has shows only later.
    const declared = options.declared ?? findDeclaration(first);
    let at = first.length;
    for await (const bytes of readChunks(handle, at)) {
      if (!isAscii(bytes)) {
        const start = at + firstBeyondAscii(bytes) - before;
        const sample = await readAt(handle, start);
        return chooseEncoding(sample, false, { ...options, declared });
      }
      at += bytes.length;
    }
    return chooseEncoding(first, false, options);
  } finally {
    await handle.close();
  }
}

/** The bytes of a file from a place on, at most as many as a sample has. */
async function readAt(handle: FileHandle, position: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(sampleBytes);
  let length = 0;
  while (length < sampleBytes) {
    const { bytesRead } = await handle.read(
      buffer,
      length,
      sampleBytes - length,
      position + length,
    );
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function* readChunks(handle: FileHandle, from: number): AsyncGenerator<Uint8Array> {
  for (let position = from; ;) {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(chunkBytes),
      0,
      chunkBytes,
      position,
    );
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function firstBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}

function countBroken(text: string): number {
  return text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0;
}
