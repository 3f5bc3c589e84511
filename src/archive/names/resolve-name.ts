import type { FieldProblem } from '../../problem/field-problem.ts';
import { foldName } from '../../text/fold.ts';
import { quotable } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { longestSlug, slugify, tooLong } from '../../text/slug.ts';
import type { Label } from '../archive.ts';
import { facetKinds, frontMatterField, type FacetKind } from './facet-kinds.ts';
import { withoutMarks, type NameHints } from './unknown-name.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that is in no vocabulary, with the file that it was found in. */
export interface FreeName {
  name: string;
  file: string;
  label: Label;
}

type NameProblem = Pick<FieldProblem, 'message' | 'hint' | 'rule'>;

/** Nothing at all is known of a name if its vocabulary is broken. */
export interface ResolvedName {
  id?: string;
  /** Whether no vocabulary has the id. */
  isFree?: true;
  problem?: NameProblem;
}

/**
 * The id that a name means, or what is wrong with it. `free`: the names that were found before and are in no
 * vocabulary, by id.
 */
export function resolveName(
  name: string,
  vocabulary: Vocabulary,
  free: ReadonlyMap<string, FreeName>,
  hintFor: NameHints,
): ResolvedName {
  const { kind, names, broken } = vocabulary;
  const id = names.get(foldName(name));
  if (id !== undefined) return { id };
  // Its own errors are reported; errors that follow from them would hide them.
  if (broken) return {};
  if (!facetKinds[kind].closed) return resolveFree(name, vocabulary, free);
  return {
    problem: {
      message: `${frontMatterField[kind]}: "${quotable(name)}" is not in ${facetKinds[kind].vocabulary}`,
      hint: hintFor(name),
      rule: `unknown-${kind}`,
    },
  };
}

/** The id of a name that an open vocabulary lacks: its address is made from it. */
function resolveFree(
  name: string,
  { kind, entries }: Vocabulary,
  free: ReadonlyMap<string, FreeName>,
): ResolvedName {
  const id = slugify(name);
  if (id === '') return { problem: noAddress(kind, name) };
  if (id.length > longestSlug) return { problem: longAddress(kind, name, id) };
  const entry = entries.get(id);
  const before = free.get(id);
  const other = entry ? Object.values(entry.labels)[0]?.text : before?.name;
  if (other !== undefined && foldName(other) !== foldName(name)) {
    return { problem: sharedAddress(kind, id, name, { name: other, file: before?.file }) };
  }
  return entry ? { id } : { id, isFree: true };
}

function noAddress(kind: FacetKind, name: string): NameProblem {
  return {
    message: `${frontMatterField[kind]}: no address can be made from "${name}"`,
    hint: `give it an id in ${facetKinds[kind].vocabulary}: the-id: { label: "${name}" }`,
    rule: 'empty-slug',
  };
}

function longAddress(kind: FacetKind, name: string, id: string): NameProblem {
  return {
    message: `${frontMatterField[kind]}: ${tooLong(id)}`,
    hint: `is it one name? if so, give it an id in ${facetKinds[kind].vocabulary}: the-id: { label: "${name.slice(0, 20)}…" }`,
    rule: 'long-slug',
  };
}

/** `other`: the name that the address belongs to, and the file that has it, unless that is the vocabulary. */
function sharedAddress(
  kind: FacetKind,
  id: string,
  name: string,
  other: { name: string; file: string | undefined },
): NameProblem {
  const where = other.file ? ` (${other.file})` : '';
  return {
    message: `${frontMatterField[kind]}: "${name}" and "${other.name}"${where} share one address, ${id}`,
    hint: hintForShared(facetKinds[kind].vocabulary, id, name, other),
    rule: 'one-slug',
  };
}

function hintForShared(
  vocabulary: string,
  id: string,
  name: string,
  other: { name: string; file: string | undefined },
): string {
  if (foldName(withoutMarks(name)) === foldName(withoutMarks(other.name))) {
    return `write it without quotation marks: ${withoutMarks(name)}`;
  }
  // The two look the same, but one has letters of another script.
  const looks = findLookAlike(name, [other.name]) ?? findLookAlike(other.name, [name]);
  if (looks) {
    const whose = looks.meant === name ? `"${other.name}" (${other.file ?? vocabulary})` : 'it';
    return `${looks.why.replace(/^it/, whose)}; write "${looks.meant}"`;
  }
  return `if they are the same, write in ${vocabulary}: ${id}: { label: "${other.name}", aliases: ["${name}"] }; if not, give one of them a different id there`;
}
