import { nearNames } from '../../archive/names/near-names.ts';
import { facetKinds } from '../../archive/names/facet-kinds.ts';
import type { Vocabulary } from '../../archive/names/vocabulary.ts';
import { foldWords } from '../../text/fold.ts';
import type { AddedName } from './imported-names.ts';

/** A name as proposals see it. */
interface Named {
  id: string;
  names: readonly string[];
  /** Of the items that are imported, how many have it; Infinity: it was there before. */
  items: number;
}

/**
 * Lines to run for names that an import adds and that may be others, the rarer one first: alike by a letter or two, or
 * used once and made of another's words and more. Then, as remarks, the other names that are used once.
 */
export function proposeMerges(
  { kind, entries }: Vocabulary,
  added: readonly AddedName[],
): string[] {
  const all: Named[] = [
    ...[...entries.values()].map(({ id, labels, aliases }) => ({
      id,
      names: [...Object.values(labels).map(({ text }) => text), ...aliases],
      items: Infinity,
    })),
    ...added.map(({ id, label, aliases, items }) => ({ id, names: [label, ...aliases], items })),
  ];
  const byId = new Map(all.map((each) => [each.id, each]));
  const merges = new Map<string, string>();
  for (const pair of nearNames(all)) {
    const [rare, usual] = pair
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => a.items - b.items);
    if (rare && usual && rare.items < Infinity && !merges.has(rare.id))
      merges.set(rare.id, usual.id);
  }
  const byWords = new Map(
    all.flatMap(({ id, names }) => names.map((name) => [foldWords(name), id])),
  );
  const once = added.filter(({ items, id }) => items === 1 && !merges.has(id));
  for (const { id, label } of once) {
    const wider = wordGroups(foldWords(label)).map((words) => byWords.get(words));
    const found = wider.find((each) => each !== undefined && each !== id);
    if (found !== undefined && merges.get(found) !== id) merges.set(id, found);
  }
  const command = `npm run ${facetKinds[kind].segment} -- merge`;
  const usual = new Set(merges.values());
  const left = once.filter(({ id }) => !merges.has(id) && !usual.has(id));
  return [
    ...[...merges].map(([rare, other]) => `${command} ${rare} ${other}`),
    ...left.map(({ id }) => `# used once: ${command} ${id} OTHER`),
  ];
}

/** The longest first: parts of a name, in its order, that are shorter than it. */
function wordGroups(name: string): string[] {
  const words = name.split(' ').slice(0, 8);
  const groups: string[] = [];
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      groups.push(words.slice(from, from + length).join(' '));
    }
  }
  return groups;
}
