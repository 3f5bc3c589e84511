import { readFileName } from '../article/article-file.ts';
import { readArticle, readPage } from '../article/read/read-article.ts';
import { writeArticle } from '../article/write/write-article.ts';
import { withoutInvisible } from '../text/invisible.ts';
import type { PictureWords } from '../pictures/picture-words.ts';
import type { Problem } from '../problem/problem.ts';
import type { BodyContext, WrittenBody } from './body/body-context.ts';
import { compareCounts, countWords, sumOf, sumUp, type WordCounts } from './words/count-words.ts';
import { addressesOf } from './item-addresses.ts';
import { describePictures } from './pictures/describe-pictures.ts';
import { htmlToMarkdown } from './body/html-to-markdown.ts';
import { changeMarkdown } from './body/markdown-body.ts';
import { plainToMarkdown } from './body/plain-body.ts';
import { makeHeadline } from './make-headline.ts';
import { isCutSummary } from './words/cut-summary.ts';
import { cleaned } from './words/cleaned.ts';
import { plainField, textsOf } from './words/item-texts.ts';
import type {
  ImportedItem,
  LeftOut,
  NotUnderstood,
  SourcePicture,
  SourceText,
} from './imported-item.ts';
import type { ImportedNames } from './names/imported-names.ts';
import { sealText } from './origin.ts';
import { findLeading, leadingPicture, type Photo } from './pictures/leading-picture.ts';
import { leaveOutRepeated } from './pictures/repeated-picture.ts';
import { textInBrowsers, textOfMarkdown, textOfSource } from './words/shown-text.ts';
import type { Place } from './survey.ts';

/** What an item needs from the rest of the import. */
export interface ItemContext extends BodyContext {
  names: ImportedNames;
  place: Place;
  editions: readonly [string, ...string[]];
  /** The picture that an item names by its id. */
  pictureOf(id: string): SourcePicture | undefined;
  /** What the file of the leading picture says of it. */
  photoWords?: PictureWords | undefined;
  /** Whether an old address (decoded) may lead to this item: no other has it. */
  mayLeadHere(path: string): boolean;
  /** UUID of the article. */
  id: string;
  /** The day on which it comes into the archive, if that is later than its own. */
  added?: string | undefined;
}

/** An article's file, and the account of what it was made of. */
export interface MadeArticle {
  /** Below the content folder. */
  file: string;
  text: string;
  words: {
    in: number;
    out: number;
    reported: number;
    /** Of the source, and neither in the file nor in what was left out; and the other way round. */
    missing: string[];
    extra: string[];
  };
  leftOut: readonly LeftOut[];
  notUnderstood: readonly NotUnderstood[];
  decided: readonly string[];
  /** Whether there is nothing below its headline, not even a picture. */
  isEmpty: boolean;
  /** Whether it is at its old address; undefined where that is not known. */
  addressKept?: boolean;
  /** Its old address can lead neither here nor anywhere else. */
  addressLost?: true;
  /** Errors with which the file cannot be published. */
  problems: readonly Problem[];
}

/** Writes an item as an article of the archive, reads that back, and compares the words of both. */
export function makeArticle(item: ImportedItem, context: ItemContext): MadeArticle {
  const { place } = context;
  const file = `${place.stem}${place.lang === context.editions[0] ? '' : `.${place.lang}`}.md`;
  const leading = findLeading(item, context);
  const lead = leaveOutRepeated(context, leading && 'address' in leading ? leading : undefined);
  const written = writeBody(item.body ?? { form: 'plain', text: '' }, lead.context);
  const title = titleOf(item, written.markdown, place.lang);
  const pictures = describePictures(written.markdown, title.text);
  const body = { ...written, markdown: pictures.markdown };
  const photo = leadingPicture(item, context, lead.repeated());
  const addresses = addressesOf(item, context);
  const { fields: names, unknown } = context.names.fieldsOf(item);
  const markdown = cleaned(body.markdown + photo.below).trim();
  // Spelled as it is in the file, so that it is not parsed a second time.
  const shown = textOfMarkdown(`\n${markdown}${markdown && '\n'}`);
  const summary = summaryOf(item, shown);
  const text = sealText(
    writeArticle(
      fieldsOf(item, context, {
        title: title.text,
        names,
        aliases: addresses.aliases,
        ...(summary.text ? { summary: summary.text } : {}),
        ...(photo.photo ? { photo: photo.photo } : {}),
      }),
      markdown,
    ),
  );
  const read = readBack(file, text, item.kind, context.editions);
  const leftOut = [...(item.leftOut ?? []), ...body.leftOut, ...photo.leftOut, ...summary.leftOut];
  const added = [
    ...(item.added ?? []),
    ...body.added,
    ...title.added,
    ...photo.added,
    ...pictures.added,
  ];
  return {
    file,
    text,
    words: accountFor(item, photo.said, {
      written: countWords([...read.texts, shown]),
      leftOut: countWords(leftOut.map((each) => each.text)),
      added: countWords(added),
    }),
    leftOut,
    notUnderstood: [
      ...(item.notUnderstood ?? []),
      ...body.notUnderstood,
      ...unknown.map((what) => ({ what, count: 1, example: what })),
    ],
    decided: [
      ...(item.decided ?? []),
      ...title.decided,
      ...photo.decided,
      ...pictures.decided,
      ...addresses.decided,
      ...(place.apartFrom === undefined
        ? []
        : [`its translation (${place.apartFrom}) has another day: each is an article of its own`]),
    ],
    isEmpty: markdown === '',
    ...(addresses.kept === undefined ? {} : { addressKept: addresses.kept }),
    ...(addresses.lost ? { addressLost: true } : {}),
    problems: read.problems,
  };
}

