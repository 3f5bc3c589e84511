import { quotationsIn, type Quotation } from './quotations.ts';
import type { Finding, Passage, Rule } from './rule.ts';
import { quotationMarks, scriptOf } from './scripts.ts';

/** Quotation marks of a typewriter ("…"), or of two kinds in one text («…» and “…”). */
export const quotationMarksRule: Rule = {
  name: 'quotation-marks',
  find(draft) {
    return draft.passages.flatMap((passage) => {
      if (!/["“«„]/.test(passage.prose)) return [];
      const all = quotationsIn(passage.prose);
      return [...straight(passage, all), ...mixed(passage, all)];
    });
  },
};

function straight(passage: Passage, all: readonly Quotation[]): Finding[] {
  return all
    .filter(({ open }) => open === '"')
    .map((quotation) => ({
      at: placeOf(passage, quotation),
      message: 'these quotation marks are straight',
      hint: `write ${inMarks(passage, quotation)}`,
    }));
}

/** Told where the kind that comes less often comes first; by the writing of what is quoted, as names keep theirs. */
function mixed(passage: Passage, all: readonly Quotation[]): Finding[] {
  const curly = all.filter(({ open }) => open !== '"');
  const groups = Map.groupBy(curly, (each) => scriptOf(innerOf(passage, each)));
  return [...groups.values()].flatMap((group) => {
    const kinds = [...Map.groupBy(group, ({ open }) => open).values()];
    if (kinds.length < 2) return [];
    const [rarer] = kinds.toSorted((a, b) => a.length - b.length);
    const other = kinds.find((kind) => kind !== rarer)?.[0];
    return (rarer ?? []).map((quotation) => ({
      at: placeOf(passage, quotation),
      message: `the quotation marks are ${quotation.open} here and ${other?.open ?? ''} elsewhere in this text`,
      hint: `write ${inMarks(passage, quotation)}, and change the others to match`,
    }));
  });
}

const innerOf = ({ written }: Passage, { from, to }: Quotation) => written.slice(from + 1, to);

function placeOf(passage: Passage, { from, to }: Quotation) {
  const line = passage.written.slice(from, to + 1).split('\n', 1)[0] ?? '';
  return { passage, from, length: line.length };
}

/** The quotation as it should be, with its middle left out where it is long. */
function inMarks(passage: Passage, quotation: Quotation): string {
  const inner = innerOf(passage, quotation).replaceAll(/\s+/g, ' ').trim();
  const [open, close] = quotationMarks[scriptOf(inner)];
  const words = inner.split(' ');
  const short =
    words.length > 6 ? [...words.slice(0, 3), '…', ...words.slice(-2)].join(' ') : inner;
  return `${open}${short}${close}`;
}
