import { meantDays } from '../../article/date-hint.ts';
import { isDateTime, isDay } from '../../article/dates.ts';
import { itemsOf, type Fix } from './fix.ts';

/** A date that can mean one day only, as `26.08.2021` and `26 August 2021` can: `7/8/2021` is left alone. */
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
      const [day, other] = meantDays(text);
      return day === undefined || other !== undefined ? [] : [{ path, value: day }];
    });
  },
};
