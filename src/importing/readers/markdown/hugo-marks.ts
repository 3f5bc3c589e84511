import { referenceTo } from '../../lines/source-reference.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { isAddress, isSaid } from './said-by-marks.ts';
import { hugoMarks, parameterOf, type Mark, type Shortcode } from './shortcode-syntax.ts';
import { turnMarks, type TurnedBody, type Turned, type TurnMark } from './turn-marks.ts';
import { embedOf, escapeText, fencedCode, pictureOf, quotationOf } from './written-marks.ts';

/** Turns the shortcodes of a body of Hugo: its own, and those of a site whose names and parameters tell what they show. */
export function turnHugo(body: string): TurnedBody {
  const turned = turnMarks(body, hugoMarks(body), turn);
  return { ...turned, markdown: apartPictures(shownMarks(turned.markdown)) };
}

const turn: TurnMark = (code, place, inside) => {
  const isReference = /^(?:rel)?ref$/i.test(code.name);
  if (isReference && place.inAddress) return reference(code);
  // Elsewhere it would print an address.
  if (isReference) return { text: inside?.turned ?? '', isUnknown: true, isSilent: true };
  if (place.inAddress) return addressOf(code);
  const name = code.name.toLowerCase();
  const around = inside && hugoAround.get(name)?.(code, inside);
  if (around) return around;
  const known = hugoOwn.get(name)?.(code) ?? byShape(code, inside);
  if (!known) return unknownOf(code, place, inside);
  if (!inside) return known;
  const text = place.inHtml ? markdownToHtml(known.text) : known.text;
  const gap = place.isLineStart ? '\n\n' : ' ';
  return { ...known, text: `${text}${gap}${inside.turned}`, isUnknown: true };
};

/** Turns the components of MDX in a body. */
export function turnComponents(body: string, marks: readonly Mark[]): TurnedBody {
  return turnMarks(body, marks, (code, place, inside) =>
    code.name === 'import'
      ? { text: '', isSilent: true, isUnknown: true }
      : (byShape(code, inside) ?? unknownOf(code, place, inside)),
  );
}

interface Content {
  turned: string;
  written: string;
}
type Inside = Content | undefined;

/** https://gohugo.io/shortcodes/ Those that nothing closes. */
const hugoOwn = new Map<string, (code: Shortcode) => Turned | undefined>([
  ['figure', pictureIn],
  ['youtube', (code) => video(code, 'https://www.youtube.com/watch?v=')],
  ['vimeo', (code) => video(code, 'https://vimeo.com/')],
  ['vimeo_simple', (code) => video(code, 'https://vimeo.com/')],
  ['tweet', post],
  ['x', post],
  ['twitter', post],
  ['x_simple', post],
  ['twitter_simple', post],
  ['instagram', (code) => video(code, 'https://www.instagram.com/p/')],
  ['instagram_simple', (code) => video(code, 'https://www.instagram.com/p/')],
  ['gist', gist],
]);

/** And those around a text. */
const hugoAround = new Map<string, (code: Shortcode, inside: Content) => Turned | undefined>([
  ['highlight', highlight],
  [
    'comment',
    (_, { written }) => ({
      text: '',
      isSilent: true,
      leftOut: { what: 'comment', text: written },
    }),
  ],
  ['details', details],
]);

function pictureIn(code: Shortcode): Turned | undefined {
  const src = parameterOf(code, ['src', 'image', 'url', 'file', 'path', 'uid', 'name'], 0);
  return src === undefined || isProse(src) ? undefined : pictureOf(code, src);
}

function video(code: Shortcode, start: string): Turned | undefined {
  const id = parameterOf(code, ['id', 'v', 'url', 'src'], 0);
  if (id === undefined || /\s/.test(id)) return undefined;
  return embedOf(code, /^https?:/.test(id) ? id : start + id);
}

function post(code: Shortcode): Turned | undefined {
  const unnamed = code.parameters.filter(({ name }) => name === undefined);
  const id = parameterOf(code, ['id'], unnamed.length > 1 ? 1 : 0);
  const user = parameterOf(code, ['user'], unnamed.length > 1 ? 0 : undefined) ?? 'i/web';
  if (id === undefined) return undefined;
  return embedOf(code, /^https?:/.test(id) ? id : `https://twitter.com/${user}/status/${id}`);
}

function gist(code: Shortcode): Turned | undefined {
  const [user, id] = code.parameters.map(({ value }) => value);
  return user === undefined || id === undefined
    ? undefined
    : embedOf(code, `https://gist.github.com/${user}/${id}`);
}

/** Hugo's own names a language; sites have one of that name that marks words. */
function highlight(code: Shortcode, inside: Content): Turned | undefined {
  const language = parameterOf(code, ['lang', 'language', 'type'], 0);
  if (language === undefined) return undefined;
  return {
    text: fencedCode(inside.written, language.replace(/\s.*/, '')),
    isSilent: true,
    asWritten: true,
  };
}

