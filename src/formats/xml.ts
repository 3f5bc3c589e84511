/** Finished XML. */
export interface Xml {
  readonly xml: string;
}

/** Strings are escaped; undefined is left out. */
export type XmlChild = Xml | string | undefined;

/** Everything that is not a Char in https://www.w3.org/TR/xml/#charsets, including unpaired surrogates. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // So that no text ends a CDATA section into which a feed reader puts it.
  '>': '&gt;',
  '"': '&quot;',
  // Parsers would turn them into spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Removes the characters that XML 1.0 does not allow. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(forbidden, '');
}

const escapeText = (text: string) =>
  withoutForbidden(text).replaceAll(/[&<>\r]/g, (one) => references[one] ?? one);

const escapeAttribute = (text: string) =>
  withoutForbidden(text).replaceAll(/[&<>"\t\n\r]/g, (one) => references[one] ?? one);

/** An element. Attributes that are undefined are left out. Child elements are on lines of their own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlChild[]
): Xml {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`))
    .join('');
  const present = children.filter((child) => child !== undefined);
  if (present.length === 0) return { xml: `<${name}${given}/>` };
  const parts = present.map((child) => (typeof child === 'string' ? escapeText(child) : child.xml));
  const isBlock = present.every((child) => typeof child !== 'string');
  const inside = isBlock ? `\n${parts.join('\n')}\n` : parts.join('');
  return { xml: `<${name}${given}>${inside}</${name}>` };
}

/** A document with its declaration. `styleSheet`: the address of the XSL with which browsers show it. */
export function xmlDocument(root: Xml, styleSheet?: string): string {
  const style =
    styleSheet === undefined
      ? ''
      : `<?xml-stylesheet type="text/xsl" href="${escapeAttribute(styleSheet)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${style}${root.xml}\n`;
}
