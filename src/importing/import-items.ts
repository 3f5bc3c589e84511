import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { idOfAddress } from '../archive/identity.ts';
import { readPictureWords } from '../pictures/picture-words.ts';
import { isMissing, writeWhole } from '../system/files.ts';
import { readAll, type Run } from './import-run.ts';
import type { ImportedItem } from './imported-item.ts';
import type { ItemReport } from './report/import-report.ts';
import { topicFinder, type TopicFinder } from './names/find-topics.ts';
import { textsOf } from './words/item-texts.ts';
import { textOfSource } from './words/shown-text.ts';
import { withLocalFile } from './pictures/local-picture.ts';
import { linkTarget } from './body/link-target.ts';
import { makeArticle, type MadeArticle } from './make-article.ts';
import type { CommentsFile } from './report/comments-file.ts';
import { addressesOf } from './item-addresses.ts';
import { isAsWritten } from './origin.ts';
import { withToldNames } from './names/used-names.ts';
import { readOldAddress } from './old-address.ts';
import { findLeading } from './pictures/leading-picture.ts';
import { PictureFiles } from './pictures/picture-files.ts';
import type { Place } from './survey.ts';
import { whyNot } from './survey-items.ts';

/** The second reading: each item becomes a file, and a line in the report. `items`: how many there are. */
export async function importItems(run: Run, items: number, comments?: CommentsFile): Promise<void> {
  const { report, progress } = run;
  const finder = run.request.suggest ? topicFinder(run.target.topics) : undefined;
  progress.start(run.request.dryRun ? 'try' : 'import', items, 'item');
  for await (const each of readAll(run, true, items)) {
    if (each.type === 'counted') report.count(each.what);
    if (each.type === 'decision') {
      report.totals.decided.push({ place: each.place, decided: each.decided });
    }
    if (each.type === 'fault') {
      const { place, message, lost } = each;
      if (lost) report.add(skipped({ origin: place, place }, message));
      else report.totals.faults.push({ place, message });
    }
    if (each.type !== 'item') continue;
    if (each.misread !== undefined) report.totals.misread++;
    report.totals.comments += each.comments?.length ?? 0;
    if (each.kind === 'page') noteMoved(run, each);
    if (!run.survey.markDone(each.origin)) {
      report.add(skipped(each, 'another item has the same identity'));
      continue;
    }
    await comments?.add(each);
    const told = withToldNames(each, run.survey);
    const row = await importOrSkip(run, told);
    report.add(finder ? { ...row, suggestions: suggestTopics(run, told, finder) } : row);
  }
  progress.end();
}

/** The old addresses of a standing page, which has no aliases. */
function noteMoved(
  { survey, existing }: Run,
  { origin, status, address, otherAddresses = [] }: ImportedItem,
) {
  const place = status === undefined ? survey.placeOf(origin) : undefined;
  for (const each of [address, ...otherAddresses]) {
    const old = each === undefined ? undefined : readOldAddress(each);
    if (!place || !old || old.query !== '' || old.path === '/' || old.path === place.path) continue;
    const isLive =
      survey.originAt(old.path) !== undefined ||
      existing.stems.has(`pages${old.path.slice(0, -1)}`);
    if (!isLive) survey.addMoved(old.path, place.path);
  }
}

/** Topics that an item's text names, without those that it has. */
function suggestTopics({ names }: Run, item: ImportedItem, finder: TopicFinder): string[] {
  const has = new Set((item.topics ?? []).map((name) => names.idOf('topic', name)));
  return finder.find(textsOf(item).map(textOfSource).join('\n')).filter((id) => !has.has(id));
}

function skipped(
  { origin, place, address }: Pick<ImportedItem, 'origin' | 'place' | 'address'>,
  reason: string,
): ItemReport {
  return {
    origin,
    place,
    status: 'skipped',
    reason,
    ...(address === undefined ? {} : { oldAddress: address }),
    notUnderstood: [],
    pictures: [],
    decided: [],
  };
}

/** An item that cannot be converted does not end the run. */
async function importOrSkip(run: Run, item: ImportedItem): Promise<ItemReport> {
  try {
    return await importItem(run, item);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return skipped(item, 'its elements are nested too deeply to be read');
  }
}

