import { Parser } from 'htmlparser2';
import { linesBefore } from './repair-text.ts';
import type { XmlNode } from './xml-node.ts';

/** A child of the channel: an item, an author, a category. */
export interface Entry {
  /** The line (from 1) at which it begins. */
  line: number;
  node: XmlNode;
  /** Why it is not whole. */
  damage?: 'ends early' | 'too large' | 'too deep';
}

/** Something that is wrong between entries, or was repaired in one. */
export interface Damage {
  line: number;
  message: string;
}

const begin = '<![CDATA[';
const end = ']]>';
/** Characters of one entry, of markup that leads to nothing, of what is parsed at once, and of what an end can be told by. */
const most = { entry: 64 << 20, markup: 8 << 20, piece: 65_536, depth: 30, ahead: 300 };
/** How the text of a section goes on whose end was lost. */
const lostEnd = /<\/([\w:]+)>\s*<(?:\/item>|[a-z]+:[a-z_]+[ >]|title>|link>|category |guid )/g;

/**
 * Reads the XML of an export in pieces, and gives each child of the channel when it ends. Sections (`<![CDATA[`) hold nearly
 * all of an export: they are found by a search of their own and never parsed, so that only the markup between them is.
 * What is broken ends with the entry in which it is.
 */
export class ChannelParser {
  readonly entries: Entry[] = [];
  readonly damages: Damage[] = [];
  /** The line that the next piece begins with. */
  line = 1;
  readonly #skips: ReadonlySet<string>;
  readonly #parser: Parser;
  #entry: Entry | undefined;
  /** Open elements of the entry. */
  #open: XmlNode[] = [];
  #size = 0;
  #inSection = false;
  #rest = '';
  /** Until the next item: what is there cannot be read. */
  #skipping = false;
  #fed = 0;
  #fedAtEvent = 0;
  /** The text that is being read, up to where its lines are counted, and from where the parser has its piece. */
  #text = '';
  #counted = 0;
  #lineCounted = 1;
  #piece = { at: 0, fed: 0 };

