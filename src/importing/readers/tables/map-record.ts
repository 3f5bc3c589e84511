import { createHash } from 'node:crypto';
import { slugify } from '../../../text/slug.ts';
import {
  textOfValue,
  valuesAt,
  valuesOf,
  type FieldMap,
  type MappedField,
} from '../../map/field-map.ts';
import type {
  ImportedItem,
  LeftOut,
  NotUnderstood,
  SourceName,
  SourceText,
} from '../../imported-item.ts';
import { namedColumns, ruleOfKey, type ImportMap } from '../../map/import-map.ts';
import { mapDate, type MappedDate } from './mapped-date.ts';

/** What a record's item needs to know beside the map. */
export interface RecordContext {
  map: ImportMap;
  /** Of the file: `dump.csv`. */
  name: string;
  /** Where the record is: `dump.csv:17`. */
  place: string;
  /** The columns of the record that are joined tables. */
  joined: readonly string[];
  /** IANA name, of the archive. */
  timeZone: string;
  /** In that zone. */
  today: string;
}

/** Whether a record has one of the values that each condition names. */
export function meets(record: unknown, conditions: ImportMap['where']): boolean {
  return Object.entries(conditions ?? {}).every(([column, wanted]) => {
    const found = valuesAt(record, column).map((value) => textOfValue(value)?.trim() ?? '');
    const texts = found.length === 0 ? [''] : found;
    return wanted.some((value) => texts.includes(value === null ? '' : String(value)));
  });
}

/** The item that a record is by a map. Every text of it is in a field, or named as left out. */
export function itemOfRecord(
  record: Readonly<Record<string, unknown>>,
  context: RecordContext,
): ImportedItem {
  const { map, place } = context;
  const all = (field: MappedField) => {
    const rule = (map.fields as FieldMap)[field];
    return rule ? valuesOf(rule, record) : [];
  };
  const notes = new RecordNotes();
  const one = (field: MappedField) => notes.first(field, all(field));
  const title = withForm(one('title') ?? '');
  const summary = formatted(map, 'summary', one('summary'));
  const body = formatted(map, 'body', one('body')) ?? { form: 'plain', text: '' };
  const lines = { dateline: one('dateline'), publisher: one('publisher') };
  const photo = {
    alt: one('photoAlt'),
    caption: one('photoCaption'),
    credit: one('photoCredit'),
  };
  const address = one('photo');
  notes.unmapped(record, context);
  const { date, updated, embargo } = datesOf(one, context, notes);
  const texts = [
    ...[title, summary, body].filter((text) => text !== undefined),
    ...[...Object.values(lines), ...Object.values(photo)]
      .filter((text) => text !== undefined)
      .map((text): SourceText => ({ form: 'plain', text })),
    ...notes.leftOut.map(({ text }): SourceText => ({ form: 'plain', text })),
  ];
  return {
    type: 'item',
    origin: originOf(record, context, (field) => all(field)[0]),
    place,
    digest: createHash('sha256').update(canonical(record)).digest('hex'),
    kind: 'article',
    title,
    ...given({ date, updated, embargo }),
    ...given({
      lang: one('lang'),
      slug: one('slug'),
      address: one('address'),
      story: one('story'),
      rights: one('rights'),
      sourceUrl: one('sourceUrl'),
      ...lines,
    }),
    otherAddresses: all('aliases'),
    ...(map.draft && meets(record, map.draft) ? { status: 'draft' as const } : {}),
    topics: topicsOf(all),
    sources: namesOf(all('source')),
    authors: namesOf(all('authors')),
    people: namesOf(all('people')),
    organisations: namesOf(all('organisations')),
    places: namesOf(all('places')),
    ...given({ summary }),
    body,
    ...photoOf(address, photo, notes),
    texts,
    notUnderstood: notes.notUnderstood,
    decided: notes.decided,
    leftOut: notes.leftOut,
  };
}