async function importItem(run: Run, item: ImportedItem): Promise<ItemReport> {
  const reason = whyNot(item);
  const place = run.survey.placeOf(item.origin);
  if (reason !== undefined || !place) return skipped(item, reason ?? 'it has no place');
  const known = run.existing.imported.get(item.origin);
  if (known && !run.request.update) {
    const isSame = known.original === item.digest;
    const { kept, lost } = addressesOf(item, { place, mayLeadHere: mayLead(run, item, true) });
    return {
      ...skipped(item, 'its original has changed since it was imported; --update takes that over'),
      ...(isSame ? { status: 'unchanged', reason: 'it was imported before' } : {}),
      file: nameOf(run, known.file),
      address: place.path,
      ...(kept === undefined ? {} : { addressKept: kept }),
      ...(lost ? { addressLost: true } : {}),
    };
  }
  const before = known && (await readFile(known.file, 'utf8'));
  const { made, pictures } = await makeWithPictures(run, item, place, before);
  const row = rowOf(run, item, { made, pictures, place });
  const [problem] = made.problems;
  if (problem) {
    const { addressKept: _kept, addressLost: _lost, ...rest } = row;
    const reason = `${problem.message}; ${problem.hint ?? ''}`;
    return { ...(known ? row : rest), status: 'skipped', reason };
  }
  if (before === made.text)
    return { ...row, status: 'unchanged', reason: 'it was imported before' };
  if (known && before !== undefined && !isAsWritten(before, known)) {
    if (known.original === item.digest)
      return {
        ...row,
        status: 'unchanged',
        reason: 'it was edited here, and its original is as it was',
      };
    return {
      ...row,
      status: 'skipped',
      reason:
        'it was edited here and its original has changed: "theirs" in the report is what the import would write; take over by hand what is right',
      theirs: made.text,
    };
  }
  if (!run.request.dryRun) {
    await pictures.write();
    const file = known?.file ?? path.join(run.target.contentDir, made.file);
    await writeInFolder(file, made.text);
  }
  for (const doubt of doubtsOf(item, made)) run.report.addDoubt(doubt, item.place);
  return { ...row, status: known ? 'updated' : 'written' };
}

/** Makes the folder only where it is not there: to ask each time takes longer than to write. */
async function writeInFolder(file: string, text: string) {
  try {
    writeWhole(file, text);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(path.dirname(file), { recursive: true });
    writeWhole(file, text);
  }
}

/** Makes the article; again without those pictures that turn out to be none. */
async function makeWithPictures(
  run: Run,
  item: ImportedItem,
  place: Place,
  before: string | undefined,
) {
  const { survey, target, names, media } = run;
  const folder = path.join(target.contentDir, path.dirname(place.stem));
  const pictures = new PictureFiles(media, folder, place.period ?? place.slug);
  const { site, today } = target;
  const date = /^added: (\S+)$/m.exec(before ?? '')?.[1] ?? today;
  const photoWords = await wordsOfPhoto(run, item, pictures);
  const make = () =>
    makeArticle(item, {
      photoWords,
      names,
      place,
      editions: site.editions,
      id: idOfAddress(item.origin),
      added: place.period !== undefined && place.period < date ? date : undefined,
      link: (address) => linkTarget(address, item, survey, site.url),
      picture: (picture) => pictures.place(withLocalFile(picture, item.pictureFolders)),
      pictureOf: (id) => survey.picture(id),
      fragment: (id) => survey.fragment(id),
      attached: (which) =>
        'of' in which
          ? survey.picturesOf(which.of)
          : which.ids.map((id) => survey.picture(id)).filter((each) => each !== undefined),
      mayLeadHere: mayLead(run, item, before !== undefined),
    });
  let made = make();
  while (!(await pictures.check())) made = make();
  return { made, pictures };
}

/** Tells whether an old address (decoded) may lead to an item. `isThere`: in the archive already, with its aliases. */
function mayLead({ survey, existing }: Run, { origin }: ImportedItem, isThere: boolean) {
  return (old: string) =>
    survey.at({ path: old, query: '', host: '', fragment: '' })?.origin === origin &&
    survey.originAt(old) === undefined &&
    (isThere || !existing.aliases.has(old));
}

/** What the file of an item's leading picture says of it, if there is one. */
async function wordsOfPhoto({ survey }: Run, item: ImportedItem, pictures: PictureFiles) {
  const source = findLeading(item, { pictureOf: (id) => survey.picture(id) });
  if (!source || !('address' in source)) return undefined;
  pictures.place(withLocalFile(source, item.pictureFolders));
  const from = pictures.placed.get(source.address)?.from;
  return from === undefined ? undefined : readPictureWords(await readFile(from));
}

/** Why an article needs a look. */
function doubtsOf({ doubts = [] }: ImportedItem, { isEmpty }: MadeArticle): string[] {
  return [...doubts, ...(isEmpty ? ['it has no text'] : [])];
}

function rowOf(
  run: Run,
  item: ImportedItem,
  { made, pictures, place }: { made: MadeArticle; pictures: PictureFiles; place: Place },
): Omit<ItemReport, 'status'> {
  const { words, leftOut, notUnderstood, decided, addressKept, addressLost } = made;
  const reasons = [...doubtsOf(item, made), ...(item.misread === undefined ? [] : [item.misread])];
  const folder = path.dirname(made.file);
  return {
    origin: item.origin,
    place: item.place,
    ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    file: nameOf(run, path.join(run.target.contentDir, made.file)),
    ...(item.address === undefined ? {} : { oldAddress: item.address }),
    address: place.path,
    ...(addressKept === undefined ? {} : { addressKept }),
    ...(addressLost ? { addressLost } : {}),
    wordsIn: words.in,
    wordsOut: words.out,
    wordsReported: words.reported,
    ...(words.missing.length > 0 ? { wordsMissing: words.missing } : {}),
    ...(words.extra.length > 0 ? { wordsExtra: words.extra } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    notUnderstood,
    pictures: [
      ...[...pictures.placed.values()].map(({ address, name }) => ({
        address,
        file: nameOf(run, path.join(run.target.contentDir, folder, name)),
      })),
      ...[...pictures.missing].map(([address, missing]) => ({ address, missing })),
    ],
    decided,
  };
}

function nameOf({ request: { cwd } }: Run, file: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}
