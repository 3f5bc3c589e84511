/** Milliseconds since 1970 of a time as exports have it: ISO 8601, the same with a space in UTC, or milliseconds. */
export function readMoment(text: string): number | undefined {
  const written = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
    ? `${text.replace(' ', 'T')}Z`
    : text;
  const moment = /^\d{11,14}$/.test(text) ? Number(text) : Date.parse(written);
  const isInRange = moment > Date.UTC(1000, 0, 2) && moment < Date.UTC(9999, 11, 30);
  return isInRange ? moment : undefined;
}
