import type { Root } from 'hast';
import type { BodyProblem } from './check-body.ts';
import { shownPlaces } from './shown-places.ts';

/** Marks of notes that no note belongs to: they are shown as typed. */
export function checkMentions(markdown: string, written: Root, firstLine: number): BodyProblem[] {
  if (!markdown.includes('[^')) return [];
  return shownPlaces(written).flatMap(({ from, to }) =>
    Array.from(
      markdown.slice(from, to).matchAll(/(?<!\\)\[\^([\p{L}\p{N}_*.-]+)\]/gu),
      ({ 0: mark, index }): BodyProblem => {
        const before = markdown.slice(0, from + index);
        return {
          line: firstLine + before.split('\n').length - 1,
          column: from + index - before.lastIndexOf('\n'),
          message: `${mark} has no note, and is shown as it is here`,
          hint: `write the note in a paragraph of its own: ${mark}: …; or delete the mark`,
          rule: 'missing-note',
        };
      },
    ),
  );
}
