import { nameInverted, nameWithInitials } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dayParts, joinParts, monthWord, quoted, stop } from './sentence.ts';

/** APA as Turkish universities write it: the day before the month, "ve" before the last author. */
export function turkishApa(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, , date] = dayParts(day);
  const when = `(${year}, ${date} ${monthWord(day, 'tr')}).`;
  const names = authors.map((name) => nameWithInitials(name, ', '));
  const by = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' ve ');
  return joinParts(
    ...(by ? [stop(by), when, stop(title)] : [stop(title), when]),
    stop(publisher),
    archive && stop(archive),
    address,
  );
}

/** İSNAD, 2nd edition: an entry of the bibliography. The reader writes the day of access. */
export function isnad(reference: Reference): string {
  const { authors, title, publisher, archive, day, address } = reference;
  const [year, , date] = dayParts(day);
  const names = authors.map(nameInverted);
  const by = names.length > 2 ? `${names[0] ?? ''} vd.` : names.join(' – ');
  return joinParts(
    by && stop(by),
    `${quoted(title, '')}.`,
    `${publisher} (${date} ${monthWord(day, 'tr')} ${year}).`,
    archive && stop(archive),
    'Erişim Gün Ay Yıl.',
    address,
  );
}
