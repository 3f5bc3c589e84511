import { meantDays } from '../../article/date-hint.ts';
import { isDateTime, isDay } from '../../article/dates.ts';
import { meantPeriod } from '../../article/period-hint.ts';
import { isPeriod } from '../../article/period.ts';
import { itemsOf, type Fix } from './fix.ts';

const periodMeant = (text: string) => {
  if (isPeriod(text)) return text;
  const meant = meantPeriod(text);
  return meant?.isSure ? meant.period : undefined;
};

/**
 * A date that can mean one day only, as `26.08.2021` and `26 August 2021` can: `7/8/2021` is left alone. An article's own may
 * be a month or year too.
 */
export const dates: Fix = {
  name: 'date',
  find({ data }) {
    const whole = ['date', 'updated'].map((field) => ({ value: data[field], path: [field] }));
    const inside = ['corrections', 'notes', 'withdrawn'].flatMap((group) =>
      itemsOf(data, group).map(({ value, path }) => ({
        value: (value as { date?: unknown } | null)?.date,
        path: [...path, 'date'],
      })),
    );
    return [...whole, ...inside].flatMap(({ value, path }) => {
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const text = String(value).trim();
      if (isDay(text) || isDateTime(text)) return [];
      const period = path.join() === 'date' ? periodMeant(text) : undefined;
      if (period !== undefined) return period === text ? [] : [{ path, value: period }];
      const [day, other] = meantDays(text);
      return day === undefined || other !== undefined ? [] : [{ path, value: day }];
    });
  },
};
