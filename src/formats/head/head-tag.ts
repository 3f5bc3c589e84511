/** An element of a page's head as data: what `<Head>` writes, and nothing else does. */
export type HeadTag =
  | { tag: 'title'; text: string }
  | { tag: 'meta' | 'link'; attributes: Readonly<Record<string, string>> }
  /** A block of data, which browsers do not run. `text` is safe inside `<script>`. */
  | { tag: 'script'; type: string; text: string };

/** `<meta name="…" content="…">`; nothing where there is no content. */
export function named(name: string, content: string | undefined): HeadTag[] {
  return content ? [{ tag: 'meta', attributes: { name, content } }] : [];
}

/** `<meta property="…" content="…">`, as Open Graph has it; nothing where there is no content. */
export function property(name: string, content: string | undefined): HeadTag[] {
  return content ? [{ tag: 'meta', attributes: { property: name, content } }] : [];
}

/** `<link rel="…" href="…">`; nothing where there is no address. */
export function link(
  rel: string,
  href: string | undefined,
  more: Readonly<Record<string, string>> = {},
): HeadTag[] {
  return href ? [{ tag: 'link', attributes: { rel, href, ...more } }] : [];
}
