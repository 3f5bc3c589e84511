/** A line that divides the items of a file. */
const divider = /^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*-{3,}[ \t]*$|^[ \t]*#{3,}[ \t]*$/;

/** One of the items that a text holds. */
export interface TextPart {
  text: string;
  /** The line that it begins in, from 1. */
  line: number;
}

/**
 * The items of a text, divided by a form feed or by a line of `***`, `---` or `###`. Within an article such a line divides
 * its parts: it divides items only where what follows `isItem`, as a date tells.
 */
export function splitTexts(text: string, isItem: (part: string) => boolean): TextPart[] {
  const items: TextPart[] = [];
  let line = 1;
  for (const page of text.split('\f')) {
    const parts = splitAtDividers(page, line);
    line += page.split('\n').length - 1;
    const areItems = parts.map((part, index) => index === 0 || isItem(part.text));
    const hasMore = areItems.lastIndexOf(true) > 0;
    for (const [index, part] of parts.entries()) {
      const before = items.at(-1);
      const isOwn = areItems[index] === true || (hasMore && !isProse(part.text));
      if (isOwn || before === undefined) {
        items.push(part);
      } else items[items.length - 1] = { ...before, text: before.text + part.before + part.text };
    }
  }
  const full = items.filter((item) => item.text.trim() !== '');
  return full.map(({ text: found, line: at }) => ({ text: found, line: at + leading(found) }));
}

interface DividedPart extends TextPart {
  /** The divider before it, with its line end. */
  before: string;
}

function splitAtDividers(page: string, first: number): DividedPart[] {
  const parts: DividedPart[] = [{ text: '', line: first, before: '' }];
  for (const [index, each] of page.split(/(?<=\n)/).entries()) {
    const last = parts.at(-1);
    if (divider.test(each.trimEnd()))
      parts.push({ text: '', line: first + index + 1, before: each });
    else if (last) last.text += each;
  }
  return parts;
}

/** Whether a part begins with a paragraph, and not with a headline. */
function isProse(text: string): boolean {
  const start = text.trim().split('\n')[0] ?? '';
  return start.length > 120 || /[.!?…؟:;]["”»’')\]]*$/u.test(start.trim());
}

function leading(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}
