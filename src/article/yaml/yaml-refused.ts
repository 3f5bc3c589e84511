import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Problem } from '../../problem/problem.ts';
import type { Position } from '../../text/lines.ts';

/** Finds anchors, aliases and tags, which are not allowed. */
export function findReferences(
  file: string,
  source: string,
  document: Document,
  at: (offset: number) => Position,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const anchor = isAlias(node)
        ? `*${node.source}`
        : node.anchor
          ? `&${node.anchor}`
          : undefined;
      const tag = isAlias(node) ? undefined : node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
      if (anchor === undefined && tag === undefined) return;
      // A node begins after its anchor and tag.
      const start = node.range?.[0] ?? 0;
      problems.push({
        file,
        ...at(isAlias(node) ? start : Math.max(source.lastIndexOf(anchor ?? tag ?? '', start), 0)),
        severity: 'error',
        message: anchor
          ? `YAML anchors and aliases ("${anchor}") are not allowed`
          : `the YAML tag "${tag}" is not allowed`,
        hint: 'write the value out, in quotes if it begins with & * or !',
        rule: 'yaml-anchor',
      });
    },
  });
  return problems;
}

/** Finds keys that YAML reads as numbers and the like, and would change: 007 would be 7. */
export function findChangedKeys(
  file: string,
  document: Document,
  at: (offset: number) => Position,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN' || !key.range) return;
      const { source = '', range } = key;
      if (source === '' || typeof key.value === 'string' || String(key.value) === source) return;
      const place = at(range[0]);
      problems.push({
        file,
        ...place,
        severity: 'error',
        message: `${source} is not text, and would be read as ${String(key.value)}`,
        hint: `put it in quotes: "${source}"`,
        fix: { ...place, length: source.length, text: `"${source}"`, isSure: true },
        rule: 'yaml-key',
      });
    },
  });
  return problems;
}
