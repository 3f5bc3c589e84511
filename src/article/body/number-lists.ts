import type { List, ListItem, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';

/** The typed number of a list item, with its punctuation: `26.`, `3)`. */
function typedNumber(item: ListItem, markdown: string): string | undefined {
  const start = item.position?.start.offset;
  if (start === undefined) return undefined;
  return /^\d{1,9}[.)]/.exec(markdown.slice(start, start + 10))?.[0];
}

/**
 * Whether numbers are those of a list: at least two, each one higher than the one before, beginning with 0 or 1 or
 * where the list before them ended (`after`). A single one may be a date (26. August) or a name (1. FC), and four
 * digits are a year.
 */
export function countsUp(numbers: readonly string[], after?: number): boolean {
  const [first = ''] = numbers;
  const from = Number(first);
  const goesOn = after !== undefined && from === after + 1;
  if (!goesOn && (from > 1 || numbers.length < 2)) return false;
  return (
    from + numbers.length <= 1000 &&
    numbers.every((number, index) => number === String(from + index))
  );
}

/**
 * Keeps lists whose numbers count up. The items of others become paragraphs with their typed numbers, because Markdown
 * would count up from the first (1986, 1987, 1988), and readers would see numbers that nobody wrote.
 */
export function numberLists(tree: Root, markdown: string): Root {
  return numberIn(tree, markdown);
}

function numberIn<T extends Parent>(parent: T, markdown: string): T {
  let changed: RootContent[] | undefined;
  let last: number | undefined;
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'heading') last = undefined;
    const inner = 'children' in node ? numberIn(node, markdown) : node;
    const numbers = inner.type === 'list' && inner.ordered ? numbersOf(inner, markdown) : undefined;
    const isTyped =
      numbers &&
      !countsUp(
        numbers.map((each) => each.slice(0, -1)),
        last,
      );
    if (numbers && !isTyped) last = Number.parseInt(numbers.at(-1) ?? '');
    if (inner === node && !isTyped) {
      changed?.push(node);
      continue;
    }
    changed ??= parent.children.slice(0, index);
    if (inner.type === 'list' && isTyped) addAsTyped(changed, inner, numbers);
    else changed.push(inner);
  }
  return changed ? { ...parent, children: changed } : parent;
}

function numbersOf(list: List, markdown: string): string[] | undefined {
  const numbers = list.children.flatMap((item) => typedNumber(item, markdown) ?? []);
  return numbers.length === list.children.length ? numbers : undefined;
}

/** An item that does not begin with text remains an item, with its number as typed. */
function addAsTyped(to: RootContent[], list: List, numbers: readonly string[]): void {
  for (const [index, item] of list.children.entries()) {
    const number = numbers[index] ?? '';
    const [first, ...rest] = item.children;
    if (item.checked === true || item.checked === false || (first && first.type !== 'paragraph')) {
      to.push({ ...list, start: Number.parseInt(number), children: [item] });
      continue;
    }
    const paragraph = withNumber(number, first, item);
    const before = to.at(-1);
    if (index === 0 && before?.type === 'paragraph' && isRightBelow(before, item)) {
      to[to.length - 1] = join(before, paragraph);
    } else to.push(paragraph);
    to.push(...rest);
  }
}

function withNumber(number: string, words: Paragraph | undefined, item: ListItem): Paragraph {
  const { position } = item;
  const [first, ...others] = words?.children ?? [];
  const start = position?.start;
  const end = words?.position?.end ?? position?.end;
  const place = start && end ? { position: { start, end } } : {};
  const mark = words ? `${number} ` : number;
  const children: PhrasingContent[] =
    first?.type === 'text'
      ? [
          { ...first, value: mark + first.value, ...(start ? spanFrom(start, first) : {}) },
          ...others,
        ]
      : [
          { type: 'text', value: mark, ...(start ? spanOf(start, number) : {}) },
          ...(first ? [first, ...others] : []),
        ];
  return { type: 'paragraph', children, ...place };
}

type Position = NonNullable<RootContent['position']>;

const spanFrom = (start: Position['start'], node: RootContent) =>
  node.position ? { position: { start, end: node.position.end } } : {};

/** The position of the number only. */
const spanOf = ({ line, column, offset = 0 }: Position['start'], { length }: string) => ({
  position: {
    start: { line, column, offset },
    end: { line, column: column + length, offset: offset + length },
  },
});

/** A number at the beginning of a line divides a paragraph only if it is 1. */
const isRightBelow = (before: RootContent, { position }: ListItem) =>
  position !== undefined && before.position?.end.line === position.start.line - 1;

function join(before: Paragraph, { children, position }: Paragraph): Paragraph {
  const place =
    before.position && position
      ? { position: { start: before.position.start, end: position.end } }
      : {};
  return {
    type: 'paragraph',
    children: [...before.children, { type: 'text', value: '\n' }, ...children],
    ...place,
  };
}
