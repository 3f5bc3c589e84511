import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyFixes } from '../src/article/write/apply-fixes.ts';
import { editFrontMatter } from '../src/article/write/edit-front-matter.ts';
import type { Problem } from '../src/problem/problem.ts';
import { checkSchema } from '../src/article/read/check-schema.ts';
import { editionSchema } from '../src/article/read/schema.ts';
import { parseYaml } from '../src/article/yaml/yaml.ts';
import { readContent } from '../src/reading/read-content.ts';

// A hint that gives a text to copy is followed to the letter, for each mistake that there is a fixture of: the problem is
// gone then, and no other has come. A new message carries its text as `fix`, has a way to follow it here, or is among
// those that give none.
const fixtures = path.join(import.meta.dirname, 'fixtures/mistakes/content');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-hints-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Hints that leave the words, or the choice, to the editor. */
const noText: readonly RegExp[] = [
  /^add "(?:title|date|source|alt|summary|withdrawn)/,
  /^say /,
  /^move the rest/,
  /^name its language/,
  /^translate it/,
  /^there is no such day/,
  /^delete one of them$/,
  /^the field is what counts/,
  /^make the words that name the page/,
  /^write the date$/,
  /^its headings are/,
  /^keep what is right/,
  /^here it is called "[^"]+", if/,
  /^write the day, time/,
  /^open it/,
  /^it seems to be Windows-1251/,
  /^write the day of the change/,
  /^number (?:them|the items) 1\., 2\., 3\./,
  /^write the word as it is in the original/,
  /^write them one after another/,
  /^divide it with empty lines/,
  /^copy the original file here/,
  /^run git lfs pull/,
  /^use a PNG/,
  /^choose the frame/,
  /^delete it: nothing else can be/,
  /^delete the alias/,
  /^some systems treat them as one/,
  /^use at most \d+ letters/,
  /^is it one name\?/,
  /^choose another if copies/,
  /^write it as %25/,
  /^write the letters they stand for/,
  /^delete the field or run/,
  /^add the time and the zone/,
  /^a time needs a zone/,
  /^put "---" on the first line/,
  /^YAML needs spaces/,
  /^\w+ can mean several zones/,
  /^write it as \S+, or as \S+ if the month came first$/,
  /^if the text begins here/,
  /^if they are the same report, delete one file/,
  /^write the note in its own paragraph/,
  /^write \[\^\w+\] where it belongs in the text, or delete the note$/,
  /^give the header row as many cells/,
  /^begin a new line after/,
  /^write --> where it ends, or delete <!--$/,
  /^delete <[\w!-]+> and <?\S+> if/,
  /^delete <!-- and --> if/,
  /^import the text with npm run import/,
  /^write \[words\]\[\w+\] where the link belongs, or delete this line$/,
  /^an article without a day needs a slug/,
  /^add the day, as in /,
  /^complete the address, or write it as code/,
  /^write the day as 2021-08-26, or with a time/,
];

/** How a hint is followed that carries no `fix`: the file's text as it is then. */
type Way = (text: string, problem: Problem, given: string) => string | undefined;

/** What the message quotes first, at its place, is replaced. */
const replaced: Way = (text, { line, column, message }, given) => {
  const lines = text.split('\n');
  const whole = lines[line - 1] ?? '';
  const found = /"((?:[^"]|"(?=\w))*?)"(?! ?\w*")/.exec(message)?.[1] ?? '';
  const at = whole.indexOf(found, column - 1);
  if (found === '' || at === -1) return undefined;
  return [
    ...lines.slice(0, line - 1),
    whole.slice(0, at) + given + whole.slice(at + found.length),
    ...lines.slice(line),
  ].join('\n');
};

/** The name of the field at the place. */
const renamed: Way = (text, { line, column }, given) => {
  const lines = text.split('\n');
  const whole = lines[line - 1] ?? '';
  const rest = whole.slice(column - 1).replace(/^[^:]+/, given);
  return lines.with(line - 1, whole.slice(0, column - 1) + rest).join('\n');
};

