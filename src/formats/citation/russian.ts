import { isolate, isolateAddress } from '../../i18n/isolate.ts';
import { nameAfterInitials, nameWithInitials } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts, joinParts, signers, stop } from './sentence.ts';

/** After a day, in the genitive, abbreviated as in ГОСТ Р 7.0.12. */
const ofMonths = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ');
/** Without a day, as the beginning of a part of the entry. */
const months = 'Янв. Февр. Март Апр. Май Июнь Июль Авг. Сент. Окт. Нояб. Дек.'.split(' ');

/** The reader fills in the day: the standards require it, and the page cannot know it. */
const accessed = '(дата обращения: ДД.ММ.ГГГГ)';

/** A reference in a text or a note: ГОСТ Р 7.0.5—2008. */
export function gostReference(reference: Reference): string {
  const { title, publisher, archive, address } = reference;
  const names = signers(reference);
  const before = names.map((name) => isolate(nameWithInitials(name, ' '))).join(', ');
  const [first] = names;
  // If there are more than three names, the first is given after the title.
  const isMany = names.length > 3 && first !== undefined;
  const heading = isolate(bare(title));
  return joinParts(
    isMany || before === '' ? undefined : stop(before),
    isMany ? `${heading} / ${isolate(nameAfterInitials(first))} [и др.] //` : `${heading} //`,
    stop(isolate(publisher)),
    archive && stop(isolate(archive)),
    ...datesOf(reference).map(stop),
    `URL: ${isolateAddress(address)} ${accessed}.`,
  );
}

/** An entry of a bibliography: ГОСТ Р 7.0.100—2018. */
export function gostEntry(reference: Reference): string {
  const { title, publisher, archive, address } = reference;
  const names = signers(reference);
  const [first] = names;
  // With up to three names, the first begins the entry. After the title, up to four are named, and three if there are
  // more.
  const heading = first && names.length < 4 ? isolate(nameWithInitials(first, ', ')) : undefined;
  const said = names
    .slice(0, names.length > 4 ? 3 : 4)
    .map((name) => isolate(nameAfterInitials(name)));
  const others = names.length > 4 ? ' [и др.]' : '';
  const responsible = said.length > 0 ? ` / ${said.join(', ')}${others}` : '';
  const place = archive ? `${isolate(publisher)} : ${isolate(archive)}` : isolate(publisher);
  return joinParts(
    heading && stop(heading),
    `${stop(isolate(bare(title)) + responsible)} – Текст : электронный //`,
    [place, ...datesOf(reference)].map(stop).join(' – '),
    `– URL: ${isolateAddress(address)} ${accessed}.`,
  );
}

/** The year, and the rest of the date as far as it is known: "2021", "26 авг."; "2021", "Июнь". */
function datesOf({ day }: Reference): string[] {
  const [year, month, date] = dateParts(day);
  if (month === undefined) return [`${year}`];
  const name = date === undefined ? months[month - 1] : `${date} ${ofMonths[month - 1] ?? ''}`;
  return [`${year}`, name ?? ''];
}

/** Without the final full stop, because another separator follows. */
const bare = (title: string) => title.replace(/(?<!\.)\.$/, '');
