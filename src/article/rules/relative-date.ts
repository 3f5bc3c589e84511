import { isDay, periodOf } from '../../text/dates/dates.ts';
import { quotationsIn } from './quotations.ts';
import { matchesIn, textOf, type Rule } from './rule.ts';
import { scriptOf, type Script } from './scripts.ts';

/** Words for a day or a week counted from the day of writing, and how many days away it is where that is one. */
const words: readonly (readonly [pattern: string, days?: number])[] = [
  [
    'yesterday|вчера|вчерашн(?:ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)|(?:[وفبل]|با?ل)?أمس|بالأمس|البارحة',
    -1,
  ],
  ['tonight|this (?:morning|afternoon|evening)', 0],
  ["today(?!['’]s)|сегодня", 0],
  ['اليوم,? (?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)', 0],
  ['tomorrow|завтра|завтрашн(?:ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)|غد[اً]{1,2}', 1],
  ['позавчера', -2],
  ['послезавтра', 2],
  ['last night|минувшей ночью|прошлой ночью|الليلة الماضية'],
  [
    '(?:last|this|next) week(?! of)|(?:last|next) (?:month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?! of)',
  ],
  ['на (?:прошлой|этой|следующей|будущей|минувшей) неделе'],
  ['الأسبوع (?:الماضي|المقبل|القادم)|الشهر (?:الماضي|المقبل|القادم)'],
];
const pattern = new RegExp(
  `(?:${words.map(([each]) => `(${each})`).join('|')})(?![\\p{L}\\p{M}]|-\\p{L})`,
  'gu',
);
/** In a block quotation others speak; "на сегодня" is not a day but a state. */
const isNoDay = /(?:^|\n) {0,3}>[^\n]*$|(?<!\p{L})на $/iu;
const wordBefore = /[\p{L}\p{M}\p{N}-]$/u;
const languages: Readonly<Record<Script, string>> = {
  Latin: 'en-GB',
  Cyrillic: 'ru',
  Arabic: 'ar',
};

/**
 * "Yesterday" outside a quotation: in an archive nobody knows which day it was. Of what is relative only days
 * and weeks are reported, because the article's date above the text gives the year.
 */
export const relativeDate: Rule = {
  name: 'relative-date',
  find(draft) {
    const date = textOf(draft, 'date');
    const day = date !== undefined && isDay(periodOf(date)) ? periodOf(date) : undefined;
    return draft.passages.flatMap((passage) => {
      // Without regard to case, which a pattern of this length takes ten times as long for.
      const matches = matchesIn(passage, pattern, passage.lower).filter(
        ({ at }) => !wordBefore.test(passage.prose.slice(Math.max(at.from - 2, 0), at.from)),
      );
      if (matches.length === 0) return [];
      const spoken = quotationsIn(passage.prose);
      return matches.flatMap(({ found, at }) => {
        const word = passage.written.slice(at.from, at.from + at.length);
        const before = passage.prose.slice(0, at.from);
        if (spoken.some(({ from, to }) => from < at.from && at.from < to)) return [];
        if (isNoDay.test(before)) return [];
        // USA Today; a newspaper's, a play's name.
        if (
          /^\p{Lu}/u.test(word) &&
          !/(?:^|[.!?…:\n]["”»*_]?\s*|[-*+>—–]\s+|["“«*_])$/u.test(before)
        )
          return [];
        const days =
          words[
            found.slice(1).findIndex((each) => (each as string | undefined) !== undefined)
          ]?.[1];
        return {
          at,
          message: `"${word}" will mean nothing to later readers`,
          hint: hintFor(
            word,
            day === undefined || days === undefined ? '' : spell(day, days, scriptOf(word)),
          ),
        };
      });
    });
  },
};

/** "Today" is as often another word for now. */
function hintFor(word: string, date: string): string {
  if (!/^(?:today|сегодня)$/i.test(word))
    return date === '' ? 'write the date' : `write the date: ${date}`;
  return `write the date${date === '' ? '' : `: ${date}`}, or leave the word out if it means "now"`;
}

function spell(day: string, shift: number, script: Script): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const meant = new Date(Date.UTC(year, month - 1, date + shift));
  meant.setUTCFullYear(year, month - 1, date + shift);
  return new Intl.DateTimeFormat(languages[script], {
    day: 'numeric',
    month: 'long',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).format(meant);
}
