import { stemmer } from '@orama/stemmers/english';
import type { Stems } from './stems.ts';

/** Irregular forms, by their base word. */
const irregular: Readonly<Record<string, string>> = {
  ...{ men: 'man', women: 'woman', children: 'child', feet: 'foot', teeth: 'tooth' },
  ...{ mice: 'mouse', geese: 'goose', wives: 'wife', lives: 'life', knives: 'knife' },
  ...{ wolves: 'wolf', halves: 'half', shelves: 'shelf', thieves: 'thief', calves: 'calf' },
  ...{ buses: 'bus', gases: 'gas', crises: 'crisis', analyses: 'analysis', theses: 'thesis' },
  ...{ hypotheses: 'hypothesis', criteria: 'criterion', phenomena: 'phenomenon' },
};

function regular(form: string): string {
  return (Object.hasOwn(irregular, form) ? irregular[form] : undefined) ?? form;
}

/**
 * A word without the endings of plurals and tenses: `university` is not a form of `universe`, nor `author` of
 * `authority`.
 */
function inflected(form: string): string {
  return regular(form)
    .replace(/(?<=.{2})(?:ies|ied)$/, 'y')
    .replace(/(?<=(?:[cs]h|ss|[oxz]))es$/, '')
    .replace(/(?<=.{2}[^sui]|[aeo]u|.[aeo]i)s$/, '')
    .replace(/(?<=[aeiouy].*)(?:ed|ing)$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=..)e$/, '')
    .replace(/y$/, 'i');
}

/** Two letters are too short for a stem: `us` is not `useful`. Then the final e is kept. */
function stemEnglish(form: string): string {
  const stem = stemmer(regular(form));
  return stem.length < 3 ? `${stem}e` : stem;
}

export const english: Stems = {
  stem: stemEnglish,
  readings: (form) => [`${stemEnglish(form)} ${inflected(form)}`],
  isOther: (a, b) => a === `${b}e` || b === `${a}e`,
};
