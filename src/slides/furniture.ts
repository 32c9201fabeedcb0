import { contrastRatio } from '../color/contrast.ts';
import { type Box, overlaps } from '../core/box.ts';
import { inkOn, subtleOn } from '../layout/colors.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import { brandOnDark, onFields as liesOnFields, stays } from '../scene/grounds.ts';
import type { TextItem } from '../scene/items.ts';
import { plateItem } from '../scene/page/page.ts';
import type { Over } from '../scene/sign.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { Field, LaidOutItem, Page } from './parts/define-slide.ts';
import { drawnUnder } from './parts/drawn-under.ts';
import { fieldUnder, markOn } from './parts/fields.ts';

/** Contrast of a kicker, which is bold and in a colour of its own. */
const KICKER = 4.5;

interface Under extends Field {
  /** Whether it takes another colour on a slide that turns dark, or that has a picture behind it. */
  readonly turns: boolean;
  /** Whether it is what the whole slide stands on, below the frame's art. */
  readonly whole?: boolean;
}

/**
 * What the furniture of a page stands on, the lowest first; nothing on a page that has only its frame's ground. On a dark
 * slide all fills turn that have another colour there; on a picture, those whose area is a value and that lie on no field.
 */
export function fieldsOf(
  { ground, behind = [], quiet = [] }: Page,
  { size, onDark }: Brand,
  turned: Over | undefined,
): Under[] {
  // A picture takes the place of what the whole slide stands on.
  const whole: Field[] = ground && turned !== 'picture' ? [{ box: { x: 0, y: 0, ...size }, fill: ground }] : [];
  const under = (field: Field, isValue = false): Under => {
    const turns = turned === 'dark' || (turned === 'picture' && isValue);
    return { ...field, turns: turns && !stays(field.fill, onDark) };
  };
  const filled = behind.flatMap((item): Under[] =>
    item.kind === 'shape' && item.shape === 'rectangle' && item.fill
      ? [under({ box: item.box, fill: item.fill }, item.part?.kind === 'data' && !liesOnFields(behind, [item.box]))]
      : [],
  );
  return [...whole.map((each) => ({ ...under(each), whole: true })), ...filled, ...quiet.map((each) => under(each))];
}

/** The brand in which a colour on a field is chosen: on one that turns over, as it will be there. */
const shownOn = ({ turns }: Under, brand: Brand) => (turns ? brandOnDark(brand) : brand);

/** Text of the chrome in a colour that is legible on what is under it, which may still turn dark. */
export function inkedForFields(item: TextItem, fields: readonly Under[], frame: Frame, brand: Brand): TextItem {
  const onPanel = item.ground !== frame.ground;
  const under = fieldUnder(onPanel ? fields.filter(({ whole }) => !whole) : fields, textBox(item, frame));
  if (!under) return item;
  const color = inkFor(item, under.fill, shownOn(under, brand));
  return { ...item, ground: under.fill, style: { ...item.style, color } };
}

function inkFor({ placeholder, style }: TextItem, fill: ColorRole, brand: Brand): ColorRole {
  if (placeholder === 'title') return inkOn(brand, fill);
  const own = contrastRatio(brand.colors[style.color].hex, brand.colors[fill].hex);
  return placeholder === 'kicker' && own >= KICKER ? style.color : subtleOn(brand, fill);
}

/**
 * The box around a text's beginning: what it stands on changes along a long one, and it begins at its left; in a frame of
 * ours at the top of its place.
 */
function textBox({ box, height, lines, anchor }: TextItem, { layout }: Frame): Box {
  const widest = Math.max(0, ...lines.flat().map(({ width }) => width / 72));
  const h = Math.min(box.h, height || box.h);
  const y = box.y + { top: 0, middle: (box.h - h) / 2, bottom: box.h - h }[layout ? anchor : 'top'];
  return { ...box, y, w: Math.min(box.w, widest || box.w), h };
}

/**
 * The colour of the slide's number on the fields, or its own on a scene: a number without a colour of the slide's is drawn
 * by LibreOffice with the layout, under all that the slide has. Undefined where it stands on the frame's ground.
 */
export function numberColor(
  { layout, slideNumber }: Frame,
  { behind = [], numberBox, unnumbered = false }: Page,
  fields: readonly Under[],
  brand: Brand,
  turned: boolean,
): ColorRole | undefined {
  if (!slideNumber || unnumbered) return undefined;
  const box = numberBox ?? slideNumber.box;
  const under = fieldUnder(fields, { ...box, x: box.x + box.w / 2, w: box.w / 2 });
  const shown = (color: ColorRole, turns: boolean) => (turns ? (brand.onDark[color] ?? color) : color);
  if (under) return shown(subtleOn(shownOn(under, brand), under.fill), under.turns);
  // A template's number keeps the colour of its layout.
  if (layout) return undefined;
  return behind.some((item) => overlaps(item.box, box)) ? shown(slideNumber.style.color, turned) : undefined;
}

/** The brand's mark on a plate, where something of the page is drawn under that of the frame. */
export function signOnPlate(frame: Frame, page: Page, brand: Brand, over: Over | undefined): LaidOutItem[] {
  if (frame.layout || over === 'picture') return [];
  const fill = page.ground ?? frame.ground;
  return drawnOn(frame, page, brand).flatMap(({ plate: _, ...mark }) => {
    const plate = plateItem(mark.name, mark.box, fill);
    const shown = markOn(brand, mark, fill, over);
    return shown.some(({ name }) => name === plate.name) ? shown : [plate, ...shown];
  });
}

/** The marks of a frame under which something of the page is drawn. */
function drawnOn(frame: Frame, { behind = [], items }: Page, brand: Brand): Frame['art'] {
  const marks = frame.art.filter(({ art }) => isSign(art, brand));
  return marks.filter(({ box }) => drawnUnder([...behind, ...items], box).length > 0);
}

/** The brand's mark once more, where what reaches behind the title covers that of the frame. */
export function signAgain(
  frame: Frame,
  page: Page,
  fields: readonly Field[],
  brand: Brand,
  over: Over | undefined,
): LaidOutItem[] {
  if (frame.layout) return [];
  const { behind = [] } = page;
  const onPlates = over === 'picture' ? [] : drawnOn(frame, page, brand);
  const marks = frame.art.filter((each) => isSign(each.art, brand) && !onPlates.includes(each));
  return marks.flatMap(({ plate: _, ...mark }) => {
    if (!behind.some((item: LaidOutItem) => overlaps(item.box, mark.box))) return [];
    return markOn(brand, mark, fieldUnder(fields, mark.box)?.fill ?? frame.ground, over);
  });
}

/** Whether art is the brand's mark, in whatever form and colours. */
function isSign({ shapes, logo }: Frame['art'][number]['art'], { mark, markOnDark }: Brand): boolean {
  if (logo) return [mark, markOnDark].some((form) => form?.logo?.bytes === logo.bytes);
  if (shapes.length === 0) return false;
  return shapes.length === mark.shapes.length && shapes.every(({ d }, i) => d === mark.shapes[i]?.d);
}
