import type { Random } from '../../scripts/bench/random.ts';
import type { Draft, Piece, Text } from './draft.ts';

const languages = ['en', 'ru', 'ar'];
const years = ['2017', '2019', '2020', '2023', '2024'];
const people = ['Ann Lee', 'Иван Петров', 'A. Lee', 'Bo', 'Cy'];
/** The day on which builds of a new draft look at it. */
const firstDay = '2024-06-30';

const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[random.between(0, list.length - 1)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
const some = <T>(random: Random, list: readonly T[], share = 0.4) =>
  list.filter(() => random.chance(share));

/** Of some articles nobody knows the day, of some not even the month. */
const forget = (random: Random, day: string) => day.slice(0, pick(random, [10, 10, 10, 7, 4]));

function newDay(random: Random): string {
  // Few days, so that they are shared; one only in some years.
  return pick(random, [
    `${pick(random, years)}-0${random.between(1, 2)}-1${random.between(0, 2)}`,
    '2020-02-29',
  ]);
}

function newBody(random: Random, draft: Pick<Draft, 'pieces' | 'pictures'>, number: number) {
  const parts = [`Words of number ${number}, and *what* it says.`];
  const other =
    random.chance(0.25) && draft.pieces.length > 0 ? pick(random, draft.pieces) : undefined;
  if (other?.editions['en']) parts.push(`See [another](${addressOf(other)}).`);
  if (random.chance(0.2)) parts.push(`![A view](${pick(random, Object.keys(draft.pictures))})`);
  if (random.chance(0.2)) parts.push('## Cargo\n\nTea.[^1]\n\n[^1]: At noon.');
  if (random.chance(0.1))
    parts.push('<b class="x">Bold</b> and <iframe src="https://example.com/v"></iframe>');
  return parts.join('\n\n');
}

const addressOf = ({ day, slug }: Piece) => `/${day.replaceAll('-', '/')}/${slug}/`;

function newFields(random: Random, draft: Draft): Record<string, unknown> {
  const topics = Object.keys(draft.vocabularies['topics.yaml'] ?? {});
  return {
    topics: some(random, topics, 0.3),
    ...(random.chance(0.6) ? { source: pick(random, ['tass', 'ITAR-TASS', 'gazette']) } : {}),
    people: some(random, people, 0.25),
    ...(random.chance(0.2) ? { places: ['Kabul'], authors: ['Dee'], dateline: 'KABUL' } : {}),
    ...(random.chance(0.2)
      ? { photo: { src: pick(random, Object.keys(draft.pictures)), alt: 'x', credit: 'Y' } }
      : {}),
  };
}

function newPiece(random: Random, draft: Draft, number: number): Piece {
  const langs = random.chance(0.4) ? some(random, languages, 0.6) : ['en'];
  const editions = (langs.length > 0 ? langs : ['en']).map((lang): [string, Text] => [
    lang,
    { title: `${lang} headline ${number}`, body: newBody(random, draft, number) },
  ]);
  const fields = newFields(random, draft);
  return {
    day: forget(random, newDay(random)),
    slug: `s${number}`,
    fields,
    editions: Object.fromEntries(editions),
  };
}

/** An archive with one of each, to begin with. */
export function newDraft(random: Random): Draft {
  let draft: Draft = {
    pieces: [],
    pages: { about: 'About', contact: 'Contact' },
    vocabularies: {
      'topics.yaml': {
        asia: { label: 'Asia' },
        war: { label: { en: 'War', ru: 'Война' }, aliases: ['Conflict'] },
        kabul: { label: { en: 'Kabul' }, broader: 'asia', description: { en: 'A town.' } },
        tea: { label: 'Tea' },
      },
      'sources.yaml': {
        tass: { label: { en: 'TASS', ru: 'ТАСС' }, aliases: ['ITAR-TASS'] },
        gazette: { label: 'The Gazette' },
      },
      'people.yaml': { 'ann-lee': { label: 'Ann Lee', aliases: ['A. Lee'] } },
    },
    pictures: { 'a.png': 1, 'b.png': 2, 'map.png': 3 },
    site: {
      name: 'Edited archive',
      url: 'https://example.org/',
      timeZone: 'Asia/Tokyo',
      editions: languages,
      // Room for some: what is added takes it from what is old.
      sharePictures: 8,
    },
    asOf: firstDay,
    code: {},
  };
  for (let number = 0; number < 14; number++) {
    draft = { ...draft, pieces: [...draft.pieces, newPiece(random, draft, number)] };
  }
  const withFields = (index: number, fields: object) => {
    const piece = draft.pieces[index];
    if (piece)
      draft = {
        ...draft,
        pieces: draft.pieces.with(index, { ...piece, fields: { ...piece.fields, ...fields } }),
      };
  };
  withFields(0, { aliases: ['/2010/old/'] });
  withFields(1, withdrawal);
  withFields(2, { notes: [{ date: '2024-07-02', text: 'A note that comes.' }] });
  withFields(3, { photo: { src: 'a.png', alt: 'A view' } });
  return draft;
}

const withdrawal = {
  status: 'withdrawn',
  withdrawn: { date: '2024-06-01', reason: 'It was not so.' },
};

type Edit = (draft: Draft, random: Random, number: number) => Draft;

/** To one article: gives what changes in it. */
function ofPiece(
  change: (piece: Piece, draft: Draft, random: Random, number: number) => Partial<Piece>,
): Edit {
  return (draft, random, number) => {
    const index = random.between(0, draft.pieces.length - 1);
    const piece = draft.pieces[index];
    if (!piece) return draft;
    const changed = { ...piece, ...change(piece, draft, random, number) };
    return { ...draft, pieces: draft.pieces.with(index, changed) };
  };
}

const ofFields = (change: (draft: Draft, random: Random, number: number) => object): Edit =>
  ofPiece(({ fields }, ...rest) => ({ fields: { ...fields, ...change(...rest) } }));

function ofText(
  change: (draft: Draft, random: Random, number: number) => { title?: string; body?: string },
): Edit {
  return ofPiece(({ editions }, draft, random, number) => {
    const lang = pick(random, Object.keys(editions));
    const text = editions[lang] ?? { title: '', body: '' };
    return { editions: { ...editions, [lang]: { ...text, ...change(draft, random, number) } } };
  });
}

const ofVocabulary =
  (file: string, id: string, entry: (number: number) => object): Edit =>
  (draft, _, number) => {
    const { [file]: entries = {} } = draft.vocabularies;
    const changed = { ...entries, [id]: { ...entries[id], ...entry(number) } };
    return { ...draft, vocabularies: { ...draft.vocabularies, [file]: changed } };
  };

const ofCode =
  (file: string, text: (number: number) => string): Edit =>
  (draft, _, number) => ({
    ...draft,
    code: { ...draft.code, [file]: text(number) },
  });

/** What people do to an archive, by name. */
export const edits: Readonly<Record<string, Edit>> = {
  'an article is added': (draft, random, number) => ({
    ...draft,
    pieces: [...draft.pieces, newPiece(random, draft, number)],
  }),
  'an article is removed': (draft, random) => ({
    ...draft,
    pieces: draft.pieces.toSpliced(random.between(0, draft.pieces.length - 1), 1),
  }),
  'a headline': ofText((_, __, number) => ({ title: `Another headline ${number}` })),
  'a body': ofText((draft, random, number) => ({ body: newBody(random, draft, number) })),
  'a date': ofPiece((_, __, random) => ({ day: newDay(random) })),
  'a day becomes known': ofPiece(({ day }, _, random) => ({
    day: day + newDay(random).slice(day.length),
  })),
  'a day is not believed': ofPiece(({ day }, _, random) => ({ day: forget(random, day) })),
  'a time of day': ofPiece(({ day, fields }, _, random) =>
    day.length < 10
      ? {}
      : { fields: { ...fields, date: `${day}T0${random.between(1, 9)}:30:00+03:00` } },
  ),
  topics: ofFields((draft, random) => ({ topics: newFields(random, draft)['topics'] })),
  'people and source': ofFields((_, random) => ({
    people: some(random, people),
    source: pick(random, ['tass', 'gazette']),
  })),
  'an article is withdrawn': ofFields(() => withdrawal),
  'a draft again': ofFields(() => ({ status: 'draft', withdrawn: undefined })),
  'published after all': ofFields(() => ({ status: 'published', withdrawn: undefined })),
  'an embargo': ofFields(() => ({ embargo: '2024-07-01T12:00:00+03:00' })),
  'a note that is to come': ofFields((_, __, number) => ({
    notes: [{ date: '2024-07-01', text: `Note ${number}.` }],
  })),
  'a correction': ofFields((_, __, number) => ({
    corrections: [{ date: '2024-06-02', kind: 'typo', text: `Letter ${number}.` }],
  })),
  'an alias': ofFields((_, __, number) => ({ aliases: [`/2009/was-${number}/`] })),
  'a file is renamed': ofPiece((_, __, ___, number) => ({ slug: `renamed-${number}` })),
  'the language': ofPiece(({ editions }, _, random) => {
    const [first, ...rest] = Object.entries(editions);
    const free = languages.filter((lang) => !editions[lang]);
    if (!first || free.length === 0) return {};
    return { editions: { ...Object.fromEntries(rest), [pick(random, free)]: first[1] } };
  }),
  'an edition comes or goes': ofPiece(({ editions }, draft, random, number) => {
    const { ru, ...others } = editions;
    if (ru && Object.keys(others).length > 0) return { editions: others };
    const body = newBody(random, draft, number);
    return { editions: { ...editions, ru: { title: `Заголовок ${number}`, body } } };
  }),
  "a picture's bytes": (draft, random, number) => ({
    ...draft,
    pictures: { ...draft.pictures, [pick(random, Object.keys(draft.pictures))]: number },
  }),
  'a label': ofVocabulary('topics.yaml', 'war', (number) => ({ label: { en: `War ${number}` } })),
  "a person's name": ofVocabulary('people.yaml', 'ann-lee', (number) => ({
    label: `Ann ${number}`,
    aliases: ['A. Lee', 'Ann Lee'],
  })),
  'a broader topic': ofVocabulary('topics.yaml', 'tea', (number) => ({
    broader: number % 2 === 0 ? 'asia' : 'war',
  })),
  'a description': ofVocabulary('topics.yaml', 'asia', (number) => ({
    description: { en: `Number ${number}.` },
  })),
  'a topic is added': (draft, random, number) =>
    ofVocabulary('topics.yaml', `topic-${number}`, () => ({ label: `Topic ${number}` }))(
      draft,
      random,
      number,
    ),
  'a standing page comes or goes': (draft) => {
    const { contact, ...others } = draft.pages;
    return { ...draft, pages: contact === undefined ? { ...others, contact: 'Contact' } : others };
  },
  'a standing page': (draft, _, number) => ({
    ...draft,
    pages: { ...draft.pages, about: `About ${number}` },
  }),
  "the archive's name": (draft, _, number) => ({
    ...draft,
    site: { ...draft.site, name: `Archive ${number}` },
  }),
  "the archive's languages": (draft, random) => ({
    ...draft,
    site: { ...draft.site, editions: pick(random, [['en', 'ru'], languages, ['en', 'ar', 'ru']]) },
  }),
  'a later day': (draft) => ({ ...draft, asOf: nextDay(draft.asOf) }),
  'a later year': (draft) => ({ ...draft, asOf: `${Number(draft.asOf.slice(0, 4)) + 1}-02-10` }),
  'a template': ofCode(
    'src/components/frame/Footer.astro',
    (number) => `<p>Template ${number}</p>\n`,
  ),
  "the articles' template": ofCode(
    'src/components/pages/ArticlePage.astro',
    (number) => `<p>Article template ${number}</p>\n`,
  ),
  "the days' template": ofCode(
    'src/components/pages/DayPage.astro',
    (number) => `<p>Day template ${number}</p>\n`,
  ),
  'a style': ofCode('src/styles/base.css', (number) => `\n.x${number} { color: red; }\n`),
  'the code of search': ofCode('src/search/records.ts', (number) => `\n// ${number}\n`),
};

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Some edits at once, as a commit has them; `names` says which. */
export function editSome(random: Random, draft: Draft, number: number, most: number) {
  const names = Array.from({ length: random.between(1, most) }, () =>
    pick(random, Object.keys(edits)),
  );
  const edited = names.reduce(
    (now, name, at) => edits[name]?.(now, random, number * 10 + at) ?? now,
    draft,
  );
  return { names, draft: edited };
}
