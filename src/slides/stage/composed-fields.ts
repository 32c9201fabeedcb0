import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { contrastOf, inkOn, isDarkFill } from '../../layout/colors.ts';
import type { Span } from '../../layout/grid.ts';
import { bleedsInto, field } from '../../layout/leaves.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import type { Manner } from '../../scene/manner.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, Page } from '../parts/define-slide.ts';

/** From the ends of fields that run over the whole sheet to text on them, at the least. */
const ON_FIELD: Inch = 0.28;

/** Where texts stand that are on such fields: the body of some brands begins with the sheet, too. */
export function bodyOnFields({ body }: Composed): Box {
  const x = Math.max(body.x, ON_FIELD);
  return { ...body, x, w: body.w - 2 * (x - body.x) };
}

/** How far fields that run off the slide reach beyond its edge, so that none shows a hairline of ground there. */
const OVERSHOOT: Inch = 0.04;
/** How far the edge of a field swings to both sides of where it is, on a slide 7.5 inches high. */
const SWINGS: Readonly<Record<Manner['edge'], Inch>> = { straight: 0, seam: 0.22, slant: 0.4, disc: 0.26 };

/** A field of one colour in a composition. */
export const fieldOn = (name: string, box: Box, fill: ColorRole, path: Path = []): ShapeItem =>
  bleedsInto(field(name, box, fill, path));

/** The tones of a set of fields, in reading order, none of them the ground: dark ones from the darkest, then the pale one. */
export function tonesOn({ ground, brand }: Composed, count: number): ColorRole[] {
  const all: readonly ColorRole[] = isDarkFill(brand, ground)
    ? ['field', 'field-second', 'field-dark', 'field-pale']
    : ['field-dark', 'field-second', 'field', 'field-pale'];
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const own = all.filter((role) => hex(role) !== hex(ground));
  return Array.from({ length: count }, (_, i) => own[i % own.length] ?? 'field');
}

/** Tones of fields in a row that goes on, from the darkest, none of them the ground. */
const GRADED: readonly ColorRole[] = ['field-dark', 'step-6', 'field-second', 'field', 'step-3', 'step-2'];
/** The same in a brand whose own ground is dark: steps of its subject are brighter than its fields. */
const GRADED_AT_NIGHT: readonly ColorRole[] = ['field-dark', 'field-pale', 'field-second', 'field'];
/** Which of them so many fields have: as far apart as their number allows. */
const PLACES: readonly (readonly number[])[] = [[], [3], [0, 3], [0, 2, 3], [0, 2, 3, 4], [0, 2, 3, 4, 5]];

/** The contrast of text on a tone. */
const LEGIBLE = 4.4;

/** The tones of so many fields that follow one another, from dark to light, each another than the one before. */
export function gradedTones({ ground, brand }: Composed, count: number): ColorRole[] {
  const graded = isDarkFill(brand, 'ground') ? GRADED_AT_NIGHT : GRADED;
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const places = PLACES[count] ?? graded.map((_, i) => i);
  const wanted = places.flatMap((i) => graded[i] ?? []);
  const others = graded.filter((role) => !wanted.includes(role));
  const isLegible = (role: ColorRole) => contrastOf(brand, inkOn(brand, role), role) >= LEGIBLE;
  const all = [...wanted, ...others].filter((role) => hex(role) !== hex(ground) && isLegible(role));
  const own = all.filter((role, i) => all.findIndex((other) => hex(other) === hex(role)) === i).slice(0, count);
  const ordered = graded.filter((role) => own.includes(role));
  const turn = Math.max(1, 2 * (ordered.length - 1));
  // What goes on beyond the last tone goes back from there.
  return Array.from({ length: count }, (_, i) => ordered[Math.min(i % turn, turn - (i % turn))] ?? 'field');
}

