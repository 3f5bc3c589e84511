import { open } from 'node:fs/promises';
import type { ImportFault } from '../../imported-item.ts';
import { ChannelParser, type Damage, type Entry } from './channel-parser.ts';
import { TextRepair } from './repair-text.ts';

const pieceBytes = 1 << 20;

/** How a file is read. */
interface ChannelOptions {
  /** A label of the Encoding Standard; absent: what the file declares, else UTF-8. */
  encoding: string | undefined;
  /** Elements whose text is not wanted. */
  skips: ReadonlySet<string>;
  /** Told how many bytes have been read. */
  onBytes: ((bytes: number) => void) | undefined;
}

/** The entries of one file (absolute) of an export, and at its end what was repaired in it. `name`: of the file, in places. */
export async function* readChannel(
  file: string,
  name: string,
  options: ChannelOptions,
): AsyncGenerator<Entry | ImportFault> {
  const parser = new ChannelParser(options.skips);
  let repair: TextRepair | undefined;
  const input = await open(file);
  try {
    for (;;) {
      const { bytesRead, buffer } = await input.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      const bytes = buffer.subarray(0, bytesRead);
      repair ??= new TextRepair(options.encoding ?? declaredEncoding(bytes) ?? 'utf-8');
      const isLast = bytesRead === 0;
      parser.write(repair.decode(isLast ? undefined : bytes, parser.line), isLast);
      options.onBytes?.(bytesRead);
      yield* parser.entries.splice(0);
      yield* parser.damages.splice(0).map((damage) => faultOf(name, damage));
      if (isLast) break;
    }
  } finally {
    await input.close();
  }
  for (const damage of repairsOf(repair)) yield faultOf(name, damage);
}

function faultOf(name: string, { line, message }: Damage): ImportFault {
  return { type: 'fault', place: `${name}:${line}`, message, lost: false };
}

/** What the first line says: `<?xml version="1.0" encoding="windows-1251"?>`. */
function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 200).toString('latin1');
  return /^[^<]{0,10}<\?xml[^>]*?\sencoding=["']([\w.:-]+)["']/.exec(head)?.[1];
}

function repairsOf({ controls, broken }: TextRepair): Damage[] {
  const damages = [...controls].map(([code, { count, line }]) => ({
    line,
    message: `the control character ${code} was left out ${times(count)}; this is its first place`,
  }));
  if (!broken) return damages;
  const message = `bytes that are no text were replaced by U+FFFD ${times(broken.count)}; this is the first place`;
  return [...damages, { line: broken.line, message }];
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
}
