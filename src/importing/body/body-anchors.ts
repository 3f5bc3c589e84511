import { chainFor } from '../../article/body/chain.ts';
import { elementsIn, textProperty } from '../../article/body/elements.ts';
import { nameAnchors } from '../../article/body/name-anchors.ts';
import { idPrefix, sanitise } from '../../article/body/sanitise.ts';
import { slugify } from '../../text/slug.ts';

/** Finds which heading or element of a Markdown text a link within it (`#Background`) leads to, with its hash; undefined where there is none. */
export function anchorFinder(markdown: string): (fragment: string) => string | undefined {
  let anchors: Set<string> | undefined;
  return (fragment) => {
    anchors ??= anchorsIn(markdown);
    const id = fragment.slice(1);
    const found = [id, slugify(id)].find((each) => each !== '' && anchors?.has(each) === true);
    return found === undefined ? undefined : `#${found}`;
  };
}

function anchorsIn(markdown: string): Set<string> {
  const tree = nameAnchors(sanitise(chainFor(markdown).read(markdown)));
  return new Set(
    elementsIn(tree).map((node) => (textProperty(node, 'id') ?? '').slice(idPrefix.length)),
  );
}