/** The slide as one box, and a little more on all sides; the sheet of a brand that has one. */
export function slideBox({ brand: { size, manner } }: Pick<Composed, 'brand'>): Box {
  const over = manner?.sheet ? 0 : OVERSHOOT;
  return { x: -over, y: -over, w: size.w + 2 * over, h: size.h + 2 * over };
}

type Side = 'left' | 'right';

/**
 * A field from the slide’s left edge to a place, in the brand’s edge, and from `top` down where it is given: text keeps
 * `edgeSwing` away from that place.
 */
export const leftField = (context: Composed, name: string, to: Inch, fill: ColorRole, path: Path = [], top?: Inch) =>
  sideField(context, { name, side: 'left', at: to, fill, path, top });

/** The same from a place to the slide’s right edge. */
export const rightField = (context: Composed, name: string, from: Inch, fill: ColorRole, path: Path = []) =>
  sideField(context, { name, side: 'right', at: from, fill, path });

interface SideField {
  readonly name: string;
  readonly side: Side;
  readonly at: Inch;
  readonly fill: ColorRole;
  readonly path: Path;
  readonly top?: Inch | undefined;
}

/** What a field of a side is in: the slide, or what of that is below its top. */
function wholeOf(context: Composed, { top }: SideField): Box {
  const whole = slideBox(context);
  return top === undefined ? whole : { ...whole, y: top, h: whole.y + whole.h - top };
}

function sideField(context: Composed, field: SideField): (ShapeItem | PathItem)[] {
  const { name, side, at, fill, path } = field;
  const whole = wholeOf(context, field);
  const swing = edgeSwing(context);
  // What stands on the field is told from its ground by a rectangle.
  const inner = at + (side === 'left' ? -swing : swing);
  const box = side === 'left' ? { ...whole, w: inner - whole.x } : { ...whole, x: inner, w: whole.x + whole.w - inner };
  const rectangle = fieldOn(name, box, fill, path);
  return swing === 0 ? [rectangle] : [edgeShape(context, field), rectangle];
}

/** What is at one side of a place, as one free form that ends there in the brand’s edge. */
function edgeShape(context: Composed, field: SideField): PathItem {
  const { name, side, at, fill, path } = field;
  const whole = wholeOf(context, field);
  const start = field.top ?? 0;
  const down = (ratio: number): Inch => start + ratio * (context.brand.size.h - start);
  const edge = edgeOf(context);
  const swing = SWINGS[edge];
  const [a, b] = [at + swing, at - swing];
  const [top, foot] = [whole.y, whole.y + whole.h];
  const bulge = side === 'left' ? [b, a + 2 * swing] : [a, b - 2 * swing];
  const line = {
    straight: `L${at} ${top}L${at} ${foot}`,
    seam: `L${a} ${top}C${a} ${down(0.4)} ${b} ${down(0.3)} ${b} ${down(0.56)}C${b} ${down(0.8)} ${a} ${down(0.78)} ${a} ${foot}`,
    slant: `L${a} ${top}L${b} ${foot}`,
    disc: `L${bulge[0]} ${top}Q${bulge[1]} ${down(0.5)} ${bulge[0]} ${foot}`,
  }[edge];
  const outer = side === 'left' ? whole.x : whole.x + whole.w;
  const [from, to] = side === 'left' ? [outer, a] : [b, outer];
  const viewBox = { ...whole, x: from, w: to - from };
  const d = `M${outer} ${top}${line}L${outer} ${foot}Z`;
  return { kind: 'path', name: `${name} edge`, box: viewBox, viewBox, path, d, fill, part: { kind: 'bleed' } };
}

/** How far the two currents of a seam reach beyond the field that they lie along. */
const CURRENTS: readonly Inch[] = [0.22, 0.1];

