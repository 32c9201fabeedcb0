import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { capHeight, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn } from '../../stage/composed-fields.ts';

/** A name, the middle of where it stands, and the room that it and its plate have there at most. */
export interface NamePlace {
  readonly name: RichText;
  readonly path: Path;
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
  readonly h: Inch;
}

interface Manner {
  readonly ground: ColorRole;
  /** The largest size, in points in a hall. */
  readonly max: Pt;
}

/** From a name to the edges of its plate. */
const PAD: { readonly x: Inch; readonly y: Inch } = { x: 0.18, y: 0.15 };
const LEAST: Pt = 24;
const LOOK = { spacing: 0.96, bold: true };

export interface NamePlates {
  readonly items: readonly SheetItem[];
  readonly boxes: readonly Box[];
}

/** Names in the middle of their places, all at the largest size at which each has room; undefined where none is legible. */
export function namePlates(
  context: Composed,
  places: readonly NamePlace[],
  { ground, max }: Manner,
): NamePlates | undefined {
  const sizes = [...supportSteps(context, { min: LEAST, max }).sizes, ...headSteps(context, { min: 40, max }).sizes];
  for (const size of sizes.toReversed()) {
    const set = places.map(({ name, path, w }, i) => {
      const own = { name: `Place ${i + 1}`, path, text: name, size, ground, align: 'center', maxLines: 2 } as const;
      const part = inkText(context, { ...own, style: LOOK })(w - 2 * PAD.x);
      const cap = capHeight(context, name, size);
      return { part, h: part.min + 2 * PAD.y + (part.lines === 1 ? 0 : 0.1 * cap), path };
    });
    const high = Math.max(...set.map(({ h }) => h));
    if (!set.every(({ part }, i) => part.fits && high <= (places[i]?.h ?? 0))) continue;
    const boxes = places.map(({ name, x, y, w }, i): Box => {
      const words = Math.min(w, textWidth(context, 'heading', name, size, LOOK) * 1.04 + 2 * PAD.x);
      const own = set[i]?.part.lines !== 1 ? w : words;
      return { x: x - own / 2, y: y - high / 2, w: own, h: high };
    });
    const items = set.flatMap(({ part, path }, i): SheetItem[] => {
      const box = boxes[i] ?? { x: 0, y: 0, w: 0, h: 0 };
      const y = box.y + (box.h - part.min) / 2;
      return [
        inRole(fieldOn(`Plate ${i + 1}`, box, ground, path), 'plate'),
        ...part.place({ x: box.x + PAD.x, y, w: box.w - 2 * PAD.x, h: part.min }),
      ];
    });
    return { items, boxes };
  }
  return undefined;
}
