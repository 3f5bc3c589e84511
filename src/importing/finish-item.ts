import { findMojibake, repairMojibake, type Mojibake } from './encoding/mojibake.ts';
import type { ImportedItem, SourceName } from './imported-item.ts';
import { readAuthors } from './lines/read-byline.ts';

/**
 * An item as the writer takes it, whatever reader it comes from: text that was decoded wrongly before is repaired, if
 * that was asked for, and else is told; a field for the author that names several is split.
 */
export function finishItem(item: ImportedItem, repairEncoding: boolean): ImportedItem {
  return splitAuthors(checkEncoding(item, repairEncoding));
}

function checkEncoding(item: ImportedItem, repair: boolean): ImportedItem {
  const found: Mojibake[] = [];
  const { origin, place, digest, address, otherAddresses, ...said } = item;
  const repaired = mapStrings(said, (text) => {
    const mojibake = findMojibake(text);
    if (mojibake) found.push(mojibake);
    return mojibake && repair ? repairMojibake(text) : text;
  });
  const [first] = found;
  if (!first) return item;
  const count = found.reduce((sum, each) => sum + each.count, 0);
  const what = `"${shorten(first.wrong)}" for "${shorten(first.right)}"${count > 1 ? `, and ${count - 1} more` : ''}`;
  const decided = `text that was decoded wrongly before is repaired: ${what}`;
  const misread = `UTF-8 was read in another encoding before: ${what}; --mend-mojibake repairs it`;
  return {
    ...(repaired as typeof said),
    origin,
    place,
    digest,
    ...(address === undefined ? {} : { address }),
    ...(otherAddresses === undefined ? {} : { otherAddresses }),
    ...(repair ? { decided: [...(item.decided ?? []), decided] } : { misread }),
  };
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** The same data with each string changed. */
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapStrings(each, change)]),
  );
}

/** An author with a page of their own on the old site is one, whatever the name looks like. */
function splitAuthors(item: ImportedItem): ImportedItem {
  if (!item.authors) return item;
  const decided: string[] = [];
  const authors = item.authors.flatMap((author): SourceName[] => {
    if (author.address !== undefined || author.slug !== undefined) return [author];
    const byline = readAuthors(author.name);
    decided.push(...byline.decided);
    const isSame = byline.authors.length === 1 && byline.authors[0] === author.name;
    return isSame ? [author] : byline.authors.map((name) => ({ name }));
  });
  return decided.length === 0 && authors.length === item.authors.length
    ? { ...item, authors }
    : { ...item, authors, decided: [...(item.decided ?? []), ...decided] };
}