/** All of the field's value. */
const set: Way = (text, { field = '', message }, given) => {
  const value = given.startsWith('[') ? given.slice(1, -1).split(', ') : given;
  const name = field.split('.')[0] === '' ? (/^(\w+):/.exec(message)?.[1] ?? '') : field;
  const path = name.split('.');
  const list = /^\w+: *\[/.test(text.split('\n').find((each) => each.startsWith(`${name}:`)) ?? '');
  return list ? undefined : editFrontMatter(text, { path, value });
};

/** The whole line, with its indentation. */
const line: Way = (text, { line: at }, given) =>
  text
    .split('\n')
    .with(at - 1, given)
    .join('\n');

/** A line above, or below. */
const above: Way = (text, { line: at }, given) =>
  text
    .split('\n')
    .toSpliced(at - 1, 0, given)
    .join('\n');

/** From the place on, as many characters as are wrong. */
const spot: Way = (text, { line: at, column, length = 0 }, given) => {
  const lines = text.split('\n');
  const whole = lines[at - 1] ?? '';
  const from = column - 1;
  return lines.with(at - 1, whole.slice(0, from) + given + whole.slice(from + length)).join('\n');
};

/** By rule, where a rule has its own; by the words of the hint. The first group is the text to copy. */
const ways: readonly { rule?: RegExp; hint: RegExp; way: Way }[] = [
  { rule: /field/, hint: /(?:did you mean|write it as) "([^"]+)"/, way: renamed },
  { hint: /did you mean "([^"]+)"\?/, way: replaced },
  { hint: /^write (?:them as a list|it without those marks): (?:\w+: )?(.+)$/, way: set },
  { hint: /if there are several, write them as a list: \w+: (\[.+\])$/, way: set },
  { rule: /capital-headline|headline-stop|html-entity/, hint: /: ([^:]+)$/, way: set },
  {
    rule: /invisible-character/,
    hint: /^write it without: (.+)$/,
    way: (text, problem, given) => {
      const { line: at, field } = problem;
      if (field === 'title') return set(text, problem, given);
      const lines = text.split('\n');
      return lines
        .with(at - 1, (lines[at - 1] ?? '').replace(/\[[^\]]*\]/, `[${given}]`))
        .join('\n');
    },
  },
  { rule: /relative-date/, hint: /write the date: (.+)$/, way: spot },
  { rule: /mixed-script/, hint: /letters only: (.+)$/, way: replaced },
  { rule: /quotation-marks/, hint: /^write (.+)$/, way: spot },
  {
    rule: /double-blank/,
    hint: /^delete one()$/,
    way: (text, problem) => spot(text, problem, ' '),
  },
  {
    rule: /skipped-heading/,
    hint: /^write it with (#+)$/,
    way: (text, { line: at }, given) => {
      const lines = text.split('\n');
      return lines.with(at - 1, (lines[at - 1] ?? '').replace(/^#+/, given)).join('\n');
    },
  },
  { rule: /heading-attribute/, hint: /write it as (## .+)$/, way: line },
  { rule: /shown-as-typed/, hint: /; ?write (.+)$|^write (.+)$/, way: spot },
  { rule: /lost-words|stray-mark/, hint: /^write (.+)$/, way: spot },
  { rule: /field-markup/, hint: /^write only the words: (.+)$/, way: set },
  { rule: /wrong-value/, hint: /^write the earliest it can be, (\S+), and/, way: replaced },
  { rule: /link-address/, hint: /write (?:the article's address: )?(\S+)$/, way: replaced },
  { rule: /near-name|unknown-/, hint: /write "([^"]+)"$/, way: replaced },
  {
    rule: /unknown-/,
    hint: /a space is missing after the hyphen: (- .+)$/,
    way: (text, problem, given) => {
      const whole = text.split('\n')[problem.line - 1] ?? '';
      return line(text, problem, `${/^ */.exec(whole)?.[0] ?? ''}${given}`);
    },
  },
  { rule: /unknown-/, hint: /^add it there: (.+)$/, way: () => undefined },
  { rule: /unclosed-frontmatter/, hint: /^put a line of "(---)" above/, way: above },
  {
    rule: /frontmatter/,
    hint: /three hyphens(?:: (---)|$)/,
    way: (text, problem) => line(text, problem, '---'),
  },
  {
    rule: /wrong-value/,
    hint: /ends in a comma|^delete it()$/,
    way: (text, { line: at }) => {
      const lines = text.split('\n');
      return lines.with(at - 1, (lines[at - 1] ?? '').replace(/,\s*$/, '')).join('\n');
    },
  },
  {
    rule: /wrong-value/,
    hint: /put it in quotes: ("[^"]+")$/,
    way: (text, { line: at, column }, given) => {
      const lines = text.split('\n');
      return lines.with(at - 1, (lines[at - 1] ?? '').slice(0, column - 1) + given).join('\n');
    },
  },
  { rule: /wrong-value/, hint: /^write it as (\/\S+\/)$/, way: replaced },
  {
    rule: /wrong-value/,
    hint: /write photo: (\{.+\})$/,
    way: (text, problem, given) => line(text, problem, `photo: ${given}`),
  },
];

const newName = /rename (?:the file|it) to (\S+\.md)$/;

/** What a hint says about the vocabulary: the line to add to it. */
const addition = /^add it there: (.+)$/;

interface Step {
  text?: string;
  name?: string;
  topics?: string;
  /** Which hints have been followed or left to the editor. */
  isPlain: boolean;
}

function follow(text: string, problem: Problem): Step | undefined {
  const { fix, hint = '', rule } = problem;
  if (fix) return { text: applyFixes(text, [fix]), isPlain: false };
  if (noText.some((each) => each.test(hint))) return { isPlain: true };
  const name = newName.exec(hint)?.[1];
  if (name !== undefined) return { name, isPlain: false };
  const entry = addition.exec(hint)?.[1];
  if (entry !== undefined) return { topics: entry, isPlain: false };
  for (const way of ways) {
    const found = (way.rule?.test(rule) ?? true) ? way.hint.exec(hint) : null;
    const after = found && way.way(text, problem, found.slice(1).find(Boolean) ?? '');
    if (typeof after === 'string' && after !== text) return { text: after, isPlain: false };
  }
  return undefined;
}

/** What only shows once a text can be read, or leads somewhere: the mistake was there before. */
const hidden: readonly (readonly [string, string])[] = [
  ['yaml', 'quotation-marks'],
  ['no-frontmatter', 'unclosed-frontmatter'],
  ['wrong-value', 'unknown-topic'],
  ['shown-as-typed', 'missing-picture'],
];
const isHidden = (problem: Problem, after: string) =>
  hidden.some(([one, other]) => problem.rule === one && after.startsWith(`${other}: `));

const spoken = ({ rule, message }: Problem) => `${rule}: ${message}`;

test('a hint that is followed makes the file right, and no other problem comes of it', async () => {
  const options = { now: Date.UTC(2022, 0, 1), craft: true };
  const { problems: all } = await readContent({ ...options, contentDir: fixtures });
  const byFile = Map.groupBy(all, ({ file }) => file);
  const rounds = Math.max(...[...byFile.values()].map((list) => list.length));
  const left: string[] = [];
  const failed: string[] = [];
  let followed = 0;
  // Each file's first problem in one copy of the folder, its second in another: files do not mind each other.
  for (let round = 0; round < rounds; round++) {
    const contentDir = path.join(folder, String(round));
    await cp(fixtures, contentDir, { recursive: true });
    const asked: { problem: Problem; file: string }[] = [];
    let [topics, sources] = ['', ''];
    for (const [file, list] of byFile) {
      const problem = list[round];
      if (!problem) continue;
      const text = readFileSync(path.join(fixtures, file), 'utf8');
      const step = follow(text, problem);
      if (!step) left.push(`${file}: ${problem.hint ?? 'no hint'} [${problem.rule}]`);
      if (!step || step.isPlain) continue;
      if (step.text !== undefined) await writeFile(path.join(contentDir, file), step.text);
      if (step.topics !== undefined && problem.rule === 'unknown-topic')
        topics += `${step.topics}\n`;
      if (step.topics !== undefined && problem.rule === 'unknown-source')
        sources += `${step.topics}\n`;
      const name =
        step.name === undefined ? file : path.posix.join(path.posix.dirname(file), step.name);
      if (name !== file) await rename(path.join(contentDir, file), path.join(contentDir, name));
      asked.push({ problem, file: name });
      followed++;
    }
    for (const [file, more] of [
      ['topics.yaml', topics],
      ['sources.yaml', sources],
    ] as const) {
      const text = readFileSync(path.join(contentDir, file), 'utf8');
      await writeFile(path.join(contentDir, file), `${text.trimEnd()}\n${more}`);
    }
    const after = Map.groupBy(
      (await readContent({ ...options, contentDir })).problems,
      ({ file }) => file,
    );
    for (const { problem, file } of asked) {
      const before = (byFile.get(problem.file) ?? [])
        .filter((each) => each !== problem)
        .map(spoken);
      const now = (after.get(file) ?? []).map(spoken);
      const unexpected = now.filter((each) => !before.includes(each) && !isHidden(problem, each));
      if (now.includes(spoken(problem)) && !before.includes(spoken(problem))) {
        failed.push(`${file}: is still there: ${spoken(problem)}; ${problem.hint ?? ''}`);
      } else if (unexpected.length > 0) {
        failed.push(`${file}: ${problem.hint ?? ''} made ${unexpected.join(' and ')}`);
      }
    }
  }
  expect(failed).toEqual([]);
  expect(left).toEqual([]);
  expect(followed).toBeGreaterThan(60);
});

const values = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'007 1.10 0x10 1e3 .inf true null ~ 2024-08-08 22:44:26 -0700 EST IST Z UTC 8/8/2024 7/8/2024 20240808 \u2011 “ ” « » \' " \\ \\n # #5 : , - [ ] { } & * ! | > % @ ` ? a Doha город مدينة 🙂 \u200B \u00AD'.split(
          ' ',
        ),
      ),
      fc.constantFrom(' ', ': ', ' #', '\u00A0', "it's ", '"so" '),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join('').trim())
  .filter((text) => text !== '');

const lines = fc.constantFrom<(value: string) => string>(
  (value) => `title: ${value}\ndate: 2024-05-01\n`,
  (value) => `title: T\ndate: ${value}\n`,
  (value) => `title: T\nembargo: ${value}\n`,
  (value) => `title: T\npeople:\n  - A\n  - ${value}\n`,
  (value) => `title: T\npeople: [A, ${value}]\n`,
  (value) => `title: T\nphoto:\n  credit: ${value}\n`,
  (value) => `title: T\nnotes:\n  - date: ${value}\n    text: x\n`,
);

test('whatever the value: a fix leaves nothing of its problem, and the other fields as they are', () => {
  const check = (source: string) => {
    const yaml = parseYaml('x.md', source);
    const problems = [...yaml.problems, ...checkSchema('x.md', yaml, editionSchema).problems];
    return { problems, data: yaml.data as Record<string, unknown> | undefined };
  };
  fc.assert(
    fc.property(values, lines, (value, write) => {
      const source = `${write(value)}summary: As it is\n`;
      const { problems } = check(source);
      for (const problem of problems) {
        if (!problem.fix) continue;
        const after = check(applyFixes(source, [problem.fix]));
        const place = ({ line: at, column, message }: Problem) => `${at}:${column} ${message}`;
        expect(after.problems.map(place)).not.toContain(place(problem));
        if (after.data !== undefined) expect(after.data).toMatchObject({ summary: 'As it is' });
      }
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 3000) },
  );
});