/** Collects what of a record is in no field. */
class RecordNotes {
  readonly leftOut: LeftOut[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly decided: string[] = [];

  /** The first of several values: the others are left out. */
  first(field: MappedField, [first, ...others]: readonly string[]): string | undefined {
    if (others.length > 0) {
      this.decided.push(`${field} has ${others.length + 1} values, of which the first is taken`);
      this.#leaveOut(`more values of ${field}`, others.join('\n'));
    }
    return first;
  }

  /** Columns, and keys of what is nested, that are in no field and not ignored. */
  unmapped(record: Readonly<Record<string, unknown>>, { map, joined }: RecordContext): void {
    const named = new Set(namedColumns(map).map(({ column }) => column));
    const ignored = map.ignore ?? [];
    const found = new Map<string, string[]>();
    for (const { path, text } of leavesOf(record, '')) {
      const [first = ''] = path.split('.');
      const isIgnored = ignored.some((each) => path === each || path.startsWith(`${each}.`));
      if (named.has(path) || isIgnored || joined.includes(first) || text.trim() === '') continue;
      const texts = found.get(path);
      if (texts) texts.push(text);
      else found.set(path, [text]);
    }
    for (const [path, texts] of found) this.#leaveOut(`column ${path}`, texts.join('\n'));
  }

  #leaveOut(what: string, text: string): void {
    this.leftOut.push({ what, text });
    this.notUnderstood.push({ what, count: 1, example: text.slice(0, 200) });
  }
}

/** The texts in a value with the keys that lead to them; items of a list have those of the list. */
export function* leavesOf(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* leavesOf(item, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value))
      yield* leavesOf(inside, path === '' ? key : `${path}.${key}`);
  } else yield { path, text: textOfValue(value) ?? '' };
}

const html = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,5});/i;

/** A text whose kind nobody names is HTML where it has a tag or a character reference. */
function withForm(text: string): SourceText {
  return { form: html.test(text) ? 'html' : 'plain', text };
}

function formatted(
  { fields }: ImportMap,
  field: 'summary' | 'body',
  text: string | undefined,
): SourceText | undefined {
  if (text === undefined) return undefined;
  const form = (fields as FieldMap)[field]?.form;
  if (form === undefined) return withForm(text);
  return { form: form === 'text' ? 'plain' : form, text };
}

function datesOf(
  one: (field: MappedField) => string | undefined,
  { map, timeZone, today }: RecordContext,
  notes: RecordNotes,
) {
  const read = (field: 'date' | 'updated' | 'embargo'): MappedDate | undefined => {
    const text = one(field);
    if (text === undefined) return undefined;
    const rule = (map.fields as FieldMap)[field] ?? {};
    const zone = rule.zone ?? map.zone;
    const found = mapDate(text, { format: rule.format, zone }, timeZone, today);
    if (found.decided !== undefined) notes.decided.push(found.decided);
    return found;
  };
  const date = read('date');
  const updated = read('updated')?.day;
  const embargo = read('embargo') ?? (date && date.day > today ? date : undefined);
  return {
    date: date?.day,
    // Systems note the day of every change: one that is not after the first publication says nothing.
    updated: updated !== undefined && date && updated > date.day ? updated : undefined,
    embargo: embargo?.moment ?? embargo?.day,
  };
}

function photoOf(
  address: string | undefined,
  { alt, caption, credit }: Record<'alt' | 'caption' | 'credit', string | undefined>,
  notes: RecordNotes,
): Pick<ImportedItem, 'photo'> {
  if (address !== undefined) return { photo: { address, ...given({ alt, caption, credit }) } };
  const words = [alt, caption].filter((text) => text !== undefined).join('\n');
  if (words !== '')
    notes.leftOut.push({ what: 'words for a picture that is not there', text: words });
  return credit === undefined ? {} : { photo: { credit } };
}

function namesOf(names: readonly string[]): SourceName[] {
  return names.map((name) => ({ name }));
}

function topicsOf(all: (field: MappedField) => string[]): SourceName[] {
  const topics = all('topics');
  const pages = all('topicPages');
  // Only where each topic has its page is it known which is whose.
  const isPaired = pages.length === topics.length;
  return topics.map((name, index) => ({
    name,
    ...given({ address: isPaired ? pages[index] : undefined }),
  }));
}

/** What identifies a record for ever: its key, else its address, else its headline and day. */
function originOf(
  record: unknown,
  { map, name }: RecordContext,
  first: (field: MappedField) => string | undefined,
): string {
  const { key } = map;
  const rule = ruleOfKey(key);
  const [found] = rule ? valuesOf(rule, record) : [];
  if (found !== undefined) return rule?.template === undefined ? `${name}#${found}` : found;
  return first('address') ?? `${name}#${first('date') ?? ''} ${slugify(first('title') ?? '')}`;
}

/** A record as text; database's large numbers have no form in JSON. */
function canonical(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
