import type { Element, Root } from 'hast';
import { nearest } from '../../text/nearest.ts';
import type { TextFix } from '../../problem/problem.ts';
import { withBothSlashes } from '../../text/uri.ts';
import { fileBeside, isHidden, kindOfAddress, linkSchemes, readAddress } from './addresses.ts';
import { elementsIn, textProperty } from './elements.ts';
import { nameAnchors } from './name-anchors.ts';
import { idPrefix } from './sanitise.ts';

export interface BodyProblem {
  line: number;
  column: number;
  message: string;
  hint?: string;
  fix?: TextFix;
  rule: string;
}

type Fault = Omit<BodyProblem, 'line' | 'column' | 'fix'>;

const addressOf: Readonly<Record<string, string>> = {
  a: 'href',
  img: 'src',
  iframe: 'src',
  video: 'src',
  audio: 'src',
  source: 'src',
  embed: 'src',
  object: 'data',
};

/**
 * Everything that is wrong with a body, instead of removing it silently. `written`: the tree as written; `safe`: the
 * same after sanitising, before ids are given.
 */
export function checkBody(written: Root, safe: Root, firstLine: number): BodyProblem[] {
  const problems: BodyProblem[] = [];
  let anchors: ReadonlySet<string> | undefined;
  for (const node of elementsIn(written)) {
    const name = addressOf[node.tagName];
    const address = name === undefined ? undefined : textProperty(node, name);
    if (address === undefined) continue;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const report = (fault: Fault | undefined) => {
      if (fault) problems.push({ line: line + firstLine - 1, column, ...fault });
    };
    if (node.tagName === 'img') report(faultOfPicture(address, textProperty(node, 'alt')));
    else if (node.tagName === 'a') {
      if (readAddress(address).startsWith('#') && !isFootnoteLink(node)) {
        anchors ??= anchorsOf(safe);
        report(faultOfFragment(address, anchors));
      } else report(faultOfLink(address));
    } else report(faultOfEmbed(address));
  }
  return problems;
}

