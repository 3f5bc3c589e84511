import type { Processor } from 'unified';

/** The parts of GitHub's Markdown that a text may contain. */
export interface Needs {
  /** A bare address of a mailbox. */
  mailbox: boolean;
  table: boolean;
}

/** A text that lacks the character cannot contain the construct. */
export function needsOf(markdown: string): Needs {
  return { mailbox: markdown.includes('@'), table: markdown.includes('|') };
}

type Construct = { name?: string };
type Constructs = Record<string, Construct | Construct[]>;
type Extension = Record<string, unknown>;
type Compiler = Part | Part[];
type Part = Record<string, unknown> & { transforms?: unknown };

/** Web addresses are read by a syntax of ours; the transform that looks for more of them knows no places. */
const replaced = ['wwwAutolink', 'protocolAutolink'];

/**
 * A plugin to use after remark-gfm. It removes the syntax that a text does not need. If a release of remark-gfm renames
 * that syntax, nothing is removed.
 *
 * Speed: emailAutolink is tried at each letter, and table on each line. Where the parser reads all of a text, it takes
 * half as much CPU time again with them. `readBlocks` leaves it so little that `check` of 10,000 generated articles gains less
 * than 1 %; an archive whose articles contain HTML or code gains the rest (November 2026).
 */
export function trimGfm(this: Processor, { mailbox, table }: Needs): void {
  const unneeded = new Set([
    ...replaced,
    ...(mailbox ? [] : ['emailAutolink']),
    ...(table ? [] : ['table']),
  ]);
  const data = this.data() as {
    micromarkExtensions?: Extension[];
    fromMarkdownExtensions?: Compiler[];
  };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...without(extension, 'text', unneeded),
    ...without(extension, 'flow', unneeded),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...compiler }) => compiler);
}

function without(extension: Extension, part: string, unneeded: ReadonlySet<string>): Extension {
  const constructs = extension[part] as Constructs | undefined;
  if (!constructs) return {};
  const left = Object.entries(constructs).flatMap(([code, value]) => {
    const kept = [value].flat().filter(({ name }) => name === undefined || !unneeded.has(name));
    return kept.length > 0 ? [[code, kept] as const] : [];
  });
  return { [part]: Object.fromEntries(left) };
}
