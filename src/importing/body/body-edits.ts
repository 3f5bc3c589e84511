/** A change of part of a text. Offsets count UTF-16 units. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A text with its edits made. Of edits that overlap the one that begins first counts, and of two there the longer. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const { from, to, text: by } of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    done += text.slice(at, from) + by;
    at = to;
  }
  return done + text.slice(at);
}

/** A part of a text with those edits made that are within it. */
export function applyWithin(
  text: string,
  { from, to }: Omit<Edit, 'text'>,
  edits: readonly Edit[],
): string {
  const within = edits
    .filter((edit) => edit.from >= from && edit.to <= to)
    .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  return applyEdits(text.slice(from, to), within);
}

/** An element of a text with its tags, and what is between them. */
export interface Enclosure extends Omit<Edit, 'text'> {
  inner: Omit<Edit, 'text'>;
}

/** The edits, and one more for each element of which they leave nothing between its tags: that goes, too. */
export function withoutEmptied(
  text: string,
  edits: readonly Edit[],
  elements: readonly Enclosure[],
): Edit[] {
  const emptied = elements.filter(
    ({ inner }) =>
      text.slice(inner.from, inner.to).trim() !== '' &&
      applyWithin(text, inner, edits).trim() === '',
  );
  return [
    ...edits,
    ...emptied.map(({ from, to }) => ({ from, to, text: joinsWords(text, from, to) ? ' ' : '' })),
  ];
}

/** Whether what is before a part of a text and what is behind it would be one word without it. */
export function joinsWords(text: string, from: number, to: number): boolean {
  return endsWord(text, from) && beginsWord(text, to);
}

/** A text for the place of a part, with spaces where it would be one word with what is beside it. */
export function spacedText(text: string, { from, to }: Omit<Edit, 'text'>, by: string): string {
  return (endsWord(text, from) ? ' ' : '') + by + (beginsWord(text, to) ? ' ' : '');
}

function endsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /\S$/.test(before) && !/(?:^|\s)[*_~[(]+$/.test(before);
}

function beginsWord(text: string, at: number): boolean {
  const after = text.slice(at, at + 40);
  // Marks that end here are not a word.
  return /^\S/.test(after) && !/^[*_~\])]+(?:\s|$|[.,;:!?])/.test(after);
}
