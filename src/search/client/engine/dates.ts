/** The days between which articles are wanted; an end that is not given is open. */
export interface Range {
  from?: string;
  to?: string;
}

/** A day as an address may say it: `2021-08-26`. */
export function isDayText(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // 30 February would become one of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a range asks anything. */
export function isRange({ from, to }: Range): boolean {
  return from !== undefined || to !== undefined;
}

/**
 * The values of the filter `date` that a range covers between two years: whole years, then whole months at its
 * ends, then days at theirs. Each article has all three, so that few are asked even of a long range. One whose day or month
 * nobody knows has no value for it: it is found where the range covers all of its month or year.
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

/** A month where all of it is covered, else its days that are. */
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
