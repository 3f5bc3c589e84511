import { textOfHtml } from '../words/shown-text.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';

/** A place in HTML for a fragment. `id`: digits. */
export const placeOfFragment = (id: string) => `<div data-fragment="${id}"></div>`;

const places = /<div data-fragment="(\d+)"><\/div>/g;

/** HTML with its fragments in their places, and those that they name in turn; one that names itself is there once. */
export function insertFragments(
  html: string,
  context: Pick<BodyContext, 'fragment'>,
  notes: BodyNotes,
  within: readonly string[] = [],
): string {
  if (!html.includes('<div data-fragment=')) return html;
  return html.replaceAll(places, (place, id: string) => {
    const fragment = within.includes(id) ? undefined : context.fragment?.(id);
    if (!fragment) {
      notes.count('reusable block that is not in the export', place);
      return '';
    }
    for (const { what, count, example } of fragment.notUnderstood)
      notes.count(what, example, count);
    notes.added.push(textOfHtml(fragment.html));
    return `<div>${insertFragments(fragment.html, context, notes, [...within, id])}</div>`;
  });
}
