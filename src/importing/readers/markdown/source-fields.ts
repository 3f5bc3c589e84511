import { Temporal } from 'temporal-polyfill';
import { columnsOf, valuesOf, type FieldRule } from '../../map/field-map.ts';
import { plainField } from '../../words/item-texts.ts';
import type {
  ImportedItem,
  LeftOut,
  NotUnderstood,
  SourceName,
  SourcePicture,
  SourceText,
} from '../../imported-item.ts';
import { isId } from './author-names.ts';
import { defaultKeys, foldKey, ofGenerators, type KeyedField } from './known-keys.ts';
import type { MarkdownMap } from './read-map.ts';
import { filled } from './filled.ts';
import { namesIn, uniqueNames } from './source-names.ts';
import { pictureIn } from './source-picture.ts';
import { isRecord } from './split-front-matter.ts';
import { dayIn, fieldText, momentWritten, saysNothing, textOf } from './source-values.ts';

/** What frontmatter says of an item. */
export interface SourceFields {
  title?: SourceText;
  summary?: SourceText;
  photo?: SourcePicture | { credit: string };
  /** Fields that need no more than to be taken over. */
  fields: Partial<ImportedItem>;
  /** What it says to readers besides headline and summary. */
  texts: SourceText[];
  leftOut: LeftOut[];
  notUnderstood: NotUnderstood[];
  decided: string[];
}

export interface FieldOptions {
  map: MarkdownMap;
  /** Keys (folded) that this generator reads in another way. */
  handled: ReadonlySet<string>;
  /** In the site's zone. */
  today: string;
  timeZone: string;
  /** The name of an author or topic, and the address of its page, if that is known. `key`: in which field it is, as written. */
  nameOf(kind: 'author' | 'topic', value: string, key: string): SourceName;
}

/** Reads frontmatter by the common names of its keys, and by the map. Keys that nobody knows are named in `notUnderstood`. */
export function readFields(
  data: Readonly<Record<string, unknown>>,
  options: FieldOptions,
): SourceFields {
  return new FieldsReader(data, options).read();
}

/** Values of `status` and the like that do not mean a published article. */
const notPublished = /^(?:draft|private|pending|trash|hidden|unpublished)$/i;
/** Tags with which Eleventy builds its lists. */
const collections = new Set(['post', 'posts', 'all', 'blog', 'nav']);

