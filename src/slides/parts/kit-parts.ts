import { z } from 'zod';
import { inTone } from '../../charts/base/page-marks.ts';
import type { Box } from '../../core/box.ts';
import type { KitPart, PartView } from '../../core/kit.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { PartRef } from '../../fields/fields.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { clipPath, contoursOf } from '../../scenery/clip-path.ts';
import { KITS } from '../../scenery/kits.ts';
import type { LayoutContext } from './define-slide.ts';

/** A key that names a part of a kit: `readKits` finds out which there are. */
export const partField = (kit: keyof typeof KITS, description: string) =>
  z
    .string()
    .meta({ anyOf: [{ enum: KITS[kit].parts }, {}] })
    .transform((name) => new PartRef(kit, name))
    .meta({ description, examples: KITS[kit].parts.slice(0, 2) });

interface PartPlace {
  /** Unique on the slide: the group's name. */
  readonly name: string;
  readonly path: Path;
  readonly view: PartView;
  readonly box: Box;
  /** The colour of its tone; that of the subject where omitted. */
  readonly tone?: ColorRole;
  /** What of it is shown, in its units; all of it where omitted. */
  readonly crop?: Box;
  /** What it shows, for those who do not see it; its own title where omitted, and nothing to be read where empty. */
  readonly alt?: string;
  /** Whether its tone is the claim’s, which has other colours on some grounds; other parts keep theirs on any. */
  readonly claimed?: boolean;
}

/** A part of a kit that fills a box: free forms, as one group with alternative text. */
export function partItems(context: LayoutContext, place: PartPlace): PathItem[] {
  const { brand, language } = context;
  const { name, path, view, box, tone = 'subject', claimed = false } = place;
  const { part } = view;
  const { crop = part.viewBox, alt = part.title[countsCharacters(language) ? 'zh' : 'en'] } = place;
  const [across, down] = [box.w / crop.w, box.h / crop.h];
  // Claims that have another colour on some grounds have no shades there.
  const isFlat = claimed && Object.keys(brand.manner?.claims ?? {}).length > 0;
  const shapes = part.shapes.flatMap(({ d, fill }): PathItem[] => {
    const clipped = clipPath(contoursOf(d), crop);
    if (!clipped) return [];
    const { bounds } = clipped;
    const own: Box = {
      x: box.x + (bounds.x - crop.x) * across,
      y: box.y + (bounds.y - crop.y) * down,
      w: bounds.w * across,
      h: bounds.h * down,
    };
    return [
      {
        kind: 'path',
        name,
        path,
        box: own,
        d: clipped.d,
        viewBox: bounds,
        fill: inTone(isFlat && fill === 'tone-deep' ? 'tone' : fill, tone),
      },
    ];
  });
  return shapes.map((shape, i) => ({
    ...shape,
    ...{ name: `${name} ${i + 1}`, group: name },
    ...(claimed ? {} : { part: { kind: 'scene' as const } }),
    ...(i === 0 && alt ? { alt } : {}),
  }));
}

/** What of a part fills a box of a shape: as much as can be, around its subject where it has one. */
export function cropOf({ viewBox, anchors }: KitPart, { w, h }: Pick<Box, 'w' | 'h'>): Box {
  const { x, y, ...size } = anchors.find(({ kind }) => kind === 'subject') ?? viewBox;
  const scale = Math.min(viewBox.w / w, viewBox.h / h);
  const own = { w: w * scale, h: h * scale };
  const within = (at: number, from: number, room: number) => Math.min(from + room, Math.max(from, at));
  return {
    x: within(x + (size.w - own.w) / 2, viewBox.x, viewBox.w - own.w),
    y: within(y + (size.h - own.h) / 2, viewBox.y, viewBox.h - own.h),
    ...own,
  };
}

/** The box of a part of a width, or of a height, that stands on a point. */
export function standing(
  { viewBox }: KitPart,
  { x, y }: { readonly x: number; readonly y: number },
  size: { readonly w: number } | { readonly h: number },
): Box {
  const w = 'w' in size ? size.w : (size.h * viewBox.w) / viewBox.h;
  const h = (w * viewBox.h) / viewBox.w;
  return { x: x - w / 2, y: y - h, w, h };
}
