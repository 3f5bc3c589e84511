import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { patience } from './tests/helpers/patience.ts';

const units = {
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/{built,browser,nightly,fixtures}/**'],
};
/**
 * Files share modules, because loading these anew takes longer than most tests. Files that replace a module are isolated:
 * the replacement would come too late, or stay for the next file.
 */
const replacing = globSync(units.include, {
  cwd: import.meta.dirname,
  exclude: units.exclude,
}).filter((file) =>
  /\bvi\.(?:do)?mock\(/i.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
);
/** What builds whole sites or drives a browser. */
const onSites = { globalSetup: ['tests/helpers/demo-folder.ts'] };

export default defineConfig({
  test: {
    testTimeout: patience,
    hookTimeout: patience,
    expect: { poll: { timeout: patience } },
    env: { ASTRO_TELEMETRY_DISABLED: '1', TZ: 'Pacific/Chatham' },
    unstubEnvs: true,
    restoreMocks: true,
    setupFiles: ['tests/helpers/properties.ts'],
    globalSetup: ['tests/helpers/find-hanging.ts'],
    isolate: false,
    // Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', ...units, exclude: [...units.exclude, ...replacing] },
      },
      {
        extends: true,
        test: { name: 'unit-isolated', include: replacing, isolate: true },
      },
      {
        extends: true,
        test: {
          ...onSites,
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...onSites,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          isolate: true,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...onSites,
          name: 'nightly',
          include: ['tests/nightly/**/*.test.ts'],
          fileParallelism: false,
          isolate: true,
          testTimeout: 4 * patience,
          hookTimeout: 4 * patience,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
