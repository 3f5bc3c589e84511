import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { nightlyTool } from '../helpers/nightly-tools.ts';

// It needs a Java runtime: apt-get install default-jre-headless.
test('the Nu HTML checker finds no error in any page', async () => {
  const jar = nightlyTool('vnu-jar/build/dist/vnu.jar');
  const args = ['-Xss8m', '-jar', jar, '--errors-only', '--format', 'gnu', '--skip-non-html'];
  const { error, status, stderr } = spawnSync('java', [...args, await buildDemo()], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  expect(stderr.split('\n').slice(0, 50).join('\n').trim()).toBe('');
  expect(status).toBe(0);
});
