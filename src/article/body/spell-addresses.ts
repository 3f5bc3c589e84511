import type { Root } from 'hast';
import { kindOfAddress, readAddress } from './addresses.ts';
import { textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

const attributes = ['href', 'src', 'data', 'cite'] as const;

/**
 * Writes addresses as browsers read them, so that later steps need not be as tolerant as browsers (`MAILTO:`, spaces
 * around an address), and removes those that cannot be shown. It must come before sanitising.
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
