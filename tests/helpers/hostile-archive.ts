import type { Random } from '../../scripts/bench/random.ts';
import * as values from './hostile-values.ts';

export type Files = ReadonlyMap<string, Buffer | string>;

/** An archive that tries to break the build. */
export interface HostileArchive {
  /** Of the content folder. */
  content: Files;
  /** Of public/. */
  statics: Files;
}

export const plainSite =
  'name: Hostile\nurl: "https://example.org/"\neditions: [en, ru]\nsharePictures: 10\n';

const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[random.between(0, list.length - 1)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const some = <T>(random: Random, list: readonly T[], most: number) =>
  Array.from({ length: random.between(0, most) }, () => pick(random, list));

/** JSON is YAML. */
const yaml = (fields: object) =>
  Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
    .join('');

const markdown = (fields: object, body: string) => `---\n${yaml(fields)}---\n\n${body}\n`;

/** `from`: numbers of articles begin with it, so that another archive's are others. */
export async function hostileArchive(
  random: Random,
  from: number,
  count: number,
): Promise<HostileArchive> {
  const content = new Map<string, Buffer | string>([
    ['site.yaml', siteOf(random)],
    ['sources.yaml', 'tass:\n  label: TASS\n'],
    ['topics.yaml', topicsOf(random)],
    ['people.yaml', namesOf(random)],
  ]);
  if (random.chance(0.2)) content.set('theme.css', pick(random, values.themes));
  const pictures = await values.pictures();
  for (const folder of ['articles', 'articles/2021', 'pages']) {
    for (const [name, bytes] of pictures) content.set(`${folder}/${name}`, bytes);
  }
  for (let number = from; number < from + count; number++) {
    const day = pick(random, [
      '2021-08-26',
      '2021-08-27',
      '2020-02-29',
      '0001-01-01',
      '9999-12-31',
    ]);
    const odd = random.chance(0.4) ? pick(random, values.names) : `plain-${number}`;
    const folder = pick(random, ['articles', 'articles/2021']);
    const name = odd.includes('/') ? 'plain' : odd;
    const file = `${folder}/${day}-${name}`;
    if (Buffer.byteLength(`${day}-${name}.ru.md`) > 255) continue;
    content.set(`${file}.md`, markdown(fieldsOf(random, day, number), bodyOf(random)));
    if (random.chance(0.2)) {
      content.set(
        `${file}.ru.md`,
        markdown({ title: pick(random, values.texts), ...aliasesOf(random) }, bodyOf(random)),
      );
    }
  }
  for (const name of some(random, values.pages, 4)) {
    const fields = { title: pick(random, values.texts) };
    content.set(`pages/${name}.md`, markdown(fields, bodyOf(random)));
  }
  const statics = new Map(some(random, values.statics, 6).map((file) => [file, 'x\n']));
  return { content, statics };
}

const bodyOf = (random: Random) => ['Words.', ...some(random, values.bodies, 2)].join('\n\n');

const aliasesOf = (random: Random) =>
  random.chance(0.5) ? { aliases: some(random, values.aliases, 2) } : {};

function fieldsOf(random: Random, day: string, number: number): object {
  const text = () => pick(random, values.texts);
  const maybe = (fields: object, share = 0.25) => (random.chance(share) ? fields : {});
  return {
    title: random.chance(0.5) ? text() : `Headline ${number}`,
    date: random.chance(0.8) ? day : `${day}T23:59:59+14:00`,
    source: 'tass',
    topics: ['sea'],
    ...aliasesOf(random),
    ...maybe({ summary: text() }),
    ...maybe({ dateline: text() }),
    ...maybe({ publisher: text() }),
    ...maybe({ people: some(random, values.texts, 2) }),
    ...maybe({ organisations: some(random, values.texts, 2) }),
    ...maybe({ places: some(random, values.texts, 2) }),
    ...maybe({ authors: some(random, values.texts, 2) }),
    ...maybe({ topics: some(random, values.ids, 2) }, 0.15),
    ...maybe({
      photo: {
        src: pick(random, ['good.png', 'tall.png', 'dark.png', 'cut.jpg', 'open.jpg', 'grey.png']),
        alt: text(),
        caption: text(),
        credit: text(),
      },
    }),
    ...maybe({ corrections: [{ date: '2021-09-01', kind: 'typo', text: text() }] }),
    ...maybe({ notes: [{ date: '2022-01-01', text: text() }] }),
    ...maybe({ rights: text() }, 0.1),
    ...maybe({ slug: pick(random, ['con', 'x'.repeat(200), 'x'.repeat(201), `s-${number}`]) }, 0.1),
    ...maybe({ status: 'withdrawn', withdrawn: { date: '2022-01-01', reason: text() } }, 0.05),
    ...maybe({ sourceUrl: pick(random, ['https://example.com/ü?a=b#c', 'http://[::1]/']) }, 0.1),
    ...maybe({ 'x-own': text() }, 0.1),
    ...maybe({ redistribute: false }, 0.1),
  };
}

function topicsOf(random: Random): string {
  const entries: [string, object][] = some(random, values.ids, 4).map((id) => [
    id,
    { label: `Label of ${id.slice(0, 9)}`, description: pick(random, values.texts) },
  ]);
  return yaml({
    sea: { label: 'Sea', aliases: ['ocean', 'wide-sea'] },
    ...Object.fromEntries(entries),
  });
}

function namesOf(random: Random): string {
  const entries: [string, object][] = some(random, values.texts, 3).map((label, index) => [
    `person-${index}`,
    { label, aliases: some(random, values.texts, 1), url: 'https://example.com/ü', wikidata: 'Q1' },
  ]);
  return entries.length === 0 ? '{}\n' : yaml(Object.fromEntries(entries));
}

function siteOf(random: Random): string {
  if (random.chance(0.5)) return plainSite;
  const address = pick(random, values.addresses);
  const site = random.chance(0.5)
    ? plainSite
    : plainSite.replace('"https://example.org/"', () => JSON.stringify(address));
  return `${site}${yaml({
    tagline: pick(random, values.texts),
    publisher: {
      name: pick(random, values.texts),
      logo: pick(random, ['own/file.txt', 'favicon.svg']),
    },
    ...(random.chance(0.5) ? { admin: { host: 'test' } } : {}),
  })}`;
}
