import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBrand } from '../../src/brand/load-brand.ts';
import type { Files } from '../../src/files/files.ts';
import { diskFiles } from '../../src/io/disk-files.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import type { Measurer } from '../../src/text/measure.ts';
import { readOnce } from './read-once.ts';

/** The repository's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The repository's files, each read once. */
export const shippedFiles: Files = readOnce(diskFiles(ROOT));

function loadedFrom(files: Files): Brand {
  const { brand, findings } = loadBrand(files, LIANGJIANG);
  if (!brand) throw new Error(`The brand does not load: ${findings.map((finding) => finding.message).join(' ')}`);
  return brand;
}

const LIANGJIANG = 'templates/liangjiang';
const OWN = 'tests/fixtures/brands/plain/brand.yaml';

/** The brand that the project ships. */
export const shipped: Brand = loadedFrom(shippedFiles);
/** Its colours, fonts and drawings, with all furniture that a brand may have, and slides in the plain way of their kinds. */
export const brand: Brand = loadedFrom({
  ...shippedFiles,
  read: (path) => shippedFiles.read(path === `${LIANGJIANG}/brand.yaml` ? OWN : path),
});
/** Its measures. */
export const measurer: Measurer = brandMeasurer(brand);
