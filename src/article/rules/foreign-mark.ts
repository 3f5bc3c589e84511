import type { ForeignMark } from './foreign-kinds.ts';
import type { Finding, Passage, Rule } from './rule.ts';

/** Marks of another system, which readers would see as text. Each kind is reported once a passage. */
export const foreignMark: Rule = {
  name: 'foreign-mark',
  find(draft) {
    return [...draft.plain, draft.body].flatMap((passage) => tellKinds(passage, passage.foreign));
  },
};

function tellKinds(passage: Passage, marks: readonly ForeignMark[]): Finding[] {
  return [...Map.groupBy(marks, ({ kind }) => kind).entries()].flatMap(([kind, all]) => {
    const [first, ...others] = all.toSorted((a, b) => a.from - b.from);
    if (!first) return [];
    const count = others.length === 0 ? '' : ` (${others.length + 1} in this text)`;
    return [
      {
        at: { passage, from: first.from, length: first.text.split('\n', 1)[0]?.length ?? 0 },
        message: `"${shorten(first.text)}" is ${kind.name}, and means nothing here${count}`,
        hint: `import the text with npm run import, or write ${kind.instead}`,
      },
    ];
  });
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
