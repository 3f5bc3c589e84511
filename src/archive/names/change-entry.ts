import { replaceNames } from '../../article/write/replace-names.ts';
import type { Change } from '../../article/write/change-data.ts';
import { editYaml } from '../../article/yaml/edit-yaml.ts';
import { parseYaml } from '../../article/yaml/yaml.ts';
import { isSlug, slugify } from '../../text/slug.ts';
import { facetKinds, type FacetKind } from './facet-kinds.ts';
import { frontMatterField } from './facet-kinds.ts';
import { type Vocabulary, type VocabularyEntry } from './vocabulary.ts';
import { foldName } from '../../text/fold.ts';

/** The result of a rename or merge: the vocabulary's new text, and the change to make in each article. */
export interface EntryChange {
  vocabularyText: string;
  /** As `replaceNames`. */
  changeArticle: (text: string) => string | undefined;
  /** Fields of a merged entry that have no place in the other: for people, as they are in the old file. */
  dropped: string[];
  /** Which entries now have a different broader entry, as sentences. */
  moved: string[];
}

/** The reason why a change cannot be made, as a clause to show to the user. */
export interface Refusal {
  refused: string;
}

interface NamedEntry {
  id: string;
  entry?: VocabularyEntry;
  /** As typed, where it is a name and no entry's id. */
  name: string;
}

/** The entry that a name refers to; in an open vocabulary, the name itself if no entry has it. */
function find(vocabulary: Vocabulary, typed: string): NamedEntry | undefined {
  const id = vocabulary.names.get(foldName(typed));
  const entry = id === undefined ? undefined : vocabulary.entries.get(id);
  if (entry) return { id: entry.id, entry, name: typed };
  if (facetKinds[vocabulary.kind].closed) return undefined;
  const slug = slugify(typed);
  return slug === '' ? undefined : { id: slug, name: typed };
}

/** What an id or name resolves to, as articles write it. */
function meaning(vocabulary: Vocabulary): (name: string) => string {
  return (name) => vocabulary.names.get(foldName(name)) ?? slugify(name);
}

const missing = (vocabulary: Vocabulary, typed: string): Refusal => ({
  refused: `"${typed}" is not in ${facetKinds[vocabulary.kind].vocabulary}`,
});
const unsound = (kind: FacetKind): Refusal => ({
  refused: `${facetKinds[kind].vocabulary} cannot be edited safely; make the change by hand`,
});

/**
 * Gives an entry another id, or a free name another spelling. The old name stays as an alias, so articles that use it
 * still mean this entry, and its address leads to the new one.
 */
export function renameEntry(
  vocabulary: Vocabulary,
  source: string,
  [old, wanted]: readonly [string, string],
): EntryChange | Refusal {
  const { kind } = vocabulary;
  const before = find(vocabulary, old);
  if (!before) return missing(vocabulary, old);
  const id = isSlug(wanted) ? wanted : slugify(wanted);
  const other = vocabulary.names.get(foldName(wanted)) ?? vocabulary.entries.get(id)?.id;
  if (other !== undefined && other !== before.id) {
    return { refused: `"${wanted}" already exists; to join the two, use merge` };
  }
  if (id === '') return { refused: `no address can be made from "${wanted}"` };
  const { entry } = before;
  if (!entry) return introduce(vocabulary, source, before, { id, label: wanted });
  if (!isSlug(wanted)) {
    return {
      refused: `"${wanted}" cannot be an id; did you mean "${id}"? The label is in ${facetKinds[kind].vocabulary}`,
    };
  }
  if (id === before.id) return { refused: `"${old}" has the id "${id}" already` };
  const own = writtenAliases(source, before.id).indexOf(id);
  const changes: Change[] = [
    ...spellOut(source, before.id),
    ...(own === -1 ? [] : [{ path: [before.id, 'aliases', own], remove: true } as const]),
    { path: [before.id, 'aliases'], add: before.id },
    ...broaderChanges(vocabulary, before.id, id),
    { path: [before.id], name: id },
  ];
  const isMeant = (name: string) => foldName(name) === foldName(before.id);
  const isNew = (name: string) => meaning(vocabulary)(name) === before.id && !isMeant(name);
  return finish(kind, source, changes, { isMeant, isNew, by: id });
}

/** An entry for a name that none knew, with what it was called until now. */
function introduce(
  { kind }: Vocabulary,
  source: string,
  old: NamedEntry,
  { id, label }: { id: string; label: string },
): EntryChange | Refusal {
  const names = [old.id, old.name].filter((name) => foldName(name) !== foldName(label));
  const aliases = [...new Map(names.map((name) => [foldName(name), name])).values()].filter(
    (name) => name !== id,
  );
  if (aliases.length === 0) return { refused: `"${old.name}" and "${label}" are already one name` };
  const change = { path: [id], value: { label, aliases } };
  const isMeant = (name: string) => slugify(name) === old.id && foldName(name) !== foldName(label);
  const isNew = (name: string) => slugify(name) === id || foldName(name) === foldName(label);
  return finish(kind, source, [change], { isMeant, isNew, by: label });
}

