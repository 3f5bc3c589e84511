import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article/article.ts';
import type { Output, Sources } from '../../src/formats/output.ts';
import { listOutputs } from '../../src/formats/outputs.ts';
import { createDigests } from '../../src/views/digests.ts';

/** Pictures and bodies as a build would have them, recognisable by their files. */
export const sources: Sources = {
  body: ({ title, lang }: Article) => ({
    html: `<p>Body in ${lang}. <a href="/archive/2021/">A year</a></p>`,
    text: `Body in ${lang}. ${title}`,
  }),
  picture: (file) => ({
    width: 640,
    height: 400,
    src: `/archive/pictures/${file.split('/').at(-1) ?? ''}`,
    sources: [],
  }),
};

export function outputsOf(archive: Archive): Output[] {
  return listOutputs({ archive, digests: createDigests(archive, (file) => file) });
}

/** The text of the file at a path. */
export function madeAt(archive: Archive, path: string, own: Partial<Sources> = {}): string {
  const output = outputsOf(archive).find((one) => one.path === path);
  if (!output) throw new Error(`There is no ${path}`);
  return output.make({ ...sources, ...own });
}
