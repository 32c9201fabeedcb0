// The licences of packages whose code is in the bundle, as text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The texts that packages leave out and state where they are developed, by their names. */
const KEPT = join(dirname(fileURLToPath(import.meta.url)), '../vendor/licences');

/** What packages do not say of their licence in package.json. */
const NAMES = { brotli: 'MIT AND Apache-2.0', 'png-js': 'MIT' };

/**
 * The name, version, licence and its text of each package that modules belong to, by the modules' paths. Throws where one of
 * them is not to be had: then the text belongs into vendor/licences.
 */
export function licences(modules) {
  const paths = modules.map((id) => id.replaceAll('\\', '/').replaceAll('\0', ''));
  const folders = paths.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const entries = [...new Set(folders)].sort().map(licenceOf);
  return `${entries.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = NAMES[name] ?? license;
  const own = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|third.party)/i.test(file));
  const kept = join(KEPT, `${name}.txt`);
  const texts = own.length > 0 ? own.map((file) => join(folder, file)) : existsSync(kept) ? [kept] : [];
  if (!name || !version || typeof licence !== 'string' || texts.length === 0)
    throw new Error(`The licence of ${folder} is not whole: ${name} ${version}, ${licence}, ${texts.length} texts.`);
  return [`${name} ${version}, ${licence}`, ...texts.map((file) => readFileSync(file, 'utf8').trim())].join('\n\n');
}
