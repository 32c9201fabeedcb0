import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages whose versions change what is drawn. */
const RENDERERS = ['chart.js', 'chartjs-node-canvas', '@napi-rs/canvas'];

/** A short name for this very tool: it changes with its compiled code, and with the versions of what draws. */
export function toolPrint(home: string): string {
  const hash = createHash('sha256');
  const { resolve } = createRequire(join(home, 'package.json'));
  for (const name of RENDERERS) hash.update(readFileSync(join(packageFolder(resolve(name), name), 'package.json')));
  const dist = join(home, 'dist');
  const code = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  for (const name of code.toSorted()) hash.update(name).update(readFileSync(join(dist, name)));
  return hash.digest('hex').slice(0, 16);
}

/** The folder of an installed package from a file within it; packages need not let their package.json be asked for. */
function packageFolder(file: string, name: string): string {
  const inside = join('node_modules', ...name.split('/'));
  return file.slice(0, file.lastIndexOf(inside) + inside.length);
}
