import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles, renderPictures } from '../../scripts/render-deck.mjs';
import { layoutSurface } from '../../src/render/layouts/layout-surfaces.ts';
import { withPlaceholders } from '../../src/scene/drawing.ts';
import { SURFACE_COLUMNS, type Surface, surfaceOf } from '../../src/scene/surface.ts';
import { layoutDrawings } from '../../src/template/drawing/layout-drawing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { soundTemplates } from '../template/sound-templates.ts';
import { emptySlides, layoutName, layoutsOf } from './support/empty-slides.ts';
import { foreignTemplates } from './support/foreign-templates.ts';
import { readPicture } from './support/rendering.ts';

/** A cell whose mean differs by more, of 255, is another colour: an edge may lie a pixel of its eight aside. */
const ALIKE = 32;
/** The part of a layout's cells that may be of another colour: hairlines, which poppler draws a pixel wide, and edges. */
const USUAL = 0.01;
/** Pixels along a page's width: fifteen a cell. */
const WIDTH = 15 * SURFACE_COLUMNS;

/** How far cells may differ on average, of 255: grids of hairlines reach this. */
const USUAL_MEAN = 4;

/** How far a template may differ where LibreOffice does not what the format says, or draws what a surface leaves out. */
interface Otherwise {
  readonly share: number;
  readonly mean: number;
  readonly why: string;
}

const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'libreoffice-blue-curve.pptx': { share: 0.16, mean: 13, why: 'mirrors a gradient that does not turn with its shape' },
  'libreoffice-lights.pptx': { share: 0.01, mean: 16, why: 'takes another radius for circles beside the middle' },
  'libreoffice-sunset.pptx': { share: 0.06, mean: 23, why: 'takes another radius for circles beside the middle' },
  'libreoffice-vivid.pptx': { share: 0.07, mean: 8, why: 'draws patterns as lattices of its own' },
  'libreoffice-yellow-idea.pptx': { share: 0.02, mean: 5, why: 'words of the layout' },
  'odd-one.pptx': { share: 0.05, mean: 4, why: 'shows the words of placeholders in a group' },
};

interface Compared {
  readonly template: string;
  readonly layout: string;
  /** The part of the cells that are another colour. */
  readonly share: number;
  /** How far the cells differ on average, of 255. */
  readonly mean: number;
}

const folder = temporaryFolder();
let compared: readonly Compared[] = [];

beforeAll(async () => {
  const templates = [...soundTemplates(), ...(await foreignTemplates())].map(({ name, bytes }) => ({
    name,
    layouts: layoutsOf(bytes),
  }));
  const files = templates.map(({ layouts }, i) => {
    const file = join(folder, `${i}.pptx`);
    writeFileSync(file, emptySlides(layouts));
    return file;
  });
  const pdfs = await convertFiles(files, 'pdf', folder);
  const all: Compared[] = [];
  for (const [i, { name, layouts }] of templates.entries()) {
    const drawings = [...layoutDrawings(layouts.package, layouts.layouts)];
    const width = drawings[0]?.[1].size.w ?? 1;
    const pictures = await renderPictures(pdfs[i] ?? '', join(folder, `${i}`), WIDTH / width);
    for (const [k, [layout, drawing]] of drawings.entries()) {
      // Slides that fill none of the placeholders show none of their looks.
      const own = await layoutSurface(withPlaceholders(drawing, () => false));
      const { width, height, data } = readPicture(pictures[k] ?? '');
      const theirs = surfaceOf(data, { w: width, h: height }, drawing.size);
      all.push({ template: name, layout: layoutName(layouts, layout), ...difference(own, theirs) });
    }
  }
  compared = all;
}, 600_000);

function difference(own: Surface, theirs: Surface): Pick<Compared, 'share' | 'mean'> {
  const cells = Array.from({ length: own.columns * own.rows }, (_, cell) =>
    Math.max(...[0, 1, 2].map((i) => Math.abs((own.mean[3 * cell + i] ?? 0) - (theirs.mean[3 * cell + i] ?? 0)))),
  );
  return {
    share: cells.filter((each) => each > ALIKE).length / cells.length,
    mean: cells.reduce((sum, each) => sum + each, 0) / cells.length,
  };
}

describe('what a layout shows, as LibreOffice shows it on an empty slide', () => {
  it('is compared for every layout of templates of many makers', () => {
    expect(compared.length).toBeGreaterThan(200);
    expect(new Set(compared.map(({ template }) => template)).size).toBeGreaterThan(30);
  });

  it('has the same colours in nearly all of its area', () => {
    const wrong = compared.filter(({ template, share }) => share > (OTHERWISE[template]?.share ?? USUAL));
    expect(wrong).toEqual([]);
  });

  it('differs hardly on average', () => {
    const wrong = compared.filter(({ template, mean }) => mean > (OTHERWISE[template]?.mean ?? USUAL_MEAN));
    expect(wrong).toEqual([]);
  });

  it('differs in every template that is named here', () => {
    const differs = ({ share, mean }: Compared) => share > USUAL || mean > USUAL_MEAN;
    const alike = Object.keys(OTHERWISE).filter(
      (name) => !compared.some((each) => each.template === name && differs(each)),
    );
    expect(alike).toEqual([]);
  });
});
