import { isGroup } from '../core/collections.ts';

export interface ToolPackage {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Those of them that its program has within. */
  readonly bundleDependencies?: readonly string[];
  readonly [key: string]: unknown;
}

/** An entry of a lock file of npm, version 3. */
interface Locked {
  readonly dev?: boolean;
  readonly inBundle?: boolean;
  readonly link?: boolean;
  readonly version?: string;
}

/** The folder of the tool in a deck that takes it along. */
export const TOOL = 'tool';
/** What a package of the tool says to npm of a deck that it is taken along by. */
const KEPT = ['name', 'version', 'description', 'license', 'private', 'type', 'bin', 'engines', 'dependencies'];
export function packedTool(tool: ToolPackage): ToolPackage {
  const { bundleDependencies = [] } = tool;
  const needed = Object.entries(tool.dependencies).filter(([name]) => !bundleDependencies.includes(name));
  const own: ToolPackage = { ...tool, dependencies: Object.fromEntries(needed) };
  return Object.fromEntries(KEPT.flatMap((key) => (key in own ? [[key, own[key]]] : []))) as unknown as ToolPackage;
}

export const portableDependencies = (tool: ToolPackage) => ({ dependencies: { [tool.name]: `file:${TOOL}` } });

/**
 * The lock file of a deck called `name`: every package that the tool runs with, in the version and with the checksum that it
 * was tried with.
 */
export function portableLock(
  name: string,
  tool: ToolPackage,
  lock: { readonly packages: Readonly<Record<string, Locked>> },
): string {
  const { bundleDependencies = [] } = tool;
  const bundled = new Set(bundleDependencies.map((each) => `node_modules/${each}`));
  const fetched = Object.entries(lock.packages).filter(
    ([path, { dev, link }]) => /^node_modules\/(?!.*\/vendor\/)/.test(path) && !dev && !link && !bundled.has(path),
  );
  const locked = fetched.map(([path, { inBundle: _, ...entry }]) => [path, entry]);
  const { dependencies } = portableDependencies(tool);
  const packages = {
    '': { name, dependencies },
    ...Object.fromEntries(locked),
    [`node_modules/${tool.name}`]: { resolved: TOOL, link: true },
    [TOOL]: packedTool(tool),
  };
  return `${JSON.stringify({ name, lockfileVersion: 3, requires: true, packages }, null, 2)}\n`;
}

interface DeckPackage {
  readonly tool?: readonly string[] | string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function withTool(text: string, packed: ToolPackage): string | undefined {
  const own = packageIn(text);
  if (!own) return undefined;
  const added = {
    ...own,
    tool: [...new Set([TOOL, ...[own.tool ?? []].flat()])],
    dependencies: { ...own.dependencies, ...portableDependencies(packed).dependencies },
  };
  return `${JSON.stringify(added, null, 2)}\n`;
}

/** Whether a package file rests on nothing, so that the lock file of the tool is the whole of its own. */
export function isBareOfPackages(text: string): boolean {
  const { dependencies = {}, devDependencies = {} } = packageIn(text) ?? {};
  return Object.keys({ ...dependencies, ...devDependencies }).length === 0;
}

function packageIn(text: string): DeckPackage | undefined {
  try {
    const own: unknown = JSON.parse(text);
    return isGroup(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** The line by which an editor finds the schema of a file. */
const POINTER = /^(# yaml-language-server: \$schema=)(\S*?)((?:slides|brand)\.schema\.json)[^\S\r\n]*$/m;

/** The text of a file of the deck's folder, its line for the editor leading to a schema in the folder, not out of it. */
export function pointedWithin(file: string, text: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return text.replace(POINTER, (whole, begin: string, place: string, schema: string) => {
    const climbs = (place.match(/\.\.\//g) ?? []).length;
    const isOutside = climbs > file.split('/').length - 1 || /^(?:\/|[a-z]+:)/i.test(place);
    if (!isOutside) return whole;
    return `${begin}${schema.startsWith('slides') ? `${up || './'}` : `${up || './'}${TOOL}/`}${schema}`;
  });
}
