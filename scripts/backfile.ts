import { runLine } from '../src/commands/frame.ts';

await runLine(process.argv.slice(2));
