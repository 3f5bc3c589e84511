import type { ContentNotes } from './content-notes.ts';
import { htmlTokens, markupEnds } from './html-tokens.ts';
import { enclosing, single } from './known-shortcodes.ts';
import { shortcodeAt, type Shortcode } from './shortcodes.ts';

/** In whose text shortcodes are shown to readers. */
const shown = new Set(['code', 'kbd', 'tt']);

/**
 * Content with its shortcodes turned into HTML. Those that nobody knows stay as text, and are counted; words in brackets
 * (`[sic]`) are not shortcodes.
 */
export function turnShortcodes(content: string, post: string, notes: ContentNotes): string {
  if (!content.includes('[')) return content;
  let out = '';
  // A shortcode may reach over tags.
  let next = 0;
  let at = 0;
  let asTyped = 0;
  const tokens = htmlTokens(content);
  const all = { content, post, notes, endOfMarkup: markupEnds(tokens) };
  for (const { kind, name, text } of tokens) {
    const from = Math.max(at, next);
    at += text.length;
    if (kind !== 'text' && shown.has(name)) asTyped += kind === 'open' ? 1 : -1;
    if (from >= at) continue;
    if (kind !== 'text' || asTyped > 0 || !text.includes('[')) out += content.slice(from, at);
    else {
      const turned = turnText(all, from, at);
      out += turned.html;
      next = turned.next;
    }
  }
  return out;
}

interface Post {
  content: string;
  post: string;
  notes: ContentNotes;
  /** Of a tag or a comment that has an index in it. */
  endOfMarkup: (at: number) => number | undefined;
}

/** Turns those that begin in a part of the content. `next`: where to go on, which may be behind the part. */
function turnText(all: Post, from: number, end: number) {
  const { content, notes } = all;
  let html = '';
  let at = from;
  while (at < end) {
    const found = content.indexOf('[', at);
    if (found === -1 || found >= end) return { html: html + content.slice(at, end), next: end };
    html += content.slice(at, found);
    const read = shortcodeAt(content, found);
    const isCut = read && all.endOfMarkup(found + read.text.length) !== undefined;
    const code = isCut ? undefined : read;
    const turned = code && turnOne(all, found, code);
    if (turned) {
      html += turned.html;
      at = turned.next;
    } else {
      if (code && isShortcode(code, content, found)) notes.count(`[${code.name}]`, code.text);
      html += '[';
      at = found + 1;
    }
  }
  return { html, next: at };
}

function turnOne(
  { content, post, notes, endOfMarkup }: Post,
  at: number,
  code: Shortcode,
): { html: string; next: number } | undefined {
  // `[[gallery]]` shows a shortcode.
  if (content[at - 1] === '[') return undefined;
  const next = at + code.text.length;
  if (code.isEnd) {
    if (!enclosing.has(code.name) && !single.has(code.name)) return undefined;
    notes.markup.push(code.text);
    return { html: ' ', next };
  }
  const alone = single.get(code.name)?.(code, '', post);
  if (alone) {
    notes.markup.push(alone.markup);
    return { html: alone.html, next };
  }
  const end = `[/${code.name}]`;
  const turn = enclosing.get(code.name);
  let close = turn ? content.indexOf(end, next) : -1;
  for (let within; close !== -1 && (within = endOfMarkup(close)) !== undefined;)
    close = content.indexOf(end, within);
  const turned = close === -1 ? undefined : turn?.(code, content.slice(next, close), post);
  if (!turned) return undefined;
  notes.markup.push(turned.markup);
  const after = close + end.length;
  // Its brackets divided words.
  const isGlued = turned.html.startsWith('<span') && /^[^\s\p{P}\p{S}]/u.test(content.slice(after));
  return { html: turned.html + (isGlued ? ' ' : ''), next: after };
}

/** Whether it is one, and not a word in brackets: it has values or an end, its name is not a word, or it is alone in its line. */
function isShortcode(code: Shortcode, content: string, at: number): boolean {
  const { name, text, isEnd, isWhole, values } = code;
  if (isEnd || content[at - 1] === '[') return false;
  if (isWhole || /[_\d-]/.test(name) || content.includes(`[/${name}]`)) return true;
  if (Object.keys(values).some((key) => !/^\d+$/.test(key))) return true;
  const before = content.slice(content.lastIndexOf('\n', at) + 1, at);
  const end = content.indexOf('\n', at);
  const after = content.slice(at + text.length, end === -1 ? undefined : end);
  return /^[a-z]+$/.test(text.slice(1, -1)) && before.trim() === '' && after.trim() === '';
}
