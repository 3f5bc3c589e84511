import { z } from 'zod';
import { isHidden } from '../body/addresses.ts';
import { adviseDate, adviseDateTime, type DateAdvice } from '../../text/dates/date-hint.ts';
import { isDateTime, isDay } from '../../text/dates/dates.ts';
import { nearest } from '../../text/nearest.ts';
import { advisePeriod } from '../../text/dates/period-hint.ts';
import { isPeriod } from '../../text/dates/period.ts';
import { faultOfPath, pageOfFile } from '../../text/site-path.ts';
import { canBeSlug, longestSlug } from '../../text/slug.ts';
import { meantAddress, withBothSlashes } from '../../text/uri.ts';

/** The kinds of value that frontmatter, site.yaml and vocabularies are made of. A message may end in `; hint`. */

/** JSON has no word for undefined, which its type does not say. */
const shown = (value: unknown) =>
  (JSON.stringify(value) as string | undefined)?.slice(0, 60) ?? 'nothing';

/** A text with a colon and a space in it is a field of its own for YAML, as one in braces is. */
function adviceFor(input: unknown): string {
  const [[name, value] = [], ...others] = Object.entries(input ?? {}) as [string, unknown][];
  return Array.isArray(input) || others.length > 0 || typeof value !== 'string'
    ? 'write one text, without brackets'
    : `if it is text with a colon, put it in quotes: "${name}: ${value}"`;
}

/** Values that YAML can write over several lines are one line: headlines go where a line end would cut them off. */
const inOneLine = (value: string) =>
  /[\t\n\v\f\r\u0085\u2028\u2029]/.test(value)
    ? value.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ').trim()
    : value;

/** One line of text, trimmed, not empty. */
export const text = z
  .string({
    error: ({ input }) =>
      `${shown(input)} is not text; ${typeof input === 'object' ? adviceFor(input) : `put it in quotes: "${shown(input)}"`}`,
  })
  .trim()
  .overwrite(inOneLine)
  .min(1, 'is empty; write it or delete the field');

/** A name of somebody or something; what divides several does not belong to it. */
export const name = text.superRefine((value, context) => {
  if (!/[,،]$/.test(value)) return;
  const meant = value.replace(/[\s,،]+$/, '');
  const message = `"${value}" ends in a comma; delete it`;
  context.addIssue({ code: 'custom', message, ...(meant === '' ? {} : { params: { meant } }) });
});

/** What a picture shows, for readers who cannot see it. */
export const altText = z
  .string({ error: ({ input }) => `${shown(input)} is not text; put it in quotes` })
  .trim()
  .overwrite(inOneLine)
  .min(1, 'is empty; say what the picture shows, for readers who cannot see it');

/** Says that a value is not a date, and carries the one that was meant. */
function wrongDate(value: string, what: string, { hint, meant }: DateAdvice) {
  const params = meant === undefined ? {} : { params: { meant } };
  return { code: 'custom' as const, message: `"${value}" is not ${what}; ${hint}`, ...params };
}

/** A day or a date-time with zone, as written. */
export const date = z
  .string({
    error: ({ input }) => `${shown(input)} is not a date; ${adviseDate(String(input)).hint}`,
  })
  .superRefine((value, context) => {
    if (isDay(value) || isDateTime(value)) return;
    context.addIssue(wrongDate(value, 'a date', adviseDate(value)));
  });

/** When an article was published: a date as above, or its month or year, where nobody knows the day. */
export const dateOfArticle = z
  .string({
    error: ({ input }) => `${shown(input)} is not a date; ${adviseArticleDate(String(input)).hint}`,
  })
  .superRefine((value, context) => {
    if (isPeriod(value) || isDateTime(value)) return;
    context.addIssue(wrongDate(value, 'a date', adviseArticleDate(value)));
  });

const adviseArticleDate = (value: string) => advisePeriod(value) ?? adviseDate(value);

/** A date-time with zone. */
export const moment = z
  .string({
    error: ({ input }) =>
      `${shown(input)} is not a date-time; ${adviseDateTime(String(input)).hint}`,
  })
  .superRefine((value, context) => {
    if (isDateTime(value)) return;
    context.addIssue(wrongDate(value, 'a date-time with a zone', adviseDateTime(value)));
  });