/** An address that is not valid: `http://www.[agency].gov/open`. */
function faultOfHost(address: string): Fault | undefined {
  const [, host = ''] = /^https?:[/\\]*([^/\\?#]*)/i.exec(readAddress(address)) ?? [];
  if (!/^https?:/i.test(readAddress(address))) return undefined;
  const typed = readable(address);
  const port = /:(\d+)$/.exec(host)?.[1];
  const character = /[^\p{L}\p{M}\p{N}.:@_-]/u.exec(readable(host))?.[0];
  const why =
    host === ''
      ? 'it names no host'
      : character !== undefined
        ? `its host cannot contain "${character}"`
        : port !== undefined && Number(port) > 65535
          ? `there is no port ${port}`
          : `"${shorten(readable(host))}" is not a host`;
  return {
    message: `"${shorten(typed)}" is not a web address: ${why}`,
    hint: `complete the address, or write it as code if it is an example: \`${shorten(typed)}\``,
    rule: 'link-address',
  };
}

/** As it was typed; parsers replace `[` by `%5B`. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function faultOfPicture(src: string, alt: string | undefined): Fault | undefined {
  const kind = kindOfAddress(src);
  if (kind === 'unsafe')
    return faultOfHost(src) ?? unsafe(src, 'give the name of a file beside the article');
  if (kind === 'site' || kind === 'empty' || kind === 'fragment') {
    return {
      message: `the picture's address "${shorten(src)}" is not a file beside the article`,
      hint: 'put the file beside the article and give only its name',
      rule: 'picture-address',
    };
  }
  if (isHidden(fileBeside(src) ?? '')) {
    return {
      message: `the picture's file "${shorten(src)}" is hidden, because its name begins with a dot`,
      hint: 'rename the file, and give its new name',
      rule: 'picture-address',
    };
  }
  if (kind === 'beside' && (alt ?? '').trim() === '') {
    return {
      message: `the picture "${shorten(fileBeside(src) ?? src)}" has no alternative text`,
      hint: `say what it shows: ![What it shows](${src})`,
      rule: 'picture-alt',
    };
  }
  return undefined;
}

/** `www.example.com/x`, `example.org`; a file's name has another ending. */
const looksLikeHost =
  /^(?:www\.[^/\s]+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|info|gov|edu|ru|ae|sa|eg|int))(?:\/|$)/i;

const mail = /^[^\s@/?#]+@[^\s@/?#]+\.[a-z]{2,}$/i;

/** Recognises a link to the file of an article instead of its page. A year alone may be part of the name. */
function addressOfFile(href: string): string | undefined {
  const [, date = '', name] =
    /(?:^|\/)(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?!-\d{2}-))-([a-z\d-]+)\.md$/.exec(href) ?? [];
  return name && `write the article's address: /${date.replaceAll('-', '/')}/${name}/`;
}

/** What to write instead of an address that leads nowhere. */
function addressMeant(href: string): string {
  if (mail.test(href)) return `write mailto:${href}`;
  if (/(?:\{|%7B)(?:\{|%7B|%25|%(?![\da-f]{2}))/i.test(href)) {
    return 'it is markup of another system: import the text with npm run import, or write the address it stands for';
  }
  const [, bare] = /^(?:%C2%A0|\s)+(https?:.*)$/i.exec(href) ?? [];
  if (bare !== undefined) return `delete the space before it: ${shorten(bare)}`;
  const [, inside] = /^\((https?:[^()]*)\)$/i.exec(href) ?? [];
  if (inside !== undefined) return `write ${shorten(inside)}`;
  if (looksLikeHost.test(href)) return `if it is on the web, write https://${shorten(href)}`;
  return (
    addressOfFile(href) ??
    'write an address of this site from its root (/2021/08/26/…/), or a full one (https://…)'
  );
}

function faultOfLink(href: string): Fault | undefined {
  const kind = kindOfAddress(href);
  if (kind === 'unsafe') {
    const fault = faultOfHost(href);
    if (fault) return fault;
    const [scheme = '', rest = ''] = /^([a-z]+)(:\/\/.*)$/i.exec(href)?.slice(1) ?? [];
    const meant = nearest(scheme, ['https', 'http']);
    if (meant !== undefined && scheme !== '') return unsafe(href, `write ${meant}${rest}`);
    return unsafe(href, `links may begin with ${linkSchemes.map((each) => `${each}:`).join(', ')}`);
  }
  const whole = withBothSlashes(readAddress(href));
  if (kind === 'web' && whole !== readAddress(href)) {
    return {
      message: `the link's address "${shorten(href)}" lacks a slash`,
      hint: `write ${whole}`,
      rule: 'link-address',
    };
  }
  if (kind === 'empty') {
    return {
      message: 'a link has no address',
      hint: 'give one, or delete the link',
      rule: 'link-address',
    };
  }
  if (kind === 'beside') {
    return {
      message: `the link's address "${shorten(href)}" leads to nothing that is published`,
      hint: addressMeant(href),
      rule: 'link-address',
    };
  }
  return undefined;
}

function faultOfFragment(href: string, anchors: ReadonlySet<string>): Fault | undefined {
  const id = href.slice(1);
  // For these two, browsers go to the beginning of the page, whatever its ids are.
  if (id === '' || id.toLowerCase() === 'top' || anchors.has(id)) return undefined;
  const known = [...anchors].filter((each) => !/^(?:fn|fnref)-\d|^footnote-label$/.test(each));
  return {
    message: `the link "${shorten(href)}" leads to no heading in this text`,
    hint:
      known.length > 0
        ? `its headings are ${known.map((each) => `#${each}`).join(', ')}`
        : 'it has no headings',
    rule: 'link-anchor',
  };
}

function faultOfEmbed(address: string): Fault | undefined {
  const kind = kindOfAddress(address);
  if (kind === 'unsafe')
    return faultOfHost(address) ?? unsafe(address, 'give a full address (https://…)');
  if (kind !== 'beside') return undefined;
  return {
    message: `the file "${shorten(address)}" is not published: only pictures are`,
    hint: 'give a full address (https://…), which becomes a link',
    rule: 'embed-address',
  };
}

function unsafe(address: string, hint: string): Fault {
  return {
    message: `the address "${shorten(address)}" cannot be published`,
    hint,
    rule: 'unsafe-address',
  };
}

function anchorsOf(safe: Root): Set<string> {
  const ids = new Set<string>();
  for (const node of elementsIn(nameAnchors(safe))) {
    const id = textProperty(node, 'id');
    if (id !== undefined) ids.add(id.slice(idPrefix.length));
  }
  return ids;
}

function isFootnoteLink({ properties }: Element): boolean {
  return (
    properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined
  );
}

function shorten(address: string): string {
  const line = address.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
