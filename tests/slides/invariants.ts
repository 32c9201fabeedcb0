import { inkOf } from '../../src/check/ink.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { type Box, contains, inset, overlaps } from '../../src/core/box.ts';
import { groupBy } from '../../src/core/collections.ts';
import { ptToInch } from '../../src/core/lengths.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { ownRules } from '../../src/outputs/pptx/slide/own-rules.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { withTitles } from '../../src/scene/deck-brand.ts';
import type { SceneSlide, TextItem } from '../../src/scene/items.ts';
import { placeText } from '../../src/scene/page/place-text.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { fieldBelow } from '../../src/slides/parts/fields.ts';
import type { sceneOf } from '../support/scene.ts';

type Slide = SceneSlide<LaidOutItem>;
type Scene = ReturnType<typeof sceneOf>['scene'];

/** What a slide is judged as. */
interface Judged {
  /** The name of its fixture, such as `cards.smallest`. */
  readonly name: string;
  readonly brand: Brand;
  /** Whether its frame is to be filled as the rule of the shipped brand has it. */
  readonly strict?: boolean;
  /** Whether all of its entries have one rank, whatever its kind may do. */
  readonly oneRank?: boolean;
}

/** Kinds whose plain way is their composition in a box, in its sizes and with the ink of its texts. */
const IN_A_BOX: readonly string[] = ['hub', 'link'];
/** What is not asked of the plain way of a kind. */
export const sparedIn = (kind: string) => (IN_A_BOX.includes(kind) ? (['apart', 'filled', 'ofTheBrand'] as const) : []);

/** Kinds whose usual slides say little, which compositions set large and the plain way does not. */
export const SAYING_LITTLE: readonly string[] = [
  'bullets',
  'cards',
  'custom',
  'kpis',
  'ladder',
  'lists',
  'path',
  'picture',
];

const isText = (item: LaidOutItem): item is TextItem => item.kind === 'text';
const textsOf = ({ items }: Slide) => items.filter(isText);
const kindOf = (name: string) => name.split('.')[0] ?? '';
const namesOf = (items: readonly LaidOutItem[]) => items.map(({ name }) => name);

/** The title comes first, and what is there to be looked up last. */
function inReadingOrder(slide: Slide): string[] {
  const [first, ...texts] = textsOf(slide);
  const source = texts.findIndex(({ placeholder }) => placeholder === 'source');
  const late = source < 0 ? [] : texts.slice(source + 1).filter(({ name }) => name !== 'Picture credit');
  return [...(first?.placeholder === 'title' ? [] : ['The title is not first']), ...namesOf(late)];
}

/** Frames without a body, in which one thing stands alone, and maps are judged by eye. */
const BY_EYE: readonly string[] = ['cover', 'section', 'statement', 'quote', 'closing'];

/**
 * How much of the body’s height has ink at the least, and how much may be empty: the highest blank strip, in inches, and
 * the largest empty rectangle as a part of the body.
 */
interface Limits {
  readonly height: number;
  readonly strip: number;
  readonly hollow: number;
}
const LIMITS: Limits = { height: 0.92, strip: 0.6, hollow: 0.12 };
/** What narrow and low bodies, and type for a desk, leave more. */
const LEEWAY: Limits = { ...LIMITS, hollow: 0.136 };
/** The same of kinds whose course runs past its texts, of large figures with few words, and of points that share a height. */
const LEEWAYS: Readonly<Record<string, Limits>> = {
  kpis: { ...LIMITS, hollow: 0.15 },
  path: { height: 0.95, strip: 0.85, hollow: 0.145 },
  picture: { ...LIMITS, hollow: 0.155 },
};

/** The frame of a kind that fills it is filled, by ink. */
function filled(slide: Slide, { name, brand, strict }: Judged): string[] {
  if (!slide.fills || slide.kind === 'map' || slide.kind !== kindOf(name) || BY_EYE.includes(slide.frame)) return [];
  const { height, width, strip, hollow } = inkOf(slide, brand);
  if (name.endsWith('.smallest')) return height < 0.8 ? [`Ink spans ${height} of the height`] : [];
  const limits = strict ? LIMITS : (LEEWAYS[slide.kind] ?? LEEWAY);
  return [
    ...(height < limits.height ? [`Ink spans ${height} of the height`] : []),
    ...(width < 0.95 ? [`Ink spans ${width} of the width`] : []),
    ...(strip > limits.strip + 1e-6 ? [`${strip} inches have no ink`] : []),
    ...(hollow > limits.hollow ? [`An empty rectangle has ${hollow} of the body`] : []),
  ];
}

