import { dividesWords } from '../../../article/body/html-names.ts';
import { htmlTokens, type HtmlToken } from './html-tokens.ts';

/** What holds paragraphs, whether or not its text has them yet. */
const flow = new Set(
  'article aside blockquote body details div fieldset footer form header main nav section'.split(
    ' ',
  ),
);
/** What holds paragraphs only where an empty line divides its text. */
const maybe = new Set('address dd dt figcaption li td th caption summary center'.split(' '));
/** Between whose children is nothing but space. */
const structure = new Set(
  'table thead tbody tfoot tr colgroup ul ol menu dl select figure picture video audio object map'.split(
    ' ',
  ),
);
const single = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * HTML as the classic editor stores it, with its paragraphs and line breaks: there an empty line divides paragraphs, and the
 * end of a line is a break. Elements that are blocks are left as they are.
 */
export function addParagraphs(html: string): string {
  const open: string[] = [];
  let run: HtmlToken[] = [];
  let out = '';
  const flush = () => {
    out += writeRun(run, open.at(-1));
    run = [];
  };
  for (const token of htmlTokens(html.replaceAll(/\r\n?/g, '\n'))) {
    const { kind, name, text } = token;
    if (!isBlock(token)) {
      run.push(token);
      continue;
    }
    flush();
    out += text;
    if (kind === 'open' && !single.has(name) && !text.endsWith('/>')) open.push(name);
    if (kind === 'close') {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
    }
  }
  flush();
  return out;
}

/** Elements that divide words, and are in a line all the same. */
const inLine = new Set(
  'area br button canvas code img input map meter output progress slot textarea'.split(' '),
);

function isBlock({ kind, name }: HtmlToken): boolean {
  if (kind === 'raw') return name === 'pre' || name === 'xmp';
  return (kind === 'open' || kind === 'close') && !inLine.has(name) && dividesWords(name);
}

/** Text and inline elements between two blocks. */
function writeRun(run: readonly HtmlToken[], parent: string | undefined): string {
  const whole = run.map(({ text }) => text).join('');
  if (parent !== undefined && structure.has(parent)) return whole;
  const parts = split(run);
  const mayDivide = parent === undefined || flow.has(parent) || maybe.has(parent);
  if (!mayDivide || (parts.length < 2 && parent !== undefined)) return withBreaks(run);
  return parts.map((part) => `<p>${withBreaks(part)}</p>\n`).join('');
}

/** Tokens between empty lines; what has nothing to show goes with its neighbour. */
function split(run: readonly HtmlToken[]): HtmlToken[][] {
  const parts: HtmlToken[][] = [];
  let part: HtmlToken[] = [];
  const end = () => {
    if (part.some(({ kind, text }) => kind !== 'comment' && text.trim() !== '')) parts.push(part);
    part = [];
  };
  for (const token of run) {
    if (token.kind !== 'text') {
      part.push(token);
      continue;
    }
    for (const [index, text] of token.text.split(/\n[ \t]*\n\s*/).entries()) {
      if (index > 0) end();
      if (text !== '') part.push({ ...token, text });
    }
  }
  end();
  return parts;
}

/** A line end within is a break, but not at the ends and beside one. */
function withBreaks(tokens: readonly HtmlToken[]): string {
  const last = tokens.length - 1;
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'text') return text;
      const before = tokens[index - 1];
      const after = tokens[index + 1];
      let line = text;
      if (index === 0 || before?.name === 'br') line = line.replace(/^\s+/, ' ');
      if (index === last || after?.name === 'br') line = line.replace(/\s+$/, ' ');
      return line.replaceAll(/[ \t]*\n\s*/g, '<br />\n');
    })
    .join('')
    .trim();
}
