import type { ArticleFile } from '../../article/article-file.ts';
import { likeness } from '../../article/rules/signature.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';

/** A text with at least this share of runs of words in common repeats the other. */
const alike = 0.75;
/** How many characters of a signature are compared at once. Texts without such a part in common are never compared. */
const band = 12;
/** A phrase that this many articles share does not make one a repetition of another. */
const crowd = 50;

/**
 * Finds a text that repeats an earlier one. Each is compared only with those that share a part of its signature, so
 * twice as many articles take twice as long.
 */
export const nearDuplicate: ArchiveRule = {
  name: 'near-duplicate',
  find({ files, signatures }) {
    const dayOf = ({ data, day }: ArticleFile) => data.date ?? day ?? '';
    const oldestFirst = files
      .filter(({ file, data }) => signatures.has(file) && data.status !== 'withdrawn')
      .sort((a, b) => {
        const [one, other] = [dayOf(a), dayOf(b)];
        return one < other ? -1 : one > other ? 1 : a.file < b.file ? -1 : 1;
      });
    const texts = oldestFirst.map(({ file }) => signatures.get(file) ?? '');
    const near = [...sharing(texts)].sort(([a], [b]) => a - b);
    return near.flatMap(([index, others]): ArchiveFinding[] => {
      let [best, most] = [-1, alike];
      for (const other of others) {
        const share = likeness(texts[index] ?? '', texts[other] ?? '');
        if (share > most || (share === most && best === -1)) [best, most] = [other, share];
      }
      const [text, earlier] = [oldestFirst[index], oldestFirst[best]];
      if (!text || !earlier) return [];
      return [
        {
          file: text.file,
          at: { line: text.bodyLine },
          message: `the text is ${Math.round(most * 100)}% the same as ${earlier.file}`,
          hint: 'if they are the same report, delete one file and put its address into the other\'s aliases; if both are meant to be here, add "x-allow: near-duplicate"',
        },
      ];
    });
  },
};

/** For each signature, the earlier ones that share a part with it. All have the same length. */
function sharing(signatures: readonly string[]): Map<number, Set<number>> {
  const near = new Map<number, Set<number>>();
  const length = signatures[0]?.length ?? 0;
  // Position by position, so that only one small table is in use at a time.
  for (let at = 0; at < length; at += band) {
    /** The texts with each part. Nearly always there is only one, for which a list would be too large. */
    const having = new Map<string, number | number[]>();
    for (const [index, signature] of signatures.entries()) {
      const part = signature.slice(at, at + band);
      const found = having.get(part);
      if (found === undefined) {
        having.set(part, index);
        continue;
      }
      const others = typeof found === 'number' ? [found] : found;
      if (others.length < crowd) near.set(index, withAll(near.get(index), others));
      others.push(index);
      having.set(part, others);
    }
  }
  return near;
}

/** The set with these added, or a new one of them. */
function withAll(known: Set<number> | undefined, others: readonly number[]): Set<number> {
  const all = known ?? new Set();
  for (const other of others) all.add(other);
  return all;
}
