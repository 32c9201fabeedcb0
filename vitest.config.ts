import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is loaded, and when: in a process of its own. */
const ALONE = ['tests/lazy-canvas.test.ts'];
/** What would make the tests take longer than people wait for them. */
const LONG = 'tests/**/*.long.test.ts';

const root = dirname(fileURLToPath(import.meta.url));
/** The npm scripts compile src/ first: its modules are then loaded from dist/, which is sooner than transforming each. */
const isCompiled = process.env.npm_lifecycle_event?.startsWith('test') ?? false;
const compiled = {
  name: 'compiled',
  enforce: 'pre' as const,
  resolveId(id: string, importer = '') {
    const [source, page] = [join(root, 'src/'), join(root, 'src/studio/client/')];
    const path = isCompiled && id.startsWith('.') && id.endsWith('.ts') ? join(dirname(importer), id) : '';
    // The studio's page is compiled for browsers alone.
    return path.startsWith(source) && !path.startsWith(page)
      ? join(root, 'dist', `${path.slice(source.length, -3)}.js`)
      : undefined;
  },
};

const shared = {
  // As the bundle has it: see scripts/bundle.mjs.
  resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
  plugins: [compiled],
};
const server = { deps: { external: [/\/dist\/.*\.js$/] } };

export default defineConfig({
  test: {
    globalSetup: './tests/support/own-temporary-folder.ts',
    // The process that starts them is idle meanwhile: it needs no core of its own, which vitest would leave to it.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          server,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/clients/**', '**/node_modules/**', LONG, ...ALONE],
          testTimeout: 90_000,
          // Modules have no state, so files may share them: loading them anew for each takes a third of the time.
          isolate: false,
          // Layouts make much that lives shortly: with more room for it, less is collected, and less of it copied.
          execArgv: ['--max-semi-space-size=32'],
        },
      },
      { ...shared, test: { name: 'unit-alone', server, include: ALONE, testTimeout: 90_000 } },
      {
        ...shared,
        test: {
          name: 'clients',
          server,
          include: ['tests/clients/**/*.test.ts'],
          exclude: ['**/node_modules/**', LONG],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'long',
          server,
          include: [LONG],
          exclude: ['**/node_modules/**'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