function details(code: Shortcode, inside: Content): Turned | undefined {
  const summary = parameterOf(code, ['summary', 'title'], 0);
  if (summary === undefined) return undefined;
  const isTitle = code.parameters.filter(isSaid).every(({ value }) => value.trim() === summary);
  if (!isTitle) return undefined;
  const text = `\n\n**${summary}**\n\n${inside.turned.trim()}\n\n`;
  // A summary of one word is shown too, though nothing but its place tells that it is text.
  return code.parameters.some(isSaid) ? { text } : { text, added: [summary] };
}

function reference(code: Shortcode): Turned {
  return { text: referenceOf(parameterOf(code, ['path'], 0) ?? ''), isSilent: true };
}

/** A link's address, without the fragment that no new page has. */
function referenceOf(name: string): string {
  return referenceTo(name.replace(/[?#].*$/s, ''));
}

/** A shortcode of a site, in the address of a link: its one parameter leads there. */
function addressOf(code: Shortcode): Turned {
  const value = parameterOf(code, ['path', 'file', 'src', 'url', 'href', 'link', 'page'], 0);
  if (value === undefined) return { text: '', isUnknown: true, isSilent: true };
  const isPage = /\.(?:md|markdown|html?)(?:#.*)?$/i.test(value) && !/^https?:/.test(value);
  if (isPage) return { text: referenceOf(value), isSilent: true };
  return { text: encodeURI(value), isUnknown: !/^https?:/.test(value), isSilent: true };
}

/** Shortcodes that every site has in its own way: pictures, quotations, videos, files. */
export function byShape(code: Shortcode, inside: Inside): Turned | undefined {
  const name = code.name.toLowerCase();
  if (inside) return undefined;
  if (/(?:^|[-_/])(?:im(?:g|age)s?|pic(?:ture)?|photo|figure|fig)(?:[-_/]|$)/.test(name))
    return pictureIn(code);
  if (/(?:^|[-_/])(?:block)?quote(?:[-_/]|$)/.test(name)) {
    const text = parameterOf(code, ['text', 'quote', 'content'], 0);
    const rest = code.parameters.filter((each) => isSaid(each) && each.value.trim() !== text);
    if (
      text === undefined ||
      !code.parameters.some((each) => isSaid(each) && each.value.trim() === text)
    )
      return undefined;
    const cite = rest.map(({ value }) => value.trim()).join(', ');
    return { text: quotationOf(text, cite === '' ? undefined : cite) };
  }
  const address = code.parameters
    .map(({ value }) => value.trim())
    .find((value) => /^https?:\/\/\S+$/.test(value));
  const isAll = code.parameters.every(
    (each) => each.value.trim() === address || !isProse(each.value),
  );
  if (address !== undefined && isAll) return embedOf(code, address);
  const file = parameterOf(code, ['file', 'path', 'href', 'src']);
  const label = parameterOf(code, ['label', 'title', 'text']);
  if (file !== undefined && label !== undefined && isAddress(file))
    return { text: `[${label}](${encodeURI(file)})` };
  return undefined;
}

/** Words that are said stay; a mark that says nothing stays as it was typed, for somebody to see. */
export function unknownOf(
  code: Shortcode,
  { isLineStart }: { isLineStart: boolean },
  inside: Inside,
): Turned {
  const said = code.parameters.filter(isSaid).map(({ value }) => value.trim());
  const words = said.join(isLineStart ? '\n\n' : ' ');
  const gap = isLineStart ? '\n\n' : ' ';
  if (inside) {
    const text = isLineStart && /\n/.test(inside.turned) ? inside.turned.trim() : inside.turned;
    return { text: words === '' ? text : `${words}${gap}${text}`, isUnknown: true };
  }
  if (words !== '') return { text: isLineStart ? `\n\n${words}\n\n` : words, isUnknown: true };
  if (code.kind === 'close') return { text: '', isUnknown: true, isSilent: true };
  return { text: escapeText(code.source), isUnknown: true, isKept: true };
}

function isProse(value: string): boolean {
  return isSaid({ value });
}

/** Shortcodes that were there to be read: Hugo takes the marks of a comment away. */
function shownMarks(markdown: string): string {
  return markdown.replaceAll(
    /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g,
    (_, open: string, inside: string, close: string) => `{{${open}${inside}${close}}}`,
  );
}

const address = String.raw`\((?:[^()"\n]|"(?:[^"\\\n]|\\.)*")*\)`;
const leading = new RegExp(
  String.raw`^(\[!\[(?:[^\]\\\n]|\\.)*\]${address}\]${address}|!\[(?:[^\]\\\n]|\\.)*\]${address})[ \t]*(?=\S)`,
  'gm',
);

/** A picture before the words of a paragraph is one of its own: beside them there is no place. */
function apartPictures(markdown: string): string {
  return markdown.replaceAll(leading, '$1\n\n');
}
