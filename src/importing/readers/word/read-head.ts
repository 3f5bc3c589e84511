import path from 'node:path';
import type { Element } from 'hast';
import { hasClass } from '../../../article/body/elements.ts';
import { isDay } from '../../../text/dates/dates.ts';
import { readDate } from '../../../text/dates/read-period.ts';
import { knownLanguages } from '../../../i18n/languages.ts';
import type { LeftOut } from '../../imported-item.ts';
import { readByline } from '../../lines/read-byline.ts';
import { readDateLine } from '../../lines/read-date-line.ts';
import { lineOf } from './block-line.ts';

/** What the first paragraphs of a document say, and those after them. */
export interface Head {
  title: string;
  date?: string;
  /** A line that says more than the day, as it was printed. */
  dateline?: string;
  authors: string[];
  summary?: string;
  rest: Element[];
  decided: string[];
  leftOut: LeftOut[];
}

/** The fields come within so many paragraphs. */
const headLength = 4;

/**
 * Reads headline, date line, byline and summary. The headline is what the document shows as one; where it shows none, its
 * title among the properties, which nobody sees and which is often that of another document; else its first line. `name`:
 * of the file.
 */
export function readHead(
  blocks: readonly Element[],
  property: string | undefined,
  name: string,
  { today, langs }: { today: string; langs: readonly string[] },
): Head {
  const head: Head = { title: '', authors: [], rest: [...blocks], decided: [], leftOut: [] };
  const [first] = head.rest;
  const shown = first && lineOf(first);
  const isHeadline =
    first !== undefined && (/^h[1-6]$/.test(first.tagName) || !isUsable(property, name));
  if (isHeadline || shown === property) {
    head.title = shown ?? '';
    head.rest.shift();
  } else {
    head.title = property ?? '';
    head.decided.push('its headline is the title among its properties');
  }
  for (let count = 0; count < headLength; count++) {
    const [next] = head.rest;
    if (!next || !takeField(head, next, { today, langs })) break;
    head.rest.shift();
  }
  if (head.date === undefined) dateByName(head, name);
  return head;
}

function takeField(
  head: Head,
  node: Element,
  { today, langs }: { today: string; langs: readonly string[] },
): boolean {
  const line = lineOf(node);
  if (hasClass(node, 'subtitle') && head.summary === undefined) {
    head.summary = line;
    return true;
  }
  if (node.tagName !== 'p') return false;
  const byline = head.authors.length === 0 ? readByline(line) : undefined;
  if (byline && 'authors' in byline && byline.authors.length > 0) {
    head.authors = byline.authors;
    head.decided.push(...byline.decided);
    head.leftOut.push({ what: 'line with the authors', text: line });
    return true;
  }
  const date = head.date === undefined ? readDateLine(line, today, langs) : undefined;
  if (date === undefined) return false;
  head.date = date;
  if (readDate(line, today, knownLanguages) === date)
    head.leftOut.push({ what: 'line with the date', text: line });
  else head.dateline = line;
  return true;
}

/** Names that programs give on their own are not titles. */
function isUsable(title: string | undefined, name: string): boolean {
  if (title === undefined || title === '') return false;
  const isGiven =
    /^(?:microsoft word|document ?\d*|документ ?\d*|untitled|без имени|title|заголовок|belge ?\d*|مستند ?\d*|doc\d*)(?:\s*[-–.].*)?$/i;
  return !isGiven.test(title) && title !== path.basename(name, path.extname(name));
}

/** `2021-08-26 Some words.docx`. */
function dateByName(head: Head, name: string): void {
  const found = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(path.basename(name))?.[1];
  if (found === undefined || !isDay(found)) return;
  head.date = found;
  head.decided.push('its date is that in the name of the file');
}
