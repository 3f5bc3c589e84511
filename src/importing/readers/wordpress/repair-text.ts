import { UsageError } from '../../../system/errors.ts';

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

/** Decodes a file piece by piece: bytes that are no text become U+FFFD, control characters go, and both are counted. */
export class TextRepair {
  /** By code point: `U+0000`. */
  readonly controls = new Map<string, Repair>();
  broken: Repair | undefined;
  readonly #decoder: TextDecoder;

  /** `encoding`: a label of the Encoding Standard. Throws `UsageError` for one that does not exist. */
  constructor(encoding: string) {
    try {
      this.#decoder = new TextDecoder(encoding);
    } catch {
      throw new UsageError(`"${encoding}" is not an encoding; name one as in --encoding utf-8`);
    }
  }

  /** `line`: of the first character of this piece. Without bytes: the file has ended. */
  decode(bytes: Uint8Array | undefined, line: number): string {
    const text = bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
    this.#countBroken(text, bytes, line);
    if (!control.test(text)) return text;
    return text.replaceAll(controls, (character, at: number) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const known = this.controls.get(`U+${code}`);
      if (known) known.count++;
      else this.controls.set(`U+${code}`, { count: 1, line: line + linesBefore(text, at) });
      return '';
    });
  }

  #countBroken(text: string, bytes: Uint8Array | undefined, line: number) {
    const first = text.indexOf('\uFFFD');
    if (first === -1) return;
    let count = 0;
    for (let at = first; at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
    // The export may hold the character itself.
    const written = bytes && this.#decoder.encoding === 'utf-8' ? countWritten(bytes) : 0;
    if (count <= written) return;
    if (this.broken) this.broken.count += count - written;
    else this.broken = { count: count - written, line: line + linesBefore(text, first) };
  }
}

const replacement = Buffer.from('\uFFFD');

function countWritten(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(replacement); at !== -1; at = buffer.indexOf(replacement, at + 3)) {
    count++;
  }
  return count;
}

/** How many line feeds a text has before an index. */
export function linesBefore(text: string, end: number, from = 0): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
