import { holdsAt, spanOf, type Span } from '../archive/span.ts';
import { describeWaiting } from '../archive/waiting.ts';
import { dayAt, endMomentOf } from '../text/dates/dates.ts';
import type { Problem } from '../problem/problem.ts';
import type { Content } from './read-content.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';
import { digestInput, takeInput, type DigestOptions, type Input } from './input.ts';
import { linesOf } from './lines-of.ts';
import { unreadableRule } from './read-bytes.ts';

/** What is checked, and when. */
export interface CheckOptions {
  /** An absolute path. */
  contentDir: string;
  /** An absolute path; undefined if there is no such folder. */
  publicDir?: string | undefined;
  /** SITE_URL and AS_OF as given. */
  siteUrl?: string | undefined;
  asOf?: string | undefined;
  /** Milliseconds since 1970 UTC. */
  now: number;
  cache: Cache;
}

/** The result of checking the whole folder. */
interface Outcome {
  problems: readonly Problem[];
  /** How many files were checked. */
  looked: number;
  /** What is not out yet, for people; '' if everything is. */
  waiting: string;
}

/** The outcome, and the lines of a content file. */
export type CheckOutcome = Outcome & { linesOf: (file: string) => string[] | undefined };

/**
 * Checks the whole content folder, with warnings of craft. If nothing has changed since the last check, returns its
 * result again; then nearly no file is read.
 *
 * Speed: with 10,000 articles of which none has changed, the last result takes 0.6 s of CPU time instead of 2.3 s
 * (November 2026).
 */
export async function checkAll(options: CheckOptions): Promise<CheckOutcome> {
  const { contentDir, publicDir, cache } = options;
  const input = await takeInput(contentDir, publicDir, cache);
  const last = await findLast(options, input);
  if (last) return { ...last, linesOf: linesOf(contentDir) };
  // Loading this code takes a while, and it is not needed above.
  const { checkFolder } = await import('./check-folder.ts');
  const checked = await checkFolder({ ...options, input }, 'all');
  const { waiting } = checked;
  const outcome = {
    problems: checked.problems,
    looked: checked.looked,
    waiting: waiting ? describeWaiting(waiting) : '',
  };
  if (input) await keepLast(options, input, checked, outcome);
  return { ...outcome, linesOf: checked.linesOf };
}

interface LastCheck {
  /** See `digestInput`. */
  input: string;
  span: Span;
  outcome: Outcome;
}

/**
 * There is only one entry for each version of the code. Unlike other entries it is not addressed by its content, but
 * contains the digest of the content; so the cache holds only the result of one check.
 */
const place = () => [`last check ${codeVersion(code)}`, ''] as const;
const code = ['src/reading/check-archive.ts'];

async function findLast(
  options: CheckOptions,
  input: Input | undefined,
): Promise<Outcome | undefined> {
  const { cache } = options;
  // Entries in the cache are marked as used only when they are read, so it must be read now and then.
  if (!input || cache.marks()) return undefined;
  const text = cache.get(...place());
  if (text === undefined) return undefined;
  const { input: expected, span, outcome } = JSON.parse(text) as LastCheck;
  if (!holdsAt(span, momentOf(options, span.zone))) return undefined;
  const digest = await digestAll(options, input, { maxUnread: 1000 });
  return digest === expected ? outcome : undefined;
}

async function keepLast(options: CheckOptions, input: Input, content: Content, outcome: Outcome) {
  const { site, waiting, unread, read } = content;
  // Nobody knows when a file that could not be read will come out.
  if (!site || !waiting || unread.length > 0) return;
  if (outcome.problems.some(({ rule }) => rule === unreadableRule)) return;
  const digest = await digestAll(options, input, { read });
  if (digest === undefined) return;
  const zone = site.timeZone;
  const span = spanOf(zone, dayAt(momentOf(options, zone), zone), waiting);
  options.cache.put(
    ...place(),
    JSON.stringify({ input: digest, span, outcome } satisfies LastCheck),
  );
}

const momentOf = ({ asOf, now }: CheckOptions, zone: string) =>
  asOf === undefined ? now : endMomentOf(asOf, zone);

function digestAll({ contentDir, siteUrl, asOf }: CheckOptions, input: Input, as: DigestOptions) {
  return digestInput(input, { contentDir, code, settings: [siteUrl, asOf] }, as);
}
