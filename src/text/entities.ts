import { decodeHTMLStrict } from 'entities';
import { hasControlCharacter } from './invisible.ts';

/** An HTML character reference: `&ndash;`, `&#46;`, `&#x2E;`. */
export const entity = /&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/gi;

/** The character of an HTML character reference; undefined if there is none, or if texts must not contain it. */
export function decodeEntity(written: string): string | undefined {
  const decoded = decodeHTMLStrict(written);
  const isCharacter = decoded !== written && !/[\n\r\t\uFFFD]/.test(decoded);
  return isCharacter && !hasControlCharacter(decoded) ? decoded : undefined;
}

/**
 * A text with its character references decoded. Undefined if the meaning is unclear, as in text that is encoded twice
 * (`&amp;nbsp;`) or contains tags (`&lt;b&gt;`), and if there is nothing to decode.
 */
export function decodeEntities(text: string): string | undefined {
  const decoded = text.replaceAll(entity, (written) => decodeEntity(written) ?? written);
  if (decoded === text || decoded.search(entity) !== -1) return undefined;
  return /[<>]/.test(decoded) && !/[<>]/.test(text) ? undefined : decoded;
}
