import type { Problem } from '../../problem/problem.ts';
import type { YamlText } from '../../article/yaml/yaml.ts';
import { foldCase } from '../../text/fold.ts';
import { aliasPath } from '../redirects.ts';
import { ownPlaceAt } from '../site-places.ts';

/** No earlier address of an entry is the site's own, and none belongs to two entries. */
export function checkAddresses(
  file: string,
  entries: ReadonlyMap<string, { id: string; addresses: readonly string[] }>,
  locate: YamlText['locate'],
): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const { id, addresses } of entries.values()) {
    for (const [index, address] of addresses.entries()) {
      const add = (message: string, hint: string, rule: string) => {
        const at = { file, ...locate([id, 'addresses', index]), field: `${id}.addresses` };
        problems.push({
          ...at,
          severity: 'error',
          message: `${id}.addresses: ${message}`,
          hint,
          rule,
        });
      };
      const path = aliasPath(address);
      const place = ownPlaceAt(path);
      const owner = owners.get(foldCase(path));
      if (place !== undefined) {
        const hint = 'delete it: nothing else can be at that address';
        add(`${address} is where the site's own ${place} is`, hint, 'alias-in-use');
      } else if (owner !== undefined) {
        const hint = 'an address leads to one page: delete it from one of them';
        add(`${address} is also an address of ${owner}`, hint, 'one-alias');
      } else owners.set(foldCase(path), id);
    }
  }
  return problems;
}
