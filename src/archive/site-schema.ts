import { z } from 'zod';
import { checkSchema, type SchemaResult } from '../article/read/check-schema.ts';
import { isTimeZone } from '../text/dates/dates.ts';
import * as field from '../article/read/fields.ts';
import { parseYaml } from '../article/yaml/yaml.ts';
import type { Problem } from '../problem/problem.ts';
import { languageName } from '../text/language-code.ts';
import { suggest } from '../text/nearest.ts';
import { knownLanguages } from '../i18n/languages.ts';
import { craftRuleNames } from './rules/craft-rules.ts';
import { isReadable, readable } from './look/accent.ts';
import { colours } from './look/colours.ts';
import { contrast, isHexColour } from './look/contrast.ts';
import type { Site } from './site.ts';

const texts = z
  .preprocess(
    (value) => (typeof value === 'string' ? { '*': value } : value),
    z.record(z.string(), field.text, {
      error: 'is neither a text nor a text for each edition; write it as "text" or { en: text }',
    }),
  )
  .refine((value) => Object.keys(value).length > 0, {
    error: 'has no text; write it as "text" or { en: text }',
  });

/** A language that pages have words in. */
const edition = field.text.refine((code) => knownLanguages.includes(code), {
  error: ({ input }) => {
    const code = String(input);
    const [first = ''] = code.toLowerCase().split(/[-_]/);
    const near = knownLanguages.includes(first) ? first : languageNamed(code);
    return `"${code}" is not a language in which pages can be shown; ${near === undefined ? '' : `did you mean "${near}"? `}the choices are ${knownLanguages.join(', ')}; another needs its own src/i18n/${isCode(code) ? code : 'xx'}.ts`;
  },
});

/** The code of a language that is called by its name, in English or its own words. */
function languageNamed(name: string): string | undefined {
  const isNamed = (code: string, lang: string) =>
    new Intl.DisplayNames([lang], { type: 'language' }).of(code)?.toLowerCase() ===
    name.trim().toLowerCase();
  return knownLanguages.find((code) => isNamed(code, 'en') || isNamed(code, code));
}

const isCode = (text: string) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(text);

/** An address that RFC 9116 takes. */
const contactAddress = field.text.regex(/^(?:https:\/\/|mailto:|tel:)\S+$/, {
  error: ({ input }) =>
    `"${String(input)}" is not an address; write it as mailto:security@example.org or https://…`,
});

/** `double-blank: off`; YAML 1.2 reads that as a word. */
const rules = z.record(
  field.text.refine((name) => craftRuleNames.includes(name), {
    error: ({ input }) =>
      `"${String(input)}" is not a craft rule; ${suggest(String(input), craftRuleNames) ?? `the choices are ${craftRuleNames.join(', ')}`}`,
  }),
  field.oneOf(['on', 'off']),
  { error: 'is not a list of rules; write it as { double-blank: off }' },
);

const colour = field.text.refine(isHexColour, {
  error: ({ input }) => `"${String(input)}" is not a colour; write it as "#a3151d"`,
});

/** One colour, or one for each scheme. */
const accent = z.preprocess(
  (value) => (typeof value === 'string' ? { light: value } : value),
  field.record({ light: colour, dark: colour.optional() }),
);

/** The form in the browser; `test` keeps what is written only in the browser. */
const admin = field
  .record({
    repository: field.text
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, {
        error: ({ input }) =>
          `"${String(input)}" is not the name of a repository; write it as owner/name`,
      })
      .optional(),
    host: field.oneOf(['github', 'gitlab', 'gitea', 'test']).default('github'),
    branch: field.text.default('main'),
    folder: field.text.default('content'),
  })
  .refine(({ repository, host }) => repository !== undefined || host === 'test', {
    error: 'names no repository; write it as { repository: owner/name }',
  })
  .transform((value) => ({ ...value, repository: value.repository ?? '' }));

/** How digits are written, by CLDR's names. */
const numerals = z.record(
  field.text,
  field.text.refine((name) => ['latn', 'arab', 'arabext'].includes(name), {
    error: ({ input }) =>
      `"${String(input)}" is not a way to write numbers; the choices are latn (0123), arab (٠١٢٣) and arabext (۰۱۲۳)`,
  }),
  { error: 'is not a choice for each edition; write it as { ar: arab }' },
);

/** Hosts count files; some take 20,000 in all. */
const mostSharePictures = 10_000;
const sharePicturesByDefault = 2_000;

function isPictureCount(value: unknown): value is boolean | number {
  if (typeof value !== 'number') return typeof value === 'boolean';
  return Number.isInteger(value) && value >= 1 && value <= mostSharePictures;
}

/** site.yaml: only name and url are required. */
const siteSchema = field.record({
  name: texts,
  tagline: texts.optional(),
  url: field.webAddress,
  publisher: field
    .record({
      name: field.text,
      url: field.webAddress.optional(),
      logo: field.text.optional(),
    })
    .optional(),
  accent: accent.optional(),
  logo: field.text
    .regex(/^\/?[^/\s:][^\s:]*\.(?:svg|png|webp|avif)$/i, {
      error: ({ input }) => `"${String(input)}" is not a picture in public/; write it as /logo.svg`,
    })
    .optional(),
  timeZone: field.text
    .refine(isTimeZone, {
      error: ({ input }) =>
        `"${String(input)}" is not a time zone; write it as Europe/Moscow or UTC`,
    })
    .optional(),
  sharePictures: z
    .unknown()
    .refine(isPictureCount, {
      error: `is not true, false or the greatest number of pictures to make, from 1 to ${mostSharePictures}`,
    })
    .transform((value) => (isPictureCount(value) ? value : false))
    .optional(),
  security: field
    .record({
      contact: field
        .listOf(contactAddress)
        .refine((list) => list.length > 0, { error: 'is empty; name at least one address' }),
      expires: field.date,
      // https://www.rfc-editor.org/rfc/rfc9116#section-2.5.7
      policy: field.webAddress
        .regex(/^https:/, {
          error: ({ input }) => `"${String(input)}" is not safe to read; write it as https://…`,
        })
        .optional(),
    })
    .optional(),
  editions: field
    .listOf(edition)
    .refine((list) => list.length > 0, { error: 'is empty; name at least one language' })
    .refine((list) => new Set(list).size === list.length, {
      error: 'names one language twice; keep one',
    })
    .optional(),
  numerals: numerals.optional(),
  rules: rules.optional(),
  admin: admin.optional(),
});

