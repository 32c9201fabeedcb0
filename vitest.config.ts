import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is loaded, and when: in a process of its own. */
const ALONE = ['tests/lazy-canvas.test.ts'];
/** What would make the tests take longer than people wait for them. */
const LONG = 'tests/**/*.long.test.ts';

/** As the bundle has it: see scripts/bundle.mjs. */
const resolve = { alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) } };

export default defineConfig({
  test: {
    globalSetup: './tests/support/own-temporary-folder.ts',
    // The process that starts them is idle meanwhile: it needs no core of its own, which vitest would leave to it.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/clients/**', '**/node_modules/**', LONG, ...ALONE],
          testTimeout: 90_000,
          // Modules have no state, so files may share them: loading them anew for each takes a third of the time.
          isolate: false,
          // Layouts make much that lives shortly: with more room for it, less is collected, and less of it copied.
          execArgv: ['--max-semi-space-size=32'],
        },
      },
      { resolve, test: { name: 'unit-alone', include: ALONE, testTimeout: 90_000 } },
      {
        resolve,
        test: {
          name: 'clients',
          include: ['tests/clients/**/*.test.ts'],
          exclude: ['**/node_modules/**', LONG],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        resolve,
        test: {
          name: 'long',
          include: [LONG],
          exclude: ['**/node_modules/**'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