/** Texts are as high as their lines, and wholly in their boxes. */
function inBoxes(slide: Slide): string[] {
  const out = textsOf(slide).filter((text) => {
    const lines = placeText(text).flat();
    const [top, bottom] = [lines[0]?.box.y ?? 0, Math.max(0, ...lines.slice(-1).map(({ box }) => box.y + box.h))];
    const { x, y, w, h } = text.box;
    const isOut = ({ box }: { readonly box: Box }) => box.x < x - 1e-9 || box.x + box.w > x + w + 1e-9;
    return Math.abs(bottom - top - text.height) > 1e-9 || top < y - 1e-9 || bottom > y + h + 0.001 || lines.some(isOut);
  });
  return namesOf(out);
}

/** The runs of lines say and measure exactly what the lines do. */
function asMeasured(slide: Slide): string[] {
  const out = slide.items.filter((item) => {
    const texts = item.kind === 'table' ? item.rows.flatMap(({ cells }) => cells) : isText(item) ? [item] : [];
    return texts.some(({ lines }) =>
      lines.flat().some(({ text, width, runs }) => {
        const last = runs.at(-1);
        return (
          runs.map((run) => run.text).join('') !== text || Math.abs((last ? last.x + last.width : 0) - width) > 1e-6
        );
      }),
    );
  });
  return namesOf(out);
}

/** How far letters rise above their base line, and hang below it, in em. */
const RISE = 0.65;
const DESCENT = 0.2;

/** Where a text has ink: of a large figure, whose line is higher than its digits, from their top to their foot. */
export function inkBoxes(text: TextItem, closely = false): Box[] {
  const { box: own, size, style } = text;
  const lines = placeText(text).flat();
  if (closely && style.role !== 'number') {
    const em = ptToInch(size);
    return lines.map(({ box, baseLine, runs }) => {
      const descent = runs.some((run) => /[gjpqy,;()]/.test(run.text)) ? DESCENT : 0;
      return { ...box, y: baseLine - RISE * em, h: (RISE + descent) * em };
    });
  }
  if (style.role !== 'number' || style.spacing >= 1) return lines.map(({ box }) => box);
  // A label may stand in the notch above a unit, which is smaller than its figure.
  if (closely) {
    return lines.flatMap(({ runs, baseLine }) =>
      runs.map((run) => ({
        x: run.x,
        w: run.width,
        y: baseLine - ptToInch(0.634 * run.size),
        h: ptToInch(0.634 * run.size),
      })),
    );
  }
  return lines.map(({ box }) => ({ ...box, y: own.y + (0.134 * size) / 72, h: (0.634 * size) / 72 }));
}

/** No two texts touch. */
function apart(slide: Slide): string[] {
  const closely = slide.composition !== undefined;
  const inks = textsOf(slide).map((text) => ({ name: text.name, boxes: inkBoxes(text, closely) }));
  return inks.flatMap(({ name, boxes }, i) =>
    inks
      .slice(i + 1)
      .filter((other) => boxes.some((a) => other.boxes.some((b) => overlaps(a, b, 0.02))))
      .map((other) => `${name} and ${other.name}`),
  );
}

const sortOf = ({ name }: LaidOutItem) => name.replace(/\d+/g, '#');

/** Kinds whose entries may have several ranks, and so several sizes. */
const RANKING: readonly string[] = [
  ...['bullets', 'cards', 'chart', 'contrast', 'custom', 'kpis', 'map', 'parts', 'path', 'picture', 'share', 'team'],
];

/** Texts of one sort have one size. */
function ofOneSize(slide: Slide, { oneRank }: Judged): string[] {
  if (slide.composition || (RANKING.includes(slide.kind) && !oneRank)) return [];
  return [...groupBy(textsOf(slide), sortOf)].flatMap(([sort, texts]) => {
    const sizes = new Set(texts.map(({ size }) => size));
    return sizes.size > 1 ? [`${sort}: ${[...sizes].join(' ')}`] : [];
  });
}

/** Kinds whose entries follow a course, or stand in columns that are filled one by one, where lines need not meet. */
const WINDING: readonly string[] = ['bullets', 'cards', 'ladder', 'lists', 'map', 'path', 'team'];

