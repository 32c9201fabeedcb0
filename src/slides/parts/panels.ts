import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Rule, ShapeItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext } from './define-slide.ts';
import { gridColumns, sideBySide } from './grid.ts';
import { rule } from './parts.ts';

/** What the brand's panels take of the box of a thing that stands among others, and what its texts stand on. */
export interface PanelRoom {
  readonly left: Inch;
  readonly right: Inch;
  /** From the top of the box to what stands in it, and below that to its end. */
  readonly top: Inch;
  readonly foot: Inch;
  /** Between two boxes one below the other. */
  readonly gap: Inch;
  readonly ground: ColorRole;
}

/** The room of the brand's panels; `top` and `gap` are those of a thing that has only a rule above it. */
export function panelRoom(
  { brand, frame }: LayoutContext,
  { top, gap }: { readonly top: Inch; readonly gap: Inch },
): PanelRoom {
  const { manner, padding } = brand.panels;
  const { ground } = frame;
  if (manner === 'rule') return { left: 0, right: 0, top, foot: 0, gap, ground };
  if (manner === 'line') return { left: padding, right: 0, top: 0, foot: 0, gap, ground };
  const around = { left: padding, right: padding, top: padding, foot: padding, gap: brand.grid.gutter };
  return { ...around, ground: manner === 'filled' ? 'panel' : ground };
}

/** The part of a box that its panel leaves, side to side. */
export function onPanel<Place extends { readonly x: Inch; readonly w: Inch }>(place: Place, room: PanelRoom): Place {
  return { ...place, x: place.x + room.left, w: place.w - room.left - room.right };
}

/** Whether panels enclose what stands on them. */
export function isEnclosing({ brand }: LayoutContext): boolean {
  return brand.panels.manner === 'filled' || brand.panels.manner === 'outlined';
}

/** The boxes of things side by side: on grid columns, but panels that enclose them take the whole width. */
export function panelColumns(context: LayoutContext, count: number): Box[] {
  const { grid, body } = context;
  return isEnclosing(context) ? sideBySide(grid, body, count) : gridColumns(grid, body, count);
}

/**
 * What marks a thing off from others of its kind, in the brand's manner: the given rule above it, such a line at its
 * left, a filled panel or an outline. A highlight shows in lines and outlines; on a filled panel the text shows it.
 */
export function panelItem(context: LayoutContext, name: string, box: Box, line: Rule, path: Path = []): ShapeItem {
  const { panels, strokes } = context.brand;
  switch (panels.manner) {
    case 'rule':
      return rule(`${name} rule`, box, line.color, line.width, path);
    case 'line':
      return { ...rule(`${name} line`, { ...box, w: 0 }, line.color, line.width, path), box: { ...box, w: 0 } };
    case 'filled':
      return { ...enclosure(context, box, path), name: `${name} panel`, fill: 'panel' };
    case 'outlined': {
      const color = line.color === 'highlight' ? line.color : 'hairline';
      return { ...enclosure(context, box, path), name: `${name} panel`, stroke: { color, width: strokes.hairline } };
    }
  }
}

function enclosure({ brand }: LayoutContext, box: Box, path: Path) {
  const { radius } = brand.panels;
  const base = { kind: 'shape', box, path } as const;
  return radius > 0 ? ({ ...base, shape: 'rounded', radius } as const) : ({ ...base, shape: 'rectangle' } as const);
}
