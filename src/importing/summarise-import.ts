import type { ImportTotals } from './import-report.ts';

/** The report for people: the figures that matter, first what may need a look. */
export function summariseImport(totals: ImportTotals, reportFile: string): string {
  const { read, written, unchanged, updated, skipped } = totals;
  const addresses = totals.addressesKept + totals.addressesRedirected;
  const did = totals.dryRun ? 'would be written' : 'written';
  const parts = [
    `${number(read, 'item')} read: ${written.toLocaleString('en')} ${did}, ${unchanged.toLocaleString('en')} unchanged, ${updated.toLocaleString('en')} updated, ${skipped.toLocaleString('en')} skipped.`,
    addresses > 0 &&
      `${totals.addressesKept.toLocaleString('en')} of ${number(addresses, 'address', 'addresses')} stay as they are; ${totals.addressesRedirected.toLocaleString('en')} become redirects.`,
    totals.wordsDiffer === 0
      ? 'Every word of every item is in the archive or in the report.'
      : `${number(totals.wordsDiffer, 'item')} in which words differ: look for wordsMissing and wordsExtra in the report.`,
    totals.picturesFound + totals.picturesMissing > 0 &&
      `${number(totals.picturesFound, 'picture')} copied; ${totals.picturesMissing.toLocaleString('en')} not found.`,
    totals.notUnderstood.length > 0 &&
      `Not understood, and kept as text: ${totals.notUnderstood
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 8)
        .map(({ what, count }) => `${count.toLocaleString('en')} × ${what}`)
        .join(', ')}${totals.notUnderstood.length > 8 ? ' …' : ''}.`,
    Object.keys(totals.counted).length > 0 &&
      `Not articles, and counted only: ${Object.entries(totals.counted)
        .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
        .join(', ')}.`,
    totals.comments > 0 &&
      `${number(totals.comments, 'comment')}, which are no part of articles; --comments keeps them.`,
    totals.topicsAdded + totals.sourcesAdded > 0 &&
      `Added to the vocabularies: ${number(totals.topicsAdded, 'topic')}, ${number(totals.sourcesAdded, 'source')}.`,
    totals.decided.length > 0 &&
      `${totals.decided[0]?.place}: ${totals.decided[0]?.decided}${totals.decided.length > 1 ? `; and ${number(totals.decided.length - 1, 'file')} more, named in the report` : ''}.`,
    totals.misread > 0 &&
      `${number(totals.misread, 'item')} with text that was decoded wrongly before ("Ð¿Ñ€Ð¸" for "при"); --mend-mojibake repairs it.`,
    totals.faults.length > 0 &&
      `${number(totals.faults.length, 'fault')} in what was read: ${totals.faults[0]?.place}: ${totals.faults[0]?.message}${totals.faults.length > 1 ? ' …' : ''}`,
    totals.proposals.length > 0 &&
      `${number(totals.proposals.length, 'proposal')} for names that may be one are in the report.`,
    totals.addressTable !== undefined &&
      `Addresses with a query are in ${totals.addressTable}, for the server.`,
    `The account of every item: ${reportFile}`,
  ];
  return `${parts.filter((part) => part !== false).join('\n')}\n`;
}

function number(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
