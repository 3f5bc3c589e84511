import { lettersOf, scriptOfLanguage } from '../../text/guess-language.ts';
import type { ArticleFile } from '../../article/article-file.ts';
import { scriptOf } from '../../article/rules/scripts.ts';
import type { ArchiveFinding, ArchiveRule } from './archive-rule.ts';

const scripts = new Intl.DisplayNames('en', { type: 'script' });
const languages = new Intl.DisplayNames('en', { type: 'language' });
/** By the names that `scriptOf` gives. */
const codes = { Latin: 'Latn', Cyrillic: 'Cyrl', Arabic: 'Arab' } as const;

/** Fewer letters say nothing: a headline may be one foreign name. */
const minLetters = 30;
/** Of all letters, where the language's own are fewer: names and quotations are no more than the rest. */
const minShare = 0.1;
const maxLength = minLetters / minShare;

/**
 * A text in another script than its language has: an edition that is not translated yet, or a language that is not
 * named. Its page would be read aloud, hyphenated and searched by the wrong rules.
 */
export const otherScript: ArchiveRule = {
  name: 'other-script',
  find({ files, editions: [usual = 'en'] }) {
    return files.flatMap((file): ArchiveFinding[] => {
      const named = file.data.lang ?? file.suffix;
      const lang = named ?? usual;
      const expected = scriptOfLanguage(lang);
      const text = textOf(file);
      if (isSurelyOf(expected, text)) return [];
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      if (letters < minLetters) return [];
      const own = text.match(lettersOf(expected))?.length ?? 0;
      if (own >= letters * minShare) return [];
      const seen = scripts.of(codes[scriptOf(text)]) ?? scriptOf(text);
      const language = languages.of(lang) ?? lang;
      return [
        {
          file: file.file,
          at: { path: [file.data.lang === undefined ? 'title' : 'lang'] },
          message: `the text is in ${seen} letters, but ${language}${named === undefined ? ', the language of articles that name none,' : ''} is written in ${scripts.of(expected) ?? expected} letters`,
          hint:
            named === undefined
              ? 'name its language, with "lang: …" or in the file\'s name'
              : 'translate it, or name the language it is in, with "lang: …" and in the file\'s name',
        },
      ];
    });
  },
};

const beginnings = new Map<string, RegExp>();

/** Whether a text begins with as many letters of a script as are few for all of it, as nearly all do. */
function isSurelyOf(script: string, text: string): boolean {
  let beginning = beginnings.get(script);
  if (!beginning) {
    const { source } = lettersOf(script);
    beginning = new RegExp(`^(?:\\P{L}*${source}){${minLetters}}`, 'u');
    beginnings.set(script, beginning);
  }
  return beginning.test(text);
}

/** Some sentences tell. */
const textOf = ({ data, lede }: ArticleFile) =>
  `${data.title} ${data.summary ?? ''} ${lede}`.slice(0, maxLength);
