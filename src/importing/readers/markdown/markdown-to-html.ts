import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A short piece of Markdown as HTML, for places where Markdown is not read: inside a table that is HTML. */
export function markdownToHtml(markdown: string): string {
  const html = String(processor.processSync(markdown.trim()));
  // One paragraph needs no tags where it is put between others.
  return /^<p>(?:(?!<p>)[^])*<\/p>$/.test(html) ? html.slice(3, -4) : html.replaceAll(/\n+/g, '\n');
}

const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();
