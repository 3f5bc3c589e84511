import { lettersOf, scriptOfLanguage } from '../../article/guess-language.ts';
import type { ArticleFile } from '../../article/read-article.ts';
import { scriptOf } from '../../article/rules/scripts.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';

const scripts = new Intl.DisplayNames('en', { type: 'script' });
const languages = new Intl.DisplayNames('en', { type: 'language' });
/** By the names that `scriptOf` gives. */
const codes = { Latin: 'Latn', Cyrillic: 'Cyrl', Arabic: 'Arab' } as const;

/** Fewer letters say nothing: a headline may be one foreign name. */
const enough = 30;
/** Of all letters, where the language's own are fewer: names and quotations are no more than the rest. */
const few = 0.1;
/** Files that name no language are in that of the site, which most of them show. */
const most = 2 / 3;

/**
 * A text in another script than its language has: an edition that is not translated yet, or a language that is not
 * named. Its page would be read aloud, hyphenated and searched by the wrong rules.
 */
export const otherScript: ArchiveRule = {
  name: 'other-script',
  find({ files }) {
    const usual = usualScript(files.filter((file) => languageOf(file) === undefined));
    return files.flatMap((file): ArchiveFinding[] => {
      const lang = languageOf(file);
      const expected = lang === undefined ? usual : scriptOfLanguage(lang);
      const text = textOf(file);
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      if (expected === undefined || letters < enough) return [];
      const own = text.match(lettersOf(expected))?.length ?? 0;
      if (own >= letters * few) return [];
      const seen = scripts.of(codes[scriptOf(text)]) ?? scriptOf(text);
      const usually = scripts.of(expected) ?? expected;
      return [
        {
          file: file.file,
          at: { path: [file.data.lang === undefined ? 'title' : 'lang'] },
          message:
            lang === undefined
              ? `the text is in ${seen} letters, where the archive's articles are in ${usually} ones unless they name a language`
              : `the text is in ${seen} letters, and ${languages.of(lang) ?? lang} is written in ${usually} ones`,
          hint:
            lang === undefined
              ? 'name its language, by "lang: …" or in the file\'s name'
              : 'translate it, or name the language that it is in, by "lang: …" and in the file\'s name',
        },
      ];
    });
  },
};

const languageOf = ({ data, suffix }: ArticleFile) => data.lang ?? suffix;
/** Some sentences tell. */
const textOf = ({ data, lede }: ArticleFile) =>
  `${data.title} ${data.summary ?? ''} ${lede}`.slice(0, 300);

function usualScript(files: readonly ArticleFile[]): string | undefined {
  const counted = Map.groupBy(files, (file) => codes[scriptOf(textOf(file))]);
  return [...counted].find(([, some]) => some.length > files.length * most)?.[0];
}
