import { join, said, type Texts } from '../../sample.ts';

/** The name of the article's file in these tests, without its ending. */
export const name = 'articles/2021-08-26-x';

/** What is said of an archive of these files: `file:line:column [rule] message`. */
export const problemsOf = (texts: Texts) => said(join(texts));

/** What is said of one article that has these fields besides its headline and date. */
export const one = (fields: string) =>
  problemsOf({ [`${name}.md`]: `title: T\ndate: 2021-08-26\n${fields}` });

/** What is said of an article with an edition in Russian, by the fields that each has besides. */
export const withEdition = (original: string, edition: string) =>
  problemsOf({
    [`${name}.md`]: `title: T\ndate: 2021-08-26\n${original}`,
    [`${name}.ru.md`]: `title: Т\n${edition}`,
  });
