import type { Article } from '../article/article.ts';
import { precisionOf, yearOf } from '../text/dates/period.ts';
import { formatMonthWithin, formatPeriod } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import type { Edition } from './edition.ts';
import { foreign, linkedDate, plainDate, type DateView } from './links.ts';

export interface ArticleNotice {
  kind: 'withdrawn' | 'corrected' | 'archive' | 'note';
  /**
   * The sentence, in the page's language, such as "From the archive: published 26 August 2021";
   * `date.text` stands in it word for word.
   */
  text: string;
  date?: DateView;
  /** The note's or the reason's own words. */
  detail?: string;
  detailLang?: string;
}

/** What was changed in an article after it was published. `lang`: as in `Link`. */
export interface CorrectionView {
  date: DateView;
  /** In the page's language. */
  kind: string;
  text: string;
  lang?: string;
}

/** What stands above the text, the gravest first. */
export function noticesOf(edition: Edition, article: Article, original: Article): ArticleNotice[] {
  const { archive, words } = edition;
  const say = (sentence: string, date: DateView) => ({
    text: fillIn(sentence, { date: date.text }),
    date,
  });
  if (article.status === 'withdrawn') {
    const { date, reason } = article.withdrawn ?? { date: article.date, reason: '' };
    return [
      {
        kind: 'withdrawn',
        ...say(words.article.withdrawn, plainDate(edition, date)),
        detail: reason,
        ...inheritedLang(edition, reason, { article, original }, [original.withdrawn?.reason]),
      },
    ];
  }
  const notices: ArticleNotice[] = [];
  const corrected = article.corrections
    .filter(({ kind }) => kind === 'correction' || kind === 'clarification')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (corrected !== undefined) {
    notices.push({
      kind: 'corrected',
      ...say(words.article.corrected, plainDate(edition, corrected)),
    });
  }
  if (Number(yearOf(article.period)) < archive.year) {
    const date = { ...linkedDate(edition, article.date), text: withinSentence(edition, article) };
    const sentence = words.article.archive[precisionOf(article.period)];
    notices.push({ kind: 'archive', ...say(sentence, date) });
  }
  for (const { date, text } of article.notes) {
    notices.push({
      kind: 'note',
      ...say(words.article.note, plainDate(edition, date)),
      detail: text,
      ...inheritedLang(
        edition,
        text,
        { article, original },
        original.notes.map((note) => note.text),
      ),
    });
  }
  return notices;
}

/** The day, month or year as it is after "published in": some languages inflect the month. */
function withinSentence({ locale, words }: Edition, { period }: Article): string {
  return precisionOf(period) === 'month'
    ? formatMonthWithin(period, locale, words.monthWithin)
    : formatPeriod(period, locale);
}

/** All that was changed, in the order in which it is written down. */
export function correctionsOf(
  edition: Edition,
  article: Article,
  original: Article,
): CorrectionView[] {
  const texts = original.corrections.map(({ text }) => text);
  return article.corrections.map(({ date, kind, text }) => {
    const { detailLang } = inheritedLang(edition, text, { article, original }, texts);
    return {
      date: plainDate(edition, date),
      kind: edition.words.article.kinds[kind],
      text,
      ...(detailLang ? { lang: detailLang } : {}),
    };
  });
}

/** A text that an edition has word for word from its original is in the original's language. */
export function inheritedLang(
  edition: Edition,
  text: string | undefined,
  { article, original }: { article: Article; original: Article },
  originals: readonly (string | undefined)[],
): { detailLang?: string } {
  if (article === original || text === undefined || !originals.includes(text)) return {};
  const { lang } = foreign(edition, original.lang);
  return lang ? { detailLang: lang } : {};
}
