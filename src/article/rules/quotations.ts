/** A quotation outside all others, from its opening to its closing mark. */
export interface Quotation {
  from: number;
  /** The place of the closing mark; of the paragraph's end where it is missing. */
  to: number;
  open: string;
}

const closing: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '«': ['»'],
  // As Germans set them.
  '»': ['«'],
  '„': ['“', '”'],
  '"': ['"'],
};

/** The outermost quotations of a text. None goes over a paragraph's end; an inch is not a quotation mark. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let stack: { open: string; from: number }[] = [];
  const end = (to: number) => {
    const [first] = stack;
    if (first) found.push({ ...first, to });
    stack = [];
  };
  for (const { 0: mark, index } of text.matchAll(/[“”«»„]|(?<!\d)"|\n\s*\n/g)) {
    const last = stack.at(-1);
    if (mark.startsWith('\n')) end(index);
    else if (last && closing[last.open]?.includes(mark)) {
      if (stack.length === 1) end(index);
      else stack.pop();
    } else if (mark === '»' && !opensHere(text, index)) {
      continue;
    } else if (closing[mark] && !(mark === '"' && stack.some(({ open }) => open === '"'))) {
      stack.push({ open: mark, from: index });
    }
  }
  end(text.length);
  return found;
}

/** Before a letter, and after none. */
const opensHere = (text: string, at: number) =>
  /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)) &&
  !/[\p{L}\p{N}.!?…,]/u.test(text.charAt(at - 1));
