import { matchesIn, type Finding, type Rule } from './rule.ts';
import { runOnLists } from './run-on-list.ts';

const always = '•·▪▫‣◦●○■□➢➤✓✔∙⁃\u{F0B7}\u{F0A7}\u{F0D8}';
/** Bullets at the beginnings of lines; a letter or a dash is one where a tabulator follows. */
const bullet = new RegExp(
  `^[ \\t]*(?:[${always}][ \\t\\u00A0]*|[oо§–—‒][ \\t\\u00A0]*\\t[ \\t]*)(?=\\S)`,
  'gmu',
);
/** Two lines or more of one paragraph; a dash alone begins direct speech. */
const dashes =
  /(?<=(?:^|\n)[ \t]*[–‒][ \u00A0]\S[^\n]*\n|^)[ \t]*[–‒][ \u00A0]+(?=\S)(?=[^\n]*\n[ \t]*[–‒][ \u00A0]\S)/g;
const signs = new RegExp(`[${always}]|\\t|\\n[ \\t]*[–‒]`, 'u');

/** A list as a word processor writes it: here its lines run on into one paragraph. */
export const typedBullet: Rule = {
  name: 'typed-bullet',
  find({ body }) {
    const runOn = runOnLists(body);
    if (!signs.test(body.prose)) return runOn;
    const bullets = [...matchesIn(body, bullet), ...matchesIn(body, dashes)].map(
      ({ found: [found], at: { from } }) => {
        const mark = found.trim();
        const to = from + found.length;
        return { mark, from: from + found.indexOf(mark), to };
      },
    );
    const typed = listsOf(bullets, body.written).map((list): Finding => {
      const [{ mark, from, to }] = list;
      const end = list.at(-1)?.to ?? to;
      const [line = ''] = body.written.slice(to).split('\n', 1);
      return {
        at: { passage: body, from, length: mark.length },
        message: `"${mark}" does not make a list, so its lines run together into one paragraph`,
        hint: `write ${shorten(`- ${line.trim()}`)}`,
        instead: {
          length: end - from,
          text: asList(list, body.written),
          // A letter or a dash may be one that was meant.
          isSure: list.every((one) => always.includes(one.mark)),
        },
      };
    });
    return [...typed, ...runOn];
  },
};

interface Bullet {
  mark: string;
  /** Where its mark begins, and where its words do. */
  from: number;
  to: number;
}

/** Bullets on lines that follow each other, one list each. */
function listsOf(bullets: readonly Bullet[], text: string): [Bullet, ...Bullet[]][] {
  const lists: [Bullet, ...Bullet[]][] = [];
  for (const one of bullets.toSorted((a, b) => a.from - b.from)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (last && text.slice(last.to, one.from).split('\n').length === 2) list?.push(one);
    else lists.push([one]);
  }
  return lists;
}

/** The text from the first bullet to the words of the last, each with the mark that makes a list. */
function asList(list: readonly Bullet[], text: string): string {
  return list
    .map(({ to }, index) => {
      const next = list[index + 1];
      return `- ${next ? text.slice(to, next.from) : ''}`;
    })
    .join('');
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
