import type { Change } from './change-data.ts';
import { editYaml } from './edit-yaml.ts';

/**
 * A Markdown file's text with these changes made in its frontmatter, one after the other, and every other byte as
 * it was: the body, comments, order, quotes, line ends. Undefined where one of them cannot be made with certainty.
 */
export function editFrontMatter(text: string, ...changes: readonly Change[]): string | undefined {
  const opening = /^\uFEFF?---[^\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const close = /^---[ \t]*\r?$/gm;
  close.lastIndex = opening.length;
  const end = close.exec(text)?.index;
  if (end === undefined) return undefined;
  let yaml: string | undefined = text.slice(opening.length, end);
  for (const change of changes) yaml = yaml === undefined ? undefined : editYaml(yaml, change);
  return yaml === undefined ? undefined : opening + yaml + text.slice(end);
}
