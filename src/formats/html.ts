/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// Bodies are our own HTML: well formed, each attribute quoted, `<` nowhere but in tags.
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)+\s*\/?>/g;
const address = /(\s(?:href|src)=")([^"]*)(?=")/g;
const addresses = /(\ssrcset=")([^"]*)(?=")/g;

/** A body as it can be read anywhere: its addresses whole. `page`: the absolute address of its page. */
export function toAbsolute(html: string, page: string): string {
  const whole = (href: string) => {
    // Addresses come with `&amp;`, and go so; only what is relative needs a change.
    if (href.startsWith('#')) return page + href;
    return href.startsWith('/') && !href.startsWith('//') ? new URL(page).origin + href : href;
  };
  return html.replaceAll(tag, (found) =>
    found
      .replaceAll(address, (_all, name: string, href: string) => name + whole(href))
      .replaceAll(
        addresses,
        (_all, name: string, set: string) =>
          name +
          set
            .split(/,\s+/)
            .map((one) => whole(one))
            .join(', '),
      ),
  );
}
