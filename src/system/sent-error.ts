import { CheckFailed, MachineError, UsageError } from './errors.ts';

/** An error as plain data, for sending it between threads or processes. */
export interface SentError {
  name: string;
  message: string;
  stack?: string;
  /** The other properties of a failed system call: `code`, `syscall`, `path`. */
  details: Readonly<Record<string, string>>;
}

const classes: Readonly<Record<string, new (message: string) => Error>> = {
  UsageError,
  CheckFailed,
  MachineError,
  TypeError,
  RangeError,
  SyntaxError,
};
const detailNames = ['code', 'syscall', 'path'] as const;

/** Packs a thrown value. What cannot be sent is left out. */
export function packError(thrown: unknown): SentError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const given = error as Readonly<Partial<Record<(typeof detailNames)[number], unknown>>>;
  const { name, message, stack } = error;
  const details = Object.fromEntries(
    detailNames.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])),
  );
  return { name, message, details, ...(stack === undefined ? {} : { stack }) };
}

/** Restores an error, with its class if that is one of ours or of JavaScript's. */
export function unpackError({ name, message, stack, details }: SentError): Error {
  const Class = (Object.hasOwn(classes, name) ? classes[name] : undefined) ?? Error;
  return Object.assign(new Class(message), details, stack === undefined ? {} : { stack });
}
