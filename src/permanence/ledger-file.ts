import type { Outcome } from '../problem/outcome.ts';
import type { Problem } from '../problem/problem.ts';
import { isPeriod } from '../text/dates/period.ts';
import { noDay, type Permalink, type PermalinkState } from './permalink.ts';

/** A line as it was read, with its place. */
export interface LedgerLine extends Permalink {
  file: string;
  /** Counted from 1. */
  line: number;
}

/** A file of the ledger, as it was read. */
export interface LedgerFile {
  file: string;
  text: string;
  /** Lines that begin with `#`. */
  comments: readonly string[];
  lines: readonly LedgerLine[];
}

const parts = ['address', 'id', 'edition', 'day', 'state'] as const;
const address = String.raw`/(?:[^\t%/]+/)*`;

/** What each part of a line has to look like. */
const forms: Readonly<Record<(typeof parts)[number], (text: string) => boolean>> = {
  address: (text) => isAddress.test(text) && text === text.normalize('NFC'),
  id: (text) => /^\S+$/.test(text),
  edition: (text) => /^[\w-]+$/.test(text),
  day: (text) => text === noDay || isPeriod(text),
  state: (text) => isState.test(text),
};
const isAddress = new RegExp(`^${address}$`);
const isState = new RegExp(`^(?:live|withdrawn|moved ${address})$`);

/**
 * Reads a file of the ledger: lines of tab-separated values without a header, in any order, with comments. Each line
 * that cannot be read is a problem.
 */
export function readLedgerFile(file: string, text: string): Outcome<LedgerFile> {
  const comments: string[] = [];
  const lines: LedgerLine[] = [];
  const problems: Problem[] = [];
  for (const [index, each] of text.split('\n').entries()) {
    const line = index + 1;
    if (each.startsWith('#')) comments.push(each);
    else if (each.trim() !== '') {
      const values = each.split('\t');
      const wrong = wrongPart(values);
      if (wrong === undefined) lines.push({ ...permalinkOf(values), file, line });
      else problems.push(problemAt(file, line, values, wrong));
    }
  }
  return { value: { file, text, comments, lines }, problems };
}

/** The index of the first part that has not its form, or of the first that is missing or too many. */
function wrongPart(values: readonly string[]): number | undefined {
  for (const [index, part] of parts.entries()) {
    const value = values[index];
    if (value === undefined || !forms[part](value)) return index;
  }
  return values.length > parts.length ? parts.length : undefined;
}

function permalinkOf(values: readonly string[]): Permalink {
  const [address = '', id = '', lang = '', since = '', state = ''] = values;
  return { address, id, lang, since, state: state as PermalinkState };
}

function problemAt(file: string, line: number, values: readonly string[], wrong: number): Problem {
  const column = values.slice(0, wrong).reduce((sum, value) => sum + value.length + 1, 1);
  const part = parts[wrong];
  const value = values[wrong];
  const message =
    part === undefined
      ? `this line of the ledger has more than its five parts: ${parts.join(', ')}`
      : value === undefined
        ? `this line of the ledger lacks its ${part}; it has five parts with tabs between them: ${parts.join(', ')}`
        : `"${value.slice(0, 80)}" cannot be the ${part} of a line of the ledger`;
  return {
    file,
    line,
    column: value === undefined ? 1 : column,
    severity: 'error',
    message,
    hint: 'take the line from an earlier version of the file, or delete it: npm run ledger writes it again if the address is still published',
    rule: 'permalink-line',
  };
}

/** The text of a file of the ledger: its comments, then its lines by address. Empty if there are none. */
export function formatLedger(
  comments: readonly string[],
  permalinks: readonly Permalink[],
): string {
  const lines = permalinks.map(formatPermalink).sort();
  if (lines.length === 0) return '';
  return [...new Set(comments), ...lines].map((line) => `${line}\n`).join('');
}

export function formatPermalink({ address, id, lang, since, state }: Permalink): string {
  return [address, id, lang, since, state].join('\t');
}
