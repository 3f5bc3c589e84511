import { z } from 'zod';
import { fieldNotes } from '../article/read/field-notes.ts';
import { editionSchema } from '../article/read/schema.ts';
import { facetKindNames, facetKinds } from './names/facet-kinds.ts';
import { frontMatterField } from './names/facet-kinds.ts';
import type { Vocabularies } from './names/vocabulary.ts';
import { craftRuleNames } from './rules/craft-rules.ts';
import type { Vocabulary } from './names/vocabulary.ts';

type Json = Record<string, unknown>;

/**
 * The frontmatter as JSON Schema, for editors that complete and explain: made of the schema that checks it and of
 * the vocabularies. It knows forms and names; `check` knows more.
 */
export function articleJsonSchema(vocabularies: Vocabularies, editions: readonly string[]): Json {
  const schema = toJson(editionSchema) as { properties: Record<string, Json> };
  const properties: Record<string, Json> = {};
  for (const [name, found] of Object.entries(schema.properties)) {
    properties[name] = { description: fieldNotes[name as keyof typeof fieldNotes], ...found };
  }
  for (const kind of facetKindNames) {
    const field = frontMatterField[kind];
    const name = namesOf(vocabularies[kind], facetKinds[kind].closed);
    properties[field] = { description: fieldNotes[field], ...oneOrMore(name) };
  }
  // A year alone is a number to YAML.
  const year = { type: 'integer', minimum: 1, maximum: 9999 };
  properties['date'] = { description: fieldNotes.date, anyOf: [{ type: 'string' }, year] };
  properties['lang'] = { description: fieldNotes.lang, enum: [...editions] };
  properties['x-allow'] = {
    description: 'Warnings of npm run check that are right as they are in this file.',
    ...oneOrMore({ enum: [...craftRuleNames] }),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Frontmatter of an article',
    type: 'object',
    properties,
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    required: ['title'],
  };
}

/** Ids with their labels, which a closed vocabulary takes as well; open ones take any name. */
function namesOf({ entries }: Vocabulary, isClosed: boolean): Json {
  const all = [...entries.values()];
  const labels = all.flatMap(({ labels: own, aliases }) => [
    ...Object.values(own).map(({ text }) => text),
    ...aliases,
  ]);
  const explain = all.map(({ labels: own, descriptions }) =>
    [
      [...new Set(Object.values(own).map(({ text }) => text))].join(' · '),
      ...Object.values(descriptions).slice(0, 1),
    ].join('\n'),
  );
  const ids = { enum: all.map(({ id }) => id), enumDescriptions: explain };
  const names = { enum: [...new Set(labels)] };
  if (all.length === 0) return { type: 'string' };
  return isClosed ? { anyOf: [ids, names] } : { anyOf: [names, { type: 'string' }] };
}

const oneOrMore = (item: Json): Json => ({ anyOf: [item, { type: 'array', items: item }] });

/** The same of site.yaml or a vocabulary. */
function toJson(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod as { def: { type: string; out?: z.ZodType } };
      // What is made into a list before it is looked at may be written as one.
      if (def.type !== 'pipe' || !def.out) return;
      const { items, ...list } = toJson(def.out);
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, items ? oneOrMore(items as Json) : list);
    },
  }) as Json;
  return json;
}
