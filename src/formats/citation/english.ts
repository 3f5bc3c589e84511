import { isolate, isolateAddress } from '../../i18n/isolate.ts';
import { nameInOrder, nameInverted, nameWithInitials, type PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts, joinParts, monthWord, quoted, signers, stop } from './sentence.ts';

/** A reference in APA style (American Psychological Association, 7th edition). */
export function apa(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, , date] = dateParts(day);
  const when = [`${year}`, joinParts(monthWord(day, 'en'), date?.toString())].filter(Boolean);
  const names = signers(reference).map((name) => isolate(nameWithInitials(name, ', ', ', ')));
  const by =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}`
      : joinWith(names, ', & ', ', & ');
  const dated = `(${when.join(', ')}).`;
  const heading = stop(isolate(title));
  return joinParts(
    ...(by ? [stop(by), dated, heading] : [heading, dated]),
    stop(isolate(publisher)),
    archive && stop(isolate(archive)),
    isolateAddress(address),
  );
}

const mlaMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/**
 * An entry in MLA style (Modern Language Association, 9th edition). The newspaper and the archive are containers; each
 * ends with a full stop.
 */
export function mla(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, month = 0, date] = dateParts(day);
  const when = joinParts(date?.toString(), mlaMonths[month - 1], `${year}`);
  const paper = `${isolate(publisher)}, ${when}`;
  const authors = signers(reference);
  const by =
    authors.length > 2 ? `${inverted(authors.slice(0, 1))}, et al.` : inverted(authors, ', and ');
  return joinParts(
    by && stop(by),
    quoted(title, '.'),
    archive ? `${paper}. ${isolate(archive)},` : `${paper},`,
    `${isolateAddress(address)}.`,
  );
}

/**
 * An entry of a bibliography in The Chicago Manual of Style, 17th edition. Without an author the newspaper comes first.
 */
export function chicago(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, , date] = dateParts(day);
  const when =
    date === undefined
      ? joinParts(monthWord(day, 'en'), `${year}`)
      : `${monthWord(day, 'en')} ${date}, ${year}`;
  const authors = signers(reference);
  const by =
    authors.length > 10
      ? `${inverted(authors.slice(0, 7), ', ')}, et al.`
      : inverted(authors, ', and ');
  return joinParts(
    stop(by || isolate(publisher)),
    quoted(title, '.'),
    by ? `${isolate(publisher)}, ${when}.` : `${when}.`,
    archive && stop(isolate(archive)),
    `${isolateAddress(address)}.`,
  );
}

/** Only the first name is inverted, because the entry is sorted by it. */
function inverted([first, ...rest]: readonly PersonName[], and = ''): string {
  return first
    ? joinWith([nameInverted(first), ...rest.map(nameInOrder)].map(isolate), and, and)
    : '';
}

function joinWith(names: readonly string[], ofTwo: string, last: string): string {
  if (names.length < 3) return names.join(ofTwo);
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
}
