/** What XML cannot hold, and exports do: the control characters but tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const controls = new RegExp(control, 'g');

/** Something that was repaired in a file. */
export interface Repair {
  /** How often. */
  count: number;
  /** The line (from 1) of the first. */
  line: number;
}

/** Takes control characters out of a text that comes in pieces, and counts them, and those that could not be decoded. */
export class TextRepair {
  /** By code point: `U+0000`; `U+FFFD` stays in the text, in the place of bytes that are not text. */
  readonly repairs = new Map<string, Repair>();

  /** `line`: of the first character of this piece. */
  repair(text: string, line: number): string {
    for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
      this.#count(text, at, line);
    }
    if (!control.test(text)) return text;
    return text.replaceAll(controls, (_, at: number) => {
      this.#count(text, at, line);
      return '';
    });
  }

  #count(text: string, at: number, line: number) {
    const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const known = this.repairs.get(code);
    if (known) known.count++;
    else this.repairs.set(code, { count: 1, line: line + linesBefore(text, at) });
  }
}

/** How many line feeds a text has between two indexes. */
export function linesBefore(text: string, end: number, from = 0): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
