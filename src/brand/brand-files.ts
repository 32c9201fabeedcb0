import type { Files } from '../core/files.ts';

/** Files of the brand's folder, or where that has none, of the folder of the brand that it extends, and so on. */
export type BrandFiles = Pick<Files, 'read'>;
