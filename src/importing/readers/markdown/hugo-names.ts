import { existsSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../../system/files.ts';
import { nameInRecord, namesInData } from './author-names.ts';
import { hugoEndings, readHugoData, type HugoSite } from './hugo-site.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Tells what a site calls the names that its pages have by their ids. Each is looked for once. */
export class HugoNames {
  readonly #site: HugoSite;
  readonly #found = new Map<string, string | undefined>();
  readonly #lists = new Map<string, ReadonlyMap<string, string>>();

  constructor(site: HugoSite) {
    this.#site = site;
  }

  /**
   * A name of a taxonomy (`authors`) by its id: by its page (`content/authors/ivan/_index.md`), by data (`data/authors/ivan.yml`,
   * `data/authors.yml`), or by settings (`params.authors`). Undefined where nothing says it.
   */
  nameOf(taxonomy: string, id: string): string | undefined {
    const key = `${taxonomy}/${id}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#find(taxonomy, id));
    return this.#found.get(key);
  }

  #find(taxonomy: string, id: string): string | undefined {
    if (/[/\\]|^\.+$/.test(id)) return undefined;
    const { root, content } = this.#site;
    const page = content[0] && readIfThere(path.join(content[0].folder, taxonomy, id, '_index.md'));
    const split = page && splitFrontMatter(page.toString('utf8').replaceAll('\r\n', '\n'));
    const own = split && typeof split !== 'string' ? nameInRecord(split.data) : undefined;
    if (own !== undefined || root === undefined) return own;
    for (const ending of hugoEndings) {
      const file = path.join(root, 'data', taxonomy, `${id}.${ending}`);
      const name = existsSync(file) ? nameInRecord(readHugoData(file)) : undefined;
      if (name !== undefined) return name;
    }
    const list = this.#listOf(taxonomy, root);
    return list.get(id) ?? list.get(id.toLowerCase());
  }

  #listOf(taxonomy: string, root: string): ReadonlyMap<string, string> {
    const known = this.#lists.get(taxonomy);
    if (known) return known;
    const files = hugoEndings
      .map((ending) => path.join(root, 'data', `${taxonomy}.${ending}`))
      .filter((file) => existsSync(file));
    const list = new Map([
      ...namesInData(this.#site.params[taxonomy]),
      ...files.flatMap((file) => [...namesInData(readHugoData(file))]),
    ]);
    this.#lists.set(taxonomy, list);
    return list;
  }
}
