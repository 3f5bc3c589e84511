import type { Root } from 'hast';
import { kindOfAddress, readAddress } from './addresses.ts';
import { textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

const attributes = ['href', 'src', 'data', 'cite'] as const;

/**
 * Addresses in the one spelling that browsers read them as, so that no later step has to be as
 * forgiving as they are (`MAILTO:`, spaces around), and without those that can't be shown. Only
 * then does sanitising compare.
 */
export function spellAddresses(tree: Root): Root {
  return replaceElements(tree, (node) => {
    const changes: Record<string, string | undefined> = {};
    for (const name of attributes) {
      const address = textProperty(node, name);
      if (address === undefined) continue;
      const spelled = kindOfAddress(address) === 'unsafe' ? undefined : readAddress(address);
      if (spelled !== address) changes[name] = spelled;
    }
    return Object.keys(changes).length > 0 ? withProperties(node, changes) : node;
  });
}
