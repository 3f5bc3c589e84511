import { matchesIn, type Finding, type Rule } from './rule.ts';

/** A heading two levels below the one before: whoever jumps from heading to heading thinks that one is missing. */
export const skippedHeading: Rule = {
  name: 'skipped-heading',
  find(draft) {
    const found: Finding[] = [];
    // Two levels below another is the third at the highest.
    if (!draft.body.prose.includes('###')) return found;
    let before: number | undefined;
    for (const { found: match, at } of matchesIn(draft.body, /^ {0,3}(#{1,6})(?=[ \t])/gm)) {
      const level = match[1]?.length ?? 1;
      if (before !== undefined && level > before + 1) {
        const meant = '#'.repeat(before + 1);
        found.push({
          at,
          message: `a heading with ${'#'.repeat(level)} follows one with ${'#'.repeat(before)}: a level is skipped`,
          hint: `write it with ${meant}`,
        });
      }
      before = level;
    }
    return found;
  },
};
