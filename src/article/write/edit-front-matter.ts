import type { Change } from './change-data.ts';
import { findFrontMatter } from '../read/find-front-matter.ts';
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
  const place = findFrontMatter(text);
  if (place?.to === undefined || place.behind.trim() !== '') return undefined;
  const { from, to } = place;
  const yaml = edit(text.slice(from, to));
  return yaml === undefined ? undefined : text.slice(0, from) + yaml + text.slice(to);
}