  /** `skips`: elements whose text is not wanted. */
  constructor(skips: ReadonlySet<string>) {
    this.#skips = skips;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#openTag(name, attributes),
        ontext: (text) => this.#addText(text),
        onclosetag: (name) => this.#closeTag(name),
        onprocessinginstruction: (name, data) => this.#declared(name, data),
        oncomment: () => this.#event(),
      },
      { xmlMode: true },
    );
  }

  /** Reads on. `isLast`: no more comes. */
  write(text: string, isLast: boolean): void {
    this.#text = this.#rest + text;
    this.#counted = 0;
    const { length } = this.#text;
    let at = 0;
    while (at < length) {
      const next = this.#inSection ? this.#readSection(at, isLast) : this.#readMarkup(at, isLast);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = this.#text.slice(at);
    this.line = this.#lineAt(at) + linesBefore(this.#rest, this.#rest.length);
    if (isLast) this.#finish();
  }

  #lineAt(index: number): number {
    if (index > this.#counted) {
      this.#lineCounted += linesBefore(this.#text, index, this.#counted);
      this.#counted = index;
    }
    return this.#lineCounted;
  }

  /** Gives where to go on; undefined: more must come first. */
  #readSection(at: number, isLast: boolean): number | undefined {
    const found = this.#text.indexOf(end, at);
    const stop = found === -1 ? this.#text.length - (isLast ? 0 : most.ahead) : found;
    if (found === -1 && stop <= at) return undefined;
    const text = this.#text.slice(at, stop);
    const lost = this.#lostEnd(text);
    if (lost !== undefined) {
      this.damages.push({
        line: this.#lineAt(at + lost),
        message: 'a section of text (CDATA) does not end: it was ended where its element ends',
      });
      this.#addText(text.slice(0, lost));
      this.#inSection = false;
      return at + lost;
    }
    this.#addText(text);
    if (found === -1) return isLast ? stop : stop > at ? stop : undefined;
    this.#inSection = false;
    return found + end.length;
  }

  #lostEnd(text: string): number | undefined {
    const name = this.#open.at(-1)?.name;
    if (name === undefined || !text.includes(`</${name}>`)) return undefined;
    for (const { 1: closed, index } of text.matchAll(lostEnd)) if (closed === name) return index;
    return undefined;
  }

  #readMarkup(at: number, isLast: boolean): number | undefined {
    if (this.#skipping) return this.#skip(at);
    const found = this.#text.indexOf(begin, at);
    let stop = found === -1 ? this.#text.length : found;
    if (found === -1 && !isLast) {
      // The beginning of a section may be cut in two.
      const tag = this.#text.lastIndexOf('<');
      if (tag > at - 1 && stop - tag < begin.length) stop = tag;
      if (stop <= at) return undefined;
    }
    for (let from = at; from < stop; from += most.piece) {
      const piece = this.#text.slice(from, Math.min(stop, from + most.piece));
      this.#piece = { at: from, fed: this.#fed };
      this.#parser.write(piece);
      this.#fed += piece.length;
      const isDeep = this.#open.length > most.depth;
      if (isDeep || this.#fed - this.#fedAtEvent > most.markup) {
        this.#giveUp(from, isDeep ? 'too deep' : 'too large');
        return from + piece.length;
      }
    }
    if (found === -1) return stop;
    this.#inSection = true;
    return found + begin.length;
  }

  #giveUp(at: number, damage: 'too deep' | 'too large') {
    if (this.#entry) this.#give({ ...this.#entry, damage });
    else {
      const line = this.#lineAt(at);
      this.damages.push({ line, message: 'what is here cannot be read, up to the next item' });
    }
    this.#entry = undefined;
    this.#open = [];
    this.#skipping = true;
    this.#parser.reset();
    this.#fed = 0;
    this.#fedAtEvent = 0;
  }

  #skip(at: number): number | undefined {
    const next = /<item[\s>]/g;
    next.lastIndex = at;
    const found = next.exec(this.#text);
    if (found) {
      this.#skipping = false;
      return found.index;
    }
    const stop = this.#text.length - '<item'.length;
    return stop > at ? stop : undefined;
  }

  #event() {
    this.#fedAtEvent = this.#fed;
  }

  #openTag(name: string, attributes: Readonly<Record<string, string>>) {
    this.#event();
    if (this.#open.length > most.depth) return;
    if (name === 'item' && this.#entry) this.#endEarly();
    const node: XmlNode = { name, attributes, text: '', children: [] };
    if (!this.#entry) {
      if (name === 'rss' || name === 'channel') return;
      const { at, fed } = this.#piece;
      const line = this.#lineAt(at + Math.max(0, this.#parser.startIndex - fed));
      this.#entry = { line, node };
      this.#size = 0;
    }
    this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
  }

  #endEarly() {
    if (!this.#entry) return;
    this.#give({ ...this.#entry, damage: 'ends early' });
    this.#open = [];
  }

  #addText(text: string) {
    this.#event();
    const node = this.#open.at(-1);
    if (!node || this.#skips.has(node.name)) return;
    this.#size += text.length;
    if (this.#size <= most.entry) node.text += text;
    else if (this.#entry) this.#entry.damage = 'too large';
  }

  #closeTag(name: string) {
    this.#event();
    if (this.#open.at(-1)?.name !== name) return;
    this.#open.pop();
    if (this.#open.length === 0 && this.#entry) this.#give(this.#entry);
  }

  #give(entry: Entry) {
    this.entries.push(entry);
    this.#entry = undefined;
  }

  #declared(name: string, data: string) {
    this.#event();
    if (!/^!doctype/i.test(name) || !data.includes('[')) return;
    const line = this.#lineAt(this.#piece.at);
    this.damages.push({ line, message: 'entities are declared here (DOCTYPE): none is followed' });
  }

  #finish() {
    if (this.#entry) this.#endEarly();
  }
}
