import { boxArea } from '../../core/box.ts';
import { maxOf, minOf } from '../../core/collections.ts';
import { UnreadablePackage } from '../../office/open-package.ts';
import type { Drawing } from '../../scene/drawing.ts';
import { ringsOf } from '../../scene/path-rings.ts';
import { SURFACE_COLUMNS, type Surface, surfaceOf } from '../../scene/surface.ts';
import { layoutDrawings } from '../../template/drawing/layout-drawing.ts';
import { usableLayouts } from '../../template/match-layouts.ts';
import { readTemplate, type Template } from '../../template/read-template.ts';

/**
 * What the layouts of a template show behind a slide's own things, by the names of their parts: of those that slides of
 * ours may stand on. Of bytes that are no template, nothing.
 */
export async function layoutSurfaces(bytes: Uint8Array): Promise<ReadonlyMap<string, Surface>> {
  const template = templateOf(bytes);
  const surfaces = new Map<string, Surface>();
  if (!template) return surfaces;
  const parts = usableLayouts(template).map(({ part }) => part);
  for (const [part, drawing] of layoutDrawings(template.package, parts)) {
    surfaces.set(part, await layoutSurface(drawing));
  }
  return surfaces;
}

/** The template; undefined for bytes that are none, which whoever loads the brand reports. */
function templateOf(bytes: Uint8Array): Template | undefined {
  try {
    return readTemplate(bytes);
  } catch (error) {
    if (error instanceof UnreadablePackage) return undefined;
    throw error;
  }
}

/** Pixels along a cell's side: over a slide's width one is as wide as a stroke of body text, so that specks are seen. */
const CELL_PIXELS = 8;

/** What a drawing shows, as colours that text on it has to stand out from; the canvas is loaded with the first. */
export async function layoutSurface(drawing: Drawing): Promise<Surface> {
  const { paintDrawing } = await import('./paint-drawing.ts');
  const { pixels, size, unknown } = await paintDrawing(drawing, SURFACE_COLUMNS * CELL_PIXELS);
  const boxes = unknown.map(({ box }) => box);
  return { ...surfaceOf(pixels, size, drawing.size, boxes), hidesGround: await hidesGround(drawing) };
}

/** The part of a slide of whose own ground a layout that hides it leaves nothing to be seen. */
const HIDDEN = 0.5;
/** What is less transparent lets nothing be seen through it, of 255. */
const OPAQUE = 240;

/** Whether the shapes of a drawing lie over most of what a slide has as its ground: over a picture of its own. */
async function hidesGround({ size, shapes, unknown }: Drawing): Promise<boolean> {
  const own = shapes.filter(({ background, placeholder }) => !background && !placeholder);
  if (!own.some(({ path }) => boxArea(boundsOf(path)) > HIDDEN * boxArea(size))) return false;
  const { paintDrawing } = await import('./paint-drawing.ts');
  const { pixels } = await paintDrawing({ size, shapes: own, unknown }, SURFACE_COLUMNS, true);
  const count = pixels.length / 4;
  const hidden = Array.from({ length: count }, (_, i) => pixels[4 * i + 3] ?? 0).filter((alpha) => alpha >= OPAQUE);
  return hidden.length > HIDDEN * count;
}

function boundsOf(path: string) {
  const points = ringsOf(path).flatMap(({ start, segments }) => [start, ...segments.flatMap((each) => each.points)]);
  const span = (along: readonly number[]) => maxOf(along) - minOf(along);
  return { w: span(points.map(({ x }) => x)), h: span(points.map(({ y }) => y)) };
}
