// Bundles src/ into dist/cli.js and dist/chunks/, with the packages that are nothing but JavaScript: a program of some
// thirty files starts in half the time of one of eight hundred. What commands share or load late are chunks of their own.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packages that bring compiled code or files of their own, or whose instance others share. */
const APART = /^(node:|@napi-rs\/|@resvg\/|chart\.js|chartjs-(?!node-canvas)|chokidar$|subset-font$)/;

/** What both parts are made with. */
const COMMON = {
  platform: 'node',
  external: (id) => APART.test(id),
  resolve: {
    alias: {
      './freshRequire': join(root, 'vendor/canvas/fresh-require.cjs'),
      'tiny-inflate': join(root, 'vendor/inflate/index.cjs'),
    },
  },
  logLevel: 'warn',
};

/**
 * Writes the program and what other programs import of it over what stands there: in CommonJS, whose compiled code can be
 * kept; and what starts the program.
 */
export async function bundle() {
  rmSync(join(root, 'dist/chunks'), { recursive: true, force: true });
  const chunkFileNames = 'chunks/[name]-[hash].cjs';
  const files = await written(
    { ...COMMON, input: { program: join(root, 'src/program.ts'), api: join(root, 'src/api.ts') } },
    {
      format: 'cjs',
      entryFileNames: ({ name }) => (name === 'api' ? 'api.cjs' : chunkFileNames),
      chunkFileNames,
      dynamicImportInCjs: false,
    },
  );
  const { fileName } = files.find(({ name, isEntry }) => isEntry && name === 'program');
  const define = { PROGRAM: JSON.stringify(`./${fileName}`) };
  await written({ ...COMMON, input: { cli: join(root, 'src/cli.ts') }, transform: { define } }, { format: 'es' });
}

/** Bundles into dist/. @returns What was written. */
async function written(input, output) {
  const made = await rolldown(input);
  const { output: files } = await made.write({ dir: join(root, 'dist'), ...output });
  await made.close();
  return files;
}
