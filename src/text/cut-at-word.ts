/** A text in one line, cut at a word with an ellipsis where it has more than so many UTF-16 units. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const space = room.search(/\s\S*$/);
  // A text without spaces is cut between whole characters.
  const cut = space > 0 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s.,;:،؛–—-]+$/u, '')}…`;
}
