import {
  type BrandAdvice,
  colorAdvice,
  fontAdvice,
  layoutAdvice,
  sceneAdvice,
} from '../brand/template/brand-advice.ts';
import { unevennessAt } from '../color/color-grid.ts';
import { type Box, boxArea, scaledBox } from '../core/box.ts';
import type { Files } from '../files/files.ts';
import { type Finding, severityOf } from '../findings/finding.ts';
import { frameBounds } from '../scene/drawing.ts';
import { BRAND_FRAMES } from '../scene/frame.ts';
import { cellsUnder, type Surface } from '../scene/surface.ts';
import { layoutDrawing } from '../template/drawing/layout-drawing.ts';
import type { Read } from './inspect-template.ts';
import { type TriedTemplate, tryTemplate } from './try-template.ts';

/**
 * What a designer may write into a brand's file: only what changes something, and what a sample deck has been tried with
 * without more being reported than before. `tool` are the tool's own files.
 */
export async function adviseBrand(tool: Files, read: Read, before: TriedTemplate): Promise<BrandAdvice[]> {
  const [layouts, colors] = [layoutAdvice(read.report), colorAdvice(read.brand)];
  return [
    ...(await soundLayouts(tool, read, before, layouts)),
    ...soundColors(read, colors),
    ...fontAdvice(read),
    ...(read.brand.scenes === 'all' && showsPhotographs(read) ? [sceneAdvice] : []),
  ];
}

/** A picture of this part of the slide is no logo. */
const LARGE = 0.15;
/** More than this part of a photograph's cells are uneven: a channel (0 to 255) differs by more than `SHADE` within them. */
const UNEVEN = 0.25;
const SHADE = 6;

/** Whether a layout that slides are on shows a photograph, or another large picture with as much in it. */
function showsPhotographs({ brand, template }: Read): boolean {
  const layouts = new Map(BRAND_FRAMES.map((name) => [brand.frames[name].layout?.part, brand.frames[name].layout]));
  return [...layouts.values()].some((layout) => {
    const { part = '', surface } = layout ?? {};
    if (!surface) return false;
    const { shapes, size } = layoutDrawing(template.package, part);
    const pictures = shapes.flatMap(({ fill }) => (fill?.kind === 'picture' ? [frameBounds(fill.frame)] : []));
    return pictures
      .filter((box) => boxArea(box) >= LARGE * boxArea(size))
      .some((box) => isUneven(scaledBox(box, brand.size.w / size.w), surface));
  });
}

function isUneven(box: Box, surface: Surface): boolean {
  const cells = cellsUnder(surface, box);
  const uneven = cells.filter((index) => unevennessAt(surface, index) > SHADE);
  return uneven.length > UNEVEN * cells.length;
}

/** Those layouts on which no slide of their frame has more findings than it had. */
async function soundLayouts(
  tool: Files,
  { restated }: Read,
  before: TriedTemplate,
  advice: readonly BrandAdvice[],
): Promise<BrandAdvice[]> {
  const chosen = Object.fromEntries(advice.map(({ path: [, frame = ''], name }) => [frame, name]));
  const brand = advice.length > 0 ? restated({ layouts: chosen }).brand : undefined;
  if (!brand) return [];
  const after = await tryTemplate(tool, brand, []);
  return advice.filter(({ path: [, frame] }) => {
    // One that has no room on the new layout may be on another frame there.
    const slides = before.slides.filter((slide) => slide.frame === frame).map(({ path }) => path[1]);
    const weight = ({ findings }: TriedTemplate) =>
      findings
        .filter(({ path: [list, index] }) => list === 'slides' && slides.includes(index))
        .reduce((sum, finding) => sum + weightOf(finding), 0);
    return weight(after) <= weight(before);
  });
}

/** An error outweighs what a slide leaves out, and that what could be better on it. */
const weightOf = ({ code }: Finding) => (severityOf(code) === 'error' ? 1000 : code === 'left-out' ? 30 : 1);

/** Those colours with which no more is found in the brand than without. */
function soundColors({ restated }: Read, advice: readonly BrandAdvice[]): BrandAdvice[] {
  const count = (colors: Readonly<Record<string, string>>) => {
    const { brand, findings } = restated({ colors });
    return brand ? findings.length : Number.POSITIVE_INFINITY;
  };
  const usual = count({});
  return advice.filter(({ path: [, role = ''], name }) => count({ [role]: name }) <= usual);
}