/** Texts of one sort begin at one height, or clearly at another. */
function onSharedLines(slide: Slide, { oneRank }: Judged): string[] {
  if (slide.composition || (WINDING.includes(slide.kind) && !oneRank)) return [];
  return [...groupBy(textsOf(slide), sortOf)].flatMap(([sort, texts]) => {
    const tops = texts.map(({ box }) => box.y).toSorted((a, b) => a - b);
    const steps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0));
    return steps.some((step) => step > 0.001 && step < 0.1) ? [`${sort}: ${tops.map((top) => top.toFixed(3))}`] : [];
  });
}

/** Texts are told from what is below them, and icons from the field under them. */
function legible(slide: Slide, { brand: { colors } }: Judged): string[] {
  const isFaint = (a: keyof typeof colors, b: keyof typeof colors) => contrastRatio(colors[a].hex, colors[b].hex) < 3;
  const texts = textsOf(slide).filter(({ style, ground }) => isFaint(style.color, ground));
  const drawn = slide.items.filter((item) => {
    const under = fieldBelow(item, slide.items);
    const isIcon = item.kind === 'path' && item.name.endsWith(' icon');
    return isIcon && item.stroke && under && isFaint(item.stroke.color, under.fill);
  });
  return namesOf([...texts, ...drawn]);
}

/** Kinds whose texts stand on a whole slide, as large as their words let them. */
const GROWING: readonly string[] = ['custom', 'contact', 'cover', 'quote', 'section', 'statement'];

/** Sizes and widths of lines are the brand's: of its scale, or not below it where texts grow to fill. */
function ofTheBrand(slide: Slide, { brand }: Judged): string[] {
  const sizes = Object.values(brand.type).map(({ size }) => size);
  const floors = [brand.type, ...Object.values(brand.reading)].flatMap((type) => Object.values(type));
  const smallest = Math.min(...floors.map(({ floor }) => floor));
  const grows = slide.fills || slide.composition || GROWING.includes(slide.kind);
  const { bar, line, rule, hairline } = brand.strokes;
  // A leader is half as wide as the line that it leads to.
  const widths = [bar, line, line / 2, rule, hairline];
  const texts = textsOf(slide).filter(({ size, style }) => size < smallest || (!grows && !sizes.includes(style.size)));
  const lines = slide.items.filter(({ kind, ...item }) => kind === 'shape' && 'stroke' in item && isOdd(item.stroke));
  function isOdd(stroke: unknown) {
    return stroke !== undefined && !widths.includes((stroke as { width: number }).width);
  }
  return namesOf([...texts, ...lines]);
}

/** What may reach to the slide's edges: fields, areas that are values, scenes. */
const REACHING: readonly (string | undefined)[] = ['bleed', 'data', 'scene'];
/** The boxes of large digits, and of discs, hang out of the body by so much, so that their ink meets its edge. */
const HANG = 0.22;
/** Those of digits by a part of their size, in em. */
const BEARING = 0.08;
/** The line of a large figure begins this much above its digits, and may end as far below the body, in em. */
const LEADING = 0.14;

/** What texts of a composition keep off the slide's edges, in inches. */
const EDGE = 0.15;

/** Only fields and scenes leave the body of the frame, or of a composition the slide. */
function inTheBody(slide: Slide, { brand }: Judged): string[] {
  const { body: own, placeholders } = brand.frames[slide.frame];
  const body = slide.composition ? inset({ x: 0, y: 0, ...brand.size }, EDGE) : own;
  // Names on a map stand wherever their places are.
  if (!slide.composition && slide.frame !== 'content' && slide.frame !== 'title-only') return [];
  if (slide.kind === 'map') return [];
  const hang = (item: LaidOutItem, em: number) => Math.max(HANG, isText(item) ? em * ptToInch(item.size) : 0);
  const isOut = ({ x, y, w, h }: Box, aside: number, above = aside) =>
    x < body.x - aside || y < body.y - above || x + w > body.x + body.w + 0.01 || y + h > body.y + body.h + above;
  const out = slide.items.filter((item) => {
    if (isText(item) && item.placeholder && placeholders[item.placeholder]) return false;
    if (REACHING.includes(item.part?.kind) || (slide.composition && item.kind === 'shape' && item.shape === 'line'))
      return false;
    const boxes = isText(item) ? inkBoxes(item, slide.composition !== undefined) : [item.box];
    return boxes.some((box) => (slide.fills ? isOut(box, hang(item, BEARING), hang(item, LEADING)) : isOut(box, 0.01)));
  });
  return namesOf(out);
}

