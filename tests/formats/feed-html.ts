import { DomUtils, parseDocument } from 'htmlparser2';

/** What readers of feeds throw away, or refuse the feed for. */
const unsafe = /^(?:script|style|iframe|object|embed|form|input|link|meta|base|svg|math)$/;

/** What the W3C's feed validator would say against the HTML in a feed. */
export function problemsOfHtml(html: string): string[] {
  const elements = DomUtils.getElementsByTagName('*', parseDocument(html).children, true);
  const relative = (href: string) => !/^(?:https?|mailto|tel|data):/.test(href);
  return elements.flatMap(({ name, attribs }) => [
    ...(unsafe.test(name) ? [`<${name}>`] : []),
    ...Object.keys(attribs)
      .filter((key) => /^on|^style$/.test(key))
      .map((key) => `<${name} ${key}>`),
    ...['href', 'src', 'cite', 'poster']
      .flatMap((key) => attribs[key] ?? [])
      .filter(relative)
      .map((href) => `<${name}> with ${href}`),
    ...(attribs['srcset'] ?? '')
      .split(/,\s+/)
      .filter((one) => one !== '' && relative(one))
      .map((one) => `<${name} srcset> with ${one}`),
  ]);
}
