import { readDateLine } from './read-date-line.ts';

/** A line that forbids to publish before a time. */
export interface Embargo {
  /** As it is in the text. */
  line: string;
  /** Whether it ended on a day before today; false where that is not certain. */
  isOver: boolean;
}

const embargo =
  /^[[(*\s]*(?:(?:strictly )?embargo(?:ed)?\b|not for (?:publication|release|broadcast)\b|hold for release|под эмбарго|эмбарго|не для публикации|не публиковать|محظور النشر|حظر النشر|يحظر النشر|ممنوع النشر|ambargo|yayın yasağı)/iu;
/** What is between those words and the date. */
const before = /^.*?(?:until|till|before|to|for|on|до|حتى|قبل|[:：])\s*(?=[\p{L}\p{N}])/iu;
const longest = 120;

/** Reads `EMBARGOED until 12 August 2021, 10:00 GMT` and the like. Undefined where a line is nothing of that kind. */
export function readEmbargo(
  line: string,
  today: string,
  langs: readonly string[],
): Embargo | undefined {
  if (line.length > longest || !embargo.test(line)) return undefined;
  const rest = line
    .replace(before, '')
    .replace(/[\])*.\s]+$/, '')
    .replace(/^(?:\d{1,2}[:.]\d{2}|\d{4})\s*(?:[A-Z]{2,5}\b)?[,\s]+(?:on )?(?=.*\d{4})/u, '');
  const day = /\d{4}/.test(rest) ? readDateLine(rest, today, langs) : undefined;
  return { line, isOver: day !== undefined && day.length >= 10 && day.slice(0, 10) < today };
}

/** What to say of an embargo that is not over. */
export function explainEmbargo(line: string): string {
  return `it may not be published yet, so it is a draft: "${line}"; set embargo and status`;
}
