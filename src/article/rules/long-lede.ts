import { textOf, type Rule } from './rule.ts';

const longest = 300;

/** A first paragraph too long to stand in for the summary that is missing. */
export const longLede: Rule = {
  name: 'long-lede',
  find(draft) {
    const { length } = draft.lede;
    if (draft.kind === 'page' || textOf(draft, 'summary') !== undefined || length <= longest)
      return [];
    return [
      {
        at: draft.textBegins,
        field: 'summary',
        message: `summary: is missing, and the first paragraph, used in its place, has ${length} characters`,
        hint: `add "summary: …" with one or two sentences, or begin with a paragraph of at most ${longest}`,
      },
    ];
  },
};
