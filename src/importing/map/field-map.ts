import { z } from 'zod';
import { isTimeZone } from '../../text/dates/dates.ts';
import { faultOfFormat } from '../../text/dates/read-format.ts';
import { suggest } from '../../text/nearest.ts';

/** Which column or key of another system is which field of an article: the part `fields` of an import map. */

/** How the values of one field are made of a record. Exactly one of `column`, `template` and `value` is there. */
export interface FieldRule {
  /** A column, or a path of keys: `author.name`. */
  column?: string | undefined;
  /** A text with columns in braces: `/news/{id}.html`. */
  template?: string | undefined;
  /** The same for every record. */
  value?: string | undefined;
  /** What separates the items of a list in one value. */
  split?: string | undefined;
  /** How a date is written: see `readFormat`. */
  format?: string | undefined;
  /** The zone in which a date is meant; an IANA name. */
  zone?: string | undefined;
  /** What kind of text it is. */
  form?: 'html' | 'markdown' | 'text' | undefined;
}

/** Fields with one line of text each. */
const textFields = [
  'title',
  'slug',
  'address',
  'dateline',
  'publisher',
  'rights',
  'sourceUrl',
  'lang',
  'story',
  'photo',
  'photoAlt',
  'photoCaption',
  'photoCredit',
] as const;
const dateFields = ['date', 'updated', 'embargo'] as const;
const formattedFields = ['summary', 'body'] as const;
const listFields = [
  'source',
  'topics',
  'authors',
  'people',
  'organisations',
  'places',
  'topicPages',
  'aliases',
] as const;

export type MappedField = (
  typeof textFields | typeof dateFields | typeof formattedFields | typeof listFields
)[number];
export type FieldMap = Readonly<Partial<Record<MappedField, FieldRule>>>;

const text = z.string({ error: 'is not text; put it in quotes' }).min(1, 'is empty');

/** What a rule is made of whatever its field. */
const makers = { column: text.optional(), template: text.optional(), value: text.optional() };

const zone = text.refine(isTimeZone, {
  error: 'is not a time zone; write it as "Europe/Moscow" or "UTC"',
});

const format = text.superRefine((value, context) => {
  const message = faultOfFormat(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const form = z.enum(['html', 'markdown', 'text'], {
  error: ({ input }) =>
    `is not a kind of text; ${suggest(String(input), ['html', 'markdown', 'text']) ?? 'write html, markdown or text'}`,
});

/** A text alone is a column, or with braces a template. */
const inShort = (value: unknown) =>
  typeof value === 'string' ? { [/\{[^{}]+\}/.test(value) ? 'template' : 'column']: value } : value;

function ruleWith<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess(
    inShort,
    z
      .strictObject(
        { ...makers, ...shape },
        {
          error: ({ code }) =>
            code === 'unrecognized_keys'
              ? undefined
              : 'is neither a column nor how it is made; write it as "column", "/text/{column}" or { column: …, … }',
        },
      )
      .refine(
        (rule) =>
          ['column', 'template', 'value'].filter((name) => Object.hasOwn(rule, name)).length === 1,
        { error: 'needs exactly one of column, template and value' },
      ),
  );
}

function each<Name extends string, T extends z.ZodType>(names: readonly Name[], schema: T) {
  return Object.fromEntries(names.map((name) => [name, schema.optional()])) as Record<
    Name,
    z.ZodOptional<T>
  >;
}

/** The schema of a map's `fields`. */
export const fieldMapSchema = z.strictObject({
  ...each(textFields, ruleWith({})),
  ...each(dateFields, ruleWith({ format: format.optional(), zone: zone.optional() })),
  ...each(formattedFields, ruleWith({ form: form.optional() })),
  ...each(listFields, ruleWith({ split: text.optional() })),
});

/** What a template names in braces. */
const placeholder = /\{([^{}]+)\}/g;

/** The columns or paths of keys that a rule reads. */
export function columnsOf({ column, template }: FieldRule): string[] {
  const named = [...(template ?? '').matchAll(placeholder)].map(([, name = '']) => name.trim());
  return column === undefined ? named : [column, ...named];
}

/**
 * What a record has at a column or path of keys, with the items of lists one by one: `tags.name` of two tags gives two. A
 * key with dots in it is tried whole first.
 */
export function valuesAt(record: unknown, path: string): unknown[] {
  if (Array.isArray(record)) return record.flatMap((item) => valuesAt(item, path));
  if (typeof record !== 'object' || record === null) return [];
  const fields = record as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(fields, path)) return [fields[path]].flat();
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const first = path.slice(0, dot);
    if (Object.hasOwn(fields, first)) return valuesAt(fields[first], path.slice(dot + 1));
  }
  return [];
}

/** Whether a record has a column or path of keys, be it empty. */
export function hasColumn(record: unknown, path: string): boolean {
  if (Array.isArray(record)) return record.some((item) => hasColumn(item, path));
  if (typeof record !== 'object' || record === null) return false;
  const fields = record as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(fields, path)) return true;
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const first = path.slice(0, dot);
    if (Object.hasOwn(fields, first)) return hasColumn(fields[first], path.slice(dot + 1));
  }
  return false;
}

/** A single value as text: lists and objects have none. */
export function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}

/**
 * The values of a field in a record, trimmed, without empty ones. A template of which a column is empty has no value: half
 * an address would lead elsewhere. Of columns with lists it has as many values as those have items.
 */
export function valuesOf(rule: FieldRule, record: unknown): string[] {
  const { column, template, value, split } = rule;
  const texts =
    column !== undefined
      ? textsAt(record, column)
      : template !== undefined
        ? filled(template, record)
        : [value ?? ''];
  const parts = split === undefined ? texts : texts.flatMap((each) => each.split(split));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function textsAt(record: unknown, path: string): string[] {
  return valuesAt(record, path).flatMap((value) => textOfValue(value) ?? []);
}

/** Of columns with lists, one text for each of their items. */
function filled(template: string, record: unknown): string[] {
  const values = new Map(
    columnsOf({ template }).map((name) => [name, textsAt(record, name).map((each) => each.trim())]),
  );
  const lengths = new Set([...values.values()].map(({ length }) => length));
  const most = Math.max(1, ...lengths);
  if ([...lengths].some((length) => length !== 1 && length !== most)) return [];
  return Array.from({ length: most }, (_, index) => {
    const at = (name: string) => {
      const list = values.get(name.trim()) ?? [];
      return list.length === 1 ? list[0] : list[index];
    };
    if ([...values.keys()].some((name) => !at(name))) return '';
    return template.replaceAll(placeholder, (_all, name: string) => at(name) ?? '');
  });
}
