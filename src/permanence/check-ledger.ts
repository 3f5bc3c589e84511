import type { Problem } from '../problem/problem.ts';
import { fileStart } from '../text/lines.ts';
import type { LedgerFile, LedgerLine } from './ledger-file.ts';
import { isMoved, noDay, pagesFile, type PublishedAddress } from './permalink.ts';
import { isHeld, linesByAddress } from './update-ledger.ts';

/** What is known of the site besides its addresses. */
export interface Site {
  editions: readonly string[];
  /** The file of the article that the ledger means by an id, published or not; asked only about what is lost. */
  findFile: FindFile;
}

type FindFile = (id: string) => string | undefined;

/** How often an example is named. */
const mostNamed = 3;

/**
 * Compares the ledger with the addresses that the whole archive has now. An address that leads nowhere, or to another
 * article, is an error; a line that is missing, or whose state is not the present one, is a warning.
 */
export function checkLedger(
  files: readonly LedgerFile[],
  now: readonly PublishedAddress[],
  { editions, findFile }: Site,
): Problem[] {
  const published = new Map(now.map((each) => [each.address, each]));
  const known = linesByAddress(files);
  const added = now.filter(({ address }) => !known.has(address));
  const lostEditions = new Map<string, LedgerLine[]>();
  const found = [...known].flatMap(([address, lines]): Problem[] => {
    const page = published.get(address);
    const [first] = lines;
    if (!first) return [];
    if (!page && !editions.includes(first.lang)) {
      const others = lostEditions.get(first.lang);
      if (others) others.push(first);
      else lostEditions.set(first.lang, [first]);
      return [];
    }
    if (!page) return [lost(first, { now, added, findFile })];
    const held = lines.filter((line) => isHeld(line, page, published));
    const [line] = held;
    if (!line) return [changed(first, page, now, findFile)];
    // Where two branches changed a line, one of the two that git keeps is right.
    return held.some(({ state }) => state === page.state) ? [] : [outdated(line, page)];
  });
  return [...found, ...[...lostEditions].flatMap(lostEdition), ...missing(added)];
}

function missing(pages: readonly PublishedAddress[]): Problem[] {
  const rest = {
    ...fileStart,
    severity: 'warning' as const,
    hint: 'npm run check -- --fix adds it',
    rule: 'missing-permalink',
  };
  const others = pages.filter(({ since }) => since === noDay);
  const named = others.slice(0, mostNamed).map(({ address }) => address);
  const more = others.length > mostNamed ? ' …' : '';
  const count = others.length === 1 ? 'one address is' : `${others.length} addresses are`;
  return [
    ...pages
      .filter(({ since }) => since !== noDay)
      .map((page) => ({
        ...rest,
        file: page.file,
        message: `its ${isMoved(page) ? 'earlier ' : ''}address ${page.address} is not in the ledger of addresses`,
      })),
    ...(others.length === 0
      ? []
      : [
          {
            ...rest,
            file: pagesFile,
            message: `${count} not in this file: ${named.join(', ')}${more}`,
          },
        ]),
  ];
}

function outdated(line: LedgerLine, page: PublishedAddress): Problem {
  return {
    ...placeOf(line),
    severity: 'warning',
    message: `the ledger says "${line.state}" of ${line.address}, which is "${page.state}" now`,
    hint: 'npm run check -- --fix corrects it',
    rule: 'outdated-permalink',
  };
}

function changed(
  line: LedgerLine,
  page: PublishedAddress,
  now: readonly PublishedAddress[],
  findFile: FindFile,
): Problem {
  const { address, id } = line;
  const first = liveFile(line, now) ?? findFile(id);
  const hint =
    first === undefined
      ? `if it is the same article, write "id: ${id}" in it again; if not, give it another slug, and restore the article that was there`
      : `give that another slug, and add the address to the aliases of ${first}: aliases: [${address}]`;
  return {
    ...placeOf(line),
    severity: 'error',
    message: `${address} is the address of the article ${id}, and ${page.file || page.id} has taken it`,
    hint,
    rule: 'changed-permalink',
  };
}

/** All addresses of an edition that the site has no more are one problem. */
function lostEdition([lang, lines]: readonly [string, readonly LedgerLine[]]): Problem[] {
  const [first] = lines;
  if (!first) return [];
  const count =
    lines.length === 1
      ? `the address ${first.address}`
      : `${lines.length} addresses, ${first.address} among them,`;
  return [
    {
      ...placeOf(first),
      severity: 'error',
      message: `${count} of the edition "${lang}" ${lines.length === 1 ? 'leads' : 'lead'} nowhere now`,
      hint: `add ${lang} to editions in site.yaml again`,
      rule: 'lost-permalink',
    },
  ];
}

/** Where an article may be whose address is lost. */
interface Whereabouts {
  now: readonly PublishedAddress[];
  /** Addresses without a line. */
  added: readonly PublishedAddress[];
  findFile: FindFile;
}

function lost(line: LedgerLine, whereabouts: Whereabouts): Problem {
  const { address, since, state } = line;
  const what =
    since === noDay
      ? 'which was published'
      : `which was published ${since.length === 10 ? 'on' : 'in'} ${since}`;
  const went = state.startsWith('moved ') ? ` and ${state.replace(' ', ' to ')}` : '';
  return {
    ...placeOf(line),
    severity: 'error',
    message: `the address ${address}, ${what}${went}, leads nowhere now`,
    hint: `${wayBack(line, whereabouts)}; if it was never public, delete this line`,
    rule: 'lost-permalink',
  };
}

/** What an editor can do about an address that leads nowhere. */
function wayBack(line: LedgerLine, { now, added, findFile }: Whereabouts): string {
  const { address, id, since } = line;
  if (since === noDay) {
    return id.startsWith('pages/')
      ? `restore the page, or give the one that takes its place "slug: ${id.slice('pages/'.length)}"`
      : `add "addresses: [${address}]" to the entry that takes its place in ${id.split('/')[0] ?? ''}.yaml`;
  }
  const live = liveFile(line, now);
  const toAliases = (file: string) => `add it to the aliases of ${file}: aliases: [${address}]`;
  if (live !== undefined) return toAliases(live);
  const withdraw = (file: string) => `npm run correct -- ${file} --withdraw "the reason"`;
  const waiting = findFile(id);
  if (waiting !== undefined) {
    return `${waiting} is not published any more: publish it again and withdraw it: ${withdraw(waiting)}`;
  }
  // An article without an id that has another address now looks like a new one.
  const alike = added.filter(
    (page) => page.since === since && page.lang === line.lang && !isMoved(page),
  );
  const [only] = alike;
  if (only && alike.length === 1) return `if it is the same article, ${toAliases(only.file)}`;
  return `restore its file from git, and withdraw it: ${withdraw('FILE')}`;
}

/** The file of the article now: the edition that the line is of, or another one. */
function liveFile({ id, lang }: LedgerLine, now: readonly PublishedAddress[]): string | undefined {
  const editions = now.filter((page) => page.id === id && !isMoved(page));
  return (editions.find((page) => page.lang === lang) ?? editions[0])?.file;
}

function placeOf({
  file,
  line,
  address,
}: LedgerLine): Pick<Problem, 'file' | 'line' | 'column' | 'length'> {
  return { file, line, column: 1, length: address.length };
}
