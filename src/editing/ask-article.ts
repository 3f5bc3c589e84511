import type { Readable, Writable } from 'node:stream';
import { mayMean } from '../text/fuzzy.ts';
import { whyNoDay } from '../text/dates/read-day.ts';
import { readDate } from '../text/dates/read-period.ts';
import { facetKinds } from '../archive/names/facet-kinds.ts';
import { type Vocabulary } from '../archive/names/vocabulary.ts';
import { ask } from '../terminal/ask.ts';
import { explainDate, type ArticleDetails } from './new-article.ts';
import type { EditingSession } from './editing-session.ts';
import { foldName } from '../text/fold.ts';

/** Where questions are asked and answered. Tests pass their own streams. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Asks for what is still missing for a new article. Answers can be written like flags, and dates are repeated in words.
 * Throws `Cancelled` if the person presses Ctrl-C.
 */
export async function askArticle(
  session: EditingSession,
  given: Partial<ArticleDetails>,
  terminal: Terminal,
): Promise<ArticleDetails> {
  // Loaded only if a person is asked.
  const prompts = await import('@clack/prompts');
  const { site, today, sources, topics } = session;
  const [first] = site.editions;
  prompts.intro(`A new article of ${site.name[first] ?? ''}`, terminal);
  const title = given.title ?? (await askTitle(terminal));
  const date = given.date ?? (await askDate(session, terminal, today));
  const source = given.source?.length
    ? given.source
    : await askNames(sources, 'What is it based on?');
  const topic = given.topic?.length ? given.topic : await askNames(topics, 'Topics');
  const lang = given.lang ?? (site.editions.length > 1 ? await askLanguage() : undefined);
  return { ...given, title, date, source, topic, lang };

  async function askNames(vocabulary: Vocabulary, message: string): Promise<readonly string[]> {
    const entries = [...vocabulary.entries.values()];
    if (entries.length === 0) return [];
    const namesOf = (id: string) => {
      const entry = vocabulary.entries.get(id);
      const labels = Object.values(entry?.labels ?? {}).map(({ text }) => text);
      return [id, ...labels, ...(entry?.aliases ?? [])];
    };
    const options = entries.map(({ id, labels }) => ({
      value: id,
      label: labels[first]?.text ?? id,
    }));
    let chosen: readonly string[] = [];
    for (;;) {
      let typed = '';
      let matches: readonly string[] = [];
      chosen = await ask(
        prompts.autocompleteMultiselect({
          ...terminal,
          message: `${message} (type to find, Tab to choose, Enter when done; may be empty)`,
          // Only this function has access to the prompt, and so to what was typed when Enter was pressed.
          options() {
            this.once('submit', () => {
              typed = this.userInput.trim();
              matches = this.filteredOptions.map(({ value }) => value);
            });
            return options;
          },
          filter: (words, { value }) => mayMean(words, namesOf(value)),
          initialValues: [...chosen],
          maxItems: 8,
        }),
      );
      if (typed === '' || matches.some((id) => chosen.includes(id))) return chosen;
      const meant =
        vocabulary.names.get(foldName(typed)) ?? (matches.length === 1 ? matches[0] : undefined);
      if (meant !== undefined) {
        prompts.log.step(options.find(({ value }) => value === meant)?.label ?? meant, terminal);
        return [...new Set([...chosen, meant])];
      }
      const why =
        matches.length === 0
          ? `There is no "${typed}": delete it, or add it to ${facetKinds[vocabulary.kind].vocabulary} first.`
          : `"${typed}" matches ${matches.length} names: move to the one you mean with the arrow keys, and choose it with Tab.`;
      prompts.log.warn(why, terminal);
    }
  }

  async function askLanguage(): Promise<string | undefined> {
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    return ask(
      prompts.select({
        ...terminal,
        message: 'Language',
        options: site.editions.map((code) => ({ value: code, label: names.of(code) ?? code })),
      }),
    );
  }
}

/**
 * Asks for the day, or for the month or year if the day is unknown, and repeats it in words. `usual`: the answer if
 * only Enter is pressed.
 */
export async function askDate(
  { today, site }: EditingSession,
  terminal: Terminal,
  usual?: string,
): Promise<string> {
  const prompts = await import('@clack/prompts');
  const read = (text: string | undefined) => readDate(text || (usual ?? ''), today, site.editions);
  const why = (text: string | undefined) =>
    whyNoDay(text ?? '', site.editions) ?? 'write it as 2021-08-26, 26.08.2021 or yesterday';
  const typed = await ask(
    prompts.text({
      ...terminal,
      message: 'Date',
      placeholder: `${usual === undefined ? '' : `today, ${usual}; or `}yesterday, 26.08.2021, 26 August 2021, 1937-07`,
      ...(usual === undefined ? {} : { defaultValue: usual }),
      validate: (text) =>
        read(text) === undefined ? `This is not a date: ${why(text)}.` : undefined,
    }),
  );
  const date = read(typed) ?? today;
  prompts.log.step(explainDate(date, today), terminal);
  return date;
}

/** Asks for a headline. */
export async function askTitle(terminal: Terminal): Promise<string> {
  const prompts = await import('@clack/prompts');
  return ask(
    prompts.text({
      ...terminal,
      message: 'Headline',
      validate: (text) =>
        (text ?? '').trim() === '' ? 'Write the headline as published.' : undefined,
    }),
  );
}
