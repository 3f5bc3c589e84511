/** An element of a page's head as data. Only `<Head>` writes it as HTML. */
export type HeadTag =
  | { tag: 'title'; text: string }
  | { tag: 'meta' | 'link'; attributes: Readonly<Record<string, string>> }
  /** A block of data that browsers do not run. `text` is safe inside `<script>`. */
  | { tag: 'script'; type: string; text: string };

/** `<meta name="…" content="…">`; nothing if there is no content. */
export function named(name: string, content: string | undefined): HeadTag[] {
  return content ? [{ tag: 'meta', attributes: { name, content } }] : [];
}

/** `<meta property="…" content="…">`, the form of Open Graph; nothing if there is no content. */
export function property(name: string, content: string | undefined): HeadTag[] {
  return content ? [{ tag: 'meta', attributes: { property: name, content } }] : [];
}

/** `<link rel="…" href="…">`; nothing if there is no address. */
export function link(
  rel: string,
  href: string | undefined,
  more: Readonly<Record<string, string>> = {},
): HeadTag[] {
  return href ? [{ tag: 'link', attributes: { rel, href, ...more } }] : [];
}
