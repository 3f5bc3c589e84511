import type { Root } from 'hast';
import type { BodyProblem } from './check-body.ts';
import { shownPlaces } from './shown-places.ts';

/** Marks of notes that no note belongs to: they are shown as typed. */
export function checkMentions(markdown: string, written: Root, firstLine: number): BodyProblem[] {
  if (!markdown.includes('[^')) return [];
  return shownPlaces(written).flatMap(({ from, to }) =>
    Array.from(
      markdown
        .slice(from, to)
        .matchAll(/(?<!\\)\[\^(?:[\p{L}\p{N}_*.-]+|[\p{L}\p{N} \u00A0_*.-]{1,40})\]/gu),
      ({ 0: mark, index }): BodyProblem => {
        const before = markdown.slice(0, from + index);
        return {
          line: firstLine + before.split('\n').length - 1,
          column: from + index - before.lastIndexOf('\n'),
          ...(/\s/.test(mark)
            ? {
                message: `${mark} contains a space, so it refers to no note and is shown as typed`,
                hint: `write it without the space, here and where the note is: ${mark.replaceAll(/\s+/gu, '')}`,
              }
            : {
                message: `${mark} has no note, and is shown as typed`,
                hint: `write the note in its own paragraph: ${mark}: …; or delete the mark`,
              }),
          rule: 'missing-note',
        };
      },
    ),
  );
}
