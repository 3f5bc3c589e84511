import { keyOf, stemKeys } from '../../keys.ts';
import type { Clause } from '../../query.ts';
import { formsAmong } from '../../stem.ts';
import type { IndexWord } from './postings.ts';

/** Where an article matches. */
interface Match {
  /** How much the match counts: a word of the headline counts as much as five in the text. */
  weight: number;
  text: number[];
  title: number[];
}

/** By the article's number in the bundle. */
export type Matches = ReadonlyMap<number, Match>;

const ofTitle = 5;
/** What a word counts if it only begins with what the reader wrote. */
const ofBegun = 0.5;

/** The words of the index that match one word of the query. */
function meant(
  words: readonly IndexWord[],
  form: string,
  lang: string,
  isExact: boolean,
): Set<IndexWord> {
  if (isExact) {
    const key = keyOf(form, lang);
    return new Set(words.filter((word) => word.key === key));
  }
  const starts = stemKeys(form, lang);
  const near = words.filter(({ key }) => starts.some((start) => key.startsWith(start)));
  const forms = formsAmong(
    near.map((word) => word.form),
    form,
    lang,
  );
  return new Set(near.filter((word) => forms.has(word.form)));
}

/** The articles that match a clause. `words` gives the words of the index for a form. */
export function matchClause(
  clause: Clause,
  words: (form: string) => readonly IndexWord[],
  lang: string,
): Matches {
  const { forms, joined, isExact, isBegun } = clause;
  const parts = forms.map((form, at) =>
    gather(words(form), form, lang, { isExact, isBegun: isBegun && at === forms.length - 1 }),
  );
  const [first, ...others] = parts;
  if (!first) return new Map();
  const found = others.length === 0 ? first : inOrder(first, others);
  if (joined === undefined) return found;
  return unite([found, gather(words(joined), joined, lang, clause)]);
}

function gather(
  words: readonly IndexWord[],
  form: string,
  lang: string,
  { isExact, isBegun }: Pick<Clause, 'isExact' | 'isBegun'>,
): Matches {
  const whole = meant(words, form, lang, isExact);
  return unite(
    words.flatMap((word) => {
      const isWhole = whole.has(word);
      if (!isWhole && !(isBegun && word.form.startsWith(form))) return [];
      const share = isWhole ? 1 : ofBegun;
      return [
        new Map(
          word.places.map(({ page, text, title, isBeside }) => {
            const weight = share * (text.length + ofTitle * title.length + Number(isBeside));
            return [page, { weight, text: [...text], title: [...title] }];
          }),
        ),
      ];
    }),
  );
}

function unite(all: readonly Matches[]): Matches {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const united = new Map<number, Match>();
  for (const [page, match] of all.flatMap((one) => [...one])) {
    const known = united.get(page);
    if (!known) united.set(page, match);
    else
      united.set(page, {
        weight: known.weight + match.weight,
        text: [...known.text, ...match.text],
        title: [...known.title, ...match.title],
      });
  }
  return united;
}

/** Matches where the words follow one another, in the text or in the headline. */
function inOrder(first: Matches, others: readonly Matches[]): Matches {
  const found = new Map<number, Match>();
  for (const [page, match] of first) {
    const rest = others.map((one) => one.get(page));
    const starts = (field: 'text' | 'title') => {
      const sets = rest.map((one) => new Set(one?.[field]));
      return match[field].filter((at) => sets.every((set, index) => set.has(at + index + 1)));
    };
    const [text, title] = [starts('text'), starts('title')];
    if (text.length + title.length === 0) continue;
    const all = (places: readonly number[]) =>
      places.flatMap((at) => [at, ...others.map((_, index) => at + index + 1)]);
    found.set(page, {
      weight: text.length + ofTitle * title.length,
      text: all(text),
      title: all(title),
    });
  }
  return found;
}
