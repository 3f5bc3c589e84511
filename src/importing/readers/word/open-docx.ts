import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainXml } from './plain-xml.ts';

/** A Word document (Office Open XML) as what is in its zip. */
export interface Docx {
  /** By their names in it. */
  parts: Readonly<Record<string, Uint8Array>>;
  /** Names that lead out of the zip: what they have is not read. */
  refused: string[];
}

/** Bytes of all parts together, unpacked; more is not text with pictures. */
const mostBytes = 400_000_000;
/** Smaller ones are unpacked whatever their ratio. */
const harmlessBytes = 50_000_000;
/** XML seldom packs better than 1 to 30. */
const mostRatio = 100;
const mostParts = 10_000;
/** Of one part in XML. */
const mostXml = 64_000_000;

/** Unpacks a document, or says why it cannot be, as a clause. */
export function openDocx(bytes: Uint8Array): Docx | { fault: string } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      fault: 'it is protected by a password, or of Word before 2007; save it as .docx without one',
    };
  }
  const refused: string[] = [];
  let size = 0;
  let count = 0;
  let fault: string | undefined;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        size += originalSize;
        count++;
        const isBomb =
          size > mostBytes || (size > harmlessBytes && size > bytes.length * mostRatio);
        if (isBomb || count > mostParts || (isXml(name) && originalSize > mostXml)) {
          fault ??= `it would unpack to more than any document has (${Math.round(size / 1e6)} MB from ${Math.ceil(bytes.length / 1e6)} MB), and is not read`;
        }
        if (isOutside(name)) refused.push(name);
        return fault === undefined && !isOutside(name) && !name.endsWith('/');
      },
    });
  } catch (error) {
    return { fault: `its zip is damaged (${error instanceof Error ? error.message : ''})` };
  }
  if (fault !== undefined) return { fault };
  if (!Object.hasOwn(parts, 'word/document.xml') && !Object.hasOwn(parts, '_rels/.rels'))
    return { fault: 'there is no Word document in it' };
  const names = Object.keys(parts).filter((name) => isXml(name));
  // Word writes none: entities that hold each other could fill any memory.
  const declares = names.find((name) => /<!(?:DOCTYPE|ENTITY)/i.test(xmlOf(parts, name)));
  return declares === undefined
    ? { parts, refused }
    : { fault: `${declares} declares entities, which no Word document does; it is not read` };
}

/** The text of a part in XML; '' where there is none. */
export function xmlOf(parts: Docx['parts'], name: string): string {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return part ? strFromU8(part) : '';
}

/** The document as a zip again, with what its reader does not know put in terms that it does; `damaged`: names of parts that had to be repaired. */
export function repack(parts: Docx['parts']): { zip: Uint8Array; damaged: string[] } {
  const damaged: string[] = [];
  const plain = Object.entries(parts).map(([name, part]) => {
    if (!isXml(name) || !name.startsWith('word/')) return [name, part] as const;
    const { xml, isDamaged } = plainXml(strFromU8(part));
    if (isDamaged) damaged.push(name);
    return [name, strToU8(xml)] as const;
  });
  return { zip: zipSync(Object.fromEntries(plain), { level: 0 }), damaged };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name);
}
