import { nameInOrder, nameInverted, nameWithInitials, type PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dayParts, joinParts, monthWord, quoted, stop } from './sentence.ts';

/** American Psychological Association, 7th edition. */
export function apa(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, , date] = dayParts(day);
  const when = `(${year}, ${monthWord(day, 'en')} ${date}).`;
  const names = authors.map((name) => nameWithInitials(name, ', '));
  const by = joinWith(names, ', & ', ', & ');
  return joinParts(
    ...(by ? [stop(by), when, stop(title)] : [stop(title), when]),
    stop(publisher),
    archive && stop(archive),
    address,
  );
}

const mlaMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** Modern Language Association, 9th edition. */
export function mla(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, month, date] = dayParts(day);
  const when = `${date} ${mlaMonths[month - 1] ?? ''} ${year}`;
  const places = [publisher, when, ...(archive ? [archive] : []), address].join(', ');
  const by =
    authors.length > 2 ? `${inverted(authors.slice(0, 1))}, et al.` : inverted(authors, ', and ');
  return joinParts(by && stop(by), quoted(title, '.'), `${places}.`);
}

/** The Chicago Manual of Style, 17th edition: an entry of the bibliography. */
export function chicago(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, , date] = dayParts(day);
  const by = inverted(authors, ', and ');
  return joinParts(
    by && stop(by),
    quoted(title, '.'),
    `${publisher}, ${monthWord(day, 'en')} ${date}, ${year}.`,
    archive && stop(archive),
    `${address}.`,
  );
}

/** The first name is turned round, by which the entry is sorted; the others are not. */
function inverted([first, ...rest]: readonly PersonName[], and = ''): string {
  return first ? joinWith([nameInverted(first), ...rest.map(nameInOrder)], and, and) : '';
}

function joinWith(names: readonly string[], ofTwo: string, last: string): string {
  if (names.length < 3) return names.join(ofTwo);
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
}
