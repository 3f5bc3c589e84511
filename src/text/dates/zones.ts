import { Temporal } from 'temporal-polyfill';

/** Abbreviations that mean the same zone everywhere, with their offsets from UTC. */
const offsets: ReadonlyMap<string, string> = new Map(
  [
    'Z: Z UT UTC GMT WET',
    '+01:00: CET MEZ WEST WAT',
    '+02:00: CEST MESZ EET SAST CAT',
    '+03:00: MSK МСК EEST TRT EAT',
    '+03:30: IRST',
    '+04:00: MSD SAMT',
    '+04:30: AFT',
    '+05:00: YEKT PKT UZT',
    '+06:00: OMST ALMT',
    '+07:00: NOVT KRAT ICT WIB',
    '+08:00: IRKT HKT SGT AWST PHT',
    '+09:00: YAKT JST KST WIT',
    '+09:30: ACST',
    '+10:00: VLAT AEST',
    '+10:30: ACDT',
    '+11:00: MAGT AEDT',
    '+12:00: PETT NZST',
    '+13:00: NZDT',
    '-02:30: NDT',
    '-03:00: ADT BRT ART',
    '-03:30: NST',
    '-04:00: EDT',
    '-05:00: EST CDT',
    '-06:00: MDT',
    '-07:00: MST PDT',
    '-08:00: PST AKDT',
    '-09:00: AKST',
    '-10:00: HST',
  ].flatMap((line) => {
    const [, offset = '', names = ''] = /^(\S+): (.*)$/.exec(line) ?? [];
    return names.split(' ').map((name) => [name, offset] as const);
  }),
);

/** Abbreviations that mean different zones in different places. */
const ambiguous: ReadonlyMap<string, readonly MeantZone[]> = new Map([
  ['IST', meanings('+05:30 India', '+02:00 Israel', '+01:00 Ireland')],
  ['CST', meanings('-06:00 North America', '+08:00 China', '-05:00 Cuba')],
  ['BST', meanings('+01:00 Britain', '+06:00 Bangladesh')],
  ['AST', meanings('-04:00 the Atlantic', '+03:00 Arabia')],
  ['GST', meanings('+04:00 the Gulf', '-02:00 South Georgia')],
  ['AMT', meanings('+04:00 Armenia', '-04:00 the Amazon')],
  ['SST', meanings('-11:00 Samoa', '+08:00 Singapore')],
]);

/** A possible meaning of a zone's name: its offset from UTC, and the place if that matters. */
export interface MeantZone {
  offset: string;
  where?: string;
}

function meanings(...lines: readonly string[]): MeantZone[] {
  return lines.map((line) => ({ offset: line.slice(0, 6), where: line.slice(7) }));
}

/**
 * The possible meanings of a zone after a time: `-0700`, `GMT+3`, `EST`, `Europe/Paris` (which depends on the day and
 * time). Several for an ambiguous abbreviation, none for an unknown one.
 */
export function meantZones(written: string, day: string, time: string): MeantZone[] {
  const name = written.trim().toUpperCase();
  const known = offsets.get(name);
  if (known !== undefined) return [{ offset: known }];
  const several = ambiguous.get(name);
  if (several) return [...several];
  const [, sign, hours = '', minutes = '00'] =
    /^(?:UTC|GMT|Z|UT)? ?([+-]) ?(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  if (sign !== undefined) {
    const isReal = Number(hours) <= 14 && Number(minutes) < 60;
    return isReal ? [{ offset: `${sign}${hours.padStart(2, '0')}:${minutes}` }] : [];
  }
  const offset = /^[A-Z]+\/[\w/+-]+$/.test(name) ? offsetAt(written.trim(), day, time) : undefined;
  return offset === undefined ? [] : [{ offset }];
}

/** The offset from UTC in an IANA time zone; undefined for a time that a change of clocks skips or repeats. */
function offsetAt(zone: string, day: string, time: string): string | undefined {
  try {
    const there = Temporal.PlainDateTime.from(`${day}T${time}`);
    return there.toZonedDateTime(zone, { disambiguation: 'reject' }).offset;
  } catch {
    return undefined;
  }
}
