import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Correction, Withdrawal } from '../article/article.ts';
import { addCorrection, withdraw } from '../article/write/add-notice.ts';
import { suggest } from '../text/nearest.ts';
import { periodOf } from '../text/dates/dates.ts';
import { findByAddress, addressIn } from './find-by-address.ts';
import { ask } from '../terminal/ask.ts';
import type { Terminal } from './ask-article.ts';
import { editionFiles, fieldsIn, contentError } from './edition-files.ts';
import { UsageError } from '../system/errors.ts';
import { dayMeant, explainDate } from './new-article.ts';
import type { EditingSession } from './editing-session.ts';
import { readUtf8, writeWhole } from '../system/files.ts';

const kinds = {
  correction: 'something was wrong and has been corrected',
  clarification: 'something could be misunderstood',
  update: 'something is new',
  typo: 'a spelling mistake',
} as const satisfies Record<Correction['kind'], string>;

const kindNames = Object.keys(kinds) as Correction['kind'][];

/** A correction or withdrawal as typed. */
export interface Notice {
  /** What was wrong and what is right, or the reason for a withdrawal. */
  words: string;
  kind?: string | undefined;
  date?: string | undefined;
  withdraw?: boolean | undefined;
}

/**
 * The absolute path of an article's file. `named`: its path, relative to the current folder or the content folder, or
 * its address, with or without the site's origin. Throws `UsageError` if there is no such article.
 */
export async function findArticle(
  { contentDir, site }: Pick<EditingSession, 'contentDir' | 'site'>,
  named: string,
  cwd: string,
): Promise<string> {
  const file = findFile(contentDir, named, cwd);
  if (file !== undefined) return file;
  const address = addressIn(named, site);
  if (address !== undefined) return findByAddress(contentDir, address);
  throw noSuchFile(contentDir, named, cwd);
}

function findFile(contentDir: string, named: string, cwd: string): string | undefined {
  const file = placesOf(contentDir, named, cwd).find(existsSync);
  if (file === undefined || file.endsWith('.md')) return file;
  throw new UsageError(`${named} is not an article, which ends in .md`);
}

const placesOf = (contentDir: string, named: string, cwd: string) => [
  path.resolve(cwd, named),
  path.resolve(contentDir, named),
];

function noSuchFile(contentDir: string, named: string, cwd: string): UsageError {
  const folder = placesOf(contentDir, named, cwd)
    .map((each) => path.dirname(each))
    .find(existsSync);
  const near = folder && suggest(path.basename(named), readdirSync(folder));
  return new UsageError(`there is no file ${named}${near ? `; ${near}` : ''}`);
}

/**
 * Adds a correction or a withdrawal to an article's file and changes nothing else in it. Returns its day. Throws
 * `UsageError` if the notice would be an error in `check`.
 */
export function correctArticle(
  { contentDir, today, site }: EditingSession,
  file: string,
  notice: Notice,
): string {
  const words = notice.words.trim();
  if (words === '') throw new UsageError('say in a sentence what readers should know');
  const date = dayMeant(notice.date ?? today, { today, site });
  const kind = readKind(notice.kind);
  const text = readUtf8(file);
  refuseNotice({ contentDir, site }, { file, text, date, isWithdrawal: !!notice.withdraw });
  const changed = notice.withdraw
    ? withdraw(text, { date, reason: words })
    : addCorrection(text, { date, kind, text: words });
  if (changed === undefined) throw contentError(file);
  writeWhole(file, changed);
  return date;
}

/** Throws `UsageError` if the notice would be an error in `check`, or would replace an earlier one. */
function refuseNotice(
  { contentDir, site }: Pick<EditingSession, 'contentDir' | 'site'>,
  {
    file,
    text,
    date,
    isWithdrawal,
  }: Record<'file' | 'text' | 'date', string> & {
    isWithdrawal: boolean;
  },
): void {
  const relative = path.relative(contentDir, file).replaceAll(path.sep, '/');
  const { original } = editionFiles(contentDir, relative, site.editions);
  const own = fieldsIn(file, text);
  const first =
    original.file === relative
      ? own
      : fieldsIn(original.file, readUtf8(path.join(contentDir, original.file)));
  const since = own['date'] ?? first['date'];
  if (typeof since === 'string' && date < periodOf(since)) {
    throw new UsageError(`${date} is before the article itself, ${periodOf(since)}`);
  }
  if (!isWithdrawal) return;
  if (first['status'] === 'withdrawn') {
    const { date: then, reason } = (first['withdrawn'] ?? {}) as Partial<Withdrawal>;
    const said = then === undefined ? '' : ` (${then}: ${reason ?? ''})`;
    throw new UsageError(`${original.file} is withdrawn already${said}`);
  }
  if (original.file !== relative) {
    throw new UsageError(
      `only this edition would be withdrawn: withdraw the original (${original.file}): its editions go with it`,
    );
  }
}

/** What was done, and what remains to be done. */
export function explainNotice(
  { kind, withdraw: isWithdrawal }: Omit<Notice, 'words'>,
  date: string,
  today: string,
): string {
  const when = explainDate(date, today);
  if (isWithdrawal) return `Withdrawn on ${when}; commit it.`;
  const name = readKind(kind);
  return `Added ${name === 'update' ? 'an' : 'a'} ${name} of ${when}; correct the text too, then commit.`;
}

function readKind(typed = 'correction'): Correction['kind'] {
  const kind = kindNames.find((name) => name === typed.toLowerCase());
  if (kind) return kind;
  throw new UsageError(
    `--kind: "${typed}" is not a kind of change; ${suggest(typed, kindNames) ?? `the choices are ${kindNames.join(', ')}`}`,
  );
}

/** Asks for what is still missing for a notice. */
export async function askNotice(given: Omit<Notice, 'words'>, terminal: Terminal): Promise<Notice> {
  const prompts = await import('@clack/prompts');
  const kind =
    given.kind ??
    (given.withdraw
      ? undefined
      : await ask(
          prompts.select({
            ...terminal,
            message: 'What kind of change is it?',
            options: kindNames.map((value) => ({ value, label: value, hint: kinds[value] })),
          }),
        ));
  const words = await ask(
    prompts.text({
      ...terminal,
      message: given.withdraw ? 'Why is it withdrawn?' : 'What should readers know?',
      placeholder: given.withdraw
        ? 'The document that it rests on was forged.'
        : 'An earlier version gave the wrong day of the talks.',
      validate: (text) => ((text ?? '').trim() === '' ? 'Say it in a sentence.' : undefined),
    }),
  );
  return { ...given, kind, words };
}
