import { readFileName, type ArticleFile } from '../../../src/article/article-file.ts';
import { readArticle } from '../../../src/article/read/read-article.ts';
import type {
  ArchiveFinding,
  ArchiveRule,
  Stock,
} from '../../../src/archive/rules/archive-rule.ts';
import { emptyVocabulary, readVocabulary } from '../../../src/archive/names/vocabulary.ts';

const labels = 'asia:\n  label: { en: Asia, ru: Азия }\n  aliases: [The East]\n';

/** What a rule across files finds in these, by their names below articles/ without `.md`. */
export function findIn(
  rule: ArchiveRule,
  files: Readonly<Record<string, string>>,
): ArchiveFinding[] {
  const signatures = new Map<string, string>();
  const read = Object.entries(files).flatMap(([name, text]): ArticleFile[] => {
    const file = readFileName(`articles/${name}.md`, ['en', 'ru', 'ar']);
    const role = file.suffix === undefined ? 'original' : 'edition';
    const { value, partial, craft } = {
      partial: undefined,
      ...readArticle(file, Buffer.from(text), '', role),
    };
    const signature = craft?.().signature;
    if (signature !== undefined) signatures.set(file.file, signature);
    const found = value ?? partial;
    return found ? [found] : [];
  });
  const vocabularies: Stock['vocabularies'] = {
    topic: readVocabulary('topic', labels, ['en', 'ru']).vocabulary,
    source: emptyVocabulary('source'),
    author: emptyVocabulary('author'),
    person: readVocabulary('person', 'ivan-petrow:\n  label: Ivan Petrow\n', ['en', 'ru'])
      .vocabulary,
    organisation: emptyVocabulary('organisation'),
    place: emptyVocabulary('place'),
  };
  return rule.find({ files: read, editions: ['en', 'ru', 'ar'], vocabularies, signatures });
}

/** An article with these fields besides headline and date. */
export const articleWith = (fields: string, body = 'Text.\n', date = '2021-08-26') =>
  `---\ntitle: T\ndate: ${date}\n${fields}---\n${body}`;
