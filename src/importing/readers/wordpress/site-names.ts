import { decodeHTMLStrict } from 'entities';
import { decodePath } from '../../../text/site-path.ts';
import type { ImportedName, SourceName } from '../../imported-item.ts';
import { textIn, type XmlNode } from './xml-node.ts';

/** A category as the channel describes it. */
interface Term {
  id: string;
  name: string;
  parent: string;
}

/** What the channel says of the site, and of the names that items have only by their slugs. */
export class SiteNames {
  /** The address of the site, without a slash at its end; '' until it is known. */
  base = '';
  /** BCP 47; '' until it is known. */
  language = '';
  /** Login → display name. */
  readonly #authors = new Map<string, string>();
  readonly #categories = new Map<string, Term>();
  readonly #tags = new Map<string, Term>();
  /** Strings of their own: a part of a long text would keep all of that in memory. */
  readonly #kept = new Map<string, string>();
  #isTold = false;

  /** Takes a child of the channel that is not an item. */
  add(node: XmlNode): void {
    if (node.name === 'wp:base_blog_url') this.base = withoutSlash(node.text);
    else if (node.name === 'link' && this.base === '') this.base = withoutSlash(node.text);
    else if (node.name === 'language') this.language = this.#keep(node.text.trim());
    else if (node.name === 'wp:author') this.#addAuthor(node);
    else if (node.name === 'wp:category') {
      this.#addTerm(this.#categories, node, 'wp:category_nicename', 'wp:cat_name');
    } else if (node.name === 'wp:tag')
      this.#addTerm(this.#tags, node, 'wp:tag_slug', 'wp:tag_name');
    else return;
    this.#isTold = false;
  }

  /** All names that were not told before, with the addresses of their pages. */
  *tell(): Generator<ImportedName> {
    if (this.#isTold) return;
    this.#isTold = true;
    for (const [slug, { id, name }] of this.#categories) {
      const other = id === '' ? [] : [`${this.base}/?cat=${id}`];
      yield { type: 'name', kind: 'topic', ...this.category(slug, name), otherAddresses: other };
    }
    for (const [slug, { name }] of this.#tags) {
      const other = [`${this.base}/?tag=${encodeURIComponent(slug)}`];
      yield { type: 'name', kind: 'topic', ...this.tag(slug, name), otherAddresses: other };
    }
    for (const [login, name] of this.#authors) {
      yield { type: 'name', kind: 'author', ...this.#authorPage(login), name };
    }
  }

  /** An author by login: the display name where the channel gives it. */
  author(login: string): SourceName & { slug: string } {
    const known = this.#authors.get(login);
    return { ...this.#authorPage(login), name: known ?? this.#keepName(login) };
  }

  /** A guest author by the last part of the page's address; the name may come later. */
  guest(slug: string, name: string): SourceName & { slug: string } {
    return { ...this.#authorPage(slug), name: this.#keepName(name) };
  }

  /** A category (`slug` as in the export) with the address of its page, below those of the wider ones. */
  category(slug: string, name: string): SourceName & { slug: string } {
    const path = [slug];
    for (let next = this.#categories.get(slug)?.parent ?? ''; next !== '';) {
      if (path.includes(next)) break;
      path.unshift(next);
      next = this.#categories.get(next)?.parent ?? '';
    }
    return this.#named(slug, name, `category/${path.join('/')}`);
  }

  tag(slug: string, name: string): SourceName & { slug: string } {
    return this.#named(slug, name, `tag/${slug}`);
  }

  #named(slug: string, name: string, path: string) {
    return {
      name: this.#keepName(name),
      slug: this.#keep(decodePath(slug) ?? slug),
      address: this.#keep(`${this.base}/${path}/`),
    };
  }

  #authorPage(login: string) {
    // WordPress makes the address of the login.
    const slug = this.#keep(login.toLowerCase().replaceAll(/[\s.@]+/g, '-'));
    return { slug, address: this.#keep(`${this.base}/author/${encodeURIComponent(slug)}/`) };
  }

  #addAuthor(node: XmlNode) {
    const login = textIn(node, 'wp:author_login').trim();
    const parts = ['wp:author_first_name', 'wp:author_last_name'];
    const whole = parts
      .map((part) => textIn(node, part).trim())
      .join(' ')
      .trim();
    const name = textIn(node, 'wp:author_display_name').trim() || whole || login;
    if (login !== '') this.#authors.set(this.#keep(login), this.#keepName(name));
  }

  #addTerm(terms: Map<string, Term>, node: XmlNode, slugName: string, nameName: string) {
    const slug = this.#keep(textIn(node, slugName).trim());
    if (slug === '') return;
    terms.set(slug, {
      id: textIn(node, 'wp:term_id').trim(),
      name: this.#keepName(textIn(node, nameName).trim() || slug),
      parent: this.#keep(textIn(node, 'wp:category_parent').trim()),
    });
  }

  /** WordPress keeps names of terms as HTML: `News &amp; views`. */
  #keepName(name: string): string {
    return this.#keep(decodeHTMLStrict(name));
  }

  #keep(text: string): string {
    const known = this.#kept.get(text);
    if (known !== undefined) return known;
    const own = Buffer.from(text).toString();
    this.#kept.set(own, own);
    return own;
  }
}

function withoutSlash(address: string): string {
  return Buffer.from(address.trim()).toString().replace(/\/+$/, '');
}
