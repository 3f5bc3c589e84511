import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Before anything else of ours is loaded; threads and processes that the command starts find it in the environment.
const codeCache = path.join(import.meta.dirname, '../.cache/code');
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  enableCompileCache(codeCache);
  process.env['NODE_COMPILE_CACHE'] = codeCache;
}
const { runLine } = await import('../src/commands/frame.ts');
await runLine(process.argv.slice(2));
