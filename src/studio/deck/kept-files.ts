import { remembered } from '../../core/collections.ts';
import type { Files } from '../../files/files.ts';

/** Files that are looked at once each until `forget` is told that some may have changed. */
export function keptFiles(files: Files): Files & { readonly forget: () => void } {
  const kept = () => ({
    read: remembered((path: string) => ({ bytes: files.read(path) })),
    list: remembered((path: string) => files.list(path)),
    refusal: remembered((path: string) => ({ refusal: files.refusal(path) })),
  });
  let now = kept();
  return {
    read: (path) => now.read(path).bytes,
    list: (path) => now.list(path),
    refusal: (path) => now.refusal(path).refusal,
    forget: () => {
      now = kept();
    },
  };
}
