import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SRC = join(ROOT, 'src');
const PAGE = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** What some rooms may touch alone: packages, by what an import of them begins with. */
const GUARDED = ['node:fs', 'fflate', 'pptxgenjs', 'chart.js', 'canvas', '@napi-rs/canvas', 'chartjs-node-canvas'];
/** What draws pixels is one thing, whatever package it is. */
const CANVAS = ['canvas', '@napi-rs/canvas', 'chartjs-node-canvas'];
/** Folders of one entry each, a file or a folder with its parts, which hold as many as there are entries. */
const REGISTRIES = ['kinds', 'rules'];
/** Lists of fonts that belong to no brand. */
const FONT_LISTS: readonly string[] = ['fonts/safe-fonts.ts', 'fonts/stand-ins.ts'];
/** What starts the program, and the program: they stand in no room. */
const STARTS: readonly string[] = ['api.ts', 'cli.ts', 'program.ts'];

interface Room {
  readonly name: string;
  /** What its line allows, rooms and packages. */
  readonly imports: readonly string[];
  /** Whether every room below it may import it. */
  readonly isGround: boolean;
}

/** The table of ARCHITECTURE.md, from the ground up; rooms of one line one after the other. */
const ROOMS: readonly Room[] = [...PAGE.matchAll(/^\| (\**`.*?) \| .+? \| (.*)\|$/gm)].flatMap(
  ([, names = '', imports = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
      name,
      imports: imports.split(',').map((each) => each.trim().replaceAll('`', '')),
      isGround: names.startsWith('**'),
    })),
);

interface Import {
  readonly file: string;
  /** A file of src, or what a package is imported as. */
  readonly target: string;
  readonly typeOnly: boolean;
  /** Whether it is loaded where it is needed, and not at the start. */
  readonly later: boolean;
}

function sourceFiles(): string[] {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => name.split(sep).join('/'));
}

const FROM = /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'/gm;
const BY_NAME = /^import\s+'([^']+)'|(import|require)\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = [
    ...[...text.matchAll(FROM)].map(([, type, target = '']) => ({
      target,
      typeOnly: type !== undefined,
      later: false,
    })),
    ...[...text.matchAll(BY_NAME)].map(([, side, how, called]) => {
      return { target: side ?? called ?? '', typeOnly: false, later: how === 'import' };
    }),
  ];
  return found.map(({ target, ...how }) => ({
    file,
    target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
    ...how,
  }));
}

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const inRooms = imports.filter(({ file }) => !STARTS.includes(file));
/** The room of a file: its folder, of an entry in parts the registry that has it. */
function roomOf(file: string): string {
  const folders = posix.dirname(file).split('/');
  const registry = folders.findIndex((name) => REGISTRIES.includes(name));
  return (registry < 0 ? folders : folders.slice(0, registry + 1)).join('/');
}
const isWithin = (room: string, name: string) => room === name || room.startsWith(`${name}/`);
const shown = (wrong: readonly Import[]) => wrong.map(({ file, target }) => `${file} imports ${target}`);

/** Whether the lines of the table let a room import another. */
function mayImport(from: string, to: string): boolean {
  const [at, target] = [from, to].map((name) => ROOMS.findIndex((room) => room.name === name));
  const [room, other] = [ROOMS[at ?? -1], ROOMS[target ?? -1]];
  if (!room || !other || at === undefined || target === undefined || target >= at) return false;
  return other.isGround || room.imports.some((name) => name === 'everything' || isWithin(to, name));
}

const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