/** An http or https address. */
export const webAddress = text.superRefine((value, context) => {
  const shortened = `"${value.slice(0, 80)}"`;
  if (!/^https?:$/.test(protocolOf(value))) {
    const meant = meantAddress(value);
    context.addIssue({
      code: 'custom',
      message: `${shortened} is not a web address; write ${meant ?? 'it in full, beginning with https://'}`,
      ...(meant === undefined ? {} : { params: { meant } }),
    });
    return;
  }
  const whole = withBothSlashes(value);
  if (whole !== value) {
    const message = `${shortened} lacks a slash; write ${whole}`;
    context.addIssue({ code: 'custom', message, params: { meant: whole } });
  }
});

function protocolOf(value: string): string {
  return URL.canParse(value) && !/\s/.test(value) ? new URL(value).protocol : '';
}

/** The last part of an address that somebody chose; see `canBeSlug`. */
export const slugText = text
  .refine(canBeSlug, {
    error: ({ input }) =>
      `"${shortened(input)}" cannot be part of an address; use lower case letters, digits and single hyphens`,
  })
  .refine((slug) => Buffer.byteLength(slug) <= longestSlug, {
    error: ({ input }) =>
      `"${shortened(input)}" is too long to be part of an address; use at most ${longestSlug} letters from a to z`,
  });

function shortened(value: unknown): string {
  const whole = typeof value === 'string' ? value : '';
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}

/** An earlier address on this site: `/2019/01/02/old-name/`. */
export const sitePath = text.superRefine((value, context) => {
  const bad = (message: string) => context.addIssue({ code: 'custom', message });
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) {
    bad(
      `"${value}" names another host; write the address from its first slash: /2019/01/02/old-name/`,
    );
  } else if (!value.startsWith('/')) {
    const plain = /^[\w-]+(?:\/[\w-]+)*\/?$/.test(value);
    const meant = plain ? `/${value.replace(/\/$/, '')}/` : '/2019/01/02/old-name/';
    context.addIssue({
      code: 'custom',
      message: `"${value}" does not begin with a slash; write it ${plain ? 'as' : 'whole, such as'} ${meant}`,
      ...(plain ? { params: { meant } } : {}),
    });
  } else if (/\s/.test(value)) {
    bad(`"${value}" contains a space; write it as the browser shows it, with %20`);
  } else if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|[\\?#]|%2f|\/\//i.test(value)) {
    bad(`"${value}" is not a plain address; leave out "..", "//", "?" and "#"`);
  } else {
    const fault = faultOfPath(value);
    const meant = pageOfFile(value);
    const params = meant === undefined || meant === '/' ? {} : { params: { meant } };
    if (fault !== undefined) {
      context.addIssue({ code: 'custom', message: `"${shortened(value)}" ${fault}`, ...params });
    }
  }
});

/** A picture's file beside the article: `map.png`. */
export const pictureFile = text.superRefine((value, context) => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) {
    context.addIssue({
      code: 'custom',
      message: `"${value}" is an address, not the name of a file; put the picture's file beside the article and write its name`,
    });
  } else if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(value)) {
    context.addIssue({
      code: 'custom',
      message: `"${value}" is not beside the article; put the file into the article's folder and write only its name`,
    });
  } else if (isHidden(value)) {
    context.addIssue({
      code: 'custom',
      message: `"${value}" is hidden, because its name begins with a dot; rename the file, and write its new name`,
    });
  }
});

/** A list. A single value needs no brackets. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item),
  );
}

/** A choice, with the nearest known value when another is written. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, {
    error: ({ input }) => {
      const near = nearest(String(input), values);
      return `${shown(input)} is not one of ${values.join(', ')}${near === undefined ? '; write one of them' : `; did you mean "${near}"?`}`;
    },
  });
}

/** A mapping with known fields only. `adviceOn` knows what was meant by one text in its place. */
export function record<T extends z.ZodRawShape>(
  shape: T,
  adviceOn?: (written: string) => string | undefined,
) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'invalid_type'
        ? `${shown(issue.input)} is not a list of fields; ${(typeof issue.input === 'string' ? adviceOn?.(issue.input) : undefined) ?? `write ${Object.keys(shape).slice(0, 3).join(': …, ')}: …`}`
        : undefined,
  });
}

export const yesOrNo = z.boolean({
  error: ({ input }) => `${shown(input)} is not true or false; write true or false`,
});
