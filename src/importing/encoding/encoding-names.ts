import { suggest } from '../../text/nearest.ts';

/** The Encoding Standard's name for a label of an encoding, or for what else people and programs call it. */
export function nameEncoding(label: string): string | undefined {
  const plain = label
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  try {
    return new TextDecoder(otherLabels[plain] ?? plain).encoding;
  } catch {
    return undefined;
  }
}

const otherLabels: Readonly<Record<string, string>> = {
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'win-1251': 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  'iso8859-6': 'iso-8859-6',
  'ansi-1251': 'windows-1251',
};

/** As `nameEncoding`. That text whose bytes are ASCII's declares to be UTF-16 is a common mistake. */
export function nameDeclared(label: string | undefined): string | undefined {
  const name = label === undefined ? undefined : nameEncoding(label);
  return name?.startsWith('utf-16') ? undefined : name;
}

const offered = [
  'utf-8',
  'utf-16le',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'windows-1256',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-6',
  'iso-8859-2',
  'iso-8859-5',
  'gb18030',
  'shift_jis',
];

/** Why a name that was typed is none, and what may be meant. */
export function explainName(typed: string): string {
  const meant = suggest(typed.toLowerCase(), offered);
  return `"${typed}" is not an encoding that is known; ${meant === undefined ? `some are ${offered.slice(0, 9).join(', ')}` : `did you mean "${meant}"?`}`;
}
