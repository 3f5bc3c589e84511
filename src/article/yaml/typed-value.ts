import type { Position } from '../../text/lines.ts';

/** A value that is neither a list nor has fields, as the file has it. */
export interface TypedValue extends Position {
  source: string;
  /** Without quotes, so that YAML may take it for a number. */
  isPlain: boolean;
  inFlow: boolean;
}
