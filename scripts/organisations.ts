import { runCommand } from '../src/system/errors.ts';
import { runNames } from '../src/build/names-desk.ts';

await runCommand(() => runNames('organisation'));
