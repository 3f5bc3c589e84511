import type { ArticleFile } from '../../article/article-file.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import { limits, quotable } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { longestSlug, slugify, tooLong } from '../../text/slug.ts';
import type { Label } from '../archive.ts';
import { facetKindNames, facetKinds, forEachKind, type FacetKind } from './facet-kinds.ts';
import { idMeant, relatedIds } from './id-meant.ts';
import type { Report } from '../../problem/rule.ts';
import { type Vocabulary, type VocabularyEntry } from './vocabulary.ts';
import { foldName } from '../../text/fold.ts';

export type Vocabularies = Readonly<Record<FacetKind, Vocabulary>>;

/** The frontmatter field of a kind: sources are written as `source`. */
export const frontMatterField = {
  topic: 'topics',
  source: 'source',
  author: 'authors',
  person: 'people',
  organisation: 'organisations',
  place: 'places',
} as const satisfies Record<FacetKind, string>;

const none: readonly string[] = Object.freeze([]);

/** Converts the names in articles to ids of facets. */
export interface Names {
  /**
   * Ids in the order written, without repetition. Reports names that are missing in a closed vocabulary or have no
   * slug.
   */
  resolve(file: ArticleFile, kind: FacetKind, lang: string): readonly string[];
  /** The vocabulary's entry for an id, or one made from a name that an open vocabulary lacks. */
  entry(kind: FacetKind, id: string): VocabularyEntry;
  /**
   * Whether an author is an organisation: authors.yaml gives another `kind`, or a source or an organisation has the
   * same name.
   */
  isOrganisation(author: string): boolean;
}

interface FreeName {
  name: string;
  file: string;
  label: Label;
}

/** `editions`: the site's, for the labels of names that are in no vocabulary. */
export function createNames(
  vocabularies: Vocabularies,
  editions: readonly string[],
  report: Report,
): Names {
  const free = new Map<string, FreeName>();
  // For names that are in no vocabulary: a hint for each, and how many there are.
  const hints = new Map<string, string>();
  const asked = new Map<FacetKind, number>();
  // By kind and name, because most names are repeated. Names with a problem are left out, so that each is reported.
  const resolved = new Map(facetKindNames.map((kind) => [kind, new Map<string, string>()]));
  function entry(kind: FacetKind, id: string): VocabularyEntry {
    const known = vocabularies[kind].entries.get(id);
    if (known) return known;
    const label = free.get(`${kind}/${id}`)?.label;
    if (!label) throw new Error(`No ${kind} has the id ${id}`);
    const labels = Object.fromEntries(editions.map((code) => [code, label]));
    return { id, labels, aliases: [], addresses: [], descriptions: {}, sameAs: [], patterns: [] };
  }
  return {
    resolve(file, kind, lang) {
      const field = frontMatterField[kind];
      const written = file.data[field] ?? [];
      // Most of the six lists of most articles are.
      if (written.length === 0) return none;
      const ids = written.map((name, index) => {
        const before = resolved.get(kind)?.get(name);
        if (before !== undefined) return before;
        const id = resolveName(file, kind, lang, name, writtenIndex(file, field, index));
        if (id !== undefined) resolved.get(kind)?.set(name, id);
        return id;
      });
      return [...new Set(ids.filter((id) => id !== undefined))];
    },
    entry,
    isOrganisation(author) {
      const { kind, labels } = entry('author', author);
      if (kind !== undefined) return kind !== 'person';
      const { source, organisation } = vocabularies;
      return (
        free.has(`organisation/${author}`) ||
        Object.values(labels).some(({ text }) =>
          [source, organisation].some(({ names }) => names.has(foldName(text))),
        )
      );
    },
  };

  function resolveName(
    file: ArticleFile,
    kind: FacetKind,
    lang: string,
    name: string,
    index: number,
  ): string | undefined {
    const known = vocabularies[kind].names.get(foldName(name));
    if (known !== undefined) return known;
    const at = { file: file.file, path: [frontMatterField[kind], index] };
    // Its own errors are reported; errors that follow from them would hide them.
    if (vocabularies[kind].broken) return undefined;
    if (facetKinds[kind].closed) {
      reportUnknown(vocabularies[kind], name, at);
      return undefined;
    }
    return resolveFree(kind, name, lang, at);
  }

  function reportUnknown(
    unknown: Vocabulary,
    name: string,
    at: { file: string; path: PropertyKey[] },
  ): void {
    const { kind } = unknown;
    const { vocabulary } = facetKinds[kind];
    const key = `${kind}/${name}`;
    let hint = hints.get(key);
    if (hint === undefined) {
      // Nobody reads so many hints, and computing them would take minutes.
      const isOneOfMany = (asked.get(kind) ?? 0) >= limits.nearestNames;
      hint = isOneOfMany
        ? 'add it there, or write a name that is already there'
        : hintFor(unknown, name);
      asked.set(kind, (asked.get(kind) ?? 0) + 1);
      hints.set(key, hint);
    }
    report.add({
      ...at,
      message: `${frontMatterField[kind]}: "${quotable(name)}" is not in ${vocabulary}`,
      hint,
      rule: `unknown-${kind}`,
    });
  }

  function resolveFree(
    kind: FacetKind,
    name: string,
    lang: string,
    at: { file: string; path: PropertyKey[] },
  ): string | undefined {
    const { vocabulary } = facetKinds[kind];
    const id = slugify(name);
    if (id === '') {
      report.add({
        ...at,
        message: `${frontMatterField[kind]}: no address can be made from "${name}"`,
        hint: `give it an id in ${vocabulary}: the-id: { label: "${name}" }`,
        rule: 'empty-slug',
      });
      return undefined;
    }
    if (id.length > longestSlug) {
      report.add({
        ...at,
        message: `${frontMatterField[kind]}: ${tooLong(id)}`,
        hint: `is it one name? if so, give it an id in ${vocabulary}: the-id: { label: "${name.slice(0, 20)}…" }`,
        rule: 'long-slug',
      });
      return undefined;
    }
    const entry = vocabularies[kind].entries.get(id);
    const other = entry ? Object.values(entry.labels)[0]?.text : free.get(`${kind}/${id}`)?.name;
    if (other !== undefined && foldName(other) !== foldName(name)) {
      const first = free.get(`${kind}/${id}`)?.file;
      // The two look the same, but one has letters of another script.
      const looks = findLookAlike(name, [other]) ?? findLookAlike(other, [name]);
      const whose = looks?.meant === name ? `"${other}" (${first ?? vocabulary})` : 'it';
      report.add({
        ...at,
        message: `${frontMatterField[kind]}: "${name}" and "${other}"${first ? ` (${first})` : ''} share one address, ${id}`,
        hint:
          foldName(withoutMarks(name)) === foldName(withoutMarks(other))
            ? `write it without quotation marks: ${withoutMarks(name)}`
            : looks
              ? `${looks.why.replace(/^it/, whose)}; write "${looks.meant}"`
              : `if they are the same, write in ${vocabulary}: ${id}: { label: "${other}", aliases: ["${name}"] }; if not, give one of them a different id there`,
        rule: 'one-slug',
      });
      return undefined;
    }
    if (!entry) {
      const label = { text: withoutInvisible(name), lang };
      free.set(`${kind}/${id}`, { name, file: at.file, label });
    }
    return id;
  }
}

