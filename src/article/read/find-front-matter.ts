import matter from 'gray-matter';

/** Where the frontmatter of a Markdown text is. Offsets are in UTF-16 units. */
export interface FrontMatterPlace {
  /** The word behind the opening hyphens; `yaml` where there is none. */
  language: string;
  /** Where the fields begin, below the opening line. */
  from: number;
  /** Where the closing line begins; undefined where no line begins with three hyphens. */
  to?: number;
  /** What is on the closing line behind its hyphens. */
  behind: string;
  /** Where the text below the closing line begins. */
  bodyFrom: number;
}

const refuse = (): never => {
  throw new Error('gray-matter only finds the frontmatter');
};
/** It parses nothing: `parseYaml` knows the place of each value. A language of its own would run code. */
const refused = { parse: refuse, stringify: refuse };
const engines = {
  yaml: { parse: () => ({}), stringify: refuse },
  json: refused,
  javascript: refused,
  js: refused,
  coffee: refused,
};

/**
 * Finds the frontmatter as gray-matter does: from a first line that begins with three hyphens to the next line that does.
 * Undefined where there is none. Line ends are LF or CRLF; a byte order mark may be in front.
 */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const { name, raw } = matter.language(text.replace(/^\uFEFF/, ''));
  // A single line opens nothing, and of four hyphens the fourth would be the language.
  if (!text.includes('\n') || raw.startsWith('-')) return undefined;
  let file;
  try {
    // Always with options: without, gray-matter caches what it found by the text, and mistakes too.
    file = matter(text, { language: 'yaml', engines });
  } catch {
    return { language: name, from: 0, behind: '', bodyFrom: text.length };
  }
  if (file.content === text.replace(/^\uFEFF/, '')) return undefined;
  const { language, content } = file;
  const contentFrom = text.length - content.length;
  const closing = /\n---(\r?\n)?$/.exec(text.slice(Math.max(0, contentFrom - 6), contentFrom));
  if (!closing) return { language, from: 0, behind: '', bodyFrom: text.length };
  const to = contentFrom - closing[0].length + 1;
  const from = text.indexOf('\n', to - 1 - file.matter.length) + 1;
  // gray-matter counts what follows the hyphens among the content.
  const end = closing[1] === undefined ? content.indexOf('\n') : -1;
  const behind = closing[1] !== undefined ? '' : end === -1 ? content : content.slice(0, end);
  return {
    language,
    from,
    to,
    behind,
    bodyFrom: contentFrom + behind.length + (end === -1 ? 0 : 1),
  };
}
