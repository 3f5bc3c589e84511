import { open } from 'node:fs/promises';
import { openText } from '../../encoding/open-text.ts';
import type { FileDecision, ImportFault } from '../../imported-item.ts';
import { ChannelParser, type Damage, type Entry } from './channel-parser.ts';
import { TextRepair } from './repair-text.ts';

const sampleBytes = 1 << 20;

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
  const asked = encoding ?? ((await isDamagedUtf8(file)) ? 'utf-8' : undefined);
  const opened = await openText(file, { place: name, encoding: asked, onBytes });
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

/** WordPress writes UTF-8: a few broken bytes in a file that says so make no other encoding of it. */
async function isDamagedUtf8(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    if (!/^\uFEFF?\s*<\?xml[^>]*encoding=["']utf-?8["']/i.test(text)) return false;
    const broken = text.split('\uFFFD').length - 1;
    const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    return broken > 0 && whole > broken;
  } finally {
    await handle.close();
  }
}

function faultOf(name: string, { line, message }: Damage): ImportFault {
  return { type: 'fault', place: `${name}:${line}`, message, lost: false };
}

function explain(code: string, count: number): string {
  const times = count === 1 ? 'once' : `${count.toLocaleString('en')} times, here first`;
  return code === 'U+FFFD'
    ? `bytes that are not text were replaced by U+FFFD ${times}`
    : `the control character ${code} was left out ${times}`;
}
