import type { EditionFrontMatter } from '../../article/read/schema.ts';
import type { Vocabularies } from '../../archive/names/vocabulary.ts';
import type { Site } from '../../archive/site.ts';
import type { Vocabulary } from '../../archive/names/vocabulary.ts';

/** A field of Sveltia CMS's configuration: https://sveltiacms.app/en/docs/fields */
interface AdminField {
  label: string;
  widget: string;
  [option: string]: unknown;
}

const optional = { required: false } as const;
const text = (label: string, hint?: string): AdminField => ({
  label,
  widget: 'string',
  ...(hint ? { hint } : {}),
});
const names = (label: string): AdminField => ({
  label,
  widget: 'list',
  default: [],
  ...optional,
});
const date = (label: string): AdminField => ({
  label,
  widget: 'datetime',
  type: 'date',
  format: 'YYYY-MM-DD',
});
const dated = (label: string, kinds: boolean): AdminField => ({
  label,
  widget: 'list',
  ...optional,
  fields: [
    { name: 'date', ...date('Date') },
    ...(kinds
      ? [
          {
            name: 'kind',
            ...choice('Kind', ['correction', 'clarification', 'update', 'typo']),
            default: 'correction',
          },
        ]
      : []),
    { name: 'text', ...text('What readers should know') },
  ],
});

function choice(label: string, options: readonly string[]): AdminField {
  return { label, widget: 'select', options };
}

function chosen(label: string, { entries }: Vocabulary, lang: string): AdminField {
  const options = [...entries.values()].map(({ id, labels }) => ({
    value: id,
    label: labels[lang]?.text ?? id,
  }));
  return { label, widget: 'select', multiple: true, options, ...optional };
}

/**
 * The form's fields, in order. The compiler asks for every field of an article. `i18n`: fields that each edition has
 * for itself.
 */
function fieldsOf(
  { topic, source }: Vocabularies,
  lang: string,
): Record<keyof EditionFrontMatter, AdminField> {
  return {
    title: { ...text('Headline'), i18n: true },
    // No date picker: it only knows days, and would replace a month or a year.
    date: {
      ...text(
        'Date',
        'The day: 2021-08-26. Where nobody knows it, the month or year: 1937-07, 1937',
      ),
      pattern: [
        String.raw`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$`,
        'Write the day, or the month or year: 2021-08-26, 1937-07, 1937',
      ],
    },
    source: chosen('Source', source, lang),
    sourceUrl: { ...text("The original's address"), ...optional },
    topics: chosen('Topics', topic, lang),
    summary: { label: 'Summary', widget: 'text', i18n: true, ...optional },
    people: names('People'),
    organisations: names('Organisations'),
    places: names('Places'),
    authors: names('Authors'),
    photo: {
      label: 'Picture',
      widget: 'object',
      i18n: true,
      ...optional,
      fields: [
        { name: 'src', label: 'File', widget: 'image', choose_url: false, ...optional },
        {
          name: 'alt',
          ...text('What it shows, for those who cannot see it'),
          i18n: true,
          ...optional,
        },
        { name: 'caption', ...text('Caption'), i18n: true, ...optional },
        { name: 'credit', ...text('Credit'), ...optional },
      ],
    },
    dateline: { ...text('Dateline', 'As printed: KABUL, August 25'), ...optional },
    status: { ...choice('Status', ['published', 'draft', 'withdrawn']), ...optional },
    embargo: {
      ...text('Embargo', 'Until then it is not out: 2021-08-26T18:00:00+03:00'),
      ...optional,
      pattern: [
        String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$`,
        'Write day, time and zone: 2021-08-26T18:00:00+03:00',
      ],
    },
    withdrawn: {
      label: 'Withdrawn',
      widget: 'object',
      ...optional,
      fields: [
        { name: 'date', ...date('Date') },
        { name: 'reason', ...text('Reason') },
      ],
    },
    added: {
      ...date('Added'),
      hint: 'The day on which an article of an earlier day comes into the archive',
      ...optional,
    },
    updated: { ...date('Updated'), ...optional },
    corrections: dated('Corrections', true),
    notes: dated('Later notes', false),
    publisher: { ...text('Publisher', "Only if it is not the archive's own"), ...optional },
    rights: { ...text('Rights'), ...optional },
    redistribute: { label: 'May be in data dumps', widget: 'boolean', default: true, ...optional },
    aliases: { ...names('Earlier addresses'), hint: 'Each from its first slash: /2019/01/02/old/' },
    slug: { ...text('Last part of the address'), ...optional },
    lang: { label: 'Language', widget: 'hidden' },
    id: { label: 'Permanent id', widget: 'uuid', readonly: true },
  };
}

/** The configuration of Sveltia CMS: the archive's fields, vocabularies and languages, and where its files are. */
export function adminConfig(site: Site, vocabularies: Vocabularies): object {
  const { admin, editions } = site;
  if (!admin) throw new Error('The archive has no form in the browser');
  const [lang] = editions;
  const { repository, branch, host, folder } = admin;
  const fields = Object.entries(fieldsOf(vocabularies, lang)).map(([name, field]) => ({
    name,
    ...field,
  }));
  return {
    load_config_file: false,
    // Signing in with a token needs no server besides the host.
    backend:
      host === 'test'
        ? { name: 'test-repo' }
        : { name: host, repo: repository, branch, auth_methods: ['token'] },
    site_url: site.url,
    app_title: site.name[lang],
    media_folder: `${folder}/articles`,
    public_folder: '',
    media_libraries: { stock_assets: { providers: [] } },
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: 'multiple_files',
      locales: editions,
      default_locale: lang,
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    collections: [
      {
        name: 'articles',
        label: 'Articles',
        label_singular: 'Article',
        folder: `${folder}/articles`,
        // The day is the article's date, not the day of writing.
        path: "{{fields.date | date('YYYY')}}/{{slug}}",
        slug: '{{fields.date}}-{{slug}}',
        identifier_field: 'title',
        // Pictures are next to the article, not in a folder of the article's name, which is what an empty folder means
        // here.
        media_folder: `/${folder}/articles/{{dirname}}`,
        public_folder: '.',
        // Published articles are withdrawn, never deleted.
        delete: false,
        i18n: true,
        summary: '{{date}} {{title}}',
        sortable_fields: {
          fields: ['date', 'title'],
          default: { field: 'date', direction: 'descending' },
        },
        fields: [
          ...fields,
          { name: 'body', label: 'Text', widget: 'richtext', i18n: true, ...optional },
        ],
      },
    ],
  };
}
