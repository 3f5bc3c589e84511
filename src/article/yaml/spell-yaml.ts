import { parseDocument } from 'yaml';
import type { TextFix } from '../../problem/problem.ts';
import type { TypedValue } from './typed-value.ts';
import { spellings } from './yaml-value.ts';

/** A text as YAML that says it and nothing else: without quotes where it needs none. `inFlow`: between brackets. */
export function spellText(value: string, inFlow: boolean, quote?: '"' | "'"): string {
  const [plain, single, double] = [...spellings(value).values()];
  const first = quote === '"' ? JSON.stringify(value) : quote === "'" ? single : undefined;
  const ways = [first, plain, single, double, JSON.stringify(value)];
  return (
    ways.find((way) => way !== undefined && reads(way, value, inFlow)) ?? JSON.stringify(value)
  );
}

function reads(written: string, value: string, inFlow: boolean): boolean {
  const document = parseDocument(inFlow ? `[${written}, x]` : `x: ${written}\ny: z\n`, {
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
    prettyErrors: false,
  });
  if (document.errors.length > 0) return false;
  const data = document.toJS() as unknown;
  const [read, other] = inFlow
    ? (data as unknown[])
    : Object.values(data as Record<string, unknown>);
  return read === value && other === (inFlow ? 'x' : 'z');
}

/** A value replaced by another text, in the quotes that it had. */
export function respell(typed: TypedValue, value: string, isSure: boolean): TextFix {
  const [mark] = typed.source;
  const quote = !typed.isPlain && (mark === '"' || mark === "'") ? mark : undefined;
  const text = spellText(value, typed.inFlow, quote);
  return { line: typed.line, column: typed.column, length: typed.source.length, text, isSure };
}
