import { isOrganisationName } from './organisation-name.ts';
import { scriptOf } from './script-of.ts';
import { foldCase } from '../../text/fold.ts';

/** A name as citations need it: in its parts, or undivided if the parts are not known. */
export type PersonName = NameInParts | { literal: string };

interface NameInParts {
  family: string;
  given: string;
  /** "Jr.", "III". */
  suffix?: string;
  /** As it is written in running text: "Xi Jinping", "Abd al-Rahman Ibn Khaldun". */
  full: string;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*`;
const initials = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.)*`;
const patronymic = String.raw`\p{Lu}\p{L}+(?:вич|вна|ьич|ична|инична)`;
const givenFirst = new RegExp(
  `^((?:${word}|${initials})(?: (?:${initials}|${patronymic}))*) (${word})$`,
  'u',
);
const familyFirst = new RegExp(`^(${word}) (${initials}|${word} ${patronymic})$`, 'u');
const suffixAtEnd = /^(.+?),? (Jr\.?|Sr\.?|I{2,3}|IV|мл\.|ст\.|младший|старший)$/u;

/**
 * Reads a name into its parts. An alias `Family, Given` (or `Family, Given, Jr.`) in the script of the name decides; of
 * several aliases, the one with the same letters. Without an alias, a name is split only if there is no doubt: two
 * capitalised words, with or without initials or a patronymic between them or a family name before them. Only an editor
 * can know the parts of longer names and of names without capitals.
 */
export function readName(name: string, ...aliases: readonly string[]): PersonName {
  const script = scriptOf(name);
  const sorted = aliases.filter((alias) => scriptOf(alias) === script).flatMap(readSorted);
  const chosen = sorted.find((one) => lettersOf(one) === lettersOf(name)) ?? sorted[0];
  if (chosen) {
    const full = lettersOf(chosen) === lettersOf(name) ? name : inOrder(chosen);
    return { ...chosen, full };
  }
  if (isOrganisationName(name)) return { literal: name };
  const { text, suffix } = splitSuffix(name);
  const [, first, last] = givenFirst.exec(text) ?? [];
  if (first && last) return { family: last, given: first, ...suffix, full: name };
  const [, family, given] = familyFirst.exec(text) ?? [];
  return family && given ? { family, given, ...suffix, full: name } : { literal: name };
}

type Parts = Omit<NameInParts, 'full'>;

/** Reads `Family, Given`, with the comma of any script; empty if the alias has another form. */
function readSorted(alias: string): Parts[] {
  const [family = '', given = '', third, ...more] = alias.split(/\s*[,،，、]\s*/);
  const whole = splitSuffix(given);
  const ofFamily = splitSuffix(family);
  if (!ofFamily.text || !whole.text || third === '' || more.length > 0) return [];
  const suffix = third === undefined ? { ...ofFamily.suffix, ...whole.suffix } : { suffix: third };
  return [{ family: ofFamily.text, given: whole.text, ...suffix }];
}

function splitSuffix(text: string): { text: string; suffix: { suffix?: string } } {
  const [, before, suffix] = suffixAtEnd.exec(text) ?? [];
  return before && suffix ? { text: before, suffix: { suffix } } : { text, suffix: {} };
}

/** Letters that are the same in all spellings of a name, in any order. */
function lettersOf(name: string | Parts): string {
  const text = typeof name === 'string' ? name : inOrder(name);
  const letters = foldCase(text).match(/\p{L}/gu) ?? [];
  return letters.sort().join('');
}

/** East Asian names have neither a space nor a comma; the family name comes first. */
const isWhole = ({ family }: Parts) => scriptOf(family) === 'East Asian';

function inOrder(name: Parts): string {
  const { family, given, suffix } = name;
  if (isWhole(name)) return family + given;
  return [given, family, suffix].filter(Boolean).join(' ');
}

/** The name as in running text: `Ann Author`. */
export function nameInOrder(name: PersonName): string {
  return 'literal' in name ? name.literal : name.full;
}

/** The name for sorted lists: `Author, Ann`; `King, Martin Luther, Jr.`; with the comma of the name's script. */
export function nameInverted(name: PersonName): string {
  if ('literal' in name) return name.literal;
  if (isWhole(name)) return name.full;
  return sortedParts(name).join(scriptOf(name.family) === 'Arabic' ? '، ' : ', ');
}

/** The same with a Latin comma, for formats such as RIS. */
export function nameForMachines(name: PersonName): string {
  return 'literal' in name ? name.literal : sortedParts(name).join(', ');
}

/** `King, Martin Luther Jr.`: programs that read a page's head know two parts and drop a third. */
export function nameForTags(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  return `${family}, ${given}${suffix ? ` ${suffix}` : ''}`;
}

function sortedParts({ family, given, suffix }: Parts): string[] {
  return [family, given, ...(suffix ? [suffix] : [])];
}

/** `A.-M. B.`; particles stay: `A. al-Rahman`. */
function initialsOf(given: string): string {
  return given
    .replaceAll(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .map((part) =>
      /^\p{Ll}/u.test(part) ? part : part.replaceAll(/(\p{L})[\p{L}\p{M}’'.]*/gu, '$1.'),
    )
    .join(' ');
}

/** `Author, A.-M. B.`; `between` follows the family name, `beforeSuffix` precedes "Jr.". */
export function nameWithInitials(name: PersonName, between: string, beforeSuffix = ' '): string {
  if ('literal' in name) return name.literal;
  if (isWhole(name)) return name.full;
  const { family, given, suffix } = name;
  return `${family}${between}${initialsOf(given)}${suffix ? beforeSuffix + suffix : ''}`;
}

/** Initials first: `A.-M. B. Author`. */
export function nameAfterInitials(name: PersonName): string {
  if ('literal' in name) return name.literal;
  if (isWhole(name)) return name.full;
  const { family, given, suffix } = name;
  return [initialsOf(given), family, suffix].filter(Boolean).join(' ');
}