/** Merges two entries: all names of the first become aliases of the second. */
export function mergeEntries(
  vocabulary: Vocabulary,
  source: string,
  [from, into]: readonly [string, string],
): EntryChange | Refusal {
  const { kind } = vocabulary;
  const gone = find(vocabulary, from);
  if (!gone) return missing(vocabulary, from);
  const kept = find(vocabulary, into);
  if (!kept) return missing(vocabulary, into);
  if (gone.id === kept.id) return { refused: `"${from}" and "${into}" are already one` };
  const labels = Object.values(gone.entry?.labels ?? {}).map(({ text }) => text);
  const names = [gone.id, ...(gone.entry ? [] : [gone.name]), ...labels];
  const known = new Set(
    kept.entry
      ? [...vocabulary.names].flatMap(([name, id]) => (id === kept.id ? [name] : []))
      : [foldName(kept.name)],
  );
  const aliases = [...names, ...(gone.entry?.aliases ?? [])].filter((name) => {
    const isNew = !known.has(foldName(name));
    known.add(foldName(name));
    return isNew;
  });
  const patterns = (gone.entry?.patterns ?? []).filter(
    (pattern) => !kept.entry?.patterns.includes(pattern),
  );
  const above = broaderChanges(vocabulary, gone.id, kept.id, gone.id);
  const changes: Change[] = [
    ...(gone.entry ? [{ path: [gone.id], remove: true } as const] : []),
    ...(kept.entry
      ? [
          ...spellOut(source, kept.id),
          ...aliases.map((alias) => ({ path: [kept.id, 'aliases'], add: alias })),
        ]
      : [{ path: [kept.id], value: { label: kept.name, aliases } }]),
    ...patterns.map((pattern) => ({ path: [kept.id, 'patterns'], add: pattern })),
    ...(gone.entry?.addresses ?? []).map((address) => ({
      path: [kept.id, 'addresses'],
      add: address,
    })),
    ...above,
  ];
  const mean = meaning(vocabulary);
  const label = Object.values(kept.entry?.labels ?? {})[0]?.text ?? kept.name;
  const change = finish(kind, source, changes, {
    isMeant: (name) => mean(name) === gone.id,
    isNew: (name) => mean(name) === kept.id,
    by: facetKinds[kind].closed ? kept.id : label,
  });
  const { url, iptc, broader, sameAs = [], descriptions = {} } = gone.entry ?? {};
  const dropped = Object.entries({
    url,
    iptc,
    broader,
    sameAs: sameAs[0],
    description: Object.values(descriptions)[0],
  });
  return 'refused' in change
    ? change
    : {
        ...change,
        dropped: dropped.flatMap(([name, value]) => (value ? [name] : [])),
        moved: explainAbove(kind, kept.id, above),
      };
}

function explainAbove(kind: FacetKind, id: string, above: readonly Change[]): string[] {
  const isOnTop = above.some((change) => 'remove' in change);
  const below = above.flatMap((change) =>
    'remove' in change ? [] : [`"${String(change.path[0])}"`],
  );
  return [
    ...(isOnTop ? [`"${id}" no longer has a broader ${kind}.`] : []),
    ...(below.length > 0 ? [`"${id}" is now the broader ${kind} of ${below.join(', ')}.`] : []),
  ];
}

/** Entries below the changed one stay below its new id. The new entry never ends up below itself, however deep it was. */
function broaderChanges(
  { entries }: Vocabulary,
  old: string,
  id: string,
  except?: string,
): Change[] {
  const isBelowOld = (entry: VocabularyEntry | undefined): boolean =>
    entry?.broader !== undefined &&
    (entry.broader === old || isBelowOld(entries.get(entry.broader)));
  return [...entries.values()].flatMap((entry): Change[] => {
    const path = [entry.id, 'broader'];
    if (entry.id === id && isBelowOld(entry)) return [{ path, remove: true }];
    return entry.broader === old && entry.id !== except ? [{ path, value: id }] : [];
  });
}

/** What the file has of an entry: its fields, or its label alone. */
function writtenEntry(source: string, id: string): unknown {
  const { data } = parseYaml('', source);
  return (data as Readonly<Record<string, unknown>> | null | undefined)?.[id];
}

/** Makes fields of an entry that is its label alone, so that there is a place for aliases. */
function spellOut(source: string, id: string): Change[] {
  const label = writtenEntry(source, id);
  return typeof label === 'string' ? [{ path: [id], value: { label } }] : [];
}

function writtenAliases(source: string, id: string): readonly unknown[] {
  const aliases = (writtenEntry(source, id) as { aliases?: unknown } | undefined)?.aliases;
  return Array.isArray(aliases) ? aliases : [aliases];
}

function finish(
  kind: FacetKind,
  source: string,
  changes: readonly Change[],
  replacement: Parameters<typeof replaceNames>[2],
): EntryChange | Refusal {
  let text: string | undefined = source;
  for (const change of changes) text = text === undefined ? undefined : editYaml(text, change);
  if (text === undefined) return unsound(kind);
  return {
    vocabularyText: text,
    changeArticle: (article) => replaceNames(article, frontMatterField[kind], replacement),
    dropped: [],
    moved: [],
  };
}
