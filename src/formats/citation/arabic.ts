import { isolate, isolateAddress } from '../../i18n/isolate.ts';
import { nameInOrder, nameInverted, type PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts, dayAndMonth, joinParts, signers, stop } from './sentence.ts';

/** APA as Arab universities write it. */
export function arabicApa(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year] = dateParts(day);
  const when = `(${[`${year}`, dayAndMonth(day, 'ar')].filter(Boolean).join('، ')}).`;
  const by = joinNames(signers(reference), nameInverted);
  const heading = stop(isolate(title));
  return joinParts(
    ...(by ? [stop(by), when, heading] : [heading, when]),
    stop(isolate(publisher)),
    archive && stop(isolate(archive)),
    isolateAddress(address),
  );
}

/** A footnote in the style of the Arab Center for Research and Policy Studies. The reader adds the day of access. */
export function arabicFootnote(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const inner = title.replaceAll(/[«»]/g, (mark) => (mark === '«' ? '“' : '”')).replace(/\.$/, '');
  const by = joinNames(signers(reference), nameInOrder);
  return [
    ...(by ? [by] : []),
    `«${isolate(inner)}»`,
    isolate(publisher),
    ...(archive ? [isolate(archive)] : []),
    dateParts(day).join('/'),
    'شوهد في …/…/…',
    `في: ${isolateAddress(address)}`,
  ].join('، ');
}

function joinNames(names: readonly PersonName[], write: (name: PersonName) => string): string {
  return names.map((name) => isolate(write(name))).join(' و');
}
