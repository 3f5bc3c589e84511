/** Text in which UTF-8 was once read as another encoding and saved so: `Ð¿Ñ€Ð¸`, `РїСЂРё`. */
export interface Mojibake {
  /** How many runs of characters are of that kind. */
  count: number;
  /** The first of them, and what it was before. */
  wrong: string;
  right: string;
}

/** Looks for text that was decoded wrongly once. Undefined where there is none, or it is not certain. */
export function findMojibake(text: string): Mojibake | undefined {
  let found: Mojibake | undefined;
  repairRuns(text, (wrong, right) => {
    found = found ? { ...found, count: found.count + 1 } : { count: 1, wrong, right };
  });
  return found;
}

/** The text with what was decoded wrongly as it was before, and the rest as it is. */
export function repairMojibake(text: string): string {
  return repairRuns(text, () => undefined);
}

/** The encodings as which UTF-8 has been read. */
const misread = ['windows-1252', 'windows-1251'] as const;
type Misread = (typeof misread)[number];

function repairRuns(text: string, tell: (wrong: string, right: string) => void): string {
  // Nearly all texts pass here, and this is the quicker question.
  // eslint-disable-next-line no-control-regex
  if (!/[^\u0000-\u007F]{2}/.test(text)) return text;
  if (!misread.some((encoding) => pairOf(encoding).test(text))) return text;
  const known = new Map<Misread, boolean>();
  const isMisread = (encoding: Misread) => {
    const is = known.get(encoding) ?? isTextMisread(text, encoding);
    known.set(encoding, is);
    return is;
  };
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[^\u0000-\u007F]+/g, (run: string, at: number) => {
    const right = repairRun(run, text[at - 1], isMisread);
    if (right !== undefined) tell(run, right);
    return right ?? run;
  });
}

function repairRun(
  run: string,
  before: string | undefined,
  isMisread: (encoding: Misread) => boolean,
): string | undefined {
  for (const encoding of misread) {
    const right = decodeAgain(run, encoding);
    if (right === undefined) continue;
    if (isUnlikely(run, encoding, before) || isMisread(encoding)) return right;
  }
  return undefined;
}

/** The run's bytes in the encoding as UTF-8; undefined where they are not that. */
function decodeAgain(run: string, encoding: Misread): string | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const byte = bytesOf(encoding).get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return strict.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const tables = new Map<string, ReadonlyMap<string, number>>();

function bytesOf(encoding: Misread): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    table.set(decoder.decode(Uint8Array.of(byte)), byte);
    // Programs that know Latin-1 alone leave the control characters.
    if (byte < 0xa0) table.set(String.fromCharCode(byte), byte);
  }
  tables.set(encoding, table);
  return table;
}

/** Matches what can be two bytes of UTF-8 as an encoding reads them: one that begins a character, and one that goes on. */
function pairOf(encoding: Misread): RegExp {
  const table = [...bytesOf(encoding)];
  const charactersIn = (from: number, to: number) =>
    table.flatMap(([character, byte]) => (byte >= from && byte < to ? [character] : [])).join('');
  const pair =
    pairs.get(encoding) ?? new RegExp(`[${charactersIn(0xc2, 0xf5)}][${charactersIn(0x80, 0xc0)}]`);
  pairs.set(encoding, pair);
  return pair;
}

const pairs = new Map<string, RegExp>();

/** Marks that texts have after a letter: `СССР»`, `Å”`. */
const marks = /^[\u00A0«»“”„‘’‚–—…•·°№©®™]$/u;

/**
 * Whether no text has such a run: two letters of UTF-8 and more, a dash or quotation mark of three bytes, a Cyrillic
 * letter after a Latin one, or a Latin letter that no mark of typography follows.
 */
function isUnlikely(run: string, encoding: Misread, before: string | undefined): boolean {
  if (run.length >= 4 || /^(?:â€|вЂ|в„|в‚)/.test(run)) return true;
  if (encoding === 'windows-1251') return /[A-Za-z]/.test(before ?? '');
  return /^[ÂÃÄÅ]/.test(run) && !marks.test(run[1] ?? '');
}

/** Whether most of what a text has beyond ASCII is UTF-8 that was read in this way, some of it without doubt. */
function isTextMisread(text: string, encoding: Misread): boolean {
  let all = 0;
  let wrong = 0;
  let isCertain = false;
  // eslint-disable-next-line no-control-regex
  for (const { 0: run, index } of text.matchAll(/[^\u0000-\u007F]+/g)) {
    all += run.length;
    if (decodeAgain(run, encoding) === undefined) continue;
    wrong += run.length;
    isCertain ||= isUnlikely(run, encoding, text[index - 1]);
  }
  return isCertain && wrong > all / 2;
}
