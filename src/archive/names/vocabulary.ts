import { checkSchema } from '../../article/read/check-schema.ts';
import { invisibleIn, nameOf, withoutInvisible } from '../../text/invisible.ts';
import type { Problem } from '../../problem/problem.ts';
import { suggest } from '../../text/nearest.ts';
import { parseYaml, type YamlText } from '../../article/yaml/yaml.ts';
import { isSlug, longestSlug } from '../../text/slug.ts';
import type { Label } from '../archive.ts';
import { checkAddresses } from './check-addresses.ts';
import { facetKinds, type FacetKind } from './facet-kinds.ts';
import { vocabularySchema, type EntryData } from './vocabulary-schema.ts';
import { foldName } from '../../text/fold.ts';

/** One entry of a vocabulary: all six are of this shape. */
export interface VocabularyEntry {
  id: string;
  /** By edition, each with one. */
  labels: Readonly<Record<string, Label>>;
  /** As written, then the labels in languages that are not editions of the site. */
  aliases: readonly string[];
  /** Earlier addresses of its page, as written: each becomes a redirect. */
  addresses: readonly string[];
  /** What it is: `agency`, `person`. */
  kind?: string;
  descriptions: Readonly<Record<string, string>>;
  url?: string;
  broader?: string;
  iptc?: string;
  /** Addresses of the same thing elsewhere, Wikidata's among them. */
  sameAs: readonly string[];
  /** How texts name a source: `Based on materials from TASS`; for imports. */
  patterns: readonly string[];
}

export interface Vocabulary {
  kind: FacetKind;
  entries: ReadonlyMap<string, VocabularyEntry>;
  /** Ids, labels and aliases, folded by `foldName` → id. */
  names: ReadonlyMap<string, string>;
  /** The file has errors: a name that is not here may be in what could not be read. */
  broken: boolean;
}

export type Vocabularies = Readonly<Record<FacetKind, Vocabulary>>;

/** `broken`: there is a file, and nothing of it could be read. */
export function emptyVocabulary(kind: FacetKind, broken = false): Vocabulary {
  return { kind, entries: new Map(), names: new Map(), broken };
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
    return { vocabulary: emptyVocabulary(kind, problems.length > 0), problems };
  const checked = checkSchema(file, yaml, vocabularySchema(editions));
  problems.push(...checked.problems);
  const entries = new Map<string, VocabularyEntry>();
  const names = new Map<string, string>();
  for (const id of typeof yaml.data === 'object' ? Object.keys(yaml.data) : []) {
    if (!isSlug(id) && !Array.isArray(yaml.data)) {
      problems.push({
        file,
        ...yaml.locateKey([id]),
        severity: 'error',
        field: id,
        message: `"${id.slice(0, 80)}" cannot be an id, which is part of an address`,
        hint: `use lower case letters a to z, digits and single hyphens${id.length > longestSlug ? `, at most ${longestSlug}` : ''}`,
        rule: 'vocabulary-id',
      });
    }
  }
  for (const [id, data] of Object.entries(checked.value ?? {})) {
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
      const index = data.aliases?.indexOf(name) ?? -1;
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
  problems.push(...checkBroader(file, entries, yaml.locate));
  problems.push(...checkAddresses(file, entries, yaml.locate));
  const broken = problems.length > 0;
  for (const [id, data] of Object.entries(checked.value ?? {}))
    problems.push(...unseen(file, id, data, yaml));
  return { vocabulary: { kind, entries, names, broken }, problems };
}

/** Labels and aliases with characters that nobody sees. */
function unseen(file: string, id: string, data: EntryData, yaml: YamlText): Problem[] {
  const named = [
    ...Object.entries(textsIn(data.label)).map(([code, text]) => ({
      text,
      path: [id, 'label', code],
    })),
    ...(data.aliases ?? []).map((text, index) => ({ text, path: [id, 'aliases', index] })),
  ];
  // One text may be the label in all editions.
  const said = new Set<string>();
  return named.flatMap(({ text, path }): Problem[] => {
    const [first] = invisibleIn(text);
    if (!first || said.has(text)) return [];
    said.add(text);
    return [
      {
        file,
        ...yaml.locate(yaml.typedAt(path) ? path : path.slice(0, -1)),
        severity: 'warning',
        field: id,
        message: `${id}: "${text}" contains ${nameOf(first.character)}, which nobody can see`,
        hint: `write it without: ${withoutInvisible(text)}`,
        rule: 'invisible-character',
      },
    ];
  });
}

/** Each `broader` names another entry, and none leads back to where it began. */
function checkBroader(
  file: string,
  entries: ReadonlyMap<string, VocabularyEntry>,
  locate: YamlText['locate'],
): Problem[] {
  const problems: Problem[] = [];
  for (const { id, broader } of entries.values()) {
    if (broader === undefined) continue;
    const above = new Set([id]);
    let next: string | undefined = broader;
    while (next !== undefined && !above.has(next)) {
      above.add(next);
      next = entries.get(next)?.broader;
    }
    const known = entries.has(broader) && broader !== id;
    if (known && next !== id) continue;
    problems.push({
      file,
      ...locate([id, 'broader']),
      severity: 'error',
      field: `${id}.broader`,
      message: known
        ? `${id}.broader: ${[...above, id].join(' → ')} goes in a circle`
        : `${id}.broader: "${broader}" is not another entry in ${file}`,
      hint: known
        ? 'delete the field from the widest of them'
        : (suggest(
            broader,
            [...entries.keys()].filter((key) => key !== id),
          ) ?? 'name the id of a wider entry or delete the field'),
      rule: known ? 'broader-circle' : 'unknown-broader',
    });
  }
  return problems;
}

function toEntry(id: string, data: EntryData, editions: readonly string[]): VocabularyEntry {
  const given = textsIn(data.label);
  const foreign = Object.keys(given).filter((code) => !editions.includes(code));
  const spare = editions.find((code) => given[code]) ?? foreign[0] ?? '';
  return {
    id,
    labels: Object.fromEntries(
      editions.map((code) => {
        const lang = given[code] ? code : spare;
        return [code, { text: given[lang] ?? id, lang }];
      }),
    ),
    aliases: [...(data.aliases ?? []), ...foreign.map((code) => given[code] ?? '')],
    addresses: data.addresses ?? [],
    descriptions: Object.fromEntries(
      Object.entries(textsIn(data.description ?? {})).filter(([code]) => editions.includes(code)),
    ),
    ...(data.kind ? { kind: data.kind } : {}),
    ...(data.url ? { url: data.url } : {}),
    ...(data.broader ? { broader: data.broader } : {}),
    ...(data.iptc ? { iptc: data.iptc } : {}),
    sameAs: [
      ...(data.sameAs ?? []),
      // https://www.wikidata.org/wiki/Wikidata:Data_access#Linked_Data_Interface_(URI)
      ...(data.wikidata ? [`http://www.wikidata.org/entity/${data.wikidata}`] : []),
    ],
    patterns: data.patterns ?? [],
  };
}

/** The texts that are given, by language. */
function textsIn(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}
