import { quoted, quotedItems } from './quote-value.ts';
import { articleSchema } from '../read/schema.ts';

const fieldNames = Object.keys(articleSchema.shape);

/** What the parser complained about, in a journalist's words, at the place where the mistake is. */
export interface YamlFault {
  /** Offset in the text. */
  offset: number;
  message: string;
  hint: string;
  /** From the offset on, unless it says another. */
  fix?: { offset?: number; length: number; text: string };
}

/**
 * Explains a complaint of the `yaml` package by the line on which it arose: the few mistakes that people
 * make each have their own words and fix. `code` and `offset` are the parser's.
 */
export function explainYaml(
  code: string,
  message: string,
  source: string,
  offset: number,
): YamlFault {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(source, start);
  return (
    explainTab(code, source, start, line) ??
    explainDuplicate(code, source, offset) ??
    explainComma(message, source, offset) ??
    explainUnclosed(message, source, offset) ??
    explainIndent(code, source, start, offset) ??
    explainValue(code, line, start, offset) ??
    explainField(code, source, line, start) ??
    explainRest(message, offset) ?? {
      offset,
      message: `this is not YAML: ${message.split('\n', 1)[0] ?? message}`,
      hint: 'write each field as "name: value"',
    }
  );
}

const lineAt = (source: string, start: number) => {
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? source.length : end);
};

function explainTab(code: string, source: string, start: number, line: string) {
  if (code !== 'TAB_AS_INDENT' && !/^\s*\t/.test(line)) return undefined;
  const tab = source.indexOf('\t', start);
  return {
    offset: tab === -1 ? start : tab,
    message: 'this line is indented with a tab',
    hint: 'YAML needs spaces: use two for each level',
    fix: { length: 1, text: '  ' },
  };
}

