import { decodeHTMLStrict } from 'entities';
import { isApostrophe } from './code-syntax.ts';
import {
  beginsHtmlBlock,
  dividesWords,
  isBareAttribute,
  isTagName,
  isUnread,
} from './html-names.ts';
import { isInterrupted } from './interrupted-paragraph.ts';
import { foldLabel } from '../../text/fold.ts';

/**
 * A part of a Markdown text. `shown`: its words are the page's. `perhaps`: they may be, as an address's are where its
 * link is none. `hidden`: those of tags are not. `divider`: ends a word.
 */
export interface Part {
  kind: 'shown' | 'perhaps' | 'hidden' | 'divider';
  text: string;
  from: number;
  /** How long it is in the source, where that differs from its text. */
  length?: number;
}

/** What may be at a place of a text, in this order, by the character that begins it. */
type Construct = (source: Source, at: number) => { parts: Part[]; end: number } | undefined;

/** A text with what was found to be missing in it, so that nobody looks twice. */
interface Source {
  text: string;
  /** Labels of definitions and of notes (`^1`). */
  labels: ReadonlySet<string>;
  hasNoEnd: Map<string, number>;
  /** Where the block of HTML ends that is read, or was read last: until there, marks of code are none. */
  htmlEnd: number;
}

const shown = (text: string, from: number): Part => ({ kind: 'shown', text, from });
const perhaps = (text: string, from: number): Part => ({ kind: 'perhaps', text, from });
const hidden = (text: string, from: number): Part => ({ kind: 'hidden', text, from });
const divider = (from: number): Part => ({ kind: 'divider', text: '', from });

const space = String.raw`[ \t]*(?:\n[ \t>]*)?`;
// A no-break space and its like are letters of an address.
const address = String.raw`(?:<(?:[^<>\n\\]|\\.)*>|(?!<)(?:[^ \t\n\v\f\r()\\]|\\.|\((?:[^ \t\n\v\f\r()\\]|\\.|\([^ \t\n\v\f\r()]*\))*\))*)`;
const title = String.raw`(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))`;
const value = '(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*")';
const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*${value})?`;

const openTag = new RegExp(String.raw`<([a-z][a-z\d-]*)((?:${attribute})*)\s*/?>`, 'iy');
const closeTag = /<\/([a-z][a-z\d-]*)\s*>/iy;
/** What a browser takes for one; with another system's marks in its attributes. */
const looseTag = /<[!/]?([a-z][a-z\d-]*(?::[a-z][a-z\d-]*)?)((?:[^<>{]|\{\{[^]*?\}\}|\{)*)>/iy;
const autolink =
  /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d][a-z\d.-]*)>/iy;
const target = new RegExp(String.raw`\]\(${space}${address}(?:${space}${title})?${space}\)`, 'y');
const labelAfter = /\]\[((?:[^[\]\\]|\\.)*)\]/y;
const note = /\[\^([^[\]\s]+)\]/y;
const definition = new RegExp(
  String.raw`\[(?!\^)((?:[^[\]\\]|\\.)+)\]:${space}(<[^<>\n]*>|[^\s<]\S*)(?:(?:[ \t]+|[ \t]*\n[ \t>]*)${title})?[ \t]*(?=\n|$)`,
  'y',
);
const escaped = /\\([!-/:-@[-`{-~])/y;
const entity = /&(?:[a-z][a-z\d]*|#\d{1,7}|#x[\da-f]{1,6});/iy;
const container = /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^[\]\s]+\]:)[ \t>]+)*$/;

/** Whether everything before a place on its line is indentation or the marks of lists and quotations. */
function beginsLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return at - start < 200 && container.test(text.slice(start, at));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where `end` is next; -1, and known to be from then on, where it is nowhere. */
function findEnd(source: Source, end: string, at: number): number {
  if ((source.hasNoEnd.get(end) ?? Infinity) <= at) return -1;
  const found = source.text.indexOf(end, at);
  if (found === -1) source.hasNoEnd.set(end, at);
  return found;
}