function writeBody(body: SourceText, context: BodyContext): WrittenBody {
  const text = cleaned(body.text);
  if (body.form === 'html') return htmlToMarkdown(text, context);
  if (body.form === 'markdown') return changeMarkdown(text, context);
  return { markdown: plainToMarkdown(text), notUnderstood: [], leftOut: [], added: [] };
}

/** The headline; without one, what the text begins with. */
function titleOf({ title, place }: ImportedItem, markdown: string, lang: string) {
  const text = withoutInvisible(cleaned(plainField(title)));
  if (text !== '') return { text, added: [], decided: [] };
  const made = makeHeadline(markdown, place, lang);
  return { text: made.text, added: [made.text], decided: [made.decided] };
}

/** The standfirst, if somebody wrote it. `shown`: the text of the body. */
function summaryOf({ summary }: ImportedItem, shown: string): { text: string; leftOut: LeftOut[] } {
  const text = summary ? cleaned(plainField(summary)) : '';
  return isCutSummary(text, shown)
    ? { text: '', leftOut: [{ what: 'summary that a machine cut from the text', text }] }
    : { text, leftOut: [] };
}

interface Written {
  title: string;
  names: object;
  aliases: readonly string[];
  summary?: string;
  photo?: Photo;
}

function fieldsOf(item: ImportedItem, { id, place, added }: ItemContext, written: Written) {
  const { title, names, aliases, summary, photo } = written;
  const origin = { id: item.origin, original: item.digest };
  // What the name of the file gives is not said again.
  const slug = place.slug === nameInStem(place) ? undefined : place.slug;
  if (item.kind === 'page') {
    return { title, ...given({ summary, slug }), 'x-origin': origin };
  }
  return {
    id,
    title,
    date: item.date ?? '',
    ...given({ added, slug, updated: item.updated, dateline: item.dateline }),
    ...names,
    ...given({
      publisher: item.publisher,
      sourceUrl: item.sourceUrl,
      rights: item.rights,
      summary,
      photo,
    }),
    ...given({ status: item.status, embargo: item.embargo }),
    aliases,
    'x-origin': origin,
  };
}

/** The slug that the file's name gives. */
function nameInStem({ stem, period }: Place): string {
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  return period === undefined ? name : name.slice(period.length + 1);
}

function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

/** What the written file says in its fields, and why it could not be published. */
function readBack(
  file: string,
  text: string,
  kind: ImportedItem['kind'],
  editions: readonly string[],
): { texts: string[]; problems: Problem[] } {
  const bytes = Buffer.from(text);
  const name = readFileName(file, editions);
  const read =
    kind === 'page' ? readPage(name, bytes, '') : readArticle(name, bytes, '', 'original');
  const problems = read.problems.filter(({ severity }) => severity === 'error');
  const data = read.value?.data ?? (read.value === undefined ? read.partial?.data : undefined);
  if (!data) return { texts: [], problems };
  const { title, summary } = data;
  const article = 'photo' in data || 'dateline' in data || 'publisher' in data ? data : undefined;
  const photo = article?.photo;
  const texts = [
    title,
    summary,
    article?.dateline,
    article?.publisher,
    photo?.alt,
    photo?.caption,
    photo?.credit,
  ];
  return { texts: texts.filter((each) => each !== undefined), problems };
}

/**
 * Words of the source, of the file, and of what was left out: the first must be the sum of the others. `said`: texts beside
 * those of the item.
 */
function accountFor(
  item: ImportedItem,
  said: readonly string[],
  { written, leftOut, added }: Record<'written' | 'leftOut' | 'added', WordCounts>,
): MadeArticle['words'] {
  const compare = (source: WordCounts) => ({
    in: sumOf(source),
    out: sumOf(written),
    reported: sumOf(leftOut),
    ...compareCounts(sumUp(source, added), sumUp(written, leftOut)),
  });
  const quick = compare(wordsSaid(item, said, textOfSource));
  const isSame = quick.missing.length + quick.extra.length === 0;
  return isSame ? quick : compare(wordsSaid(item, said, textInBrowsers));
}

/** The words that the source says of an item, without those of its markup. */
function wordsSaid(
  item: ImportedItem,
  more: readonly string[],
  read: (text: SourceText) => string,
): WordCounts {
  const texts = textsOf(item).map((text) => read({ ...text, text: cleaned(text.text) }));
  return countWords(item.markup ?? [], countWords([...texts, ...more]), -1);
}
