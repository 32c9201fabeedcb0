import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, sep } from 'node:path';
import { lookAt, type Seen } from './regular-file.ts';

/** A name of a package as npm allows them, perhaps in a scope, and names of folders and a file: no `..`, drive or address. */
const NAMED = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)((?:\/(?!\.{1,2}(?:\/|$))[^/\\:\p{Cc}]+)+)$/iu;
/** A folder that is a package: it stands in a node_modules, perhaps in a scope. */
const PACKAGE = /[/\\]node_modules[/\\](@[^/\\]+[/\\])?[^/\\]+$/;

/**
 * What stands where `package/file` names a file of a package that is installed for this tool, or in `homes`. `outside`
 * for anything else than a package’s name and a path in it, and where links lead out of the package. A package may itself
 * be a link to one in another node_modules, as pnpm makes them, but not to any other folder, such as one of a workspace.
 */
export function packageFile(
  name: string,
  homes: readonly string[] = HOMES,
): { readonly full: string; readonly seen: Seen | 'outside' } {
  const [, owner = '', path = ''] = NAMED.exec(name) ?? [];
  if (owner === '' || owner === 'node_modules') return { full: '', seen: 'outside' };
  const folder = homes.map((home) => join(home, owner)).find((each) => lookAt(each) === 'folder');
  if (folder === undefined) return { full: '', seen: 'absent' };
  const full = join(folder, path);
  const seen = lookAt(full);
  if (seen === 'absent' || seen === 'locked') return { full, seen };
  const real = realpathSync(folder);
  const within = PACKAGE.test(real) && realpathSync(full).startsWith(real + sep);
  return { full, seen: within ? seen : 'outside' };
}

/** The folders in which Node.js looks for packages of this tool. */
const HOMES = (createRequire(import.meta.url).resolve.paths('a/b') ?? []).filter(
  (home) => basename(home) === 'node_modules',
);
