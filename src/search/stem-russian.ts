import { stemmer } from '@orama/stemmers/russian';
import type { Stems } from './stems.ts';

/** Case endings of nouns. Folding keeps й and и apart. */
const caseEnding =
  /(?<=.{3})(?:ами|ями|ах|ях|ам|ям|ом|ем|ой|ою|ей|ею|ов|ев|ым|ыми|а|я|у|ю|е|о|ы|и|ь)$/;
const consonant = '[бвгджзйклмнпрстфхцчшщ]';
/** A vowel that disappears when an ending follows: замок, замка; отец, отца; Павел, Павла. */
const fleeting = new RegExp(`(?<=.${consonant})(?:[ое](?=[кц]$)|е(?=л$))`);
/** The same after a vowel: китаец, китайца. */
const fleetingI = /(?<=[аеио])ец$/;
const closed = new RegExp(`(?<=.${consonant})[клц]$`);

/**
 * The words that a form may belong to. Snowball takes the end of a name for an ending (Лавров, Киев, Иран, Байден), and
 * so has two stems for the cases of one name. So the readings as a noun, and as a noun without an ending, are added.
 */
function readings(form: string): string[] {
  const bare = form.replace(caseEnding, '');
  const whole = new RegExp(`${consonant}$`).test(form) ? [form] : [];
  const short = [bare, ...whole].flatMap((one) => {
    const shorter = one.replace(fleeting, '').replace(fleetingI, 'йц');
    return shorter === one ? [] : [shorter];
  });
  // A verb's stem must not look like the beginning of a name: Иран, Ира.
  const own = stemmer(form).replace(/[аеиоуыэюя]$/, '$&-');
  return [own, bare, ...whole, ...short];
}

/**
 * Snowball's stemmer removes -н and -л as verb endings, but not before a case ending: it makes `ира` of Иран, but
 * `иран` of Иране. Here they are removed in both. Forms have no ё, because folding replaces it.
 */
function stemRussian(form: string): string {
  const stem = stemmer(form);
  const shorter = stem.slice(0, -1);
  return /[ая][лн]$/.test(stem) && stemmer(stem) === shorter ? shorter : stem;
}

/** With the vowel restored: the stem of замок for замк. */
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
  // A soft sign makes another word: стал, сталь.
  isOther: (a, b) => a === `${b}ь` || b === `${a}ь`,
};
