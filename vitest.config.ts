import { defineConfig } from 'vitest/config';
import { patience } from './tests/helpers/patience.ts';

/** What builds whole sites or drives a browser has both cores of a small machine to itself. */
const alone = {
  fileParallelism: false,
  globalSetup: ['tests/helpers/demo-folder.ts'],
};

export default defineConfig({
  test: {
    testTimeout: patience,
    hookTimeout: patience,
    expect: { poll: { timeout: patience } },
    env: { ASTRO_TELEMETRY_DISABLED: '1', TZ: 'Pacific/Chatham' },
    unstubEnvs: true,
    restoreMocks: true,
    setupFiles: ['tests/helpers/properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{built,browser,nightly,fixtures}/**'],
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'nightly',
          include: ['tests/nightly/**/*.test.ts'],
          testTimeout: 4 * patience,
          hookTimeout: 4 * patience,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
