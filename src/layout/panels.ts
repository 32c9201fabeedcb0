import type { Box } from '../core/box.ts';
import type { Inch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { PathItem, ShapeItem } from '../scene/items.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { hasFoot, PANEL_GAP, panelArea } from './chrome.ts';
import type { Span } from './grid.ts';
import { type Ink, inkFor } from './ink.ts';
import type { Sheet } from './sheet.ts';

/** From the left edge of a field to text on it, by how many stand side by side; at the right it is a part of that. */
const PADS: readonly Inch[] = [0.6, 0.6, 0.5, 0.36, 0.28];
const LEAST_PAD: Inch = 0.24;
const RIGHT_PART = 0.7;

/** A field that runs to the slide's edges, and where text stands across it. */
export interface PanelPlace {
  readonly box: Box;
  readonly text: Span;
}

/** Panels side by side over the panel area, of one width or of widths in the proportion of their `weights`. */
export function placesAcross(
  context: Sheet,
  count: number,
  weights: readonly number[] = Array.from({ length: count }, () => 1),
): PanelPlace[] {
  const room = panelArea(context);
  const whole = room.w - PANEL_GAP * (count - 1);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const pad = PADS[count] ?? LEAST_PAD;
  let { x } = room;
  return weights.map((weight) => {
    const box = { ...room, x, w: (whole * weight) / total };
    x += box.w + PANEL_GAP;
    return { box, text: textAcross(context, box, pad) };
  });
}

/** Where text stands across a field: within the body's edges, and a distance from those of the field. */
export function textAcross({ body }: Sheet, { x, w }: Pick<Box, 'x' | 'w'>, pad: Inch): Span {
  const left = Math.max(x + pad, body.x);
  return { x: left, w: Math.min(x + w - RIGHT_PART * pad, body.x + body.w) - left };
}

/** The colours of fields side by side, in their order: none that of the foot below them, or of a slide that turns dark. */
export function panelTones(context: Sheet, count: number): ColorRole[] {
  const darkBeside = hasFoot(context) || context.frame.ground === 'dark' || context.brand.usual !== undefined;
  const last: readonly ColorRole[] = darkBeside ? ['field-third', 'field-fourth'] : ['field-dark', 'field-third'];
  return [...FIELDS, ...last].slice(0, count);
}

const FIELDS: readonly ColorRole[] = ['field', 'field-second'];

/** A panel that runs to the slide's edges, where text stands across it, and what writes on it. */
export interface Panel {
  readonly item: ShapeItem;
  readonly span: Span;
  readonly ink: Ink;
}

/** Whose something is: what its items are named after, and where it stands in the outline. */
export interface Owner {
  readonly name: string;
  readonly path: Path;
}

export function panelOf(sheet: Sheet, { name, path }: Owner, box: Box, span: Span, fill: ColorRole): Panel {
  const ink = inkFor(sheet, fill, name, path);
  return { item: ink.of('field').panel(box), span, ink };
}

/** A panel for each owner, side by side from edge to edge of the slide, in the tones that stand beside each other. */
export function panelsAcross(sheet: Sheet, owners: readonly Owner[], weights?: readonly number[]): Panel[] {
  const fills = panelTones(sheet, owners.length);
  return placesAcross(sheet, owners.length, weights).map(({ box, text }, i) =>
    panelOf(sheet, owners[i] as Owner, box, text, fills[i] ?? 'field-dark'),
  );
}

export const spansOf = (panels: readonly Pick<Panel, 'span'>[]): Span[] => panels.map(({ span }) => span);

/** How far the tip of a field begins within it: over the line with which a brand may mark the field. */
const WITHIN: Inch = 0.02;

/** What of a field reaches into the one at its right: half as high as it at its middle, and so far. */
export function panelTip(name: string, { x, y, w, h }: Box, reach: Inch, on: ColorRole, path: Path): PathItem {
  const viewBox = { x: -WITHIN, y: 0, w: reach + WITHIN, h };
  const box = { x: x + w - WITHIN, y, w: reach + WITHIN, h };
  const d = `M${-WITHIN} ${WITHIN}L0 0L${reach} ${h / 2}L0 ${h}L${-WITHIN} ${h - WITHIN}`;
  return { kind: 'path', name, box, path, d, viewBox, fill: on };
}
