import { nearest } from '../../text/nearest.ts';
import type { ArchiveRule } from './archive-rule.ts';

/** An article of which nobody learns who says it. What one edition names holds for all. */
export const noSource: ArchiveRule = {
  name: 'no-source',
  find({ files }) {
    return [...Map.groupBy(files, ({ stem }) => stem).values()].flatMap((editions) => {
      const [first] = editions;
      const isNamed = editions.some(
        ({ data, faulty = [] }) =>
          (data.source?.length ?? 0) > 0 ||
          (data.authors?.length ?? 0) > 0 ||
          // Misspelt, too: that is said already.
          faulty.some((field) => nearest(field.replace(/\[.*/, ''), ['source', 'authors'])),
      );
      if (!first || isNamed || editions.some(({ data }) => data.status === 'withdrawn')) return [];
      return {
        file: (editions.find(({ suffix }) => suffix === undefined) ?? first).file,
        at: { line: 1 },
        message: 'neither a source nor an author is named',
        hint: 'add "source: …" with an id from sources.yaml, or "authors: …" if the piece is your own',
      };
    });
  },
};
