/** The first and last day of a search, both included; a missing end is open. */
export interface Range {
  from?: string;
  to?: string;
}

/** Whether a text is a day of the calendar: `2021-08-26`. */
export function isDayText(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // JavaScript reads 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a range limits anything. */
export function isRange({ from, to }: Range): boolean {
  return from !== undefined || to !== undefined;
}

/**
 * The values of the filter `date` that cover a range: whole years, then whole months at its ends, then days. Every
 * article has a value for its year, month and day, so a long range needs only a few values. An article with an unknown
 * day or month lacks those values, and is found if the range covers its whole month or year.
 */
export function coveredDates(range: Range, firstYear: string, lastYear: string): string[] {
  const from = later(range.from ?? '', `${firstYear}-01-01`);
  const to = earlier(range.to ?? '9999-12-31', `${lastYear}-12-31`);
  const covered: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const name = String(year).padStart(4, '0');
    if (from <= `${name}-01-01` && `${name}-12-31` <= to) {
      covered.push(name);
      continue;
    }
    for (let month = 1; month <= 12; month++) covered.push(...ofMonth(name, month, from, to));
  }
  return covered;
}

/** One value for a month if the range covers it, otherwise one for each day. */
function ofMonth(year: string, month: number, from: string, to: string): string[] {
  const name = `${year}-${twoDigits(month)}`;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (to < `${name}-01` || `${name}-${days}` < from) return [];
  if (from <= `${name}-01` && `${name}-${days}` <= to) return [name];
  return Array.from({ length: days }, (_, index) => `${name}-${twoDigits(index + 1)}`).filter(
    (day) => from <= day && day <= to,
  );
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
const twoDigits = (number: number) => String(number).padStart(2, '0');
