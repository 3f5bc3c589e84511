import { readDateLine } from './read-date-line.ts';

/** What the beginning of a first paragraph says besides the place: `MOSCOW, August 26, 2021 (TASS) —`. */
export interface Dateline {
  /** Where it has a year. */
  date?: string;
  /** The agency that it names, as written. */
  agency?: string;
}

const head =
  /^(?<place>[^\s\p{P}\d][^()/—–\d]{1,50}?)[,،.]\s+(?<day>[^()/—–]{3,40}?)[.,،]?\s*(?:\((?<one>[^()]{2,40})\)|\/(?<other>[^/]{2,40})\/)?\s*\.?\s*(?:[—–-]+|$|(?<=\/\.)\s|(?<=\/)\s)/u;
const agencyAlone =
  /^(?<place>[^\s\p{P}\d][^()/—–\d]{1,50}?)\s*(?:\((?<one>[^()]{2,40})\)|\/(?<other>[^/]{2,40})\/)\s*[.:]?\s*[—–-]+/u;

/** Reads the dateline at the beginning of a paragraph, which stays as it is. */
export function readDateline(paragraph: string, today: string, langs: readonly string[]): Dateline {
  const start = paragraph.slice(0, 160);
  const dated = head.exec(start)?.groups;
  const day = dated?.['day'];
  const isShort = day !== undefined && day.split(' ').length <= 4;
  const date = isShort && /[\d٠-٩]{4}/.test(day) ? readDateLine(day, today, langs) : undefined;
  const isDated = isShort && (date !== undefined || /[\d٠-٩]/.test(day));
  const { one, other } = (isDated ? dated : agencyAlone.exec(start)?.groups) ?? {};
  const agency = one ?? other;
  return {
    ...(date === undefined ? {} : { date }),
    ...(agency === undefined ? {} : { agency }),
  };
}