/** The names of site.yaml's fields. */
export const siteFields: readonly string[] = Object.keys(siteSchema.shape);

/** What could be read of site.yaml: its editions too where the rest of it is broken. */
export interface ReadSite extends SchemaResult<Site> {
  editions: Site['editions'] | undefined;
  /** Rules of craft that the archive does without. No page shows them, so that they are not part of the site. */
  rulesOff?: readonly string[];
}

/**
 * Reads site.yaml. `siteUrl` (SITE_URL) replaces its `url`. `file` is the path that problems name.
 */
export function readSite(file: string, source: string, siteUrl?: string): ReadSite {
  const yaml = parseYaml(file, source);
  const checked = checkSchema(file, yaml, siteSchema);
  const problems: Problem[] = [...yaml.problems, ...checked.problems];
  if (!checked.value) {
    if (problems.length === 0)
      problems.push(...checkSchema(file, { ...yaml, data: {} }, siteSchema).problems);
    return { value: undefined, editions: editionsOf(yaml.data), problems };
  }
  const data = checked.value;
  const editions = toEditions(data.editions);
  const [first] = editions;
  for (const key of ['name', 'tagline', 'numerals'] as const) {
    for (const code of Object.keys(data[key] ?? {})) {
      // Those of a language that is not an edition yet, or no longer, wait there.
      if (code === '*' || editions.includes(code) || languageName(code) !== undefined) continue;
      problems.push({
        file,
        ...yaml.locateKey([key, code]),
        severity: 'error',
        field: `${key}.${code}`,
        message: `${key}: "${code}" is not one of the site's editions`,
        hint: `editions are ${editions.join(', ')}`,
        rule: 'unknown-edition',
      });
    }
  }
  const given = data.accent;
  for (const scheme of ['light', 'dark'] as const) {
    const own = given?.[scheme];
    if (own === undefined || isReadable(own, scheme)) continue;
    problems.push({
      file,
      ...yaml.locate(
        typeof (yaml.data as Record<string, unknown>)['accent'] === 'string'
          ? ['accent']
          : ['accent', scheme],
      ),
      severity: 'error',
      field: 'accent',
      message: `accent: "${own}" is too faint to read in a ${scheme} scheme: ${contrast(own, colours.paper[scheme]).toFixed(1)} to 1, and the minimum is 4.5`,
      hint: `the nearest readable colour is "${readable(own, scheme)}"`,
      rule: 'faint-accent',
    });
  }
  if (problems.length > 0) return { value: undefined, editions, problems };
  const url = new URL(siteUrl ?? data.url);
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const name = fill(data.name, editions);
  const publisher = data.publisher ?? { name: name[first] ?? '' };
  return {
    value: {
      name,
      tagline: fill(data.tagline ?? { '*': '' }, editions),
      url: url.href,
      base: url.pathname,
      publisher: {
        name: publisher.name,
        ...(publisher.url ? { url: publisher.url } : {}),
        ...(publisher.logo ? { logo: publisher.logo } : {}),
      },
      ...(given
        ? { accent: { light: given.light, dark: given.dark ?? readable(given.light, 'dark') } }
        : {}),
      ...(data.logo ? { logo: `/${data.logo.replace(/^\/+/, '')}` } : {}),
      timeZone: data.timeZone ?? 'UTC',
      ...(data.numerals ? { numerals: data.numerals } : {}),
      ...sharePicturesOf(data.sharePictures),
      ...(data.security ? { security: toSecurity(data.security) } : {}),
      ...(data.admin ? { admin: data.admin } : {}),
      editions,
    },
    editions,
    problems: [],
    rulesOff: Object.entries(data.rules ?? {}).flatMap(([name, is]) =>
      is === 'off' ? [name] : [],
    ),
  };
}

function sharePicturesOf(given: boolean | number = false): Pick<Site, 'sharePictures'> {
  if (given === false) return {};
  return { sharePictures: given === true ? sharePicturesByDefault : given };
}

function toSecurity({
  contact,
  expires,
  policy,
}: NonNullable<z.infer<typeof siteSchema>['security']>): NonNullable<Site['security']> {
  return { contact, expires, ...(policy ? { policy } : {}) };
}

function toEditions(given: readonly string[] = []): Site['editions'] {
  const [first = 'en', ...rest] = given;
  return [first, ...rest];
}

function editionsOf(data: unknown): Site['editions'] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const given = siteSchema.shape.editions.safeParse((data as { editions?: unknown }).editions);
  return given.success ? toEditions(given.data) : undefined;
}

/** One text for each edition: its own, else the one for all, else the first edition's, else any. */
function fill(given: Record<string, string>, editions: readonly string[]): Record<string, string> {
  const spare = given['*'] ?? given[editions[0] ?? ''] ?? Object.values(given)[0] ?? '';
  return Object.fromEntries(editions.map((code) => [code, given[code] ?? spare]));
}
