import { nameForMachines } from './person-name.ts';
import type { Reference } from './reference.ts';

/**
 * A newspaper article in RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). Each field is on one line, so no text
 * may contain a line break; a reference has none.
 */
export function ris(reference: Reference): string {
  const { id, title, authors, publisher, archive, day, lang, address, summary, rights, withdrawn } =
    reference;
  const fields: (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((name) => ['AU', nameForMachines(name)] as const),
    ['T2', publisher],
    ['PB', publisher],
    ['DB', archive],
    ['PY', day.slice(0, 4)],
    ['DA', dateOf(day)],
    ['N1', withdrawn],
    ['AB', summary],
    ['LA', lang],
    ['C1', rights],
    ['UR', address],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Year, month and day separated by slashes, with a slash at the end; unknown parts are empty. */
function dateOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return date === '' ? `${year}/${month}//` : `${year}/${month}/${date}`;
}
