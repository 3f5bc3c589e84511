import { filler } from './prose.ts';
import type { Finding, Passage, Rule } from './rule.ts';

interface Line {
  from: number;
  text: string;
}

/** Rows with bars that make no table, and words that a table takes for a row of its own. */
export const typedTable: Rule = {
  name: 'typed-table',
  find({ body }) {
    const hasBars = body.written.includes('|');
    if (!hasBars && !body.written.includes('\t')) return [];
    return blocksOf(body).flatMap((block) => [
      ...tabbed(body, block),
      ...(hasBars ? [...headless(body, block), ...taken(body, block)] : []),
    ]);
  },
};

/** Lines that follow one another without an empty one, none of them in code. */
function blocksOf({ written, prose }: Passage): Line[][] {
  const blocks: Line[][] = [[]];
  let from = 0;
  for (const text of written.split('\n')) {
    const isCode = prose[from] === filler && !isDivider(text);
    if (text.trim() === '' || isCode) blocks.push([]);
    else blocks.at(-1)?.push({ from, text });
    from += text.length + 1;
  }
  return blocks.filter((block) => block.length > 1);
}

const isDivider = (text: string) =>
  /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(text) && /[|-]/.test(text);
const isRow = (text: string) => /^\s*\|.*[^\\|].*\|\s*$/.test(text) && cellsIn(text) > 1;
const cellsIn = (text: string) =>
  text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;

function headless(body: Passage, block: readonly Line[]): Finding[] {
  const start = block.findIndex(({ text }) => isRow(text));
  const [head, second] = start === -1 ? [] : block.slice(start);
  if (
    !head ||
    !second ||
    block.slice(0, start).some(({ text }) => isDivider(text) && text.includes('|'))
  )
    return [];
  const cells = cellsIn(head.text);
  const at = { passage: body, from: head.from, length: head.text.length };
  const line = `|${'---|'.repeat(Math.min(cells, 20))}`;
  if (isDivider(second.text) && second.text.includes('|')) {
    const other = cellsIn(second.text);
    if (other === cells) return [];
    return [
      {
        at,
        message: `this header row has ${cells} cells and the line below it ${other}, so they do not make a table`,
        hint: `write ${line} below it`,
        instead: {
          length: second.from + second.text.length - head.from,
          text: `${head.text}\n${line}`,
          isSure: false,
        },
      },
    ];
  }
  if (isDivider(head.text) || !isRow(second.text)) return [];
  return [
    {
      at,
      message:
        'these rows do not make a table, because the line of dashes below the header row is missing',
      hint: `write ${line} below this line`,
      instead: { length: head.text.length, text: `${head.text}\n${line}`, isSure: false },
    },
  ];
}

function taken(body: Passage, block: readonly Line[]): Finding[] {
  const divider = block.findIndex(
    ({ text }, index) => index > 0 && isDivider(text) && text.includes('|'),
  );
  const head = block[divider - 1];
  const cells = cellsIn(block[divider]?.text ?? '');
  if (!head || cells < 2 || cellsIn(head.text) !== cells) return [];
  const rows = block.slice(divider + 1);
  const row = rows.find(({ text }) => !/(?<!\\)\|/.test(text));
  // Another block may begin below a table without an empty line.
  if (!row || /^\s*(?:[>#<]|[-*+] |\d+[.)] |```|~~~|\{)/.test(row.text)) return [];
  return [
    {
      at: { passage: body, from: row.from, length: row.text.length },
      message: 'this line is read as a row of the table above',
      hint: 'put an empty line before it',
      instead: { length: row.text.length, text: `\n${row.text}`, isSure: false },
    },
  ];
}

/** Cells as a spreadsheet or a word processor copies them. A bullet followed by a tab does not count. */
const tabs = /^\s*(?![^\p{L}\p{N}]*\s*\t|[oо§]\s*\t)(?:\S[^\t]*\t)+\s*\S/u;

function tabbed(body: Passage, block: readonly Line[]): Finding[] {
  const start = block.findIndex(({ text }, index) => {
    const next = block[index + 1]?.text ?? '';
    return tabs.test(text) && tabs.test(next) && columns(text).length === columns(next).length;
  });
  const head = block[start];
  if (!head) return [];
  const cells = columns(head.text);
  const others = block.slice(start + 1);
  const end = others.findIndex(({ text }) => columns(text).length !== cells.length);
  const rows = others.slice(0, end === -1 ? undefined : end);
  const last = rows.at(-1) ?? head;
  const line = `|${'---|'.repeat(cells.length)}`;
  const table = [rowOf(head), line, ...rows.map((row) => rowOf(row))].join('\n');
  return [
    {
      at: { passage: body, from: head.from, length: head.text.length },
      message:
        'these lines are divided by tabs, so they do not make a table but run together into one paragraph',
      hint: `write ${rowOf(head)}, then ${line} below it, and the other lines like the first`,
      instead: {
        length: last.from + last.text.length - head.from,
        text: end === -1 ? table : `${table}\n`,
        isSure: false,
      },
    },
  ];
}

const rowOf = ({ text }: Line) => `| ${columns(text).join(' | ')} |`;

const columns = (text: string) =>
  text
    .trim()
    .split(/\t+/)
    .map((cell) => cell.trim());