/** A block of code between fences. Only the first word after the first fence says what it is. */
const fence: Construct = ({ text, htmlEnd }, at) => {
  if (at < htmlEnd) return undefined;
  const marks = /^(?:`{3,}|~{3,})/.exec(text.slice(at, at + 200))?.[0];
  const lineEnd = `${text}\n`.indexOf('\n', at);
  if (marks === undefined || !beginsLine(text, at)) return undefined;
  const info = text.slice(at + marks.length, lineEnd);
  if (marks.startsWith('`') && info.includes('`')) return undefined;
  const isQuoted = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).includes('>');
  const close = new RegExp(
    `^[ \\t>]*${marks[0] ?? ''}{${marks.length},}[ \\t]*$${isQuoted ? '|^(?!>)' : ''}`,
    'gm',
  );
  close.lastIndex = lineEnd;
  const found = close.exec(text);
  const end = found?.index ?? text.length;
  const language = /^[ \t]*(?:\{[^}\n]*\}|\S*)/.exec(info)?.[0] ?? '';
  const rest = info.slice(language.length);
  const infoAt = at + marks.length;
  const isAttributes = /[{=]/.test(rest);
  return {
    parts: [
      perhaps(language, infoAt),
      divider(infoAt),
      (isAttributes ? perhaps : shown)(rest, infoAt + language.length),
      shown(text.slice(lineEnd, end), lineEnd),
      divider(end),
    ],
    end: end + (found?.[0].length ?? 0),
  };
};

const code: Construct = (source, at) => {
  const { text, hasNoEnd, htmlEnd } = source;
  if (at < htmlEnd) return undefined;
  const marks = /^`+/.exec(text.slice(at, at + 1000))?.[0] ?? '`';
  const from = at + marks.length;
  const whole = { parts: [shown(marks, at)], end: from };
  if (marks === '`' && isApostrophe(text, at)) return whole;
  if ((hasNoEnd.get(marks) ?? -1) > at) return whole;
  const runs = /`+|\n[ \t>]*\n/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    if (run[0] === marks) {
      // A block that begins in between ends the paragraph: the mark has no pair.
      if (isInterrupted(text, at, run.index)) return whole;
      return {
        parts: [divider(at), shown(text.slice(from, run.index), from), divider(run.index)],
        end: runs.lastIndex,
      };
    }
    if (!run[0].startsWith('\n')) continue;
    hasNoEnd.set(marks, run.index);
    return whole;
  }
  hasNoEnd.set(marks, text.length);
  return whole;
};

/** What a browser never shows. Without an end it would be the rest of the text. */
const comment: Construct = (source, at) => {
  const { text } = source;
  const kinds: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
    ['<!', '>'],
  ];
  const [begin, close] = kinds.find(([start]) => text.startsWith(start, at)) ?? [];
  if (begin === undefined || close === undefined) return undefined;
  if (begin === '<!' && !/[a-z]/i.test(text[at + 2] ?? '')) return undefined;
  if (/^<!--+>/.test(text.slice(at, at + 6))) return { parts: [], end: text.indexOf('>', at) + 1 };
  const found = findEnd(source, close, at + begin.length);
  if (found === -1) return undefined;
  const end = found + close.length;
  return { parts: [hidden(text.slice(at, end), at)], end };
};

const tag: Construct = (source, at) => {
  const { text } = source;
  const strict = matchAt(openTag, text, at) ?? matchAt(closeTag, text, at);
  const link = strict ? undefined : matchAt(autolink, text, at)?.[0];
  // A word goes on over its brackets, which nobody sees.
  if (link !== undefined)
    return { parts: [shown(link.slice(1, -1), at + 1)], end: at + link.length };
  const [whole, name = '', attributes = ''] = strict ?? matchAt(looseTag, text, at) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const isBlock = beginsHtmlBlock(name) || (strict !== null && isParagraph(text, at, end));
  if (at >= source.htmlEnd && isBlock && beginsLine(text, at)) source.htmlEnd = blockEnd(text, at);
  // Nobody writes attributes with values by chance.
  const isMeant = isTagName(name) || attributes.includes('=') || isComponent(whole);
  if (!isMeant || hasProse(attributes))
    return { parts: [divider(at), shown(whole, at), divider(end)], end };
  const parts: Part[] = dividesWords(name) ? [divider(at)] : [];
  parts.push((strict ? hidden : perhaps)(whole, at));
  if (!isUnread(name) || whole.startsWith('</') || whole.endsWith('/>')) return { parts, end };
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = end;
  const found = close.exec(text);
  if (!found) return { parts, end };
  return { parts: [...parts, hidden(text.slice(end, found.index), end)], end: found.index };
};

/** Whether a tag is alone on the first line of a paragraph: any tag begins a block of HTML there. */
function isParagraph(text: string, from: number, to: number): boolean {
  return (
    /(?:^|\n[ \t>]*\n)[ \t>]*$/.test(text.slice(Math.max(0, from - 50), from)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(to, to + 50))
  );
}

/** A block of HTML goes on until an empty line. */
function blockEnd(text: string, from: number): number {
  emptyLine.lastIndex = from;
  return emptyLine.exec(text)?.index ?? text.length;
}
const emptyLine = /\n[ \t>]*\n/g;

/** `<Chart />`, as MDX writes it. */
const isComponent = (whole: string) => /^<[A-Z]/.test(whole) && whole.endsWith('/>');

/** `x <b and c> d`: words that nobody meant for attributes. */
function hasProse(attributes: string): boolean {
  const bare = attributes.replaceAll(new RegExp(`[\\w.:-]+\\s*=\\s*${value}`, 'gi'), ' ');
  return bare.split(/\s+/).some((name) => /^[\p{L}\d]+$/u.test(name) && !isBareAttribute(name));
}

/** Whether a definition leads somewhere: `[1]: https://example.com/`, and not `[Ivanov]: Yes.` */
export const isAddress = (text: string) => /^<|[/#@]|[^\s.]\.[^\s.]/.test(text);

const afterLabel: Construct = ({ text, labels }, at) => {
  const address = matchAt(target, text, at)?.[0];
  if (address !== undefined) return { parts: [perhaps(address, at)], end: at + address.length };
  const [whole, label = ''] = matchAt(labelAfter, text, at) ?? [];
  const isKnown = label === '' || labels.has(foldLabel(label));
  if (whole !== undefined && isKnown)
    return { parts: [perhaps(whole, at)], end: at + whole.length };
  const own = text.slice(text.lastIndexOf('[', at) + 1, at);
  return labels.has(foldLabel(own)) ? { parts: [perhaps(']', at)], end: at + 1 } : undefined;
};

const label: Construct = ({ text, labels }, at) => {
  const mark = matchAt(note, text, at);
  if (mark) {
    const isKnown = labels.has(foldLabel(`^${mark[1] ?? ''}`));
    return isKnown ? { parts: [perhaps(mark[0], at)], end: at + mark[0].length } : undefined;
  }
  if (!beginsLine(text, at)) {
    return undefined;
  }
  const task = /^\[[ xX]\](?=\s)/.exec(text.slice(at, at + 4))?.[0];
  if (task !== undefined) return { parts: [perhaps(task, at)], end: at + task.length };
  const defined = matchAt(definition, text, at);
  if (!defined || !(isAddress(defined[2] ?? '') || isUsed(text, defined[1] ?? '')))
    return undefined;
  return { parts: [perhaps(defined[0], at)], end: at + defined[0].length };
};

/** Whether a label is anywhere but in definitions. */
function isUsed(text: string, label: string): boolean {
  const labels = text.matchAll(/\[((?:[^[\]\\]|\\.)+)\](?!:)/g);
  return Array.from(labels).some(([, other = '']) => foldLabel(other) === foldLabel(label));
}

const character: Construct = ({ text }, at) => {
  if (text[at] === '\\') {
    const found = matchAt(escaped, text, at)?.[1];
    return found === undefined ? undefined : { parts: [shown(found, at + 1)], end: at + 2 };
  }
  const written = matchAt(entity, text, at)?.[0];
  if (written === undefined) return undefined;
  const decoded = decodeHTMLStrict(written);
  const { length } = written;
  return { parts: [{ ...shown(decoded, at), length }], end: at + length };
};

const constructs: Readonly<Record<string, readonly Construct[]>> = {
  '`': [fence, code],
  '~': [fence],
  '<': [comment, tag],
  ']': [afterLabel],
  '[': [label],
  '\\': [character],
  '&': [character],
};

/**
 * A Markdown text in parts, one after the other: by what its letters say, and without a look at what the parser makes
 * of them.
 */
export function partsOf(text: string): Part[] {
  const source: Source = { text, labels: labelsOf(text), hasNoEnd: new Map(), htmlEnd: 0 };
  const parts: Part[] = [];
  const stops = /[`~<\][\\&]/g;
  let from = 0;
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    for (const construct of constructs[stop[0]] ?? []) {
      const found = construct(source, stop.index);
      if (!found) continue;
      parts.push(shown(text.slice(from, stop.index), from), ...found.parts);
      from = stops.lastIndex = found.end;
      break;
    }
  }
  return [...parts, shown(text.slice(from), from)];
}

function labelsOf(text: string): Set<string> {
  if (!text.includes(']:')) return new Set();
  return new Set(
    Array.from(text.matchAll(/\[((?:[^[\]\\]|\\.)+)\]:/g), ([, label = '']) => foldLabel(label)),
  );
}
