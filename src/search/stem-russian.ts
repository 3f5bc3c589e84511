import { stemmer } from '@orama/stemmers/russian';
import type { Stems } from './stems.ts';

/** Endings of nouns in their cases; й is folded apart from и. */
const caseEnding =
  /(?<=.{3})(?:ами|ями|ах|ях|ам|ям|ом|ем|ой|ою|ей|ею|ов|ев|ым|ыми|а|я|у|ю|е|о|ы|и|ь)$/;
const consonant = '[бвгджзйклмнпрстфхцчшщ]';
/** A vowel that comes only before an ending of nothing: замок, замка; отец, отца; Павел, Павла. */
const fleeting = new RegExp(`(?<=.${consonant})(?:[ое](?=[кц]$)|е(?=л$))`);
/** The same after a vowel: китаец, китайца. */
const fleetingI = /(?<=[аеио])ец$/;
const closed = new RegExp(`(?<=.${consonant})[клц]$`);

/**
 * What a form may be a form of. Snowball takes the end of a name for the ending of a noun or a verb (Лавров, Киев,
 * Иран, Байден) and then has two stems for its cases, so a noun's reading is beside its own; and so is the word as it
 * is, where it ends as a noun without an ending may.
 */
function readings(form: string): string[] {
  const bare = form.replace(caseEnding, '');
  const whole = new RegExp(`${consonant}$`).test(form) ? [form] : [];
  const short = [bare, ...whole].flatMap((one) => {
    const shorter = one.replace(fleeting, '').replace(fleetingI, 'йц');
    return shorter === one ? [] : [shorter];
  });
  // A verb's stem is not the beginning of a name: Иран, Ира.
  const own = stemmer(form).replace(/[аеиоуыэюя]$/, '$&-');
  return [own, bare, ...whole, ...short];
}

/**
 * Snowball's stemmer takes -н and -л off nouns as if they were verbs, but not where an ending of nouns follows: it makes
 * `ира` of Иран and `иран` of Иране. Here they are taken off in both. The forms are without ё, which folding has taken.
 */
function stemRussian(form: string): string {
  const stem = stemmer(form);
  const shorter = stem.slice(0, -1);
  return /[ая][лн]$/.test(stem) && stemmer(stem) === shorter ? shorter : stem;
}

/** With the vowel that fled: of замк the stem of замок. */
function stems(form: string): string[] {
  const all = readings(form);
  const long = all.flatMap((one) =>
    closed.test(one)
      ? [one.replace(/й?(.)$/, (_, last: string) => `е${last}`), one.replace(/(.)$/, 'о$1')]
      : [],
  );
  return [form, ...all, ...long].flatMap((one) => [one, stemRussian(one)]);
}

export const russian: Stems = {
  stem: stemRussian,
  readings,
  stems,
  // A soft sign tells words apart: стал, сталь.
  isOther: (a, b) => a === `${b}ь` || b === `${a}ь`,
};
