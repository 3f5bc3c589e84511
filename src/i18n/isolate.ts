import { dirOf } from './direction.ts';

/** First strong isolate, left-to-right isolate, and the end of either (https://www.unicode.org/reports/tr9/). */
const [auto, ltr, end] = ['\u2068', '\u2066', '\u2069'] as const;

/** Letters of the scripts that are written from right to left. */
const rightToLeft =
  /[\u0590-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = new RegExp(`(?!${rightToLeft.source})\\p{L}`, 'u');

/** A name within a sentence, marked so that its direction is its own and its marks stay beside it. */
export function isolate(text: string): string {
  return text && auto + withoutIsolates(text) + end;
}

/** A web address within a sentence: left to right in every language. */
export function isolateAddress(text: string): string {
  return ltr + withoutIsolates(text) + end;
}

/** The same for text that is shown as it is (titles, attributes, feeds): marked only where it has letters of the other direction. */
export function isolateForeign(text: string, lang: string): string {
  return runsOtherWay(text, lang) ? isolate(text) : text;
}

/** Whether a text has letters that are written in the other direction than a language's. */
export function runsOtherWay(text: string, lang: string): boolean {
  return (dirOf(lang) === 'rtl' ? leftToRight : rightToLeft).test(text);
}

/** A text without the marks. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}

/** A part of a sentence; `dir` where it is isolated. */
export interface TextPart {
  text: string;
  dir?: 'auto' | 'ltr';
}

/** Cuts a marked text into its parts, for HTML. */
export function isolatedParts(marked: string): TextPart[] {
  return marked
    .split(/([\u2066\u2068][^\u2066-\u2069]*\u2069)/)
    .filter(Boolean)
    .map((part) => {
      const text = withoutIsolates(part);
      if (part.startsWith(auto)) return { text, dir: 'auto' };
      return part.startsWith(ltr) ? { text, dir: 'ltr' } : { text };
    });
}
