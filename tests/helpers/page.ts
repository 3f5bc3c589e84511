import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

type Parent = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A part of a page, as a reader or a program meets it. */
export interface Part {
  /** What is inside, in the order of the page. `selector`: tags, `.class`, `#id`, `[name]`, `[name=value]`, nested by blanks. */
  all: (selector: string) => Part[];
  /** The first, which must be there. */
  one: (selector: string) => Part;
  texts: (selector: string) => string[];
  text: string;
  /** Undefined where it is not set. */
  attribute: (name: string) => string | undefined;
  /** The addresses and texts of its links. */
  links: (selector?: string) => { href: string | undefined; text: string }[];
}

/** The file of a page, by its address without the base. */
export function fileOf(outDir: string, address: string): string {
  return path.join(outDir, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : '');
}

/** The paths of all files in a folder, below it, with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();
}

/** Reads a page of a built site. */
export function readPage(outDir: string, address: string): Part {
  return partOf(parseDocument(readFileSync(fileOf(outDir, address), 'utf8')));
}

function partOf(node: Parent | Element): Part {
  const all = (selector: string) => select(node, selector).map(partOf);
  return {
    all,
    one(selector) {
      const [first] = all(selector);
      if (!first) throw new Error(`There is no ${selector} in ${textOf(node).slice(0, 200)}`);
      return first;
    },
    texts: (selector) => all(selector).map(({ text }) => text),
    text: textOf(node),
    attribute: (name) => ('attribs' in node ? node.attribs[name] : undefined),
    links: (selector = 'a') =>
      all(selector).map(({ attribute, text }) => ({ href: attribute('href'), text })),
  };
}

/** In one line, as it shows; a script’s, which does not, as it is. */
function textOf(node: Parent | Element): string {
  if ('name' in node && node.name === 'script') return DomUtils.textContent(node);
  return DomUtils.innerText(node).replaceAll(/\s+/g, ' ').trim();
}

function select(root: Parent | Element, selector: string): Element[] {
  return selector
    .split(' ')
    .reduce<(Parent | Element)[]>(
      (roots, step) => [
        ...new Set(
          roots.flatMap(({ children }) => DomUtils.findAll((one) => matches(one, step), children)),
        ),
      ],
      [root],
    ) as Element[];
}

function matches({ name, attribs }: Element, step: string): boolean {
  const conditions = step.match(/^[a-z][a-z0-9]*|[.#][\w-]+|\[[^\]]+\]/g) ?? [];
  if (conditions.join('') !== step) throw new Error(`"${step}" is not a selector known here`);
  return conditions.every((condition) => {
    const rest = condition.slice(1);
    if (condition.startsWith('.')) return attribs['class']?.split(/\s+/).includes(rest) ?? false;
    if (condition.startsWith('#')) return attribs['id'] === rest;
    if (!condition.startsWith('[')) return name === condition;
    const [key = '', value] = rest.slice(0, -1).split('=');
    return value === undefined ? key in attribs : attribs[key] === value;
  });
}
