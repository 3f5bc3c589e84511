import { Parser } from 'htmlparser2';
import sharp from 'sharp';

/** What a picture's file says of itself. */
export interface PictureWords {
  alt?: string;
  caption?: string;
  credit?: string;
}

/**
 * Reads what photographers and agencies write into a picture: XMP, else IPTC-IIM (https://iptc.org/standards/photo-metadata/).
 * Nothing where the bytes are not a picture.
 */
export async function readPictureWords(bytes: Uint8Array): Promise<PictureWords> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const iptc = found?.iptc ? readIptc(found.iptc) : {};
  const xmp = found?.xmp ? readXmp(found.xmp.toString('utf8')) : {};
  return { ...iptc, ...xmp };
}

/** Names of XMP, by what they are here; the first that is there counts. */
const xmpNames = {
  alt: ['iptc4xmpcore:alttextaccessibility'],
  caption: ['dc:description'],
  credit: ['photoshop:credit', 'dc:creator', 'dc:rights'],
} as const;

/** An XMP packet: RDF in which a value is an attribute, the element's text, or the text of an item in it. */
function readXmp(packet: string): PictureWords {
  const values = new Map<string, string>();
  const open: string[] = [];
  let written = '';
  const add = (name: string, value: string) => {
    const text = value.replaceAll(/\s+/g, ' ').trim();
    if (text !== '' && !values.has(name)) values.set(name, text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name.toLowerCase());
        written = '';
        for (const [key, value] of Object.entries(attributes)) add(key.toLowerCase(), value);
      },
      ontext(text) {
        written += text;
      },
      onclosetag() {
        const named = open.findLast((name) => !/^(?:rdf|x):/.test(name));
        if (named !== undefined) add(named, written);
        written = '';
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(packet);
  return wordsFrom((kind) => xmpNames[kind].map((name) => values.get(name)));
}

/** Numbers of datasets in IIM's record 2. */
const iptcNumbers = { alt: [], caption: [120], credit: [110, 80, 115] } as const;

/** Datasets `1C 02 NUMBER LENGTH LENGTH …`, in UTF-8 if they are, else in Latin-1: few files say which. */
function readIptc(bytes: Buffer): PictureWords {
  const values = new Map<number, string>();
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
    const number = bytes[at + 2];
    const length = at + 5 <= bytes.length ? bytes.readUInt16BE(at + 3) : 0;
    const value = bytes.subarray(at + 5, at + 5 + length);
    if (number === undefined || length === 0 || value.length < length) continue;
    if (!values.has(number)) values.set(number, decode(value));
  }
  return wordsFrom((kind) => iptcNumbers[kind].map((number) => values.get(number)));
}

const start = Buffer.from([0x1c, 0x02]);

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const plain = text.includes('\uFFFD') ? bytes.toString('latin1') : text;
  return plain.replaceAll(/[\s\0]+/g, ' ').trim();
}

function wordsFrom(
  find: (kind: keyof PictureWords) => readonly (string | undefined)[],
): PictureWords {
  const words: PictureWords = {};
  for (const kind of ['alt', 'caption', 'credit'] as const) {
    const value = find(kind).find((each) => each !== undefined && each !== '');
    if (value !== undefined) words[kind] = value;
  }
  return words;
}
