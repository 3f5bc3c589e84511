import { periodOf } from '../text/dates/dates.ts';
import { isPeriod } from '../text/dates/period.ts';
import { readAll, type Run } from './import-run.ts';
import type { ImportedItem } from './imported-item.ts';
import { UsedNames } from './names/used-names.ts';
import { placeItem, type Taken } from './place-item.ts';

/** The first reading: who goes where, and what is at which old address. */
export async function surveyItems(run: Run): Promise<void> {
  const { survey, names, target, progress } = run;
  const used = new UsedNames();
  progress.start('survey', undefined, 'item');
  for await (const each of readAll(run, false)) {
    if (each.type === 'picture') survey.addPicture(each);
    if (each.type === 'fragment') survey.addFragment(each);
    if (each.type === 'name') survey.addName(each);
    if (each.type !== 'item') continue;
    names.collect(each);
    if (whyNot(each) !== undefined) continue;
    const place = placeItem(each, target.site, takenBy(run, each));
    if (!survey.addItem(each.origin, place)) continue;
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

function takenBy({ existing, survey }: Run, item: ImportedItem): Taken {
  return {
    hasFile(stem, lang, isEdition) {
      const owner = existing.stems.get(stem);
      if (owner !== undefined && owner !== item.origin) return true;
      const langs = survey.langsAt(stem);
      return isEdition ? langs.includes(lang) : langs.length > 0;
    },
    hasAddress(path) {
      const owner = existing.addresses.get(path);
      return survey.originAt(path) !== undefined || (owner !== undefined && owner !== item.origin);
    },
  };
}