describe('the rooms of src', () => {
  it('are the lines of the table in ARCHITECTURE.md, which names nothing else', () => {
    const folders = new Set(files.filter((file) => !STARTS.includes(file)).map(roomOf));
    expect([...folders].sort()).toEqual(ROOMS.map(({ name }) => name).sort());
    const isKnown = (name: string) =>
      ['', 'everything', ...GUARDED].includes(name) || [...folders].some((folder) => isWithin(folder, name));
    expect(ROOMS.flatMap((room) => room.imports).filter((name) => !isKnown(name))).toEqual([]);
  });

  it('import only rooms that their line allows, above their own', () => {
    const wrong = inRooms.filter(
      ({ file, target }) =>
        files.includes(target) && roomOf(target) !== roomOf(file) && !mayImport(roomOf(file), roomOf(target)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('touch the disk, the canvas, the zip and the writer only where their line allows', () => {
    const wrong = inRooms.filter(({ file, target, typeOnly }) => {
      const name = GUARDED.find((each) => target === each || target.startsWith(`${each}/`));
      // Charts know Chart.js by its types.
      if (name === undefined || (typeOnly && name === 'chart.js')) return false;
      const allowed = ROOMS.find((room) => room.name === roomOf(file))?.imports ?? [];
      return !allowed.includes(CANVAS.includes(name) ? 'canvas' : name);
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('hold at most 25 files, save lists of one file an entry', () => {
    const count = (name: string) => files.filter((file) => roomOf(file) === name).length;
    const full = ROOMS.filter(({ name }) => !REGISTRIES.includes(posix.basename(name)) && count(name) > 25);
    expect(full.map(({ name }) => `${name}: ${count(name)}`)).toEqual([]);
  });
});

describe('the files of src', () => {
  it('import one another in no circle, types included', () => {
    const targets = new Map(files.map((file) => [file, imports.filter((each) => each.file === file)]));
    const above: string[] = [];
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string) => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (above.includes(file) || done.has(file)) return;
      above.push(file);
      for (const { target } of targets.get(file) ?? []) if (files.includes(target)) visit(target);
      above.pop();
      done.add(file);
    };
    files.forEach(visit);
    expect(circles).toEqual([]);
  });

  it('are loaded at the start only where every command needs them: no schema of outlines, no chart, no writer', () => {
    const loaded = new Set(['program.ts']);
    for (const file of loaded) {
      const own = imports.filter((each) => each.file === file && !each.typeOnly && !each.later);
      for (const { target } of own) if (files.includes(target)) loaded.add(target);
    }
    expect(loaded.size).toBeGreaterThan(20);
    expect([...loaded].filter((file) => /^(charts|slides|outputs|outline\/parse-outline)/.test(file))).toEqual([]);
  });

  it('live with the kind or type that alone uses them', () => {
    const isEntry = (file: string) => /^(slides|charts)\/kinds\/(?!kinds\.ts)/.test(file);
    const entryOf = (file: string) => file.split('/').slice(0, 3).join('/').replace(/\.ts$/, '');
    const importers = new Map(files.map((file) => [file, new Set<string>()]));
    for (const { file, target } of imports) importers.get(target)?.add(file);
    /** The entries that use a file, or what else does: through files of their own area. */
    const usersOf = (file: string, seen = new Set<string>()): string[] =>
      [...(importers.get(file) ?? [])].flatMap((user) => {
        if (seen.has(user)) return [];
        seen.add(user);
        if (isEntry(user)) return [entryOf(user)];
        return /^(slides|charts)\/.*\//.test(user) ? usersOf(user, seen) : [user];
      });
    const apart = files.filter((file) => {
      const users = new Set(/^(slides|charts)\/.*\//.test(file) && !isEntry(file) ? usersOf(file) : []);
      return users.size === 1 && [...users].every((user) => /\/kinds\//.test(user));
    });
    expect(apart).toEqual([]);
  });

  it('name no colour and no font: those are the brand’s, save the lists of fonts that are everywhere or installed', () => {
    const wrong = files.filter((file) => {
      if (FONT_LISTS.includes(file)) return false;
      const text = textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /['"`]#?[0-9A-Fa-f]{6}['"`]|#[0-9A-Fa-f]{6}\b|Calibri|YaHei|Carlito|Noto Sans/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it('have at most 500 lines', () => {
    expect(files.filter((file) => textOf(file).split('\n').length > 500)).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('can be read in one sitting', () => {
    expect(PAGE.length).toBeLessThan(11_200);
  });

  it('names files and folders that are there', () => {
    const named = [...PAGE.matchAll(/`?\b((?:src\/|tests\/)?(?:[a-z]+\/)+[a-z-]+(?:\.test)?\.ts)\b/g)].map(
      ([, name = '']) => name,
    );
    const exists = (name: string) =>
      files.includes(name.replace(/^src\//, '')) ||
      (name.startsWith('tests/') && readFileSync(join(ROOT, name)).length > 0);
    expect(named.filter((name) => !exists(name))).toEqual([]);
  });
});
