/** What can be read from an address that has no page. */
export interface MissingAddress {
  /** The longest edition prefix that it begins with. */
  prefix: string | undefined;
  /** The dates in it, the longest first: `2021/08/26`, `2021/08`, `2021`. */
  dates: string[];
  /** The words of its last segment, to search for. */
  words: string;
}

/** Reads the path of an address that has no page: `/ru/2021/08/26/peskov-taliban/`. */
export function readMissingAddress(path: string, prefixes: readonly string[]): MissingAddress {
  const [prefix] = prefixes
    .filter((each) => `${path}/`.startsWith(each))
    .sort((a, b) => b.length - a.length);
  const parts = decode(path.slice(prefix?.length ?? 0))
    .split('/')
    .filter(Boolean);
  const dates = datesIn(parts);
  const slug = parts.slice(dates.length).at(-1) ?? '';
  return {
    prefix,
    dates,
    words: slug
      .replace(/\.\w+$/, '')
      .replaceAll(/[-_+.\s]+/g, ' ')
      .trim(),
  };
}

function datesIn([year = '', month = '', day = '']: readonly string[]): string[] {
  if (!/^\d{4}$/.test(year)) return [];
  if (!/^\d{1,2}$/.test(month) || !isDay(year, month, '1')) return [year];
  const ofMonth = `${year}/${month.padStart(2, '0')}`;
  if (!/^\d{1,2}$/.test(day) || !isDay(year, month, day)) return [ofMonth, year];
  return [`${ofMonth}/${day.padStart(2, '0')}`, ofMonth, year];
}

/** Whether the day exists: JavaScript reads 31 February as a day in March. */
function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Addresses may contain escapes that cannot be decoded. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
