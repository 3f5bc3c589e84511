import { runCommand } from '../src/system/errors.ts';
import { runNames } from '../src/editing/edit-names.ts';

await runCommand(() => runNames('topic'));
