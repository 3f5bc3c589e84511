/** Files that hold articles, by their endings, and what reads a folder of them. Folders of whole sites have files of every kind. */
const endings: Readonly<Record<string, RegExp>> = {
  wordpress: /\.xml$/i,
  markdown: /\.(?:md|markdown|mdx|html?|json)$/i,
  json: /\.json$/i,
  word: /\.docx$/i,
  text: /\.txt$/i,
};

const documents =
  /\.(?:xml|md|markdown|mdx|txt|docx?|rtf|odt|pdf|csv|tsv|json|ndjson|sqlite3?|sql)$/i;
/** What comes with a site and is not an article. */
const besides =
  /(?:^|\/)(?:node_modules\/|\.|(?:robots|humans|ads|license|readme|feed|rss|atom|sitemap)[^/]*\.[a-z]+$)/i;

/** Files of a folder (`names` below it) that its reader passes over, although they may be articles. */
export function filesNotRead(kind: string, names: readonly string[]): string[] {
  const own = endings[kind];
  if (!own) return [];
  return names.filter((name) => documents.test(name) && !own.test(name) && !besides.test(name));
}

/** That they were not read, in a sentence. */
export function tellNotRead(kind: string, files: readonly string[]): string {
  const first = files.slice(0, 3).join(', ');
  const more = files.length > 3 ? `, and ${(files.length - 3).toLocaleString('en')} more` : '';
  return `the folder was read as ${kind}, and without ${first}${more}; import what you need of them by name`;
}
