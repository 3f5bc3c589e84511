import jsonld from 'jsonld';

/** A thing as a JSON-LD processor understands it: names without the vocabulary's address, values in lists. */
export interface Thing {
  id?: string;
  types: string[];
  /** The property's values: texts, numbers and things. */
  all: (name: string) => (string | number | boolean | Thing)[];
}

const vocabulary = 'https://schema.org/';

/** What of schema.org's context decides how our data is read: all names are its own, and these are addresses or dates. */
const schemaContext = {
  '@context': {
    '@vocab': vocabulary,
    type: '@type',
    id: '@id',
    ...Object.fromEntries(
      ['url', 'item', 'license', 'archivedAt', 'mainEntityOfPage', 'target'].map((name) => [
        name,
        { '@id': vocabulary + name, '@type': '@id' },
      ]),
    ),
    ...Object.fromEntries(
      ['datePublished', 'dateModified'].map((name) => [
        name,
        { '@id': vocabulary + name, '@type': `${vocabulary}Date` },
      ]),
    ),
  },
};

/** Reads JSON-LD with a processor, which asks no network; gives the things of its graph. */
export async function expandJsonLd(text: string, base: string): Promise<Thing[]> {
  // Safe: what would be dropped in silence is an error. The types do not know it yet.
  const options: jsonld.Options.Expand & { safe: true } = {
    base,
    safe: true,
    documentLoader: (url) =>
      /^https:\/\/schema\.org\/?$/.test(url)
        ? Promise.resolve({ documentUrl: url, document: schemaContext })
        : Promise.reject(new Error(`Nothing is loaded from ${url}`)),
  };
  const expanded = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, options);
  return expanded.map((node) => toThing(node as Node));
}

type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string[]; '@value'?: unknown };

function toThing(node: Node): Thing {
  return {
    ...(node['@id'] === undefined ? {} : { id: node['@id'] }),
    types: (node['@type'] ?? []).map((type) => type.replace(vocabulary, '')),
    all: (name) =>
      ((node[vocabulary + name] ?? []) as Node[]).map((value) =>
        '@value' in value
          ? (value['@value'] as string)
          : Object.keys(value).join() === '@id'
            ? (value['@id'] ?? '')
            : toThing(value),
      ),
  };
}
