import { expect, test } from 'vitest';
import { ImportReport } from '../../../src/importing/report/import-report.ts';
import { summariseImport } from '../../../src/importing/report/summarise-import.ts';

function totalsWith(fields: Partial<ImportReport['totals']>): ImportReport['totals'] {
  const report = new ImportReport('wordpress', false);
  const { totals } = report;
  report.close();
  return { ...totals, ...fields };
}

test('the figures that matter come first', () => {
  const totals = totalsWith({
    read: 8503,
    written: 8500,
    skipped: 3,
    addressesKept: 8412,
    addressesRedirected: 88,
    picturesMissing: 41,
    notUnderstood: [{ what: '[poll]', count: 12, example: '[poll id=1]' }],
  });
  expect(summariseImport(totals, 'import-report.json')).toBe(
    [
      '8,503 items read; 8,500 written.',
      '8,412 of 8,500 addresses stay as they are; 88 become redirects; 3 items skipped; 41 pictures not found; every word is in its article or in the report.',
      'Not understood: 12 × [poll].',
      'The account of every item: import-report.json',
      'Next: npm run check, and npm start to see the site.',
      '',
    ].join('\n'),
  );
});

test('words that do not agree are said', () => {
  expect(summariseImport(totalsWith({ read: 1, wordsDiffer: 1 }), 'r.json')).toContain(
    'The words of 1 item do not agree',
  );
});

test('one of many kinds and faults is told, and how many more there are', () => {
  const notUnderstood = Array.from({ length: 10 }, (_, index) => ({
    what: `<x-${index}>`,
    count: 10 - index,
    example: '',
  }));
  const faults = [
    { place: 'a.xml:3', message: 'a control character was taken out' },
    { place: 'a.xml:9', message: 'another' },
  ];
  const said = summariseImport(totalsWith({ notUnderstood, faults }), 'r.json');
  expect(said).toContain('10 × <x-0>, 9 × <x-1>');
  expect(said).toContain('and 2 more kinds.');
  expect(said).toContain(
    'a.xml:3: a control character was taken out; and 1 fault more, in the report.',
  );
});

test('why items were skipped is said, with the first of them', () => {
  const skippedBecause = [
    { reason: 'it has no date', count: 1200, place: 'export.xml:12' },
    { reason: 'the file is empty', count: 1, place: 'a.txt' },
  ];
  expect(
    summariseImport(totalsWith({ read: 2, skipped: 1201, skippedBecause }), 'r.json'),
  ).toContain(
    'Skipped: export.xml:12: it has no date (1,200 items); and 1 reason more, in the report.',
  );
});

test('why articles need a look is said likewise', () => {
  const doubts = [{ reason: 'it has no text', count: 3, place: 'export.xml:7' }];
  expect(summariseImport(totalsWith({ read: 9, written: 9, doubts }), 'r.json')).toContain(
    'To look at: export.xml:7: it has no text (3 items).',
  );
});

test('that nothing was found is said', () => {
  const summary = summariseImport(totalsWith({}), 'r.json');
  expect(summary).toContain('Nothing was found to import');
  expect(summary).not.toContain('Every word');
});

test('a dry run says how to go on', () => {
  const totals = totalsWith({ read: 1, written: 1, topicsAdded: 2, dryRun: true });
  expect(summariseImport(totals, 'r.json')).toContain('Would be added to the vocabularies: 2');
  expect(summariseImport(totals, 'r.json')).toMatch(/without --dry-run brings it in\.\n$/);
  expect(summariseImport({ ...totals, dryRun: false }, 'r.json')).not.toContain('--dry-run');
});
