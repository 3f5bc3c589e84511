/** HTML with a space before the tags of cells outside of tables: for parsers they are not elements, and what they hold would become one word. */
export function divideCells(html: string): string {
  let depth = 0;
  return html.replaceAll(/<(\/?)(table|t[dhr]|caption)\b/gi, (tag, slash: string, name: string) => {
    if (name.toLowerCase() !== 'table') return depth === 0 ? ` ${tag}` : tag;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    return tag;
  });
}
