import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('schema-dts'));
const source = readFileSync(path.join(folder, 'schema.d.ts'), 'utf8');

interface SchemaType {
  above: string[];
  /** What a property's value may be. */
  properties: Map<string, string[]>;
}

const types = new Map<string, SchemaType>();
for (const [, name = '', above = '', body = ''] of source.matchAll(
  /^(?:export )?interface (\w+)(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}/gm,
)) {
  const properties = [...body.matchAll(/^ {4}"([^"]+)"\?: SchemaValue<(.+), "/gm)].map(
    ([, property = '', values = '']) => [property, values.split(' | ')] as const,
  );
  types.set(name, { above: above.split(/,\s*/), properties: new Map(properties) });
}

/** The properties of a type of schema.org, its own and those of the types above it; undefined for an unknown type. */
export function propertiesOf(type: string): ReadonlyMap<string, string[]> | undefined {
  const found = types.get(`${type}Base`) ?? types.get(`${type}Leaf`);
  if (!found) return undefined;
  const above = found.above.flatMap((one) => [
    ...(propertiesOf(one.replace(/(?:Base|Leaf)$/, '')) ?? []),
  ]);
  return new Map([...above, ...found.properties]);
}

/** Whether a type is another or below it. */
export function isA(type: string, wide: string): boolean {
  if (type === wide) return true;
  const { above = [] } = types.get(`${type}Base`) ?? types.get(`${type}Leaf`) ?? {};
  return above.some((one) => {
    const name = one.replace(/(?:Base|Leaf)$/, '');
    return name !== type && isA(name, wide);
  });
}

/** Not in the vocabulary, and asked for by search engines. */
const besides = new Set(['query-input']);

/**
 * What schema.org's vocabulary does not allow in some JSON-LD: unknown types, properties of other types, things of a type
 * that a property does not take.
 */
export function findForeign(data: unknown, where = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((one, at) => findForeign(one, `${where}[${at}]`));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': type, ...rest } = data as Record<string, unknown>;
  const known = typeof type === 'string' ? propertiesOf(type) : undefined;
  if (type !== undefined && !known) return [`${where}: no type ${JSON.stringify(type)}`];
  return Object.entries(rest).flatMap(([name, value]) => {
    if (name === '@id' || name === '@context' || besides.has(name)) return [];
    const place = `${where}.${name}`;
    if (name === '@graph') return findForeign(value, place);
    const allowed = known?.get(name);
    if (!allowed) return [`${place}: not of ${String(type)}`];
    const wrong = [value].flat().flatMap((one: unknown) => {
      const own = (one as { '@type'?: string } | null)?.['@type'];
      const fits = own === undefined || allowed.some((wide) => isA(own, wide));
      return fits ? [] : [`${place}: takes no ${own}`];
    });
    return [...wrong, ...findForeign(value, place)];
  });
}
