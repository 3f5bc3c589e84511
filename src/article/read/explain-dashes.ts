/** Why no frontmatter was found, in plain words, and the line (counted from 1) on which to fix it. */
export interface DashFault {
  line: number;
  rule: 'no-frontmatter' | 'unclosed-frontmatter';
  message: string;
  hint: string;
}

/** What word processors make of three hyphens. */
const otherDashes =
  /^(?:--|[\u2012-\u2015]|----+|[-\u2010-\u2015\u2212]*[\u2010-\u2015\u2212][-\u2010-\u2015\u2212]+)[ \t]*$/;
/** The right line, but indented. */
const indented = /^\s+---[ \t]*$/;
const field = /^[A-Za-z][\w-]*:(?:\s|$)/;

/** For a file that does not begin with a line of `---`. */
export function explainNoFrontMatter(text: string): DashFault {
  const lines = text.split('\n');
  const fault = { line: 1, rule: 'no-frontmatter' as const };
  const [first = ''] = lines;
  if (otherDashes.test(first)) return { ...fault, ...otherwise(first, 'begin the fields') };
  if (indented.test(first)) return { ...fault, ...blankBefore };
  const begins = lines.findIndex((line) => line.trim() !== '');
  if (begins > 0 && /^---[ \t]*$/.test(lines[begins] ?? '')) {
    return {
      ...fault,
      message: 'the file begins with an empty line, so it has no frontmatter',
      hint: 'delete what is above the line of "---": it must be the first',
    };
  }
  const message = 'the file does not begin with frontmatter';
  return field.test(first)
    ? {
        ...fault,
        message,
        hint: 'put a line of "---" above this one, and another below the last field',
      }
    : {
        ...fault,
        message,
        hint: 'put "---" on the first line, then title: and date:, then "---" again',
      };
}

/** For a file without a second line of `---`, which is missing where the text seems to begin. */
export function explainUnclosed(text: string): DashFault {
  const rule = 'unclosed-frontmatter' as const;
  const lines = text.split('\n');
  const dashes = lines.findIndex(
    (line, index) => index > 0 && (otherDashes.test(line) || indented.test(line)),
  );
  if (dashes > 0) {
    if (indented.test(lines[dashes] ?? '')) return { line: dashes + 1, rule, ...blankBefore };
    return { line: dashes + 1, rule, ...otherwise(lines[dashes] ?? '', 'close the fields') };
  }
  const begins = lines.findIndex((line, index) => index > 0 && !isOfFields(line));
  if (begins > 0) {
    return {
      line: begins + 1,
      rule,
      message: 'the frontmatter is not closed, and the text seems to begin here',
      hint: 'put a line of "---" above this one, below the last field',
    };
  }
  return {
    line: lines.findLastIndex((line) => line.trim() !== '') + 1,
    rule,
    message: 'the frontmatter is not closed',
    hint: 'put a line of "---" below this one, which is the last field',
  };
}

const blankBefore = {
  message: 'there is a space before ---',
  hint: 'delete it: the line must be just three hyphens',
};

function otherwise(line: string, what: string): Pick<DashFault, 'message' | 'hint'> {
  return {
    message: `the line "${line.trim()}" does not ${what}`,
    hint: 'write it as three hyphens: ---',
  };
}

/**
 * Whether a line is a field, belongs to the field above (indented, or an item of a list), is a comment, or is empty.
 */
function isOfFields(line: string): boolean {
  return field.test(line) || /^(?:\s|- |#(?!#)|$)/.test(line);
}
