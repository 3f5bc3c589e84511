import { z } from 'zod';
import * as field from '../../article/read/fields.ts';
import { languageName } from '../../text/language-code.ts';

/** A text for all editions, or one for each of some languages, whether the site has editions in them or not. */
function textsOf(editions: readonly string[]) {
  return z.preprocess(
    (value) =>
      typeof value === 'string' ? Object.fromEntries(editions.map((code) => [code, value])) : value,
    field
      .record(Object.fromEntries(editions.map((code) => [code, field.text.optional()])))
      .catchall(field.text)
      .check(({ value, issues }) => {
        const keys = Object.keys(value).filter(
          (key) => !editions.includes(key) && languageName(key) === undefined,
        );
        if (keys.length > 0) issues.push({ code: 'unrecognized_keys', keys, input: value });
      })
      .refine((value) => Object.values(value).some(Boolean), {
        error: 'has no text; write it for at least one edition',
      }),
  );
}

/** An entry's fields; where an entry is a text, that is its label. */
function entrySchema(editions: readonly string[]) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? { label: value } : value),
    fieldsOfEntry(editions),
  );
}

/** The fields that an entry of a vocabulary may have. */
export function fieldsOfEntry(editions: readonly string[]) {
  return field.record({
    label: textsOf(editions),
    aliases: field.listOf(field.text).optional(),
    addresses: field.listOf(field.sitePath).optional(),
    description: textsOf(editions).optional(),
    url: field.webAddress.optional(),
    kind: field.text.optional(),
    patterns: field.listOf(field.text).optional(),
    broader: field.text.optional(),
    iptc: field.text
      .regex(/^medtop:\d{8}$/, {
        error: ({ input }) =>
          `"${String(input)}" is not a Media Topic; write it as medtop:16000000`,
      })
      .optional(),
    sameAs: field.listOf(field.webAddress).optional(),
    wikidata: field.text
      .regex(/^Q[1-9]\d*$/, {
        error: ({ input }) => `"${String(input)}" is not a Wikidata item; write it as Q889`,
      })
      .optional(),
  });
}

/** A vocabulary's file: entries by id, all six of one shape. */
export function vocabularySchema(editions: readonly string[]) {
  return z.record(z.string(), entrySchema(editions), {
    error: ({ code }) =>
      code === 'invalid_type'
        ? 'the file is not a list of entries by id; write each as "its-id: { label: Its name }"'
        : undefined,
  });
}

export type EntryData = z.infer<ReturnType<typeof entrySchema>>;