/** What texts of drawn slides keep off the slide’s edges, and off the edges of fields that they do not lie in. */
const CLEAR = 0.25;
/** Lengths that no eye tells from it. */
const NEARLY = 0.03;
/** A rectangle that is so wide and high is a field. */
const FIELD = 0.4;
/** One that is lower is a row. */
const ROW = 1;

/** What a figure in the making stands on. */
const BEARING_FIGURES = /^(Belt|Floor)$/;

interface Field {
  readonly name: string;
  readonly box: Box;
  readonly fill?: ColorRole | undefined;
}

/** Fields of a slide and rectangles of its pictures, from the lowest up; of free forms, whose edges are their own, no fill. */
const fieldsIn = ({ items }: Slide) =>
  items.flatMap((item): Field[] => {
    if (item.kind === 'path' && isReaching(item)) return [{ name: item.name, box: item.box }];
    if (isPanel(item) && item.kind === 'shape') return [item];
    const marks = item.kind === 'chart' ? (item.page?.drawn?.marks ?? []) : [];
    return marks.flatMap((mark) =>
      mark.kind === 'rect' ? [{ name: mark.name ?? '', box: mark.box, fill: mark.role }] : [],
    );
  });

/** Points around a box that are so far apart at most. */
function pointsAround({ x, y, w, h }: Box, apart: number): Box[] {
  const [across, down] = [Math.ceil(w / apart), Math.ceil(h / apart)];
  const at = (px: number, py: number): Box => ({ x: px, y: py, w: 0, h: 0 });
  return [
    ...Array.from({ length: across + 1 }, (_, i) => [at(x + (i * w) / across, y), at(x + (i * w) / across, y + h)]),
    ...Array.from({ length: down + 1 }, (_, i) => [at(x, y + (i * h) / down), at(x + w, y + (i * h) / down)]),
  ].flat();
}

/** Texts of a composition near an edge of the slide, or of a field that they do not lie in. */
export function nearEdges(slide: Slide, { size, frames, colors }: Brand): string[] {
  if (!slide.composition) return [];
  const { placeholders } = frames[slide.frame];
  const sheet = inset({ x: 0, y: 0, ...size }, CLEAR - NEARLY);
  const fields = fieldsIn(slide);
  const topmost = (point: Box) => fields.findLast(({ box }) => contains(box, point));
  return textsOf(slide).flatMap((text) => {
    if (text.placeholder && text.placeholder !== 'title' && placeholders[text.placeholder]) return [];
    const inks = inkBoxes(text, true);
    // What is on a plate, or in a row of a list, is told from what is around that.
    const isPlate = ({ fill, box }: Field) =>
      fill && colors[fill].hex === colors[text.ground].hex && (contains(sheet, box) || Math.min(box.w, box.h) < ROW);
    if (fields.some((field) => isPlate(field) && inks.every((ink) => contains(field.box, ink)))) return [];
    const isOut = inks.some((ink) => !contains(sheet, ink));
    const near = inks.flatMap((ink) => {
      const points = pointsAround(inset(ink, NEARLY - CLEAR), CLEAR).map(topmost);
      return points.flatMap((field) => {
        const isOther = field?.fill && colors[field.fill].hex !== colors[text.ground].hex && !contains(field.box, ink);
        const stands = text.name === 'Chart figure' && BEARING_FIGURES.test(field?.name ?? '');
        return isOther && Math.min(field.box.w, field.box.h) >= FIELD && !stands ? [field.name] : [];
      });
    });
    return [
      ...(isOut ? [`${text.name} is near an edge`] : []),
      ...[...new Set(near)].map((name) => `${text.name} is near ${name || 'a field'}`),
    ];
  });
}

