import type { Readable, Writable } from 'node:stream';
import { mayMean } from '../article/fuzzy.ts';
import { readDay, whyNoDay } from '../article/read-day.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import { ask } from './ask.ts';
import { explainDay, type Request } from './new-article.ts';
import type { Newsroom } from './newsroom.ts';

/** Where questions are asked; a test answers on streams of its own. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Asks for what a new article's request does not say yet. What was typed is understood as the flags are, and the
 * day said back. Throws `Cancelled` when somebody leaves.
 */
export async function askArticle(
  newsroom: Newsroom,
  given: Partial<Request>,
  terminal: Terminal,
): Promise<Request> {
  // Only where somebody is asked: other runs need not load it.
  const prompts = await import('@clack/prompts');
  const { site, today, sources, topics } = newsroom;
  const [first] = site.editions;
  prompts.intro(`A new article of ${site.name[first] ?? ''}`, terminal);
  const title = given.title ?? (await askTitle(terminal));
  const date = given.date ?? (await askDate(newsroom, terminal, today));
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
    return ask(
      prompts.autocompleteMultiselect({
        ...terminal,
        message: `${message} (type to find, Tab to choose, Enter when done; none is allowed)`,
        options: entries.map(({ id, labels }) => ({ value: id, label: labels[first]?.text ?? id })),
        filter: (typed, { value }) => mayMean(typed, namesOf(value)),
        maxItems: 8,
      }),
    );
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

/** Asks for the day; says back what was understood. `usual`: the one that Enter alone gives, if one does. */
export async function askDate(
  { today, site }: Newsroom,
  terminal: Terminal,
  usual?: string,
): Promise<string> {
  const prompts = await import('@clack/prompts');
  const read = (text: string | undefined) => readDay(text || (usual ?? ''), today, site.editions);
  const why = (text: string | undefined) =>
    whyNoDay(text ?? '', site.editions) ?? 'write it as 2021-08-26, 26.08.2021 or yesterday';
  const typed = await ask(
    prompts.text({
      ...terminal,
      message: 'Date',
      placeholder: `${usual === undefined ? '' : `today, ${usual}; or `}yesterday, 26.08.2021, 26 August 2021`,
      ...(usual === undefined ? {} : { defaultValue: usual }),
      validate: (text) => (read(text) === undefined ? `That is no date: ${why(text)}.` : undefined),
    }),
  );
  const day = read(typed) ?? today;
  prompts.log.step(explainDay(day, today), terminal);
  return day;
}

/** Asks for a headline alone. */
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
