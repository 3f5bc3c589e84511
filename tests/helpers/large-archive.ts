import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCorpus } from '../../scripts/bench/corpus.ts';
import { archiveWriter, writeSite } from '../../scripts/bench/write-archive.ts';
import { root } from '../../src/system/root.ts';

/** The vocabularies that both archives have. */
const shared = ['topics.yaml', 'sources.yaml'];

/** What one generated topic has so many articles of that it is cut by year. */
export const largeTopic = createCorpus().lexicon.topics[0]?.id ?? '';

/** Writes a content folder of so many generated articles, and the demonstration with its three editions among them. */
export async function writeLargeArchive(folder: string, count: number): Promise<void> {
  const corpus = createCorpus();
  await writeSite(archiveWriter(folder, corpus), corpus, count, () => undefined);
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const generated = await Promise.all(shared.map(read));
  await cp(path.join(root, 'content'), folder, { recursive: true });
  // The ledger of the demonstration has no lines for the generated articles.
  await rm(path.join(folder, 'permalinks'), { recursive: true });
  for (const [at, name] of shared.entries())
    await writeFile(path.join(folder, name), `${await read(name)}\n${generated[at] ?? ''}`);
}
