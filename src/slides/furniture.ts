import { contrastRatio } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import { overlaps } from '../core/box.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import type { PathItem, TextItem } from '../scene/items.ts';
import { brandOnDark, stays } from '../scene/on-dark.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { Field, LaidOutItem, Page } from './parts/define-slide.ts';
import { fillUnder, inkOn, markOn, subtleOn } from './parts/fields.ts';

/** Contrast of a kicker, which is bold and in a colour of its own. */
const KICKER = 4.5;

/** What the furniture of a page stands on, the lowest first; nothing on a page that has but its frame's ground. */
export function fieldsOf({ ground, behind = [], quiet = [] }: Page, { size }: Brand): Field[] {
  const whole: Field[] = ground ? [{ box: { x: 0, y: 0, ...size }, fill: ground }] : [];
  const filled = behind.flatMap((item): Field[] =>
    item.kind === 'shape' && item.shape === 'rectangle' && item.fill ? [{ box: item.box, fill: item.fill }] : [],
  );
  return [...whole, ...filled, ...quiet];
}

/** The brand in which a colour on a fill is chosen: on a slide that turns over, as it will be there. */
const shownOn = (fill: ColorRole, brand: Brand, turned: boolean) =>
  turned && !stays(fill, brand.onDark) ? brandOnDark(brand) : brand;

/** A text of the furniture in a colour that can be read on what it stands on, on a slide that may still turn dark. */
export function onFields(item: TextItem, fields: readonly Field[], brand: Brand, turned: boolean): TextItem {
  const fill = fillUnder(fields, textBox(item));
  if (fill === undefined) return item;
  const color = inkFor(item, fill, shownOn(fill, brand, turned));
  return { ...item, ground: fill, style: { ...item.style, color } };
}

function inkFor({ placeholder, style }: TextItem, fill: ColorRole, brand: Brand): ColorRole {
  if (placeholder === 'title') return inkOn(brand, fill);
  const own = contrastRatio(brand.colors[style.color].hex, brand.colors[fill].hex);
  return placeholder === 'kicker' && own >= KICKER ? style.color : subtleOn(brand, fill);
}

/** The box around a text's beginning: what it stands on changes along a long one, and it begins at its left. */
function textBox({ box, height, lines }: TextItem): Box {
  const widest = Math.max(0, ...lines.flat().map(({ width }) => width / 72));
  return { ...box, w: Math.min(box.w, widest || box.w), h: Math.min(box.h, height || box.h) };
}

/**
 * The colour of the slide's number on the fields, or its own on a scene: a number without a colour of the slide's is drawn
 * by LibreOffice with the layout, under all that the slide has. Undefined where it stands on the frame's ground.
 */
export function numberColor(
  { slideNumber }: Frame,
  { behind = [], numberBox }: Page,
  fields: readonly Field[],
  brand: Brand,
  turned: boolean,
): ColorRole | undefined {
  if (!slideNumber) return undefined;
  const box = numberBox ?? slideNumber.box;
  const fill = fillUnder(fields, { ...box, x: box.x + box.w / 2, w: box.w / 2 });
  if (!fill) return behind.some((item) => overlaps(item.box, box)) ? slideNumber.style.color : undefined;
  const color = subtleOn(shownOn(fill, brand, turned), fill);
  return turned && !stays(fill, brand.onDark) ? (brand.onDark[color] ?? color) : color;
}

/** The brand's mark once more, where what reaches behind the title covers that of the frame. */
export function signAgain(frame: Frame, { behind = [] }: Page, fields: readonly Field[], brand: Brand): PathItem[] {
  if (frame.layout) return [];
  const marks = frame.art.filter(({ art }) => art.shapes.length > 0 && isSign(art, brand));
  return marks.flatMap((mark) => {
    if (!behind.some((item: LaidOutItem) => overlaps(item.box, mark.box))) return [];
    return markOn(brand, mark, fillUnder(fields, mark.box) ?? frame.ground);
  });
}

/** Whether art has the shapes of the brand's mark, in whatever colours. */
function isSign({ shapes }: Frame['art'][number]['art'], { mark }: Brand): boolean {
  return shapes.length === mark.shapes.length && shapes.every(({ d }, i) => d === mark.shapes[i]?.d);
}
