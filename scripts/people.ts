import { runCommand } from '../src/build/exit.ts';
import { runNames } from '../src/build/names-desk.ts';

await runCommand(() => runNames('person'));