/** The two currents along a field’s seam, which stand under it: where a picture meets the field; none in other edges. */
export function currentsAt(context: Composed, side: Side, at: Inch, field: ColorRole): PathItem[] {
  if (context.brand.manner?.edge !== 'seam') return [];
  const { colors } = context.brand;
  const fills = (['second', 'field', 'field-second'] as const).filter((role) => colors[role].hex !== colors[field].hex);
  return CURRENTS.map((reach, i) =>
    edgeShape(context, {
      ...{ name: `Current ${i + 1}`, side, fill: fills[i] ?? 'second', path: [] },
      at: at + (side === 'left' ? reach : -reach),
    }),
  );
}

/** Fields side by side over a box, of one width each, that meet in the brand’s edge. */
export function fieldsAcross(
  context: Composed,
  box: Box,
  fills: readonly ColorRole[],
  { straight = false, paths = [] }: { readonly straight?: boolean; readonly paths?: readonly Path[] } = {},
): (ShapeItem | PathItem)[] {
  const swing = straight ? 0 : edgeSwing(context);
  const w = box.w / fills.length;
  const [top, foot, end] = [box.y, box.y + box.h, box.x + box.w];
  return fills.flatMap((fill, i): (ShapeItem | PathItem)[] => {
    const [name, path, x] = [`Field ${i + 1}`, paths[i] ?? [], box.x + i * w];
    if (i === 0 || swing === 0) return [fieldOn(name, { ...box, x, w: i === 0 ? box.w : end - x }, fill, path)];
    const [a, b] = [x - swing, x + swing];
    const line =
      edgeOf(context) === 'seam'
        ? `M${a} ${top}C${a} ${top + 0.32 * box.h} ${b} ${top + 0.36 * box.h} ${b} ${top + 0.62 * box.h}C${b} ${top + 0.8 * box.h} ${x} ${top + 0.86 * box.h} ${x} ${foot}`
        : `M${b} ${top}L${a} ${foot}`;
    const viewBox = { ...box, x: a, w: end - a };
    const edge: PathItem = {
      ...{ kind: 'path', name: `${name} edge`, box: viewBox, viewBox, path, fill, part: { kind: 'bleed' } },
      d: `${line}L${end} ${foot}L${end} ${top}Z`,
    };
    return [edge, fieldOn(name, { ...box, x: b, w: end - b }, fill, path)];
  });
}

/** How far the upper edge of a field at the foot swings to both sides of where it is. */
const CURRENT: Inch = 0.17;

/** A field at the slide’s foot from a height down; in a brand whose edge is a seam it is a current, with others beside it. */
export function footField(
  context: Composed,
  name: string,
  from: Inch,
  fills: readonly [ColorRole, ...ColorRole[]],
  path: Path = [],
): (ShapeItem | PathItem)[] {
  const whole = slideBox(context);
  const { w } = context.brand.size;
  const end = whole.y + whole.h;
  const [fill, ...beside] = fills;
  if (context.brand.manner?.edge !== 'seam') return [fieldOn(name, { ...whole, y: from, h: end - from }, fill, path)];
  const current = (role: ColorRole, i: number): PathItem => {
    const [low, high] = [from + CURRENT - i * STREAM, from - CURRENT - i * STREAM];
    const line = `M${whole.x} ${low}C${w * 0.2} ${high} ${w * 0.38} ${high} ${w * 0.56} ${low - 0.06}C${w * 0.74} ${low + 0.12} ${w * 0.88} ${low} ${whole.x + whole.w} ${high}`;
    const viewBox = { ...whole, y: high - 0.01, h: end - high + 0.01 };
    const d = `${line}L${whole.x + whole.w} ${end}L${whole.x} ${end}Z`;
    return {
      kind: 'path',
      name: `${name} current ${i + 1}`,
      box: viewBox,
      viewBox,
      path,
      d,
      fill: role,
      part: { kind: 'bleed' },
    };
  };
  const under = from + CURRENT + 0.1;
  return [
    ...beside.map((role, i) => current(role, i + 1)).toReversed(),
    current(fill, 0),
    fieldOn(name, { ...whole, y: under, h: end - under }, fill, path),
  ];
}

