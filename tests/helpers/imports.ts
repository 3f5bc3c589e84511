import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Site } from '../../src/archive/site.ts';
import { emptyVocabulary } from '../../src/archive/names/vocabulary.ts';
import { openSession } from '../../src/editing/editing-session.ts';
import { importArchive } from '../../src/importing/import-archive.ts';
import { ImportedNames } from '../../src/importing/names/imported-names.ts';
import type { ImportedItem } from '../../src/importing/imported-item.ts';
import type { ItemReport, ImportTotals } from '../../src/importing/report/import-report.ts';
import type { ImportRequest } from '../../src/importing/import-run.ts';
import type { Progress } from '../../src/terminal/progress.ts';
import type { ItemContext } from '../../src/importing/make-article.ts';
import type { ReadOptions } from '../../src/importing/reader.ts';

const settings =
  'name: Gazette\nurl: https://example.org/\neditions: [en, ru, ar]\ntimeZone: Europe/London\n';

/** How readers are asked in tests. */
export const readOptions: ReadOptions = {
  bodies: true,
  repairEncoding: false,
  sources: [],
  publisher: 'The Gazette',
  editions: ['en'],
  timeZone: 'UTC',
  today: '2026-11-29',
};

/** An item with what every item needs. */
export function itemWith(fields: Partial<ImportedItem>): ImportedItem {
  return {
    type: 'item',
    origin: 'https://old.example/?p=1',
    place: 'export.xml:1',
    digest: 'a'.repeat(64),
    kind: 'article',
    title: { form: 'plain', text: 'The hall opens' },
    date: '2021-08-26',
    ...fields,
  };
}

/** What `makeArticle` is given: links stay, and no picture is to be had but what `pictures` names. */
export function contextWith(
  fields: Partial<ItemContext> = {},
  pictures: Readonly<Record<string, string>> = {},
): ItemContext {
  const place = {
    stem: 'articles/2021/2021-08-26-hall',
    lang: 'en',
    period: '2021-08-26',
    slug: 'hall',
  };
  return {
    names: new ImportedNames(
      { topic: emptyVocabulary('topic'), source: emptyVocabulary('source') },
      true,
    ),
    place: { ...place, path: '/2021/08/26/hall/' },
    editions: ['en', 'ru', 'ar'],
    id: '11111111-1111-5111-8111-111111111111',
    link: (address) => ({ to: address, nowhere: false }),
    picture: ({ address }) => pictures[address],
    pictureOf: () => undefined,
    mayLeadHere: () => true,
    ...fields,
  };
}

/** The settings of the archive that tests import into. */
export function siteForTest(): Site {
  const folder = folderForTest({ 'site.yaml': settings });
  const session = openSession(folder, Date.parse('2026-11-29T12:00:00Z'));
  if ('problems' in session) throw new Error(JSON.stringify(session.problems));
  return session.site;
}

/** A folder that is deleted when the test has ended. */
export function folderForTest(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backfile-import-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

export type ReportFile = ImportTotals & { items: ItemReport[] };

/** Imports into an archive without articles, or into the one of an earlier call, and gives the report as it was written. */
export async function importInto(
  folder: string,
  paths: readonly string[],
  request: Partial<ImportRequest> = {},
  progress: Progress = {
    start: () => undefined,
    advance: () => undefined,
    say: () => undefined,
    end: () => [],
  },
): Promise<ReportFile> {
  const contentDir = path.join(folder, 'content');
  mkdirSync(contentDir, { recursive: true });
  writeFileSync(path.join(contentDir, 'site.yaml'), settings);
  const session = openSession(contentDir, Date.parse('2026-11-29T12:00:00Z'));
  if ('problems' in session) throw new Error(JSON.stringify(session.problems));
  const report = path.join(folder, 'import-report.json');
  await importArchive(
    session,
    {
      paths,
      repairEncoding: false,
      dryRun: false,
      update: false,
      pages: false,
      publishedOnly: false,
      vocabulary: true,
      suggest: false,
      report,
      all: { source: [], topics: [] },
      cwd: folder,
      ...request,
    },
    progress,
  );
  return JSON.parse(readFileSync(report, 'utf8')) as ReportFile;
}
