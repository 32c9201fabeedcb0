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

const loaded = loadBrand(shippedFiles, 'templates/liangjiang');
if (!loaded.brand)
  throw new Error(`The brand does not load: ${loaded.findings.map((finding) => finding.message).join(' ')}`);

/** The brand that the project ships. */
export const brand: Brand = loaded.brand;
/** Its measures. */
export const measurer: Measurer = brandMeasurer(brand);
