import { isolate, isolateAddress } from '../../i18n/isolate.ts';
import { nameInverted, nameWithInitials } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts, dayAndMonth, joinParts, monthWord, quoted, signers, stop } from './sentence.ts';

/** APA as Turkish universities write it: the day before the month, and "ve" before the last author. */
export function turkishApa(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year] = dateParts(day);
  const when = `(${[`${year}`, dayAndMonth(day, 'tr')].filter(Boolean).join(', ')}).`;
  const names = signers(reference).map((name) => isolate(nameWithInitials(name, ', ', ', ')));
  const by = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' ve ');
  const heading = stop(isolate(title));
  return joinParts(
    ...(by ? [stop(by), when, heading] : [heading, when]),
    stop(isolate(publisher)),
    archive && stop(isolate(archive)),
    isolateAddress(address),
  );
}

/**
 * An entry of a bibliography in İSNAD style, 2nd edition. Without an author the newspaper comes first. The reader adds
 * the day of access.
 */
export function isnad(reference: Reference): string {
  const { title, publisher, archive, day, address } = reference;
  const [year, , date] = dateParts(day);
  const when = `(${joinParts(date?.toString().padStart(2, '0'), monthWord(day, 'tr'), `${year}`)}).`;
  const names = signers(reference).map((name) => isolate(nameInverted(name)));
  const by = names.length > 2 ? `${names[0] ?? ''} vd.` : names.join(' - ');
  const heading = quoted(title, '');
  const paper = isolate(publisher);
  return joinParts(
    ...(by ? [stop(by), `${heading}.`, paper] : [stop(paper), heading]),
    when,
    archive && stop(isolate(archive)),
    'Erişim Gün Ay Yıl.',
    isolateAddress(address),
  );
}
