import type { Problem } from '../problem/problem.ts';
import type { LedgerLine } from './ledger-file.ts';
import { isMoved, noDay, type PublishedAddress } from './permalink.ts';

/** What is known of the site besides its addresses. */
export interface Site {
  editions: readonly string[];
  /** The file of the article that the ledger means by an id, published or not; asked only about what is lost. */
  findFile: (id: string) => string | undefined;
}

/** Where an article may be whose address is lost. */
interface Whereabouts extends Site {
  now: readonly PublishedAddress[];
  /** Addresses without a line. */
  added: readonly PublishedAddress[];
}

/**
 * Errors for addresses that lead nowhere, each with what an editor can do. The pages of a topic in all editions are one
 * error, and so is all of an edition that the site has no more.
 */
export function explainLost(lines: readonly LedgerLine[], whereabouts: Whereabouts): Problem[] {
  const isShared = ({ lang, since }: LedgerLine) =>
    since === noDay || !whereabouts.editions.includes(lang);
  const groups = Map.groupBy(lines, (line) => {
    const remedy = remedyOf(line, whereabouts);
    return isShared(line) ? remedy : `${line.address} ${remedy}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [lost(first, others, remedyOf(first, whereabouts))] : [],
  );
}

function lost(line: LedgerLine, others: readonly LedgerLine[], remedy: string): Problem {
  const { address, since, state } = line;
  const isPage = since === noDay;
  const when = isPage ? '' : ` ${since.length === 10 ? 'on' : 'in'} ${since}`;
  const went = isMoved(line) ? ` and ${state.replace(' ', ' to ')}` : '';
  const more = others.length === 0 ? '' : `, like ${others.length} more`;
  return {
    ...placeOf(line),
    severity: 'error',
    message: `the address ${address}, which was published${when}${went}, leads nowhere now${more}`,
    hint: `${remedy}; if it was never public, delete ${others.length === 0 ? 'this line' : 'these lines'}`,
    rule: 'lost-permalink',
  };
}

/** What an editor can do about an address that leads nowhere. */
function remedyOf(line: LedgerLine, { editions, now, added, findFile }: Whereabouts): string {
  const { address, id, lang, since } = line;
  if (!editions.includes(lang)) return `add ${lang} to editions in site.yaml again`;
  if (since === noDay) return remedyForPage(line);
  const toAliases = (file: string) => `add it to the aliases of ${file}: aliases: [${address}]`;
  const live = liveFile(line, now);
  if (live !== undefined) return toAliases(live);
  const withdraw = (file: string) => `npm run correct -- ${file} --withdraw "the reason"`;
  const waiting = findFile(id);
  if (waiting !== undefined) {
    return `${waiting} is not published any more: publish it again and withdraw it: ${withdraw(waiting)}`;
  }
  // An article without an id that has another address now looks like a new one.
  const alike = added.filter(
    (page) => page.since === since && page.lang === lang && !isMoved(page),
  );
  const [only] = alike;
  if (only && alike.length === 1) return `if it is the same article, ${toAliases(only.file)}`;
  return `restore the file of ${id} from git, and withdraw it: ${withdraw('FILE')}`;
}

/** For topics, sources, names and standing pages. */
function remedyForPage({ address, id }: LedgerLine): string {
  const [kind = '', name = ''] = id.split('/');
  if (kind === 'pages')
    return `restore the page, or give the one that takes its place "slug: ${name}"`;
  // The alias leads there in all editions. Other addresses are not made of the id.
  return address.endsWith(`/${id}/`)
    ? `delete the entry ${name} in ${kind}.yaml, if there is one, and add "aliases: [${name}]" to the one that takes its place`
    : `add "addresses: [${address}]" to the entry that takes its place in ${kind}.yaml`;
}

/** The file of the article now: the edition that the line is of, or another one. */
export function liveFile(
  { id, lang }: LedgerLine,
  now: readonly PublishedAddress[],
): string | undefined {
  const editions = now.filter((page) => page.id === id && !isMoved(page));
  return (editions.find((page) => page.lang === lang) ?? editions[0])?.file;
}

export function placeOf({
  file,
  line,
  address,
}: LedgerLine): Pick<Problem, 'file' | 'line' | 'column' | 'length'> {
  return { file, line, column: 1, length: address.length };
}
