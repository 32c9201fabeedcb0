// Bundles src/ into dist/cli.js and dist/chunks/, with the packages that are nothing but JavaScript: a program of some
// thirty files starts in half the time of one of eight hundred. What commands share or load late are chunks of their own.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packages that bring compiled code or files of their own, or whose instance others share. */
const APART = /^(node:|@napi-rs\/|@resvg\/|chart\.js|chartjs-|chokidar$|subset-font$)/;

/** Writes the program over what stands there. */
export async function bundle() {
  const program = await rolldown({
    input: { cli: join(root, 'src/cli.ts') },
    platform: 'node',
    external: (id) => APART.test(id),
    resolve: { alias: { 'tiny-inflate': join(root, 'vendor/inflate/index.cjs') } },
    logLevel: 'warn',
  });
  rmSync(join(root, 'dist/chunks'), { recursive: true, force: true });
  await program.write({ dir: join(root, 'dist'), chunkFileNames: 'chunks/[name]-[hash].js' });
  await program.close();
}
