import type { Files } from '../../src/files/files.ts';

/** The files, each read once: for those that no test changes, such as fonts of many megabytes. */
export function readOnce(files: Files): Files {
  const read = new Map<string, Uint8Array | undefined>();
  return {
    ...files,
    read(path) {
      if (!read.has(path)) read.set(path, files.read(path));
      return read.get(path);
    },
  };
}
