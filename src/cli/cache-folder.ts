import { join } from 'node:path';
import envPaths from 'env-paths';

/** Where the system keeps what this program may make again, of one sort. */
export const cacheFolder = (sort: 'builds' | 'code'): string =>
  join(envPaths('liangjiang-deck', { suffix: '' }).cache, sort);

/** Where the system keeps what this program cannot make again, of one sort. */
export const stateFolder = (sort: 'studio'): string => join(envPaths('liangjiang-deck', { suffix: '' }).data, sort);
