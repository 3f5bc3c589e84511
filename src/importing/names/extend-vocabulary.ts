import { stringify } from 'yaml';
import { readVocabulary } from '../../archive/names/vocabulary.ts';
import { editYaml } from '../../article/yaml/edit-yaml.ts';
import type { YamlValue } from '../../article/yaml/yaml-value.ts';
import type { NamePageKind } from './name-pages.ts';

/** What a vocabulary is to hold: a new entry, or further addresses of one that is there. */
export interface VocabularyAddition {
  id: string;
  label: string;
  aliases: readonly string[];
  /** Earlier addresses of its page. */
  addresses: readonly string[];
}

/**
 * A vocabulary's text with what is added to it: new entries at its end, sorted by id. Undefined where they cannot be added
 * with certainty.
 */
export function extendVocabulary(
  kind: NamePageKind,
  text: string,
  additions: readonly VocabularyAddition[],
  editions: readonly string[],
): string | undefined {
  const { entries } = readVocabulary(kind, text, editions).vocabulary;
  const addressed = additions.reduce<string | undefined>((before, { id, addresses }) => {
    const known = entries.get(id);
    const added = addresses.filter((address) => known?.addresses.includes(address) === false);
    return added.reduce<string | undefined>(
      (changed, add) => changed && editYaml(changed, { path: [id, 'addresses'], add }),
      before,
    );
  }, text);
  const fresh = additions.filter(({ id }) => !entries.has(id));
  if (addressed === undefined || fresh.length === 0) return addressed;
  return addEntries(kind, addressed, fresh, editions);
}

function addEntries(
  kind: NamePageKind,
  text: string,
  added: readonly VocabularyAddition[],
  editions: readonly string[],
): string | undefined {
  const sorted = added.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const values = sorted.map(({ id, label, aliases, addresses }): [string, YamlValue] => [
    id,
    {
      label,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(addresses.length === 0 ? {} : { addresses }),
    },
  ]);
  const isSound = (candidate: string) => {
    const { vocabulary, problems } = readVocabulary(kind, candidate, editions);
    return (
      problems.every(({ severity }) => severity !== 'error') &&
      sorted.every(({ id }) => vocabulary.entries.has(id))
    );
  };
  const lines = stringify(Object.fromEntries(values), {
    version: '1.2',
    schema: 'core',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  const before = text.trim() === '' ? '' : `${text.trimEnd()}\n`;
  if (isSound(before + lines)) return before + lines;
  // `{}` and the like have no end to write to.
  const edited = values.reduce<string | undefined>(
    (changed, [id, value]) => changed && editYaml(changed, { path: [id], value }),
    text,
  );
  return edited !== undefined && isSound(edited) ? edited : undefined;
}
