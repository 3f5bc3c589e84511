import path from 'node:path';
import { readFileName } from '../article/article-file.ts';
import { periodOf } from '../text/dates/dates.ts';
import { isPeriod } from '../text/dates/period.ts';
import { readAll, type Run, type Target } from './import-run.ts';
import type { ImportedItem } from './imported-item.ts';
import { UsedNames } from './names/used-names.ts';
import { placeItem, type Taken } from './place-item.ts';

/** The first reading: who goes where, and what is at which old address. Returns how many items there are. */
export async function surveyItems(run: Run): Promise<number> {
  const { survey, names, target, progress } = run;
  const used = new UsedNames();
  let items = 0;
  progress.start('survey', undefined, 'item');
  for await (const each of readAll(run, false)) {
    if (each.type === 'picture') survey.addPicture(each);
    if (each.type === 'fragment') survey.addFragment(each);
    if (each.type === 'name') survey.addName(each);
    if (each.type !== 'item') continue;
    items++;
    names.collect(each);
    if (whyNot(each) !== undefined) continue;
    const place = placeItem(each, target.site, takenBy(run, each));
    if (!survey.addItem(each.origin, place, each.story)) continue;
    // A link to what is not public would lead nowhere, and a table would tell of it.
    if (each.status !== undefined) continue;
    for (const address of [each.address, ...(each.otherAddresses ?? [])]) {
      if (address !== undefined) survey.addAddress(address, each.origin, place.path);
    }
    for (const name of each.references ?? []) survey.addReference(name, each.origin, place.path);
    if (each.kind === 'article') used.add(each);
  }
  // Not before: an item that is there already keeps its address.
  for (const [path, owner] of run.existing.addresses) survey.addLive(path, owner);
  for (const [alias, owner] of run.existing.aliases) {
    if (survey.placeOf(owner) === undefined) survey.addLive(alias, owner);
  }
  used.collectPages(run.namePages, survey);
  return items;
}

/** Why an item can have no place in the archive. */
export function whyNot({ kind, date, status, embargo }: ImportedItem): string | undefined {
  if (kind === 'page') {
    return status === undefined && embargo === undefined
      ? undefined
      : 'it was not public, and a standing page always is: publish it there first';
  }
  if (date === undefined) return 'it has no date; give one to all with --date';
  return isPeriod(periodOf(date)) ? undefined : `its date "${date}" is none`;
}

/** Of a file (absolute) of the archive. */
function stemOf(file: string, { contentDir, site }: Target): string {
  const relative = path.relative(contentDir, file).split(path.sep).join('/');
  return readFileName(relative, site.editions).stem;
}

function takenBy({ existing, survey, target }: Run, item: ImportedItem): Taken {
  const known = existing.imported.get(item.origin);
  return {
    ownStem: known && stemOf(known.file, target),
    editions: item.story === undefined ? [] : survey.placesOf(item.story),
    hasFile: (stem) => existing.stems.has(stem) || survey.hasStem(stem),
    isImported: (path) => survey.originAt(path) !== undefined,
    hasAddress(path) {
      const owner = existing.addresses.get(path);
      return survey.originAt(path) !== undefined || (owner !== undefined && owner !== item.origin);
    },
  };
}