/** The hint for a name that a closed vocabulary lacks. */
function hintFor({ kind, names, entries }: Vocabulary, name: string): string {
  if (name.length > limits.comparedName) return 'write the id of an existing entry';
  const parts = name.split(/[,;]/).map((part) => names.get(foldName(part)));
  if (parts.every((part) => part !== undefined)) {
    return `write them as a list: [${parts.join(', ')}]`;
  }
  const bare = names.get(foldName(withoutMarks(name)));
  if (bare !== undefined) return `write it without those marks: ${bare}`;
  if (/^-\S/.test(name)) {
    return `a space is missing after the hyphen: - ${name.slice(1).split(' ', 1)[0] ?? ''}`;
  }
  const looks = findLookAlike(name, [...names.keys(), ...entries.keys()]);
  if (looks) return `${looks.why}; write "${names.get(looks.meant) ?? looks.meant}"`;
  const id = idMeant(name, names);
  if (id !== undefined) return `did you mean "${id}"?`;
  const { vocabulary } = facetKinds[kind];
  const begin =
    entries.size === 0 ? `create the file ${vocabulary}, beside site.yaml, with` : 'add it there:';
  const add = `${begin} ${slugify(name) || 'its-id'}: { label: "${name}" }`;
  const others = relatedIds(name, names).map((other) => `"${other}"`);
  return others.length > 0 ? `did you mean ${others.join(' or ')}? if not, ${add}` : add;
}

/** A name without quotation marks around it. */
function withoutMarks(name: string): string {
  return /^["“”„«‘](.*)["“”»’]$/.exec(name)?.[1]?.trim() ?? name;
}

/** The index of an item as written, in a list from which wrong items have been removed. */
function writtenIndex({ faulty }: ArticleFile, field: string, index: number): number {
  if (!faulty) return index;
  const wrong = new Set(faulty);
  let [written, left] = [0, index];
  for (;;) {
    if (!wrong.has(`${field}[${written}]`) && left-- === 0) return written;
    written++;
  }
}

/** The ids of all names in a file, by kind. */
export function resolveAll(
  names: Names,
  file: ArticleFile,
  lang: string,
): Record<FacetKind, readonly string[]> {
  return forEachKind((kind) => names.resolve(file, kind, lang));
}
