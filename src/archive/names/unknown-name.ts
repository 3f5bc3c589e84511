import { foldName } from '../../text/fold.ts';
import { limits } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { slugify } from '../../text/slug.ts';
import { facetKinds } from './facet-kinds.ts';
import { idMeant, relatedIds } from './id-meant.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The hint for a name that a closed vocabulary lacks. */
export type NameHints = (name: string) => string;

/**
 * Remembers the hint for each name. Only the first `limits.nearestNames` names get one of their own, because nobody
 * reads more, and computing them would take minutes.
 */
export function createNameHints(vocabulary: Vocabulary): NameHints {
  const hints = new Map<string, string>();
  return (name) => {
    const before = hints.get(name);
    if (before !== undefined) return before;
    const isOneOfMany = hints.size >= limits.nearestNames;
    const hint = isOneOfMany
      ? 'add it there, or write a name that is already there'
      : hintFor(vocabulary, name);
    hints.set(name, hint);
    return hint;
  };
}

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
export function withoutMarks(name: string): string {
  return /^["“”„«‘](.*)["“”»’]$/.exec(name)?.[1]?.trim() ?? name;
}
