import { foreignFile } from '../article/read/foreign-file.ts';
import { decodeText, type TextFile } from '../article/read/text-file.ts';
import { decodeWhole, explainBroken } from '../importing/encoding/open-text.ts';
import { unicodeForm } from '../importing/encoding/unicode-form.ts';
import { UsageError } from '../system/errors.ts';

/**
 * Decodes a plain text in any encoding that an import reads, as `decodeText` does UTF-8. `doubts`: what had to be decided, as
 * clauses. Throws `UsageError` where a person must say the encoding.
 */
export function decodeSource(file: string, bytes: Buffer): TextFile & { doubts: string[] } {
  const plain = decodeText(file, bytes);
  const isEncoded = plain.problems.some(({ rule }) => rule === 'not-utf-8');
  // Text in UTF-16 has bytes by which it is known.
  const isForeign = unicodeForm(bytes) === undefined && foreignFile(bytes) !== undefined;
  if (!isEncoded || isForeign) return { ...plain, doubts: [] };
  const decoded = decode(file, bytes);
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  return {
    ...decodeText(file, Buffer.from(text)),
    doubts: [
      ...(decoded.decided === undefined ? [] : [decoded.decided]),
      ...(decoded.broken === 0 ? [] : [explainBroken(decoded)]),
    ],
  };
}

function decode(file: string, bytes: Buffer) {
  try {
    return decodeWhole(bytes, { place: file, encoding: undefined });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const message = error.message.replace(
      'say which with --encoding',
      `save it as UTF-8, or say which: npm run import -- ${file} --encoding NAME`,
    );
    throw new UsageError(message);
  }
}
