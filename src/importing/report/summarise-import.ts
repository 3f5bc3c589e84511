import { mostNamed, type ImportTotals } from './import-report.ts';

/** The report for people: first the figures that matter, then what may need a look, then the rest. */
export function summariseImport(totals: ImportTotals, reportFile: string): string {
  const lines = [
    figures(totals),
    ...looks(totals),
    totals.topicsAdded + totals.sourcesAdded > 0 &&
      `${totals.dryRun ? 'Would be added' : 'Added'} to the vocabularies: ${amount(totals.topicsAdded, 'topic')}, ${amount(totals.sourcesAdded, 'source')}.`,
    Object.keys(totals.counted).length > 0 &&
      `Counted, without an article of their own: ${list(Object.entries(totals.counted).map(([what, count]) => `${count.toLocaleString('en')} × ${what}`))}.`,
    totals.comments > 0 && `${amount(totals.comments, 'comment')}: --comments FILE keeps them.`,
    totals.addressTable !== undefined &&
      `Old addresses with a question mark are in ${totals.addressTable}, for the server.`,
    `The account of every item: ${reportFile}`,
    !totals.dryRun &&
      totals.written > mostNamed &&
      'Next: npm run check, and npm start to see the site.',
    totals.dryRun &&
      totals.written + totals.updated > 0 &&
      'Nothing else was written; the same command without --dry-run brings it in.',
  ];
  return `${lines.filter((line) => line !== false).join('\n')}\n`;
}

/** `8,412 of 8,500 addresses stay as they are; 88 become redirects; 3 items skipped; 41 pictures not found.` */
function figures(totals: ImportTotals): string {
  const { addressesKept, addressesRedirected, addressesLost, skipped, picturesMissing } = totals;
  const addresses = addressesKept + addressesRedirected + addressesLost;
  const did = totals.dryRun ? 'would be written' : 'written';
  const counts = [
    `${amount(totals.read, 'item')} read`,
    totals.written > 0 && `${totals.written.toLocaleString('en')} ${did}`,
    totals.updated > 0 && `${totals.updated.toLocaleString('en')} updated`,
    totals.unchanged > 0 && `${totals.unchanged.toLocaleString('en')} as they were`,
  ];
  const most = [
    addresses > 0 &&
      `${addressesKept.toLocaleString('en')} of ${amount(addresses, 'address', 'addresses')} ${addressesKept === 1 ? 'stays as it is' : 'stay as they are'}`,
    addressesRedirected > 0 &&
      `${addressesRedirected.toLocaleString('en')} ${addressesRedirected === 1 ? 'becomes a redirect' : 'become redirects'}`,
    addressesLost > 0 &&
      `${addressesLost.toLocaleString('en')} ${addressesLost === 1 ? 'leads' : 'lead'} nowhere`,
    skipped > 0 && `${amount(skipped, 'item')} skipped`,
    picturesMissing > 0 && `${amount(picturesMissing, 'picture')} not found`,
    totals.wordsDiffer === 0
      ? 'every word is in its article or in the report'
      : `the words of ${amount(totals.wordsDiffer, 'item')} do not agree: see wordsMissing and wordsExtra in the report`,
  ];
  return (totals.read === 0 ? [counts] : [counts, most])
    .map((parts) => parts.filter((part) => part !== false).join('; '))
    .map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`)
    .join('\n');
}

/** What may need a look. */
function looks(totals: ImportTotals): string[] {
  const { notUnderstood, decided, misread, faults, proposals, skippedBecause, doubts } = totals;
  const most = notUnderstood.toSorted((a, b) => b.count - a.count);
  const lines = [
    totals.read === 0 &&
      `Nothing was found to import: look whether it is the right file or folder, and of the kind ${totals.kind}.`,
    because('Skipped', skippedBecause),
    because('To look at', doubts),
    most.length > 0 &&
      `Not understood: ${list(most.map(({ what, count }) => `${count.toLocaleString('en')} × ${what}`))}.`,
    decided[0] !== undefined &&
      `${decided[0].place}: ${decided[0].decided}${andMore(decided, 'file')}.`,
    misread > 0 &&
      `${amount(misread, 'item')} with text that was decoded wrongly before ("Ð¿Ñ€Ð¸" for "при"); --mend-mojibake repairs it.`,
    faults[0] !== undefined &&
      `${faults[0].place}: ${faults[0].message}${andMore(faults, 'fault')}.`,
    proposals.length > 0 &&
      `${amount(proposals.length, 'proposal')} for names that may be one are in the report.`,
  ];
  return lines.filter((line) => line !== false);
}

function because(what: string, reasons: ImportTotals['doubts']): string | false {
  const [first] = reasons;
  if (!first) return false;
  const { place, reason, count } = first;
  const items = count > 1 ? ` (${count.toLocaleString('en')} items)` : '';
  return `${what}: ${place}: ${reason}${items}${andMore(reasons, 'reason')}.`;
}

const mostListed = 8;

function list(parts: readonly string[]): string {
  const rest = parts.length - mostListed;
  return `${parts.slice(0, mostListed).join(', ')}${rest > 0 ? `, and ${rest.toLocaleString('en')} more kinds` : ''}`;
}

function andMore(all: readonly unknown[], what: string): string {
  return all.length > 1 ? `; and ${amount(all.length - 1, what)} more, in the report` : '';
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
