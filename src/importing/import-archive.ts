import path from 'node:path';
import { writeAddressTable } from './report/address-table.ts';
import { removeAbandonedDrafts } from '../system/abandoned-drafts.ts';
import { MachineError, asMachineError } from '../system/errors.ts';
import { checkRequest } from './check-request.ts';
import { CommentsFile } from './report/comments-file.ts';
import { findExisting } from './find-existing.ts';
import { extendVocabularies } from './names/extend-vocabularies.ts';
import { importItems } from './import-items.ts';
import { ImportedNames } from './names/imported-names.ts';
import { ImportReport, type ImportTotals } from './report/import-report.ts';
import type { ImportRequest, Run, Target } from './import-run.ts';
import { NamePages } from './names/name-pages.ts';
import { openMedia } from './pictures/media.ts';
import { chooseReaders } from './readers/readers.ts';
import type { Progress } from '../terminal/progress.ts';
import { Survey } from './survey.ts';
import { surveyItems } from './survey-items.ts';

/**
 * Brings what another system wrote into the archive. It is read twice: first for names and addresses, then for texts, so
 * that links between items lead to where those are now, and the vocabularies know every name before an article has it.
 * Each article is written whole, so that an import that is killed leaves a sound archive, and the next one goes on.
 */
export async function importArchive(
  target: Target,
  request: ImportRequest,
  progress: Progress,
): Promise<{ totals: ImportTotals; first: ImportReport['first'] }> {
  const inputs = await chooseReaders(request.paths, request.from);
  await checkRequest(request, inputs);
  const { topics, sources, site, contentDir } = target;
  const kind = inputs.map(({ reader }) => reader.kind).join(', ');
  const names = new ImportedNames({ topic: topics, source: sources }, request.vocabulary);
  const survey = new Survey();
  if (!request.dryRun) await removeAbandonedDrafts(contentDir);
  const run: Run = {
    target,
    request,
    inputs,
    existing: await findExisting(contentDir, site),
    names,
    namePages: new NamePages(site, names, survey),
    survey,
    media: await openMedia(request.media),
    report: new ImportReport(kind, request.dryRun),
    progress,
  };
  run.report.totals.faults.push(...inputs.flatMap(({ notes }) => notes));
  const { comments: file, dryRun } = request;
  const comments = file === undefined || dryRun ? undefined : new CommentsFile(file);
  try {
    const items = await surveyItems(run);
    extendVocabularies(run);
    await importItems(run, items, comments).catch((error: unknown) => {
      throw dryRun ? error : toGoOn(error);
    });
    await comments?.finish();
    const table = await writeAddressTable(run);
    if (table !== undefined) run.report.totals.addressTable = path.relative(request.cwd, table);
    await run.report.write(request.report);
    const { totals, first } = run.report;
    return { totals, first };
  } catch (error) {
    await comments?.abandon();
    throw error;
  } finally {
    run.survey.close();
    run.report.close();
  }
}

/** A full disk, say: what was written by then stays, and is whole. */
function toGoOn(error: unknown): unknown {
  const machine = asMachineError(error);
  if (!machine) return error;
  const message = `${machine.message}; the articles written so far are whole: fix this, and the same command goes on`;
  return new MachineError(message, { cause: error });
}

/** Whether anything of an import needs a look; that nothing was found does. */
export function needsLook(totals: ImportTotals): boolean {
  if (totals.read === 0) return true;
  const { skipped: none, misread, wordsDiffer, picturesMissing } = totals;
  const { faults, notUnderstood, doubts } = totals;
  const listed = faults.length + notUnderstood.length + doubts.length;
  return none + misread + wordsDiffer + picturesMissing + listed > 0;
}
