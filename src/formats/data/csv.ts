import { withoutForbidden } from '../xml.ts';

/** A cell of a table. */
export type Cell = string | number | boolean | undefined;

/**
 * CSV as in https://www.rfc-editor.org/rfc/rfc4180. Each text becomes a single line; one that a spreadsheet would run
 * as a formula gets an apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const line = withoutForbidden(cell).replaceAll(/\s+/g, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
