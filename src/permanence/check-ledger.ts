import type { Problem } from '../problem/problem.ts';
import { fileStart } from '../text/lines.ts';
import type { LedgerFile, LedgerLine } from './ledger-file.ts';
import { isMoved, noDay, pagesFile, type PublishedAddress } from './permalink.ts';
import { explainLost, liveFile, placeOf, type Site } from './explain-lost.ts';
import { isHeld, linesByAddress } from './update-ledger.ts';

/** How often an example is named. */
const mostNamed = 3;

/**
 * Compares the ledger with the addresses that the whole archive has now. An address that leads nowhere, or to another
 * article, is an error; a line that is missing, or whose state is not the present one, is a warning.
 */
export function checkLedger(
  files: readonly LedgerFile[],
  now: readonly PublishedAddress[],
  site: Site,
): Problem[] {
  const published = new Map(now.map((each) => [each.address, each]));
  const known = linesByAddress(files);
  const added = now.filter(({ address }) => !known.has(address));
  const lost: LedgerLine[] = [];
  const found = [...known].flatMap(([address, lines]): Problem[] => {
    const page = published.get(address);
    const [first] = lines;
    if (!first) return [];
    if (!page) {
      lost.push(first);
      return [];
    }
    const held = lines.filter((line) => isHeld(line, page, published));
    const [line] = held;
    if (!line) return [changed(first, page, now, site.findFile)];
    // Where two branches changed a line, one of the two that git keeps is right.
    return held.some(({ state }) => state === page.state) ? [] : [outdated(line, page)];
  });
  return [...found, ...explainLost(lost, { ...site, now, added }), ...missing(added)];
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
  findFile: Site['findFile'],
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
