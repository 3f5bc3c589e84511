import { nameWithInitials } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dayParts, joinParts, stop } from './sentence.ts';

/** As ГОСТ Р 7.0.12 shortens them. */
const months = 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' ');

/** The reader writes the day there: the page does not know it, and the standards require it. */
const accessed = '(дата обращения: ДД.ММ.ГГГГ)';

/** ГОСТ Р 7.0.5—2008: a reference in a text or a note. */
export function gostReference(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, month, date] = dayParts(day);
  const { before, after } = namesOf(reference);
  return joinParts(
    before,
    `${bare(title)}${after} //`,
    stop(publisher),
    archive && stop(archive),
    `${year}.`,
    stop(`${date} ${months[month - 1] ?? ''}`),
    `URL: ${address} ${accessed}.`,
  );
}

/** ГОСТ Р 7.0.100—2018: an entry of a list of literature. */
export function gostEntry(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, month, date] = dayParts(day);
  const { before, after } = namesOf(reference);
  const when = [`${year}`, stop(`${date} ${months[month - 1] ?? ''}`).slice(0, -1)];
  return joinParts(
    before,
    `${stop(`${bare(title)}${after}`)} – Текст : электронный //`,
    [archive ? `${publisher} : ${archive}` : publisher, ...when].map(stop).join(' – '),
    `– URL: ${address} ${accessed}.`,
  );
}

/** Up to three names stand before the title; of more, the first after it. */
function namesOf({ authors }: Reference): { before: string; after: string } {
  const names = authors.map((name) => nameWithInitials(name, ' '));
  if (names.length > 3) return { before: '', after: ` / ${names[0] ?? ''} [и др.]` };
  const before = names.join(', ');
  return { before: before && stop(before), after: '' };
}

/** The sign of the source follows, not the sentence's full stop. */
const bare = (title: string) => title.replace(/(?<!\.)\.$/, '');
