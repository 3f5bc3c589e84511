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
  /** Absolute. */
  contentDir: string;
  /** Absolute; without it there is none. */
  publicDir?: string | undefined;
  /** SITE_URL and AS_OF as given. */
  siteUrl?: string | undefined;
  asOf?: string | undefined;
  /** Milliseconds since 1970 UTC. */
  now: number;
  cache: Cache;
}

/** What a check of all of the folder has to say. */
interface Outcome {
  problems: readonly Problem[];
  /** How many files were looked at. */
  looked: number;
  /** What is not out yet, for people; '' when all is. */
  waiting: string;
}

/** The outcome, and the lines of a content file. */
export type CheckOutcome = Outcome & { linesOf: (file: string) => string[] | undefined };

/**
 * Checks all of the content folder, with warnings of craft; or says again what the last check said, where nothing has
 * changed since: then files are looked at, and next to none is read.
 */
export async function checkAll(options: CheckOptions): Promise<CheckOutcome> {
  const { contentDir, publicDir, cache } = options;
  const input = await takeInput(contentDir, publicDir, cache);
  const last = await findLast(options, input);
  if (last) return { ...last, linesOf: linesOf(contentDir) };
  // What reads takes a while to load, and is not needed above.
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
 * One for all that the same code checks: of which content it is, it says itself, unlike all else in the cache. So no
 * more is kept than one check had to say.
 */
const place = () => [`last check ${codeVersion(code)}`, ''] as const;
const code = ['src/reading/check-archive.ts'];

async function findLast(
  options: CheckOptions,
  input: Input | undefined,
): Promise<Outcome | undefined> {
  const { cache } = options;
  // What is wanted of the cache is not known when nothing is read of it.
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
  // When a file that could not be read whole comes out, nobody knows.
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
