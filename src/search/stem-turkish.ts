import type { Stems } from './stems.ts';

/**
 * Endings of Turkish nouns, folded, with the number of letters that must remain: cases and possessives, plurals,
 * vowels.
 */
const endings: readonly (readonly [ending: RegExp, least: number])[] = [
  [/(?:(?<=[aeiou])s)?[iu]nd[ae]n?$/, 3],
  [/(?:(?<=[aeiou])s)?[iu]n(?:[iuae]|[iu]n)$/, 4],
  [/l[ae]ri?$/, 3],
  [/(?<=[fstkchp])t[ae]n?$/, 4],
  [/(?<=[^fstkchp])d[ae]n?$/, 4],
  [/(?<=[aeiou])n[iu]n$/, 4],
  [/(?<=[^aeiou])[iu]n$/, 5],
  [/(?<=[aeiou])yl[ae]$/, 4],
  [/(?<=[^aeiou])l[ae]$/, 5],
  [/(?<=[aeiou])[ys][iu]$/, 4],
  [/(?<=[aeiou])y[ae]$/, 4],
  [/(?<=[^aeiou])[aeiu]$/, 5],
];
/**
 * Case and possessive endings after a consonant, if an s belongs to the word or four letters remain: savaşı,
 * meclisinde, ağacı. Not for words that end this way by themselves: türkü, şarkı.
 */
const behindConsonant =
  /(?<!^(?=turku|sarki).{4})(?<=.{3}[^aeiou])[iu](?:n(?:d[ae]n?|[iuae]|[iu]n)?)?$/;
/** Words that lose a vowel before an ending: şehir, şehri. */
const contracted: Readonly<Record<string, string>> = {
  ...{ sehr: 'sehir', fikr: 'fikir', sekl: 'sekil', ism: 'isim', nehr: 'nehir', resm: 'resim' },
  ...{ vakt: 'vakit', nakt: 'nakit', hukm: 'hukum', omr: 'omur', gogs: 'gogus', agz: 'agiz' },
  ...{ burn: 'burun', nesl: 'nesil', keyf: 'keyif', ogl: 'ogul', akl: 'akil', zihn: 'zihin' },
};
const contractedForm = new RegExp(
  `^(${Object.keys(contracted).join('|')})(?=(?:[iuae]|[iu]n(?:[iuae]|d[ae]n?|[iu]n)?)$)`,
);

/**
 * Removes noun endings until none is left. Snowball's stemmer needs the dots that folding removes, and removes more
 * from a word without endings than from one with them.
 */
function stemTurkish(written: string): string {
  const form = written.replace(contractedForm, (short) => contracted[short] ?? short);
  for (const [ending, least] of endings) {
    const shorter = form.replace(ending, '');
    if (shorter.length === form.length || shorter.length < least) continue;
    return stemTurkish(hardened(shorter));
  }
  return form;
}

/** Before an ending, k becomes ğ or g, p becomes b, and t becomes d: bakanlığı, rengi, kitabı, yurdu. */
function hardened(form: string): string {
  return form
    .replace(/(?<=[aeioun])g$/, 'k')
    .replace(/(?<=[aeiou])b$/, 'p')
    .replace(/(?<=r)d$/, 't');
}

function readings(form: string): string[] {
  const bare = form.replace(behindConsonant, '');
  return [form, ...(bare === form ? [] : [hardened(bare)])].map(stemTurkish);
}

/**
 * The stems under which forms may be filed if the end of the word was taken for an ending, or if the stem was too short
 * without it.
 */
function stems(form: string): string[] {
  return readings(form).flatMap((one) => {
    if (/.{3}[sy]$/.test(one)) return [one, one.slice(0, -1)];
    if (!/^.{3}[^aeiou]$/.test(one)) return [one];
    const soft = one.replace(/k$/, 'g').replace(/t$/, 'd');
    return [one, ...[one, soft].flatMap((two) => ['i', 'u', 'in', 'un'].map((end) => two + end))];
  });
}

export const turkish: Stems = {
  stem: stemTurkish,
  readings,
  stems,
  // Unless another form shows that the common part is a stem, it may be a coincidence: the places Isparta and Mersin.
  isBeginning: (form, others) =>
    ['a', 'e', 'in', 'un'].some((end) => others.every((one) => one.startsWith(form + end))),
};