/** The rules between the entries of a list are drawn by their texts, save where there is hardly room for both. */
function withOwnRules(slide: Slide, { name: fixture }: Judged): string[] {
  if (fixture.endsWith('.largest')) return [];
  const isPlaceholder = (i: number) => {
    const item = slide.items[i];
    return item?.kind === 'text' && item.placeholder !== undefined;
  };
  const owned = new Set<unknown>(ownRules(slide as SceneSlide, isPlaceholder).values());
  const loose = slide.items.filter((item) => {
    const isRule =
      item.kind === 'shape' && item.shape === 'line' && item.box.h === 0 && / rule( \d+)?$/.test(item.name);
    const ofEntry = item.path.slice(slide.path.length).some((key) => typeof key === 'number');
    // The rule that marks a field off in some brands belongs to the field, whatever stands on it.
    return isRule && ofEntry && !/(field|tile|Panel \d+) rule/.test(item.name) && !owned.has(item);
  });
  return namesOf(loose);
}

const isReaching = ({ part }: LaidOutItem) => REACHING.includes(part?.kind);
const isPanel = (item: LaidOutItem) => item.kind === 'shape' && item.shape !== 'line' && item.fill !== undefined;

/** What a point of a slide is on: the colour of the highest field there; undefined on a picture, or on a form that is no rectangle. */
function fillAt(slide: Slide, text: TextItem, { frames }: Brand, x: number, y: number): string | undefined {
  const under = slide.items
    .slice(0, slide.items.indexOf(text))
    .filter(
      (item) =>
        (isReaching(item) || item.kind === 'picture' || isPanel(item)) &&
        x > item.box.x &&
        x < item.box.x + item.box.w &&
        y > item.box.y &&
        y < item.box.y + item.box.h,
    );
  const top = under.at(-1);
  if (!top) return slide.backdrop ? undefined : (slide.ground ?? frames[slide.frame].ground);
  return top.kind === 'shape' && top.shape !== 'ellipse' ? top.fill : undefined;
}

/** Each line of a composition is on one field, whose colour is what its own is chosen for. */
function onOneField(slide: Slide, { brand }: Judged): string[] {
  if (!slide.composition) return [];
  const hexOf = (role: string | undefined) => role && brand.colors[role as keyof typeof brand.colors].hex;
  // What stands on marks of a chart is none of the fields' matter.
  const texts = textsOf(slide).filter(({ part }) => part?.kind !== 'chart-words');
  return texts.flatMap((text) => {
    const own = hexOf(text.ground);
    const fills = inkBoxes(text).flatMap(({ x, y, w, h }) =>
      [0.02, 0.5, 0.98].flatMap((across) =>
        [0.3, 0.7].map((down) => fillAt(slide, text, brand, x + across * w, y + down * h)),
      ),
    );
    const wrong = fills.map(hexOf).filter((hex) => hex !== undefined && hex !== own);
    return wrong.length > 0 ? [`${text.name} on ${text.ground} is on ${[...new Set(fills)].join(', ')}`] : [];
  });
}

const INVARIANTS = {
  onOneField,
  inReadingOrder,
  filled,
  inBoxes,
  asMeasured,
  apart,
  ofOneSize,
  onSharedLines,
  legible,
  ofTheBrand,
  inTheBody,
  withOwnRules,
};
export type Invariant = keyof typeof INVARIANTS;

/** What is wrong with the slides of a scene, each with the invariant that it breaks; `but` names those that are not asked for. */
export function faultsOf(scene: Scene, judged: Judged, but: readonly Invariant[] = []): string[] {
  const brand = withTitles(judged.brand, scene.wraps ?? false);
  const asked = Object.entries(INVARIANTS).filter(([name]) => !but.includes(name as Invariant));
  return asked.flatMap(([name, check]) =>
    scene.slides.flatMap((slide) => check(slide, { ...judged, brand }).map((fault) => `${name} ${slide.id}: ${fault}`)),
  );
}

/** What was found in a deck of a fixture that should not be: it has a kind several times, and at its largest more than a hall reads. */
export function foundIn(findings: readonly Finding[], name: string): string[] {
  const accepted = ['monotonous', ...(name.endsWith('.largest') ? ['hall', 'too-dense', 'nothing-leads'] : [])];
  return findings
    .filter(({ code }) => !accepted.includes(code))
    .map(({ code, path, message, hint }) => `${code} at ${path.join('.')}: ${message.en} ${hint?.en ?? ''}`);
}

/** Where things stand, but for what would cover a picture behind them: fields, and panels under texts. */
export const boxesOf = ({ items }: Slide): Box[] =>
  items
    .filter(({ name, part }) => !name.endsWith(' panel') && part?.kind !== 'bleed' && part?.kind !== 'data')
    .map(({ box }) => box);