class FieldsReader {
  readonly #options: FieldOptions;
  /** By folded key: the key as written, and its value. */
  readonly #values = new Map<string, { key: string; value: unknown }>();
  readonly #used = new Set<string>();
  /** Folded keys that the map names. */
  readonly #mappedKeys: ReadonlySet<string>;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #found: SourceFields = {
    fields: {},
    texts: [],
    leftOut: [],
    notUnderstood: [],
    decided: [],
  };

  constructor(data: Readonly<Record<string, unknown>>, options: FieldOptions) {
    this.#options = options;
    this.#data = data;
    const columns = Object.values(options.map.fields).flatMap((rule) =>
      rule ? columnsOf(rule) : [],
    );
    this.#mappedKeys = new Set(columns.map((column) => foldKey(firstKey(column))));
    const { params, extra, ...own } = data;
    for (const each of [own, params, extra]) {
      if (!isRecord(each)) continue;
      for (const [key, value] of Object.entries(each)) {
        if (!saysNothing(value) && !this.#values.has(foldKey(key)))
          this.#values.set(foldKey(key), { key, value });
      }
    }
  }

  read(): SourceFields {
    const found = this.#found;
    const [title] = this.#texts('title');
    const [summary, ...more] = this.#texts('summary');
    if (title) found.title = title;
    if (summary) found.summary = summary;
    this.#keepApart(summary, more);
    this.#readDates();
    this.#readNames();
    this.#readPhoto();
    this.#readRest();
    this.#nameUnknown();
    return found;
  }

  /** Values of a field: by its rule in the map, else by the usual keys, without those that the map has for other fields. */
  #valuesOf(field: KeyedField): { key: string; value: unknown }[] {
    const { map, handled } = this.#options;
    const rule = field === 'status' ? undefined : map.fields[field];
    if (rule) return this.#mapped(rule);
    return defaultKeys[field].flatMap((key) => {
      const found = this.#values.get(key);
      if (!found || this.#mappedKeys.has(key) || handled.has(key)) return [];
      this.#used.add(key);
      return found;
    });
  }

  #mapped(rule: FieldRule): { key: string; value: unknown }[] {
    const columns = columnsOf(rule);
    for (const column of columns) this.#used.add(foldKey(firstKey(column)));
    const values = valuesOf(rule, this.#data);
    return values.length === 0
      ? []
      : [{ key: columns[0] ?? '', value: values.length === 1 ? values[0] : values }];
  }

  #texts(field: KeyedField): SourceText[] {
    return this.#valuesOf(field).flatMap(({ value }) => fieldText(value) ?? []);
  }

  #text(field: KeyedField): string | undefined {
    return this.#valuesOf(field)
      .map(({ value }) => textOf(value))
      .find((text) => text !== undefined);
  }

  /** Of several summaries one is written; the others are reported, unless they say the same. */
  #keepApart(summary: SourceText | undefined, more: readonly SourceText[]): void {
    const said = new Set(summary ? [plainField(summary)] : []);
    for (const each of more) {
      const text = plainField(each);
      if (said.has(text)) continue;
      said.add(text);
      this.#found.texts.push({ form: 'plain', text });
      this.#found.leftOut.push({ what: 'second summary', text });
    }
  }

  #readDates(): void {
    const { today, timeZone } = this.#options;
    const { fields, notUnderstood } = this.#found;
    const published = this.#valuesOf('date').filter(({ value }) => typeof value !== 'boolean');
    for (const { key, value } of published) {
      const day = dayIn(value, today);
      if (day !== undefined) fields.date ??= day;
      else notUnderstood.push(unknown(`date in ${key}`, value));
    }
    const dates = [...this.#valuesOf('embargo'), ...published.slice(0, 1)];
    const future = dates
      .filter(({ value }) => (dayIn(value, today) ?? '') > today)
      .map(
        ({ value }) =>
          momentWritten(value, timeZone) ?? startOfDay(dayIn(value, today) ?? '', timeZone),
      )
      .toSorted()
      .at(-1);
    if (future !== undefined) fields.embargo = future;
    const updated = this.#valuesOf('updated')
      .map(({ value }) => dayIn(value, today))
      .find((day) => day !== undefined);
    if (updated !== undefined && updated > (fields.date ?? '') && updated <= today)
      fields.updated = updated;
  }

  #readNames(): void {
    const { fields } = this.#found;
    const options = this.#options;
    const named = (field: KeyedField, separator?: RegExp) =>
      uniqueNames(
        this.#valuesOf(field).flatMap(({ key, value }) =>
          namesIn(value, separator).map((name) => ({ key, name })),
        ),
      );
    const authors = named('authors').map(({ name, key }) => options.nameOf('author', name, key));
    for (const { name } of authors) {
      if (isId(name)) this.#found.notUnderstood.push(unknown('author named only by an id', name));
    }
    const topics = named('topics', /[,;]/)
      .filter(({ name }) => !collections.has(name))
      .map(({ name, key }) => options.nameOf('topic', name, key));
    const plain = (field: KeyedField) => named(field).map(({ name }): SourceName => ({ name }));
    Object.assign(
      fields,
      present({
        authors,
        topics,
        sources: plain('source'),
        people: plain('people'),
        organisations: plain('organisations'),
        places: plain('places'),
      }),
    );
  }

  #readPhoto(): void {
    const found = this.#found;
    const pictures = this.#valuesOf('photo').flatMap(({ value }) => pictureIn(value) ?? []);
    const [picture] = pictures;
    const [alt] = this.#texts('photoAlt');
    const [caption] = this.#texts('photoCaption');
    const [credit] = this.#texts('photoCredit');
    const beside = filled({
      alt: alt && plainField(alt),
      caption: caption && plainField(caption),
      credit: credit && plainField(credit),
    });
    if (picture) found.photo = { ...picture, ...beside };
    else if (beside.credit !== undefined) found.photo = { credit: beside.credit };
    const said = picture ? { ...picture, ...beside } : beside;
    for (const [name, text] of Object.entries(said)) {
      if (name === 'address' || name === 'file') continue;
      found.texts.push({ form: 'plain', text });
      if (!picture && name !== 'credit')
        found.leftOut.push({ what: 'text for a picture that is not named', text });
    }
  }

  #readRest(): void {
    const { fields, texts } = this.#found;
    const dateline = this.#text('dateline');
    const publisher = this.#text('publisher');
    for (const text of [dateline, publisher])
      if (text !== undefined) texts.push({ form: 'plain', text });
    const isDraft =
      ['draft', 'isdraft', 'private', 'unlisted'].some((key) =>
        isTrue(this.#values.get(key)?.value),
      ) ||
      this.#valuesOf('date').some(({ value }) => value === false) ||
      notPublished.test(this.#text('status') ?? '');
    const sourceUrl = this.#valuesOf('sourceUrl')
      .map(({ value }) => textOf(value) ?? '')
      .find((address) => /^https?:\/\//.test(address) && URL.canParse(address));
    Object.assign(
      fields,
      filled({
        dateline,
        publisher,
        sourceUrl,
        rights: this.#text('rights'),
        lang: this.#text('lang'),
        slug: this.#text('slug'),
        address: this.#text('address'),
        status: isDraft ? ('draft' as const) : undefined,
      }),
    );
  }

  #nameUnknown(): void {
    const ignored = new Set(this.#options.map.ignore.map(foldKey));
    for (const [folded, { key, value }] of this.#values) {
      const isKnown =
        this.#used.has(folded) ||
        ignored.has(folded) ||
        ofGenerators.has(folded) ||
        this.#options.handled.has(folded);
      if (!isKnown) this.#found.notUnderstood.push(unknown(`field ${key}`, value));
    }
  }
}

function unknown(what: string, value: unknown): NotUnderstood {
  const example = typeof value === 'string' ? value : JSON.stringify(value);
  return { what, count: 1, example: example.slice(0, 200) };
}

/** The first moment of a day in the site's zone. */
function startOfDay(day: string, timeZone: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Without lists that are empty. */
function present<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list.length > 0),
  ) as Partial<T>;
}

/** Of a path of keys (`author.name`) the first. */
function firstKey(column: string): string {
  return column.split('.', 1)[0] ?? column;
}
