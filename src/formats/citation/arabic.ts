import { nameInOrder, nameInverted, type PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dayParts, joinParts, monthWord, stop } from './sentence.ts';

/** APA as Arab universities write it. */
export function arabicApa(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, , date] = dayParts(day);
  const when = `(${year}، ${date} ${monthWord(day, 'ar')}).`;
  const by = joinNames(authors, nameInverted);
  return joinParts(
    ...(by ? [stop(by), when, stop(title)] : [stop(title), when]),
    stop(publisher),
    archive && stop(archive),
    address,
  );
}

/** A footnote as the Arab Center for Research and Policy Studies asks for; the reader writes the day of access. */
export function arabicFootnote(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const inner = title.replaceAll(/[«»]/g, (mark) => (mark === '«' ? '“' : '”')).replace(/\.$/, '');
  const by = joinNames(authors, nameInOrder);
  return [
    ...(by ? [by] : []),
    `«${inner}»`,
    publisher,
    ...(archive ? [archive] : []),
    dayParts(day).join('/'),
    'شوهد في …/…/…',
    `في: ${address}`,
  ].join('، ');
}

function joinNames(names: readonly PersonName[], write: (name: PersonName) => string): string {
  return names.map(write).join(' و');
}
