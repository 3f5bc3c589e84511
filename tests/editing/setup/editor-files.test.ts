import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyVocabulary, readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import {
  refreshEditorFiles,
  snippetsOf,
  writeEditorFiles,
} from '../../../src/editing/setup/editor-files.ts';

const topics = 'asia:\n  label: { en: Asia, ru: Азия }\n  aliases: [The East]\n';
const vocabularies = {
  topic: readVocabulary('topic', topics, ['en', 'ru']).vocabulary,
  source: emptyVocabulary('source'),
  author: emptyVocabulary('author'),
  person: emptyVocabulary('person'),
  organisation: emptyVocabulary('organisation'),
  place: emptyVocabulary('place'),
};

test('a topic is completed from any of its names, to its id', () => {
  expect(snippetsOf(vocabularies)['topic asia']).toEqual({
    scope: 'markdown',
    prefix: ['asia', 'Asia', 'Азия', 'The East'],
    body: 'asia',
    description: 'topics: Asia · Азия',
  });
});

test('files follow the vocabularies once they are there, and rest while nothing changed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-files-'));
  try {
    const schema = path.join(folder, '.vscode/article.schema.json');
    refreshEditorFiles(folder, vocabularies, ['en', 'ru']);
    expect(existsSync(schema)).toBe(false);
    writeEditorFiles(folder, vocabularies, ['en', 'ru']);
    const { mtimeNs } = statSync(schema, { bigint: true });
    refreshEditorFiles(folder, vocabularies, ['en', 'ru']);
    expect(statSync(schema, { bigint: true }).mtimeNs).toBe(mtimeNs);
    refreshEditorFiles(folder, { ...vocabularies, topic: emptyVocabulary('topic') }, ['en', 'ru']);
    expect(readFileSync(schema, 'utf8')).not.toContain('"asia"');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
