import { inTone } from '../../charts/base/page-marks.ts';
import type { Box } from '../../core/box.ts';
import type { PartView } from '../../core/kit.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { contrastOf } from '../../layout/colors.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { clipPath, contoursOf } from '../../scenery/clip-path.ts';
import type { Composed, LayoutContext } from '../parts/define-slide.ts';
import { slideBox } from './composed-fields.ts';

interface PartPlace {
  /** Unique on the slide. */
  readonly name: string;
  /** The group that it belongs to; one of its own where omitted. */
  readonly group?: string;
  readonly part: PartView;
  readonly box: Box;
  /** What its tone is; a drawing in the background is of pale tones only. */
  readonly tone: ColorRole | 'quiet';
  readonly path: Path;
  /** What of it fills the box, in its own units; all of it where omitted. */
  readonly crop?: Box;
  /** What it stands before; the ground of the slide where omitted. */
  readonly ground?: ColorRole;
  /** Whether it is nothing to be read. */
  readonly decorative?: boolean;
  /** Whether it is in the colour of the claim with other marks of the slide: a scene is not where they are. */
  readonly isClaim?: boolean;
}

/** What of a drawing in the background each of its colours is. */
const QUIET: Readonly<Record<string, ColorRole>> = {
  ...{ tone: 'step-2', 'tone-deep': 'step-3', 'tone-pale': 'step-1', dark: 'step-3', 'step-4': 'step-3' },
  ...{ second: 'step-2', 'second-text': 'step-3', leaf: 'step-2', 'leaf-deep': 'step-3', 'third-deep': 'step-2' },
  ...{ 'on-dark': 'ground', ground: 'ground' },
};

/** A part of a kit in a box, as one group with alternative text; what would lie beyond the slide is left out. */
export function partItems(context: LayoutContext, place: PartPlace): PathItem[] {
  const { name, group = name, part: view, box, tone, path, decorative = false, isClaim = false } = place;
  const { shapes, title } = view.part;
  const { crop: viewBox = view.part.viewBox } = place;
  const [across, down] = [box.w / viewBox.w, box.h / viewBox.h];
  const whole = slideBox(context);
  const [x, y] = [Math.max(box.x, whole.x), Math.max(box.y, whole.y)];
  const shown: Box = {
    x: viewBox.x + (x - box.x) / across,
    y: viewBox.y + (y - box.y) / down,
    w: (Math.min(box.x + box.w, whole.x + whole.w) - x) / across,
    h: (Math.min(box.y + box.h, whole.y + whole.h) - y) / down,
  };
  // A claim that has another colour on some grounds has no shades there.
  const isFlat = isClaim && Object.keys(context.brand.manner?.claims ?? {}).length > 0;
  const hair = hairOn(context, place.ground);
  const alt = decorative ? '' : title[countsCharacters(context.language) ? 'zh' : 'en'];
  const drawn = shapes.flatMap(({ d, fill }) => {
    const clipped = clipPath(contoursOf(d), shown);
    if (!clipped) return [];
    const { bounds } = clipped;
    const at: Box = {
      x: box.x + (bounds.x - viewBox.x) * across,
      y: box.y + (bounds.y - viewBox.y) * down,
      w: bounds.w * across,
      h: bounds.h * down,
    };
    const own = fill === 'hair' ? hair : isFlat && fill === 'tone-deep' ? 'tone' : fill;
    const role = tone === 'quiet' ? (QUIET[fill] ?? 'step-1') : inTone(own, tone);
    return [{ d: clipped.d, viewBox: bounds, box: at, fill: role }];
  });
  return drawn.map(
    (shape, i): PathItem => ({
      ...{ kind: 'path', name: `${name} ${i + 1}`, group, path, part: { kind: isClaim ? 'bleed' : 'scene' }, ...shape },
      ...(i === 0 && alt ? { alt } : {}),
    }),
  );
}

/** Contrast at which hair is seen before its ground. */
const SEEN = 1.6;

function hairOn({ brand, frame, ...more }: LayoutContext, stated?: ColorRole): ColorRole {
  const { ground = frame.ground } = more as Partial<Composed>;
  return contrastOf(brand, 'hair', stated ?? ground) >= SEEN ? 'hair' : 'hair-pale';
}

/** The box of a part that stands on a line, from its left edge on, so high. */
export function standing(
  { part: { viewBox } }: PartView,
  { x, foot, h }: Readonly<Record<'x' | 'foot' | 'h', Inch>>,
): Box {
  return { x, y: foot - h, w: (h * viewBox.w) / viewBox.h, h };
}

/** A part turned to the other side: its paths are of pairs of absolute coordinates alone. */
export function mirrored(view: PartView): PartView {
  const { viewBox, shapes } = view.part;
  const turned = (d: string) => {
    let isX = false;
    return d.replace(NUMBER, (number) => {
      isX = !isX;
      return isX ? `${Number((2 * viewBox.x + viewBox.w - Number(number)).toFixed(3))}` : number;
    });
  };
  // A minus sign may be all that stands between two numbers.
  const spaced = (d: string) => d.replace(/-/g, ' -');
  return { ...view, part: { ...view.part, shapes: shapes.map(({ d, fill }) => ({ d: turned(spaced(d)), fill })) } };
}

const NUMBER = /-?\d*\.?\d+/g;

/** Whether a part was read and has something to show. */
export const isDrawn = (part: PartView | undefined): part is PartView => (part?.part.shapes.length ?? 0) > 0;

/** What floats says where the water is. */
export const isAfloat = (view: PartView | undefined): boolean =>
  view?.part.anchors.some(({ name }) => name === 'water') ?? false;
