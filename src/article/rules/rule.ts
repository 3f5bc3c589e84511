import type { SourceRange } from '../body/source-range.ts';
import type { Position } from '../../text/lines.ts';
import type { ForeignMark } from './foreign-kinds.ts';

/** A text that people read: a field's value or the body. */
export interface Passage {
  /** Of the field; `['body']` for the body. */
  path: readonly (string | number)[];
  written: string;
  /** As long as `written`, with a filler in the place of what is not prose: code, addresses, tags. */
  prose: string;
  /** The prose in small letters, of the same length. */
  lower: string;
  /** The marks of other systems in it, which are not prose. */
  foreign: readonly ForeignMark[];
}

/** One file as the rules of craft see it: they look at nothing else, so that what they find is kept with its content. */
export interface Draft {
  kind: 'article' | 'page';
  /** The frontmatter as plain data, whether right or wrong. */
  fields: Readonly<Record<string, unknown>>;
  /** Headline, summary, the picture's words, and last the body. */
  passages: readonly Passage[];
  body: Passage;
  /** Fields that are shown as they are written: those of the passages, and those of notices. */
  plain: readonly Passage[];
  /** Where in the body the words of the page come from that are not code. */
  shown: () => readonly SourceRange[];
  /** Plain text of the body's first paragraph, and the place where the body's text begins. */
  lede: string;
  textBegins: Position;
}

/** What a rule finds: in a passage from an offset on, or where it says. */
export interface Finding {
  at: { passage: Passage; from: number; length: number } | Position;
  field?: string;
  message: string;
  hint: string;
  /** What to write in the body in place of so many characters from `at` on. */
  instead?: { length: number; text: string; isSure: boolean };
}

/** One thing that good editors see to. What it finds is a warning, and can be allowed. */
export interface Rule {
  /** As in `x-allow` and in `rules:` of site.yaml. */
  name: string;
  find: (draft: Draft) => Finding[];
}

/** A field's value if it is a text. */
export function textOf(draft: Draft, field: string): string | undefined {
  const value = draft.fields[field];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The headline, if there is one. */
export function headlineOf(draft: Draft): Passage | undefined {
  return draft.passages.find(({ path }) => path[0] === 'title');
}

/** Each match of a pattern in the prose of a passage, or in `text`, which is as long. */
export function matchesIn(
  passage: Passage,
  pattern: RegExp,
  text = passage.prose,
): { found: RegExpExecArray; at: { passage: Passage; from: number; length: number } }[] {
  return Array.from(text.matchAll(pattern), (found) => ({
    found,
    at: { passage, from: found.index, length: found[0].length },
  }));
}
