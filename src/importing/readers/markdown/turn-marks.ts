import type { LeftOut, NotUnderstood, SourceText } from '../../imported-item.ts';
import { pairMarks, type Mark, type Shortcode } from './shortcode-syntax.ts';
import { markPlaces, type MarkPlaces } from './mark-places.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { saidBy } from './said-by-marks.ts';

/** Where a mark is in its text. */
interface MarkPlace {
  /** It is (part of) the address of a link or picture. */
  inAddress: false | 'markdown' | 'html';
  /** Nothing else is on its line. */
  isAlone: boolean;
  isLineStart: boolean;
  /** Markdown is not read there. */
  inHtml: boolean;
  inCode: boolean;
}

/** What becomes of a mark. */
export interface Turned {
  /** Markdown; in an address, part of that. */
  text: string;
  /** Text of the reader's own in it: the host of a video. */
  added?: readonly string[];
  /** That it is not a mark anybody knows: it is reported. */
  isUnknown?: boolean;
  /** Its parameters are said to nobody: which lines of a code are marked. */
  isSilent?: boolean;
  /** The whole mark stays as text. */
  isKept?: boolean;
  /** What is between it and its end is code or text that is shown as it is. */
  asWritten?: boolean;
  /** What is between it and its end is on no page. */
  leftOut?: LeftOut;
}

/** Turns one mark. `inside`: what is in it, turned already; `written`: the same as it is in the source. */
export type TurnMark = (
  code: Shortcode,
  place: MarkPlace,
  inside: { turned: string; written: string } | undefined,
) => Turned;

/** A body without marks. */
export interface TurnedBody {
  markdown: string;
  /** What the source said: the body without its marks, and what those say. */
  said: SourceText[];
  notUnderstood: NotUnderstood[];
  leftOut: LeftOut[];
  added: string[];
}

/** Turns all marks of a body into Markdown. */
export function turnMarks(body: string, marks: readonly Mark[], turn: TurnMark): TurnedBody {
  const codes = pairMarks(marks);
  const result: TurnedBody = { markdown: '', said: [], notUnderstood: [], leftOut: [], added: [] };
  const counts = new Map<string, NotUnderstood>();
  const places = markPlaces(body, marks);
  /** The part of the text as Markdown, and what it says without its marks. */
  const turnPart = (from: number, to: number): { turned: string; bare: string } => {
    let turned = '';
    let bare = '';
    let at = from;
    for (const code of codes) {
      if (code.from < at || code.to > to) continue;
      const before = body.slice(at, code.from);
      const place = placeIn(body, code, places);
      const inner = code.inside && turnPart(code.inside.from, code.inside.to);
      const written = code.inside ? body.slice(code.inside.from, code.inside.to) : undefined;
      const content =
        inner && written !== undefined ? { turned: inner.turned, written } : undefined;
      const became = place.inCode && !content ? keptInCode(code) : turn(code, place, content);
      const end = code.close?.to ?? code.to;
      collect(code, became, written);
      turned += before + spaced(body, code, end, { text: became.text, place });
      const isText = became.asWritten !== true && became.leftOut === undefined;
      bare += before + bareOf(place, inner, isText) + gapBefore(body, end, place);
      at = end;
    }
    const rest = body.slice(at, to);
    return { turned: turned + rest, bare: bare + rest };
  };
  const collect = (code: Shortcode, became: Turned, written: string | undefined) => {
    if (became.isKept) result.said.push({ form: 'plain', text: code.source });
    else if (!became.isSilent) result.said.push(...saidBy(code));
    if (became.asWritten && written !== undefined)
      result.said.push({ form: 'plain', text: written });
    if (became.leftOut) {
      result.leftOut.push(became.leftOut);
      result.said.push({ form: 'plain', text: became.leftOut.text });
    }
    result.added.push(...(became.added ?? []));
    if (became.isUnknown) countIn(counts, nameOf(code), code.source);
  };
  const { turned, bare } = turnPart(0, body.length);
  const notUnderstood = [...counts.values()];
  return {
    ...result,
    notUnderstood,
    markdown: turned,
    said: [{ form: 'markdown', text: bare }, ...result.said],
  };
}

/** What a mark makes of code is not known: it is shown as it was typed. */
function keptInCode({ source }: Mark): Turned {
  return { text: source, isUnknown: true, isKept: true };
}

/** `{{< box >}}`: a mark by its name, as a person would look for it. */
function nameOf({ source, name }: Mark): string {
  const open = /^\{\{[<%]|^\{%|^</.exec(source)?.[0] ?? '';
  if (open === '' || open === '<') return open === '' ? name : `<${name}>`;
  return open === '{%' ? `{% ${name} %}` : `${open} ${name} ${open.endsWith('%') ? '%' : '>'}}}`;
}

function countIn(counts: Map<string, NotUnderstood>, what: string, source: string): void {
  const known = counts.get(what);
  if (known) known.count++;
  else counts.set(what, { what, count: 1, example: source.slice(0, 200) });
}

function bareOf({ inAddress }: MarkPlace, inner: { bare: string } | undefined, isText: boolean) {
  if (inner && isText) return inner.bare;
  return inAddress ? 'x' : ' ';
}

/** What is alone in its line stays a block; a word beside it stays a word of its own. */
function spaced(
  body: string,
  { from, inside }: Shortcode,
  to: number,
  became: { text: string; place: MarkPlace },
) {
  const { text, place } = became;
  const hasInside = inside !== undefined;
  if (place.inAddress) return text + gapBefore(body, to, place);
  if (text === '') return ' ';
  if (place.inCode && !hasInside) return text;
  if (place.inHtml && !hasInside) return markdownToHtml(text);
  if (place.isAlone && !text.includes('\n\n')) return `\n${text}\n`;
  const isWord = /[\p{L}\p{M}\p{N}]/u;
  const before = isWord.test(body.slice(from - 1, from)) && /^\[|^!/.test(text) ? ' ' : '';
  const after = isWord.test(body.slice(to, to + 1)) && text.endsWith(')') ? ' ' : '';
  return before + text + after;
}

/** A title that follows an address without a space (`(…"Title")`) would be part of it. */
function gapBefore(body: string, to: number, { inAddress }: MarkPlace) {
  return inAddress === 'markdown' && body[to] === '"' ? ' ' : '';
}

function placeIn(body: string, { from, to, close }: Shortcode, places: MarkPlaces): MarkPlace {
  const lineStart = body.lastIndexOf('\n', from - 1) + 1;
  const end = close?.to ?? to;
  const lineEnd = body.indexOf('\n', end);
  const before = body.slice(lineStart, from);
  const after = body.slice(end, lineEnd === -1 ? undefined : lineEnd);
  const isLineStart = before === '';
  const inHtml = places.inHtml(from);
  const around = addressAround(before, inHtml);
  return {
    inAddress: around === 'markdown' && !places.inTarget(from) ? false : around,
    inHtml,
    inCode: places.inCode(from),
    isAlone: isLineStart && after.trim() === '',
    isLineStart,
  };
}

/** Whether a line breaks off in an address: of a link in Markdown, or in an attribute. */
function addressAround(before: string, inHtml: boolean): MarkPlace['inAddress'] {
  if (/<[^<>]*(?:href|src|poster|cite)\s*=\s*["']?[^\s"'()<>]*$/i.test(before)) return 'html';
  const isLink = /(?:\]\(<?|^ {0,3}\[[^\]\n]+\]:\s*<?)[^\s"'()<>]*$/.test(before);
  return isLink && !inHtml ? 'markdown' : false;
}
