import { z } from 'zod';
import * as field from './fields.ts';

const names = field.listOf(field.name).optional();

/** A photo's words and file; an edition may have its words alone. */
const photoWords = field.record(
  {
    src: field.pictureFile.optional(),
    alt: field.altText.optional(),
    caption: field.text.optional(),
    credit: field.text.optional(),
  },
  (written) =>
    /[./\\:]/.test(written)
      ? undefined
      : `if that is the credit line, write photo: { credit: ${written} }`,
);

/** A file with its words, or a credit line alone. */
const photo = photoWords.superRefine((value, context) => {
  if (value.src !== undefined || value.credit !== undefined) return;
  context.addIssue({
    code: 'custom',
    message: 'has neither src nor credit; name the file (src) or the credit line (credit)',
  });
});

/** Frontmatter of an edition: its original gives every field that it lacks. */
export const editionSchema = field.record({
  title: field.text,
  date: field.dateOfArticle.optional(),
  source: names,
  sourceUrl: field.webAddress.optional(),
  topics: names,
  people: names,
  organisations: names,
  places: names,
  authors: names,
  dateline: field.text.optional(),
  summary: field.text.optional(),
  publisher: field.text.optional(),
  photo: photoWords.optional(),
  lang: field.text.optional(),
  slug: field.slugText.optional(),
  added: field.date.optional(),
  updated: field.date.optional(),
  corrections: field
    .listOf(
      field.record({
        date: field.date,
        kind: field.oneOf(['correction', 'update', 'clarification', 'typo']).default('correction'),
        text: field.text,
      }),
    )
    .optional(),
  notes: field.listOf(field.record({ date: field.date, text: field.text })).optional(),
  status: field.oneOf(['published', 'draft', 'withdrawn']).optional(),
  withdrawn: field.record({ date: field.date, reason: field.text }).optional(),
  embargo: field.moment.optional(),
  aliases: field.listOf(field.sitePath).optional(),
  id: z
    .uuid({
      error: ({ input }) => `"${String(input)}" is not a UUID; delete the field or run npm run new`,
    })
    .optional(),
  rights: field.text.optional(),
  redistribute: field.yesOrNo.optional(),
});

/** Frontmatter of an article: the one description of its fields. */
export const articleSchema = editionSchema.extend({
  date: field.dateOfArticle,
  photo: photo.optional(),
});

/** Frontmatter of a standing page. */
export const pageSchema = field.record({
  title: field.text,
  summary: field.text.optional(),
  lang: field.text.optional(),
  slug: field.slugText.optional(),
  order: z.int({ error: 'is not a whole number' }).optional(),
});

export type EditionFrontMatter = z.infer<typeof editionSchema>;
export type PageFrontMatter = z.infer<typeof pageSchema>;
