/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// Bodies are HTML that Backfile wrote: well formed, all attributes quoted, and `<` only in tags.
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)+\s*\/?>/g;
const address = /(\s(?:href|src)=")([^"]*)(?=")/g;
const addresses = /(\ssrcset=")([^"]*)(?=")/g;

/** A body with absolute addresses, for reading elsewhere. `page`: the absolute address of its page. */
export function toAbsolute(html: string, page: string): string {
  const whole = (href: string) => {
    // Addresses contain `&amp;` and keep it; only relative ones change.
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
