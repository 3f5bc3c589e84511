import { openText } from '../../encoding/open-text.ts';
import type { FileDecision, ImportFault } from '../../imported-item.ts';
import { ChannelParser, type Damage, type Entry } from './channel-parser.ts';
import { TextRepair } from './repair-text.ts';

/** How a file is read. */
interface ChannelOptions {
  /** As typed; absent: what the file declares or looks like. */
  encoding: string | undefined;
  /** Elements whose text is not wanted. */
  skips: ReadonlySet<string>;
  /** Told how many bytes have been read. */
  onBytes: ((bytes: number) => void) | undefined;
}

/**
 * The entries of one file (absolute) of an export, and at its end what was repaired in it. `name`: of the file, in places.
 * Throws as `openText`.
 */
export async function* readChannel(
  file: string,
  name: string,
  { encoding, skips, onBytes }: ChannelOptions,
): AsyncGenerator<Entry | ImportFault | FileDecision> {
  const opened = await openText(file, { place: name, encoding, onBytes });
  if (opened.decided !== undefined) {
    yield { type: 'decision', place: name, decided: opened.decided };
  }
  const parser = new ChannelParser(skips);
  const repair = new TextRepair();
  function* results() {
    yield* parser.entries.splice(0);
    yield* parser.damages.splice(0).map((damage) => faultOf(name, damage));
  }
  for await (const chunk of opened.chunks) {
    parser.write(repair.repair(chunk, parser.line), false);
    yield* results();
  }
  parser.write('', true);
  yield* results();
  for (const [code, { count, line }] of repair.repairs) {
    yield faultOf(name, { line, message: explain(code, count) });
  }
}

function faultOf(name: string, { line, message }: Damage): ImportFault {
  return { type: 'fault', place: `${name}:${line}`, message, lost: false };
}

function explain(code: string, count: number): string {
  const times = count === 1 ? 'once' : `${count.toLocaleString('en')} times, here first`;
  return code === 'U+FFFD'
    ? `bytes that are no text were replaced by U+FFFD ${times}`
    : `the control character ${code} was left out ${times}`;
}