/** How thick a current is beside a field. */
const STREAM: Inch = 0.16;

/** How far text keeps from the place of an edge that is not straight. */
export const edgeSwing = (context: Composed): Inch => SWINGS[edgeOf(context)];

const edgeOf = ({ brand }: Composed): Manner['edge'] => brand.manner?.edge ?? 'straight';

/** The tone of a field beside the ground: the brand’s own, or on that a darker one. */
export const toneBeside = ({ ground, brand }: Composed): ColorRole =>
  brand.colors[ground].hex === brand.colors.field.hex ? 'field-dark' : 'field';

/** The source line of a composition in a part of the slide’s width that has one ground. */
export function footIn({ frame }: Composed, { x, w }: Span): Pick<Page, 'sourceBox'> {
  const own = frame.placeholders.source?.box;
  const number = frame.slideNumber?.box;
  if (!own) return {};
  const end = Math.min(x + w, number ? number.x - 0.2 : own.x + own.w);
  const left = Math.max(own.x, x);
  return end > left ? { sourceBox: { ...own, x: left, w: end - left } } : {};
}

/** A foot in a narrow part, whose second line stands above its first and not at the slide’s edge. */
export function twoLineFoot<T extends Pick<Page, 'sourceBox'>>(foot: T): T {
  const { sourceBox: box } = foot;
  return box ? { ...foot, sourceBox: { ...box, y: box.y - box.h, h: 2 * box.h } } : foot;
}

const NUMBER_WIDTH: Inch = 0.5;
/** Between the source line and the slide’s number. */
const BESIDE_NUMBER: Inch = 0.2;

/** The source line and the slide’s number in a part of the width, where something else takes the number’s place. */
export function wholeFootIn(context: Composed, { x, w }: Span): Pick<Page, 'sourceBox' | 'numberBox'> {
  const own = context.frame.placeholders.source?.box;
  const box = context.frame.slideNumber?.box;
  const left = Math.max(own?.x ?? x, x);
  return {
    ...(own ? { sourceBox: { ...own, x: left, w: x + w - NUMBER_WIDTH - BESIDE_NUMBER - left } } : {}),
    ...(box ? { numberBox: { ...box, x: x + w - NUMBER_WIDTH, w: NUMBER_WIDTH } } : {}),
  };
}

/** The two currents that meet along a seam between pictures, over a box whose middle is where they meet. */
export function currentsBetween(context: Composed, at: Inch, { y, h }: Pick<Box, 'y' | 'h'>): PathItem[] {
  if (context.brand.manner?.edge !== 'seam') return [];
  const edge = (x: Inch) => {
    const [a, b] = [x + SWINGS.seam, x - SWINGS.seam];
    return {
      down: `${a} ${y}C${a} ${y + h * 0.4} ${b} ${y + h * 0.3} ${b} ${y + h * 0.56}C${b} ${y + h * 0.8} ${a} ${y + h * 0.78} ${a} ${y + h}`,
      up: `${a} ${y + h}C${a} ${y + h * 0.78} ${b} ${y + h * 0.8} ${b} ${y + h * 0.56}C${b} ${y + h * 0.3} ${a} ${y + h * 0.4} ${a} ${y}`,
    };
  };
  // Together as wide as the seam swings, so that they cover the straight edge under them.
  const half = SWINGS.seam + OVERSHOOT;
  return (['second', 'field'] as const).map((fill, i): PathItem => {
    const [from, to] = i === 0 ? [at - half, at] : [at, at + half];
    const viewBox = { x: from - SWINGS.seam, y, w: to - from + 2 * SWINGS.seam, h };
    const d = `M${edge(from).down}L${edge(to).up}Z`;
    return {
      kind: 'path',
      name: `Current ${i + 1}`,
      box: viewBox,
      viewBox,
      path: [],
      d,
      fill,
      part: { kind: 'bleed' },
    };
  });
}
