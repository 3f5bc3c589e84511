import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { addressSyntax } from './address-syntax.ts';
import { codeSyntax } from './code-syntax.ts';
import { emphasisSyntax } from './emphasis.ts';

/**
 * A plugin that runs after remark-gfm and changes how some of CommonMark is read. Indented lines are words (prose that was
 * indented, saved HTML), and code is between fences.
 */
export function fieldSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    addressSyntax,
    codeSyntax,
    emphasisSyntax,
    { disable: { null: ['codeIndented'] } },
  ];
}
