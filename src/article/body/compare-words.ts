import type { Root } from 'hast';
import { holdsAny } from '../../text/holds-any.ts';
import { shownWords, type ShownWords } from './shown-words.ts';
import { typedWords } from './typed-words.ts';
import type { Word } from './words.ts';

/** Words that follow one another in the source. */
export type Run = readonly [Word, ...Word[]];

export interface Difference {
  /** Typed, and on no page. */
  lost: Run[];
  /** Numbers on the page that nobody typed. */
  recounted: ShownWords['recounted'];
}

/**
 * Whether a text has something by which words can be lost: a table, HTML, an entity, code, a definition, a note or a
 * numbered list.
 *
 * Speed: without this test, `check` of 10,000 articles takes 30 % more CPU time, and a full build of 20,000 takes 2.5 %
 * more (November 2026).
 */
export function mayLose(markdown: string): boolean {
  return (
    holdsAny(markdown, ['|', '<', '&', '`', '~', ']:', '[^']) ||
    /^[\s>*+-]*\d{1,9}[.)](?:\s|$)/m.test(markdown)
  );
}

/**
 * Compares the words of a Markdown text with those of the tree that was made of it. What was typed is found by its
 * letters alone, so that a mistake of the parser, or its own idea of what a text means, is a difference.
 */
export function compareWords(markdown: string, tree: Root): Difference {
  return mayLose(markdown) ? compareAll(markdown, tree) : { lost: [], recounted: [] };
}

/** As `compareWords`, whatever the text holds. */
export function compareAll(markdown: string, tree: Root): Difference {
  const typed = typedWords(markdown);
  const shown = shownWords(tree, markdown);
  const missing = missingOf(typed, shown.words);
  const lost = missing.length === 0 ? [] : toRuns(missing, typed, shown, markdown);
  return { lost, recounted: shown.recounted };
}

/** What is typed more often than it is shown. */
function missingOf(typed: readonly Word[], shown: readonly Word[]): readonly Word[] {
  // In nearly all texts nothing is lost, and most are shown in their order.
  let same = 0;
  while (same < typed.length && typed[same]?.text === shown[same]?.text) same++;
  if (same === typed.length) return [];
  const left = count(shown.slice(same));
  return typed.slice(same).filter(({ text }) => !take(left, text));
}

function count(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, text: string): boolean {
  const number = counts.get(text) ?? 0;
  if (number > 0) counts.set(text, number - 1);
  return number > 0;
}

/**
 * Of words that come more than once, those are missing that no part of the page comes from; if that is not known, the
 * last.
 */
function toRuns(
  missing: readonly Word[],
  typed: readonly Word[],
  { covered }: ShownWords,
  markdown: string,
): Run[] {
  const isMissing = new Set<Word>();
  const places = covered.toSorted((a, b) => a.from - b.from);
  const numbers = count(missing);
  const isCovered = coverage(typed, places);
  for (const words of [typed.filter((word) => !isCovered.has(word)), typed.toReversed()]) {
    for (const word of words) {
      if (!isMissing.has(word) && take(numbers, word.text)) isMissing.add(word);
    }
  }
  const runs: [Word, ...Word[]][] = [];
  for (const word of typed.filter((each) => isMissing.has(each))) {
    const run = runs.at(-1);
    const between = markdown.slice(run?.at(-1)?.to ?? 0, word.from);
    if (run && !/[\p{L}\p{N}]/u.test(between)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Words that are in one of the places. */
function coverage(words: readonly Word[], places: ShownWords['covered']): Set<Word> {
  const inside = new Set<Word>();
  let [at, reach] = [0, 0];
  for (const word of words) {
    for (; (places[at]?.from ?? Infinity) <= word.from; at++)
      reach = Math.max(reach, places[at]?.to ?? 0);
    if (word.from < reach) inside.add(word);
  }
  return inside;
}
