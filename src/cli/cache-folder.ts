import { join } from 'node:path';
import envPaths from 'env-paths';

/** Where the system keeps what this program may make again, of one sort. */
export const cacheFolder = (sort: 'builds' | 'code'): string =>
  join(envPaths('liangjiang-deck', { suffix: '' }).cache, sort);
