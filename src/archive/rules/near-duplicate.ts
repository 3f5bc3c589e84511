import type { ArticleFile } from '../../article/article-file.ts';
import { likeness } from '../../article/rules/signature.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';

/** From this share of its runs of words on a text repeats another. */
const alike = 0.75;
/** Characters of a signature compared at once: texts that share none of these parts are never held together. */
const band = 12;
/** A form that so many articles share is no repetition of one of them. */
const crowd = 50;

/**
 * A text that repeats an earlier one. Each is held only against those that share a part of its signature, so that
 * twice the articles take twice the time.
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
    /** For each place in a signature: who has what there. Nearly always it is one, for whom a list would be too much. */
    const bands: Map<string, number | number[]>[] = [];
    const signatureOf = (index: number) => signatures.get(oldestFirst[index]?.file ?? '') ?? '';
    return oldestFirst.flatMap(({ file, bodyLine }, index): ArchiveFinding[] => {
      const signature = signatureOf(index);
      const near = new Set<number>();
      for (let at = 0; at < signature.length; at += band) {
        const having = (bands[at / band] ??= new Map<string, number | number[]>());
        const part = signature.slice(at, at + band);
        const found = having.get(part);
        if (found === undefined) {
          having.set(part, index);
          continue;
        }
        const others = typeof found === 'number' ? [found] : found;
        if (others.length < crowd) for (const other of others) near.add(other);
        others.push(index);
        having.set(part, others);
      }
      let [best, most] = [-1, alike];
      for (const other of near) {
        const share = likeness(signature, signatureOf(other));
        if (share > most || (share === most && best === -1)) [best, most] = [other, share];
      }
      const earlier = oldestFirst[best];
      if (!earlier) return [];
      return [
        {
          file,
          at: { line: bodyLine },
          message: `the text repeats ${earlier.file}, to ${Math.round(most * 100)} %`,
          hint: 'if it is one report, delete one file and put its address into aliases of the other; if both are meant, add "x-allow: near-duplicate"',
        },
      ];
    });
  },
};
