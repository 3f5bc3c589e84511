import { Parser } from 'htmlparser2';

/** XML of a Word document that its converter understands whole. */
export interface PlainXml {
  xml: string;
  /** Whether it was not well-formed before. */
  isDamaged: boolean;
}

const office = 'http://schemas.openxmlformats.org';
/** The names that Word gives to namespaces, and what those are. */
const namespaces: Readonly<Record<string, string>> = {
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
  m: `${office}/officeDocument/2006/math`,
  mc: `${office}/markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
};

/** Those whose text the converter reads; of all others it drops the text too. */
const read = new Set(
  `document body footnotes footnote endnotes endnote comments comment hdr ftr p r t delText ins del moveFrom moveTo hyperlink tbl tr tc
  sdt sdtContent customXml smartTag object drawing pict txbxContent`
    .split(/\s+/)
    .map((name) => `w:${name}`),
);
/** Elements around text that say nothing to the converter. */
const unwrapped = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);
const renamed: Readonly<Record<string, string>> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };
const validName = /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i;
// What XML 1.0 does not permit.
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Writes a part of a document again: well-formed, whatever it was, and without the elements around text that the converter
 * would drop together with that text.
 */
export function plainXml(xml: string): PlainXml {
  const written = new WrittenXml();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        written.open(name, attributes);
      },
      onclosetag: (name, isImplied) => {
        // Of an empty element it is implied too.
        written.close(name, isImplied && xml[parser.endIndex - 1] !== '/');
      },
      ontext: (text) => {
        written.text(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { xml: written.parts.join(''), isDamaged: written.isDamaged };
}

class WrittenXml {
  readonly parts: string[] = [];
  isDamaged = false;
  /** The elements that are open: where the tag of each is among the parts. */
  readonly #open: { name: string; at: number }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isValid = validName.test(name);
    this.isDamaged ||= !isValid;
    if (name === 'w:t' || name === 'w:delText') this.#unwrapUnread();
    const as = renamed[name] ?? name;
    const isWritten = isValid && !unwrapped.has(name);
    this.#open.push({ name: isWritten ? as : '', at: this.parts.length });
    this.parts.push(isWritten ? `<${as}${this.#attributes(attributes)}>` : '');
  }

  close(_: string, isImplied: boolean): void {
    this.isDamaged ||= isImplied;
    const { name = '' } = this.#open.pop() ?? {};
    if (name !== '') this.parts.push(`</${name}>`);
  }

  text(text: string): void {
    this.parts.push(this.#escaped(text));
  }

  /** Takes away the tags of elements around a text that the converter does not read; drawings it does. */
  #unwrapUnread() {
    for (const element of this.#open) {
      const [prefix = ''] = element.name.split(':');
      const isDrawing = prefix !== 'w' && Object.hasOwn(namespaces, prefix);
      if (isDrawing || read.has(element.name)) continue;
      this.parts[element.at] = '';
      element.name = '';
    }
  }

  #attributes(attributes: Readonly<Record<string, string>>): string {
    const all = Object.entries(attributes).filter(([name]) => validName.test(name));
    this.isDamaged ||= all.length < Object.keys(attributes).length;
    const given = new Map(all);
    for (const [prefix, namespace] of Object.entries(namespaces)) {
      const name = `xmlns:${prefix}`;
      const value = given.get(name);
      const isMissing = value === undefined && this.#open.length === 0;
      if (isMissing || (value !== undefined && !isNamespace(value))) given.set(name, namespace);
    }
    return [...given]
      .map(([name, value]) => ` ${name}="${this.#escaped(value).replaceAll('"', '&quot;')}"`)
      .join('');
  }

  #escaped(text: string): string {
    const clean = text.replaceAll(forbidden, '');
    this.isDamaged ||= clean.length < text.length;
    return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

/** Of either edition of the standard (ECMA-376). */
function isNamespace(value: string): boolean {
  return (
    value.startsWith('http://purl.oclc.org/ooxml/') || Object.values(namespaces).includes(value)
  );
}
