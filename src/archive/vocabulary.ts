import { z } from 'zod';
import { checkSchema } from '../article/check-schema.ts';
import * as field from '../article/fields.ts';
import type { Problem } from '../article/problem.ts';
import { parseYaml } from '../article/yaml.ts';
import { isSlug } from '../article/slug.ts';
import type { Label } from './archive.ts';
import { facetKinds, type FacetKind } from './facet-kinds.ts';

/** One entry of a vocabulary: all six are of this shape. */
export interface VocabularyEntry {
  id: string;
  /** By edition, each with one. */
  labels: Readonly<Record<string, Label>>;
  aliases: readonly string[];
  descriptions: Readonly<Record<string, string>>;
  url?: string;
  broader?: string;
  iptc?: string;
  /** How texts name a source: `Based on materials from TASS`; for imports. */
  patterns: readonly string[];
}

export interface Vocabulary {
  kind: FacetKind;
  entries: ReadonlyMap<string, VocabularyEntry>;
  /** Ids, labels and aliases, folded by `foldName` → id. */
  names: ReadonlyMap<string, string>;
}

/** How names are compared: without regard to case, width of letters and number of blanks. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

export function emptyVocabulary(kind: FacetKind): Vocabulary {
  return { kind, entries: new Map(), names: new Map() };
}

/** Reads a vocabulary's YAML: its problems in one pass, and what could be read. */
export function readVocabulary(
  kind: FacetKind,
  source: string,
  editions: readonly string[],
): { vocabulary: Vocabulary; problems: Problem[] } {
  const file = facetKinds[kind].vocabulary;
  const yaml = parseYaml(file, source);
  const problems = [...yaml.problems];
  if (yaml.data === null || yaml.data === undefined)
    return { vocabulary: emptyVocabulary(kind), problems };
  const checked = checkSchema(file, yaml, z.record(z.string(), entrySchema(editions)));
  problems.push(...checked.problems);
  const entries = new Map<string, VocabularyEntry>();
  const names = new Map<string, string>();
  for (const [id, data] of Object.entries(checked.value ?? {})) {
    if (!isSlug(id)) {
      problems.push({
        file,
        ...yaml.locateKey([id]),
        severity: 'error',
        field: id,
        message: `"${id}" cannot be an id, which is part of an address`,
        hint: 'use lower case letters a to z, digits and single hyphens',
        rule: 'vocabulary-id',
      });
    }
    const entry = toEntry(id, data, editions);
    entries.set(id, entry);
    for (const name of new Set([
      id,
      ...Object.values(entry.labels).map(({ text }) => text),
      ...entry.aliases,
    ])) {
      const owner = names.get(foldName(name));
      if (owner === undefined) names.set(foldName(name), id);
      if (owner === undefined || owner === id) continue;
      const index = entry.aliases.indexOf(name);
      problems.push({
        file,
        ...yaml.locate(index === -1 ? [id, 'label'] : [id, 'aliases', index]),
        severity: 'error',
        field: id,
        message: `"${name}" names both ${owner} and ${id}`,
        hint: 'a label or alias belongs to one entry: delete it from one of them',
        rule: 'ambiguous-name',
      });
    }
  }
  for (const { id, broader } of entries.values()) {
    if (broader === undefined || (entries.has(broader) && broader !== id)) continue;
    problems.push({
      file,
      ...yaml.locate([id, 'broader']),
      severity: 'error',
      field: `${id}.broader`,
      message: `${id}.broader: "${broader}" is not another entry of ${file}`,
      hint: 'name the id of a wider entry or delete the field',
      rule: 'unknown-broader',
    });
  }
  return { vocabulary: { kind, entries, names }, problems };
}

/** A text for all editions, or one for each (or for some) of them. */
function textsOf(editions: readonly string[]) {
  return z.preprocess(
    (value) =>
      typeof value === 'string' ? Object.fromEntries(editions.map((code) => [code, value])) : value,
    field
      .record(Object.fromEntries(editions.map((code) => [code, field.text.optional()])))
      .refine((value) => Object.values(value).some(Boolean), {
        error: 'has no text; write it for at least one edition',
      }),
  );
}

function entrySchema(editions: readonly string[]) {
  return field.record({
    label: textsOf(editions),
    aliases: field.listOf(field.text).optional(),
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
    wikidata: field.text.optional(),
  });
}

type EntryData = z.infer<ReturnType<typeof entrySchema>>;

function toEntry(id: string, data: EntryData, editions: readonly string[]): VocabularyEntry {
  const given = data.label as Record<string, string | undefined>;
  const spare = editions.find((code) => given[code]) ?? editions[0] ?? '';
  return {
    id,
    labels: Object.fromEntries(
      editions.map((code) => {
        const lang = given[code] ? code : spare;
        return [code, { text: given[lang] ?? id, lang }];
      }),
    ),
    aliases: data.aliases ?? [],
    descriptions: Object.fromEntries(
      Object.entries(data.description ?? {}).filter((pair): pair is [string, string] =>
        Boolean(pair[1]),
      ),
    ),
    ...(data.url ? { url: data.url } : {}),
    ...(data.broader ? { broader: data.broader } : {}),
    ...(data.iptc ? { iptc: data.iptc } : {}),
    patterns: data.patterns ?? [],
  };
}
