import { decodeHTMLStrict } from 'entities';
import { hasControlCharacter } from './invisible.ts';

/** A character as HTML writes it: `&ndash;`, `&#46;`, `&#x2E;`. */
export const entity = /&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/gi;

/** The character that an entity stands for; undefined where it stands for none, or for one that no text may hold. */
export function decodeEntity(written: string): string | undefined {
  const decoded = decodeHTMLStrict(written);
  const isCharacter = decoded !== written && !/[\n\r\t\uFFFD]/.test(decoded);
  return isCharacter && !hasControlCharacter(decoded) ? decoded : undefined;
}

/**
 * A text with its entities as the characters that they stand for. Undefined where nobody can tell what is meant: what
 * was coded twice (`&amp;nbsp;`), tags (`&lt;b&gt;`), and where there is nothing to decode.
 */
export function decodeEntities(text: string): string | undefined {
  const decoded = text.replaceAll(entity, (written) => decodeEntity(written) ?? written);
  if (decoded === text || decoded.search(entity) !== -1) return undefined;
  return /[<>]/.test(decoded) && !/[<>]/.test(text) ? undefined : decoded;
}
