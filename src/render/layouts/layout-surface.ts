import type { Drawing } from '../../scene/drawing.ts';
import { SURFACE_COLUMNS, type Surface, surfaceOf } from '../../scene/surface.ts';

/** Pixels along a cell's side: over a slide's width one is as wide as a stroke of body text, so that specks are seen. */
const CELL_PIXELS = 8;

/** What a drawing shows, as colours that text on it has to stand out from; the canvas is loaded with the first. */
export async function layoutSurface(drawing: Drawing): Promise<Surface> {
  const { paintDrawing } = await import('./paint-drawing.ts');
  const { pixels, size, unknown } = await paintDrawing(drawing, SURFACE_COLUMNS * CELL_PIXELS);
  return surfaceOf(
    pixels,
    size,
    drawing.size,
    unknown.map(({ box }) => box),
  );
}
