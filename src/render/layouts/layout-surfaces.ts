import { UnreadablePackage } from '../../office/open-package.ts';
import type { Surface } from '../../scene/surface.ts';
import { layoutDrawings } from '../../template/drawing/layout-drawing.ts';
import { usableLayouts } from '../../template/match-layouts.ts';
import { readTemplate, type Template } from '../../template/read-template.ts';
import { layoutSurface } from './layout-surface.ts';

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
