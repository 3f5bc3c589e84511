import { placeOfFootnote } from '../../body/take-footnotes.ts';
import { addParagraphs } from './paragraphs.ts';
import type { Shortcode } from './shortcodes.ts';

/** The HTML of a shortcode, and what of it was markup (HTML too). */
interface TurnedShortcode {
  html: string;
  markup: string;
}

/** Turns a shortcode, and what is between it and its end, into HTML. `post`: the id of the post that it is in. */
type Turn = (code: Shortcode, inner: string, post: string) => TurnedShortcode | undefined;

/** Those that enclose what they are about. */
export const enclosing: ReadonlyMap<string, Turn> = new Map<string, Turn>([
  ['caption', caption],
  ['wp_caption', caption],
  ['quote', quoted],
  ['blockquote', quoted],
  ['pullquote', quoted],
  ['code', asCode],
  ['sourcecode', asCode],
  // Of plugins for footnotes.
  ...'ref footnote fn efn_note modern_footnote mfn'
    .split(' ')
    .map((name): [string, Turn] => [name, noted]),
  ['embed', (code, inner) => ({ html: `\n\n${inner.trim()}\n\n`, markup: tagsOf(code) })],
]);

/** Those that stand for themselves. What is between them and their end stays as it is. */
export const single: ReadonlyMap<string, Turn> = new Map<string, Turn>([
  ['gallery', attached],
  ['playlist', attached],
  ['audio', played('audio')],
  ['video', played('video')],
  ['wpvideo', linked((id) => `https://videopress.com/v/${id}`)],
  ['youtube', linked((id) => `https://www.youtube.com/watch?v=${id}`)],
  ['vimeo', linked((id) => `https://vimeo.com/${id}`)],
  ['dailymotion', linked((id) => `https://www.dailymotion.com/video/${id}`)],
  ['ted', linked((id) => `https://www.ted.com/talks/view/id/${id}`)],
  // Where plugins list the footnotes.
  ...'footnotes references efn_reference'
    .split(' ')
    .map((name): [string, Turn] => [name, ({ text }) => ({ html: ' ', markup: text })]),
  ['ref', notedAgain],
  ...'soundcloud spotify twitter tweet instagram facebook flickr googlemaps scribd slideshare tiktok iframe'
    .split(' ')
    .map((name): [string, Turn] => [name, linked()]),
]);

function tagsOf({ name, text }: Shortcode): string {
  return `${text} [/${name}]`;
}

const picture =
  /^\s*(?:<a\b(?:[^"'>]|"[^"]*"|'[^']*')*>\s*)?<img\b(?:[^"'>]|"[^"]*"|'[^']*')*>(?:\s*<\/a>)?/i;

/** The picture with what is said below it; before WordPress 3.4 that was a value. */
function caption(code: Shortcode, inner: string): TurnedShortcode {
  const said = code.values['caption'] ?? '';
  const [shown = ''] = picture.exec(inner) ?? [];
  const below = [inner.slice(shown.length).trim(), said].filter((text) => text !== '').join(' ');
  const html = `<figure>${shown}${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>`;
  return {
    html: `\n\n${html}\n\n`,
    markup: tagsOf(said === '' ? code : { ...code, text: code.text.replace(said, () => ' ') }),
  };
}

/** A footnote with its text in its place; one with a name can be referred to again. */
function noted(code: Shortcode, inner: string): TurnedShortcode {
  const html = placeOfFootnote(addParagraphs(inner), code.values['name']);
  return { html, markup: tagsOf(code) };
}

function notedAgain({ values, isWhole, text }: Shortcode): TurnedShortcode | undefined {
  const { name } = values;
  if (!isWhole || name === undefined) return undefined;
  return { html: placeOfFootnote('', name), markup: text };
}

function quoted(code: Shortcode, inner: string): TurnedShortcode | undefined {
  // Their values may be who said it.
  if (Object.keys(code.values).length > 0) return undefined;
  return { html: `\n\n<blockquote>${inner}</blockquote>\n\n`, markup: tagsOf(code) };
}

function asCode(code: Shortcode, inner: string): TurnedShortcode {
  return { html: `\n\n<pre><code>${inner}</code></pre>\n\n`, markup: tagsOf(code) };
}

/** Pictures or files that the export describes: those that are named, or all of the post. */
function attached({ values, text }: Shortcode, _: string, post: string): TurnedShortcode {
  const ids = values['ids'] ?? values['include'];
  const [name, value] =
    ids === undefined ? ['data-attached-to', values['id'] ?? post] : ['data-attached', ids];
  const html = `\n\n<div ${name}="${value.replaceAll(/[^\d,]/g, '')}"></div>\n\n`;
  return { html, markup: text };
}

const sources = 'src 0 mp4 mp3 m4v webm ogv ogg m4a wav flac'.split(' ');

function played(element: 'audio' | 'video'): Turn {
  return ({ values, text }) => {
    const address = sources.map((name) => values[name]).find((found) => found !== undefined);
    if (address === undefined || !/^(?:https?:\/)?\//i.test(address)) return undefined;
    const html = `\n\n<${element} src="${asValue(address)}"></${element}>\n\n`;
    return { html, markup: text };
  };
}

/** What another site shows: its address, or what that is made from. */
function linked(addressOf?: (id: string) => string): Turn {
  return ({ values, text }) => {
    const id = values['id'] ?? values['0'] ?? '';
    const address =
      Object.values(values).find((each) => /^https?:\/\//i.test(each)) ??
      (addressOf && /^[\w-]+$/.test(id) ? addressOf(id) : undefined);
    if (address === undefined) return undefined;
    return { html: `\n\n<iframe src="${asValue(address)}"></iframe>\n\n`, markup: text };
  };
}

function asValue(address: string): string {
  return address.replaceAll('"', '%22').replaceAll('<', '%3C').replaceAll('>', '%3E');
}
