import type * as clack from '@clack/prompts';
import { mayMean } from '../../text/fuzzy.ts';
import { knownLanguages } from '../../i18n/languages.ts';
import { ask } from '../../terminal/ask.ts';
import type { Terminal } from '../ask-article.ts';
import type { NewSite } from './empty-archive.ts';

/** Asks for what is still missing for a new archive. `zone`: the computer's time zone, which is suggested. */
export async function askArchive(
  given: Partial<NewSite>,
  terminal: Terminal,
  zone: string,
): Promise<NewSite> {
  const prompts = await import('@clack/prompts');
  prompts.intro(
    'An archive of your own. All of this can be changed in content/site.yaml.',
    terminal,
  );
  const isEmpty = (text: string | undefined) => (text ?? '').trim() === '';
  const name =
    given.name ??
    (await ask(
      prompts.text({
        ...terminal,
        message: 'What is it called?',
        validate: (text) => (isEmpty(text) ? 'Give it a name.' : undefined),
      }),
    ));
  const url =
    given.url ??
    (await ask(
      prompts.text({
        ...terminal,
        message: 'Where will readers find it?',
        placeholder: 'https://archive.example.org/',
        validate: (text) =>
          /^https?:$/.test(URL.parse(text ?? '')?.protocol ?? '')
            ? undefined
            : 'Write the full address, beginning with https://.',
      }),
    ));
  const publisher =
    given.publisher ??
    (await ask(
      prompts.text({
        ...terminal,
        message: 'Who publishes it?',
        placeholder: name,
        defaultValue: name,
      }),
    ));
  const timeZone = given.timeZone ?? (await askZone(prompts, terminal, zone));
  const editions = given.editions?.length ? given.editions : await askLanguages(prompts, terminal);
  return { name, url, publisher, timeZone, editions };
}

type Prompts = typeof clack;

async function askZone(prompts: Prompts, terminal: Terminal, zone: string): Promise<string> {
  const zones = [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return ask(
    prompts.autocomplete({
      ...terminal,
      message: 'In which time zone do its days begin? (type to find)',
      options: zones.map((value) => ({ value, label: value })),
      filter: (typed, { value }) => mayMean(typed, [value]),
      initialValue: zone,
      maxItems: 8,
    }),
  );
}

async function askLanguages(prompts: Prompts, terminal: Terminal): Promise<string[]> {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const options = knownLanguages.map((value) => ({ value, label: names.of(value) ?? value }));
  const chosen = await ask(
    prompts.multiselect({
      ...terminal,
      message: 'In which languages? (space to choose)',
      options,
      initialValues: options.slice(0, 1).map(({ value }) => value),
      required: true,
    }),
  );
  if (chosen.length < 2) return chosen;
  const first = await ask(
    prompts.select({
      ...terminal,
      message: 'Which of them is at the root of the address?',
      options: options.filter(({ value }) => chosen.includes(value)),
    }),
  );
  return [first, ...chosen.filter((code) => code !== first)];
}