function explainDuplicate(code: string, source: string, offset: number) {
  if (code === 'MULTIPLE_DOCS') {
    return {
      offset,
      message: 'a line of "---" or "..." ends the fields, but more follows',
      hint: 'delete that line: the file is one list of fields',
    };
  }
  if (code !== 'DUPLICATE_KEY') return undefined;
  const key = /^\s*["']?([^"':]+)/.exec(source.slice(offset))?.[1] ?? '';
  return { offset, message: `"${key}" is given twice`, hint: 'keep one of them' };
}

function explainComma(message: string, source: string, offset: number) {
  const commas = /^,(?:[ \t]*,)*/.exec(source.slice(offset))?.[0] ?? ',';
  return /^Unexpected , in flow/.test(message)
    ? {
        offset,
        message: 'there is nothing before this comma',
        hint: 'delete it: one between two items is enough',
        fix: { length: commas.length, text: '' },
      }
    : undefined;
}

/** The parser runs to the end of the text before it misses a closing mark; the mistake is where it opens. */
function explainUnclosed(message: string, source: string, offset: number) {
  const mark =
    /end with a ([\]}])/.exec(message)?.[1] ?? /^Missing closing (["'])/.exec(message)?.[1];
  if (mark === undefined) return undefined;
  const opening = mark === ']' ? '[' : mark === '}' ? '{' : mark;
  // Where a value begins: after a field's colon, a dash, or another opening.
  const begins = [...source.slice(0, offset).matchAll(/(?<=(?:^|: *|- +|[[{,] *))[["'{]/gm)];
  const found = begins.filter(([each]) => each === opening).at(-1)?.index ?? offset;
  const line = lineAt(source, source.lastIndexOf('\n', found) + 1).trim();
  // If the whole value is on one line and contains no other brackets or quotes, the hint shows it whole.
  const whole =
    !line.endsWith(opening) &&
    !line.includes('#') &&
    line.split(/["'[\]{}]/).length === 2 &&
    !/[,\\]$/.test(line);
  const closing = `${opening === '{' ? ' ' : ''}${mark}`;
  const lineEnd = source.slice(0, found + lineAt(source, found).length).trimEnd().length;
  return {
    offset: found,
    ...(whole ? { fix: { offset: lineEnd, length: 0, text: closing } } : {}),
    message: `the ${opening} here is not closed`,
    hint: `put a ${mark} where the value ends${whole ? `: ${line}${closing}` : ''}, or put quotes around the value if it only begins with ${opening}`,
  };
}

/** `date: …` and below it ` slug: …`: taken for one value, which the parser reports on the line before. */
function explainIndent(code: string, source: string, start: number, offset: number) {
  const end = source.indexOf('\n', offset);
  const next = end === -1 ? '' : lineAt(source, end + 1);
  const indented = /^( +)[\w-]+:(?: |$)/.exec(next);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && indented && !/: .*: /.test(lineAt(source, start))) {
    return {
      offset: end + 1 + (indented[1] ?? '').length,
      message: 'this field is indented further than the one above it',
      hint: 'begin all fields of one level in the same column',
    };
  }
  if (code !== 'BAD_INDENT') return undefined;
  return {
    offset,
    message: 'this line is not indented like the others of its level',
    hint: 'begin all fields of one level in the same column',
  };
}

/** A value that YAML takes for something else, with the line as it should be. */
function explainValue(code: string, line: string, start: number, offset: number) {
  const [, before = '', name = '', value = ''] =
    /^(\s*((?:- )?[\w-]+:|-) +)(.*)$/.exec(line.trimEnd()) ?? [];
  if (value === '') return undefined;
  const [first = ''] = value;
  if (first === '[' && (code === 'MISSING_CHAR' || code === 'BAD_SCALAR_START')) {
    const list = quotedItems(value);
    return {
      offset,
      message: 'YAML does not read a value in this list as one text',
      hint: list === undefined ? 'put each value in quotes' : `put it in quotes: ${name} ${list}`,
      ...(list === undefined ? {} : { fix: fixOf(start + before.length, value, list) }),
    };
  }
  const escape = code === 'BAD_DQ_ESCAPE' ? /^"([^"]*)"$/.exec(value)?.[1] : undefined;
  const text = escape === undefined ? quoted(value) : `'${escape.replaceAll("'", "''")}'`;
  const hint = `put it in quotes: ${name} ${text}`;
  const fix = fixOf(start + before.length, value, text);
  if (escape !== undefined) {
    return {
      offset,
      message: 'in double quotes a backslash starts an escape, and this is not a valid one',
      hint: `put it in single quotes: ${name} ${text}`,
      fix,
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(value)) {
    const what = value.endsWith(':') ? 'ends in a colon' : 'contains a colon followed by a space';
    return { offset, message: `the value ${what}, which YAML reads as a new field`, hint, fix };
  }
  if (code === 'BLOCK_IN_FLOW') {
    return {
      offset,
      message: 'a value between { } or [ ] contains a colon followed by a space',
      hint: 'put that value in quotes',
    };
  }
  if (
    code === 'BAD_SCALAR_START' ||
    code === 'BAD_ALIAS' ||
    /^(?:[|>] *[^ +\d-]|[?-] )/.test(value)
  ) {
    return { offset, message: `in YAML no text can begin with ${first}`, hint, fix };
  }
  if (code === 'UNEXPECTED_TOKEN' && /^["'[{]/.test(value) && !/[\]}]$/.test(value)) {
    return { offset, message: `the value goes on after its closing ${first}`, hint, fix };
  }
  return undefined;
}

const fixOf = (offset: number, value: string, text: string) => ({
  offset,
  length: value.length,
  text,
});

/** Words after a quotation mark that ends a value, of several lines or between brackets. */
function explainRest(message: string, offset: number) {
  return /^Unexpected .*scalar at node end/.test(message)
    ? {
        offset,
        message: 'words follow the quotation mark that ends this value',
        hint: 'put that mark after the last word of the value',
      }
    : undefined;
}

/** A space that looks like one, and is none for YAML: word processors write it before punctuation. */
const noBreak = /^(\s*(?:- )?[\w-]+:)[\u00A0\u2007\u202F](.*)$/;

/** A line that should have been `name: value`, or the text, where the line of `---` above it is missing. */
function explainField(code: string, source: string, line: string, start: number) {
  if (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const [, before = '', rest] = noBreak.exec(line) ?? [];
  if (rest !== undefined) {
    return {
      offset: start + before.length,
      message: 'there is a no-break space after the colon',
      hint: `write an ordinary one: ${before.trim()} ${rest.trim()}`,
      fix: { length: 1, text: ' ' },
    };
  }
  const [, indent = '', name, value = ''] = /^(\s*)([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (name !== undefined) {
    return {
      offset: start + indent.length,
      message: "there is no space after this field's colon",
      hint: `write it as "${name}: ${value}"`,
      fix: { length: name.length + 1, text: `${name}: ` },
    };
  }
  const meant = asField(line);
  return {
    offset: start,
    ...(meant === undefined ? {} : { fix: { length: line.length, text: meant } }),
    message: `"${shortened(line.trim())}" is not a field`,
    hint: /\n[ \t]*\n$/.test(source.slice(0, start))
      ? 'if the text begins here, put a line of "---" above it, below the last field'
      : `write it as "${meant ?? 'name: value'}", or indent it if it continues the line above`,
  };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 50).trim()} …` : text);

/** `source tass`, which lacks its colon, as it should be. */
function asField(line: string): string | undefined {
  const [, name = '', value = ''] = /^([\w-]+)(?: *[：﹕︰;=] *| +)(\S.*)$/.exec(line) ?? [];
  return fieldNames.includes(name) ? `${name}: ${value}` : undefined;
}
