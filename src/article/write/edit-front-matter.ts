import type { Change } from './change-data.ts';
import { editYaml } from '../yaml/edit-yaml.ts';

/**
 * A Markdown file's text with these changes made in its frontmatter, one after the other, and every other byte as
 * it was: the body, comments, order, quotes, line ends. Undefined where one of them cannot be made with certainty.
 */
export function editFrontMatter(text: string, ...changes: readonly Change[]): string | undefined {
  return inFrontMatter(text, (yaml) =>
    changes.reduce<string | undefined>(
      (before, change) => (before === undefined ? undefined : editYaml(before, change)),
      yaml,
    ),
  );
}

/** A Markdown file's text with its frontmatter replaced by what `edit` returns. `edit` is given the frontmatter exactly as written. */
export function inFrontMatter(
  text: string,
  edit: (yaml: string) => string | undefined,
): string | undefined {
  const opening = /^\uFEFF?---[^\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const close = /^---[ \t]*\r?$/gm;
  close.lastIndex = opening.length;
  const end = close.exec(text)?.index;
  if (end === undefined) return undefined;
  const yaml = edit(text.slice(opening.length, end));
  return yaml === undefined ? undefined : opening + yaml + text.slice(end);
}
