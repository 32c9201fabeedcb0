import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');

/** The table of ARCHITECTURE.md: the sibling rooms, and the guarded packages, that each room may import. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { rooms: [], packages: [] },
  scene: { rooms: ['core'], packages: [] },
  charts: { rooms: ['core', 'scene'], packages: ['chart.js (types)'] },
  slides: { rooms: ['core', 'scene', 'charts'], packages: [] },
  yaml: { rooms: ['core'], packages: [] },
  outline: { rooms: ['core', 'yaml', 'slides', 'charts'], packages: [] },
  data: { rooms: ['core'], packages: [] },
  resolve: { rooms: ['core', 'scene'], packages: [] },
  fonts: { rooms: [], packages: [] },
  brand: { rooms: ['core', 'scene', 'yaml', 'fonts', 'ooxml', 'template'], packages: [] },
  io: { rooms: ['core'], packages: ['node:fs', 'zip'] },
  render: { rooms: ['core', 'scene', 'charts', 'check', 'ooxml', 'template'], packages: ['canvas', 'chart.js'] },
  ooxml: { rooms: ['core', 'io'], packages: [] },
  template: { rooms: ['core', 'scene', 'io', 'ooxml'], packages: [] },
  pptx: { rooms: ['core', 'scene', 'io', 'ooxml', 'template', 'fonts'], packages: ['pptxgenjs'] },
  translate: { rooms: ['core', 'yaml', 'outline', 'resolve', 'scene', 'slides', 'check', 'io'], packages: [] },
  check: { rooms: ['core', 'scene', 'io'], packages: [] },
  outputs: { rooms: ['core', 'scene', 'pptx'], packages: [] },
  // The one room that knows every stage.
  app: {
    rooms: [
      ...['core', 'io', 'yaml', 'outline', 'data', 'resolve', 'brand', 'scene', 'slides', 'charts', 'check', 'render'],
      ...['template', 'outputs', 'translate'],
    ],
    packages: [],
  },
  start: { rooms: ['core', 'scene', 'brand', 'resolve'], packages: [] },
  cli: {
    rooms: ['app', 'core', 'io', 'yaml', 'outline', 'resolve', 'brand', 'check', 'start', 'translate'],
    packages: ['node:fs'],
  },
};

/** Packages that only some rooms may touch, by what an import of them begins with. */
const GUARDED: Readonly<Record<string, string>> = {
  'node:fs': 'node:fs',
  pptxgenjs: 'pptxgenjs',
  canvas: 'canvas',
  '@napi-rs/canvas': 'canvas',
  'chartjs-node-canvas': 'canvas',
  fflate: 'zip',
};

/** Lists of fonts that belong to no brand. */
const FONT_LISTS: readonly string[] = ['fonts/safe-fonts.ts', 'fonts/stand-ins.ts'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sourceFiles(): string[] {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => name.split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|(?:import|require)\('([^']+)'\)/gm,
  );
  return [...found].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const files = sourceFiles();

describe('the rooms of src', () => {
  it('are all in the table', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('import only the rooms that the table allows', () => {
    const wrong = files
      .filter((file) => roomOf(file) !== '')
      .flatMap(importsOf)
      .filter(({ file, target }) => {
        if (!target.startsWith('.')) return false;
        const to = roomOf(
          relative(SRC, join(SRC, dirname(file), target))
            .split(sep)
            .join('/'),
        );
        return to !== roomOf(file) && !ROOMS[roomOf(file)]?.rooms.includes(to);
      });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('touch the disk, the canvas, the zip and the writer only where the table allows', () => {
    const wrong = files
      .filter((file) => roomOf(file) !== '')
      .flatMap(importsOf)
      .filter(({ file, target }) => {
        const guard = Object.keys(GUARDED).find((name) => target === name || target.startsWith(`${name}/`));
        return guard !== undefined && !ROOMS[roomOf(file)]?.packages.includes(GUARDED[guard] ?? '');
      });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('load Chart.js nowhere but in render: charts know its types only', () => {
    const wrong = files.flatMap(importsOf).filter(({ file, target, typeOnly }) => {
      return (target === 'chart.js' || target.startsWith('chart.js/')) && !typeOnly && roomOf(file) !== 'render';
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('name no colour and no font: those are the brand’s, save the lists of fonts that are everywhere or installed', () => {
    const wrong = files.filter((file) => {
      if (FONT_LISTS.includes(file)) return false;
      const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /['"`]#?[0-9A-Fa-f]{6}['"`]|#[0-9A-Fa-f]{6}\b|Calibri|YaHei|Carlito|Noto Sans/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it('keep every file readable in one sitting', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 270);
    expect(long).toEqual([]);
  });
});
