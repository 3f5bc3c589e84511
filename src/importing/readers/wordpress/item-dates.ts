import { Temporal } from 'temporal-polyfill';
import { textIn, type XmlNode } from './xml-node.ts';

/** The day of an item, and how it was found. */
interface ItemDay {
  day?: string;
  decided: string[];
}

/**
 * The day as the old site showed it: the local date, never shifted by a zone. Where that is `0000-00-00`, as of drafts, the
 * next best serves.
 */
export function dayOf(item: XmlNode): ItemDay {
  const day = dayIn(textIn(item, 'wp:post_date'));
  if (day !== undefined) return { day, decided: [] };
  const others: readonly (readonly [string, string | undefined])[] = [
    ['the day in UTC', dayIn(textIn(item, 'wp:post_date_gmt'))],
    ['the day in the feed', dayOfMail(textIn(item, 'pubDate'))],
    ['the day of its last change', dayIn(textIn(item, 'wp:post_modified'))],
  ];
  const [name, found] = others.find(([, each]) => each !== undefined) ?? [];
  if (found === undefined) return { decided: [] };
  return { day: found, decided: [`it has no date of its own: ${name} serves (${found})`] };
}

function dayIn(text: string): string | undefined {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text.trim()) ?? [];
  return day === undefined || /^0000|-00/.test(day) ? undefined : Buffer.from(day).toString();
}

/** The date of RFC 2822, as it is written: `Tue, 27 Jan 2015 14:56:57 +0000`. */
function dayOfMail(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /\b(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(text) ?? [];
  const month = 'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .indexOf(name.toLowerCase());
  if (month === -1 || year === '') return undefined;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The moment at which an item comes out, with its zone. `timeZone`: IANA name, for an export that has only the local time. */
export function momentOfItem(item: XmlNode, timeZone: string): string | undefined {
  const utc = textIn(item, 'wp:post_date_gmt').trim();
  if (dayIn(utc) !== undefined) return `${utc.replace(' ', 'T')}Z`;
  try {
    return Temporal.PlainDateTime.from(textIn(item, 'wp:post_date').trim().replace(' ', 'T'))
      .toZonedDateTime(timeZone)
      .toString({ timeZoneName: 'never' });
  } catch {
    return undefined;
  }
}
