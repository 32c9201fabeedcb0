import { contrastRatio, MARK_CONTRAST } from '../../../color/contrast.ts';
import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { colorOn, highlightOn, inkOn, subtleOn } from '../../../layout/colors.ts';
import { figureAndLabel, heroFigure, movesUnit } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { asData, bleedsInto, field, figureLeaf, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { inSpans, type Part, type Sized, space, stack } from '../../../layout/tree.ts';

import type { ColorRole } from '../../../scene/tokens.ts';
import { JOINER } from '../../../text/line-break.ts';
import { type FigureStage, nothing } from '../../figures/stage.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';

/** A step: what it is, and its figure where it has one. */
export interface Stair {
  readonly text: RichText;
  readonly fact?: FactView | undefined;
  readonly path: Path;
}

/** The sorts of text, in the order in which they give way. */
type Sort = 'figure' | 'note' | 'text' | 'when';

/** The colours of steps, by how many there are: up to four end in the subject's colour, others beyond it. */
const COLORS: Readonly<Record<number, readonly ColorRole[]>> = {
  2: ['step-2', 'step-4'],
  3: ['step-2', 'step-3', 'step-4'],
  4: ['step-1', 'step-2', 'step-3', 'step-4'],
  5: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
  6: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'],
};

/** Tones of steps of one height, from the palest: those that text can be read on serve. */
const TONES: readonly ColorRole[] = ['subject-pale', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'];
/** Contrast of text of any size. */
const LEGIBLE = 4.5;

/** A step lower than this could not be seen: it is drawn so high, and the source line says it. */
const STUB: Inch = 0.08;
/** Between texts of neighbouring steps, in a step around what stands in it, at the edges of a field, and from a text to what is below it. */
const SPACE = { beside: 0.24, inside: 0.14, level: 0.16, top: 0.34, figure: 0.14, text: 0.16, note: 0.3 } as const;
/** How high the highest step is at least; at the usual, where all are of one height, and where all are stubs. */
const HIGHEST = { least: 1, level: 3.6, stubs: 1.4 } as const;
/** Steps of which the mean is lower than this part of the highest leave so much free that they stand on a field. */
const UNEVEN = 0.5;

/** Steps that touch: to scale where their figures have one in common, rising alike without figures, else of one height. */
export function stairs(stage: FigureStage, steps: readonly Stair[], said: RichText | undefined, exact = true): Page {
  const parts = partsOf(steps);
  if (!parts) return levelStairs(stage, steps, said);
  const { context, open } = stage;
  const scaled = steps.some(({ fact }) => fact);
  const onField = !scaled || mean(parts) < UNEVEN;
  const filled = risingSteps(stage, { steps, parts, scaled, onField, said, exact });
  const highest = Math.max(...filled.items.filter(({ role }) => role === 'block').map(({ box }) => box.h));
  const raised = steps.flatMap(({ fact }, i) =>
    fact && highest * (parts[i] ?? 1) < STUB ? [`${fact.name}${word('drawnHigher', context.language)}`] : [],
  );
  // What is not to scale throughout is not said to be.
  if (raised.length > 0 && exact) return stairs(stage, steps, said, false);
  return {
    ...(onField && !open
      ? { behind: [bleedsInto(field('Steps field', footBox(context), 'panel', context.path))] }
      : {}),
    items: filled.items,
    ...(filled.fits ? {} : { crowded: true }),
    ...(raised.length > 0 ? { origins: raised } : {}),
  };
}

/** Steps whose heights are known, as parts of the highest. */
interface RisingSteps {
  readonly steps: readonly Stair[];
  readonly parts: readonly number[];
  /** Whether these are to scale. */
  readonly scaled: boolean;
  readonly onField: boolean;
  readonly said: RichText | undefined;
  readonly exact: boolean;
}

/** The steps with their dates, where figures are then not much smaller than they could be. */
function risingSteps(stage: FigureStage, { steps, parts, scaled, onField, said, exact }: RisingSteps): Filled<Sort> {
  const { context, open } = stage;
  // Over a picture there is no field, and all stands where it would without the picture.
  const ground = onField && !open ? 'panel' : context.frame.ground;
  const shared = sharedUnit(steps);
  const note = scaled ? noteOf(context, said, shared, exact) : said;
  const flush = onField && footBox(context).x > context.body.x - SPACE.inside;
  const room = { top: onField ? SPACE.top : 0, left: flush ? SPACE.inside : 0 };
  const own = { steps, parts, ground, note, scaled, room };
  const composed = (dated: readonly string[] | undefined) =>
    withUnits(steps, shared !== undefined, (units) => rising(stage, { ...own, dated }, units));
  const dates = datesOf(steps);
  const dated = dates && composed(dates);
  const { sizes, start: base } = sizesOf(context, steps).figure;
  return dated?.fits && dated.sizes.figure >= (sizes[base - SMALLER] ?? 0) ? dated : composed(undefined);
}

const mean = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0) / parts.length;

/**
 * How high each step is, as a part of the highest: to scale where all have figures that measure the same, in equal steps
 * where none has one; undefined where figures have no scale in common.
 */
function partsOf(steps: readonly Stair[]): number[] | undefined {
  const facts = steps.map(({ fact }) => fact);
  if (facts.every((fact) => fact === undefined)) return facts.map((_, i) => (i + 1) / facts.length);
  const [first] = facts;
  const alike = facts.every((fact) => fact && fact.value >= 0 && fact.dimension === first?.dimension);
  const most = Math.max(...facts.map((fact) => fact?.value ?? 0));
  return alike && most > 0 ? facts.map((fact) => (fact?.value ?? 0) / most) : undefined;
}

/** The unit that all figures have, which is then said once; undefined where they have several, or none that may move. */
function sharedUnit(steps: readonly Stair[]): string | undefined {
  const facts = steps.flatMap(({ fact }) => fact ?? []);
  const [first] = facts;
  const same = facts.length === steps.length && facts.every(({ figure }) => figure.unit === first?.figure.unit);
  return first && same && movesUnit(first) ? first.figure.unit : undefined;
}

/** What stands above the low steps: what is counted, its unit, and that heights are to scale where they all are. */
function noteOf(
  { language, path }: LayoutContext,
  said: RichText | undefined,
  unit: string | undefined,
  exact: boolean,
): RichText | undefined {
  const [start, end] = [word('unitStart', language), word('unitEnd', language)];
  const measured = said?.paragraphs[0] ?? [];
  const whole = said && unit ? [...measured, { text: `${start}${unit}${end}` }] : unit ? [{ text: unit }] : measured;
  const paragraphs = [...(whole.length > 0 ? [whole] : []), ...(exact ? [[{ text: word('toScale', language) }]] : [])];
  return paragraphs.length > 0 ? { paragraphs, path: said?.path ?? path } : undefined;
}

/** When each figure is of, where all are of other times and no text says it. */
function datesOf(steps: readonly Stair[]): readonly string[] | undefined {
  const dates = steps.flatMap(({ fact }) => fact?.period ?? []);
  const isInText = steps.some(({ text, fact }) => fact?.period && plainText(text).includes(fact.period));
  return dates.length === steps.length && new Set(dates).size === dates.length && !isInText ? dates : undefined;
}

/** Where units stand: beside their figures, as first words of the texts, or above all steps. */
type Units = 'beside' | 'leading' | 'once';
/** Units stand beside figures that are so many steps smaller than usual at most. */
const SMALLER = 1;

/** The composition with units beside figures, where these are then not much smaller than they could be. */
function withUnits(
  steps: readonly Stair[],
  once: boolean,
  compose: (units: Units) => Filled<Sort> & { readonly usual: readonly Pt[] },
): Filled<Sort> {
  if (once) return compose('once');
  const beside = compose('beside');
  if (!steps.some(({ fact }) => fact && movesUnit(fact))) return beside;
  if (beside.fits && beside.sizes.figure >= (beside.usual.at(-1 - SMALLER) ?? 0)) return beside;
  const led = compose('leading');
  return led.fits && (!beside.fits || led.sizes.figure > beside.sizes.figure) ? led : beside;
}

/** The figure of a step as it stands large, and its text. */
function wordsOf({ brand, ...context }: LayoutContext, { fact, text, path }: Stair, units: Units, size: Pt) {
  if (!fact) return { text };
  const at = [...path, 'fact'];
  if (units !== 'leading') return { figure: heroFigure(fact, brand.unitScale, at, units === 'once'), text };
  const { figure, label } = figureAndLabel({ ...context, brand }, { fact, text }, { size, w: 0, held: 1 });
  return { figure: { ...figure, path: at }, text: heldUnit(label) };
}

/** The text with a unit in brackets at its end held together. */
function heldUnit(text: RichText): RichText {
  const joined = (words: string) => words.replace(/^（.+）$/u, (unit) => [...unit].join(JOINER));
  const paragraphs = text.paragraphs.map((runs) => runs.map((run) => ({ ...run, text: joined(run.text) })));
  return { ...text, paragraphs };
}

/** Sizes in a hall, in points, by how many steps there are. */
function sizesOf(context: LayoutContext, steps: readonly Stair[]): Record<Sort, Steps> {
  const count = steps.length;
  const few = count < 4;
  const large = few || (count === 4 && !steps.some(({ fact }) => fact));
  const figure = figureSteps(context, 28, few ? 132 : count === 4 ? 110 : 72, few ? 240 : count === 4 ? 132 : 110);
  // Where columns are narrow, figures go down as far as those beside other things.
  const { floor } = context.brand.type.figure;
  const lower = floor < (figure.sizes[0] ?? 0) ? [floor] : [];
  return {
    figure: { sizes: [...lower, ...figure.sizes], start: lower.length + figure.start },
    note: textSteps(context, 'label', { min: 16, preferred: 20, max: 24 }),
    text: textSteps(context, 'body', { min: 16, preferred: large ? 32 : 24, max: large ? 44 : 32 }),
    when: textSteps(context, 'label', { min: 16, preferred: 24, max: 28 }),
  };
}

/** Steps with their heights, and what stands on and in them. */
interface Rising extends Pick<RisingSteps, 'steps' | 'parts' | 'scaled'> {
  readonly ground: ColorRole;
  readonly note: RichText | undefined;
  readonly dated: readonly string[] | undefined;
  /** Above all, and at the left of texts on a field that begins with the steps. */
  readonly room: { readonly top: Inch; readonly left: Inch };
}

function rising(stage: FigureStage, own: Rising, units: Units): Filled<Sort> & { readonly usual: readonly Pt[] } {
  const { context } = stage;
  const steps = sizesOf(context, own.steps);
  const filled = fill(context.body, steps, (sizes) => risingPart(stage, own, units, sizes));
  return { ...placed(filled), usual: steps.figure.sizes.slice(0, steps.figure.start + 1) };
}

/** The same with its items worked out once. */
const placed = ({ items, fits, ratio: part, sizes }: Filled<Sort>): Filled<Sort> => ({
  items,
  fits,
  ratio: part,
  sizes,
});

function risingPart({ context }: FigureStage, own: Rising, units: Units, sizes: Sizes<Sort>): Part {
  const { steps, parts, ground, note } = own;
  const count = steps.length;
  // The note stands above the lower half.
  const half = Math.ceil(count / 2);
  return (w) => {
    const each = w / count;
    const inner = each - SPACE.beside - own.room.left;
    const noteWidth = half * each - SPACE.beside - own.room.left;
    const tops = steps.map((step, i) => topPart(context, own, { step, i, units }, sizes)(inner));
    const insides = steps.map((step, i) => insidePart(context, own, { step, i }, sizes)(inner));
    const notePlace = note ? notePart(context, note, ground, sizes)(noteWidth) : nothing(w);
    const above = (i: number) => own.room.top + (i < half && notePlace.min > 0 ? notePlace.min + SPACE.note : 0);
    const inside = Math.max(...insides.map((one) => one.min)) + 2 * SPACE.inside;
    const block = (i: number, highest: Inch) => Math.max(STUB, (parts[i] ?? 1) * highest);
    const total = (highest: Inch) => Math.max(...tops.map((top, i) => above(i) + top.min + block(i, highest)));
    const lowest = Math.min(...parts);
    const needed = own.scaled && !own.dated ? HIGHEST.least : Math.max(HIGHEST.least, inside / lowest);
    const usual = HIGHEST.stubs + (HIGHEST.level - HIGHEST.stubs) * mean(parts);
    const sized = [...tops, ...insides, notePlace];
    const endless = Number.POSITIVE_INFINITY;
    return {
      ...{ min: total(needed), preferred: total(Math.max(needed, usual)) },
      max: { elastic: endless, pitch: endless, padding: endless },
      fits: sized.every(({ fits }) => fits),
      lines: sized.reduce((sum, { lines }) => sum + lines, 0),
      place: (box) => {
        const highest = Math.min(
          ...tops.map((top, i) => {
            const part = parts[i] ?? 1;
            const room = box.h - above(i) - top.min;
            return part > 0 && part * endless > room ? room / part : endless;
          }),
        );
        const holds = lowest * highest >= inside - 0.001;
        const columns = steps.map((_, i): Column => ({ x: box.x + i * each, w: each, h: block(i, highest) }));
        const foot = box.y + box.h;
        return [
          ...notePlace.place({
            ...box,
            x: box.x + own.room.left,
            y: box.y + own.room.top,
            w: noteWidth,
            h: notePlace.min,
          }),
          ...columns.flatMap(({ x, w: width, h }, i) => {
            const [top, step] = [tops[i], steps[i]];
            if (!top || !step) return [];
            const block = blockItem(context, { x, y: foot - h, w: width, h }, i, count, { ground, path: step.path });
            const within = { x: x + SPACE.inside, w: inner };
            return [
              ...top.place({ x: x + own.room.left, w: inner, y: foot - h - top.min, h: top.min }),
              block,
              ...(holds ? (insides[i]?.place(insideBox(within, insides[i], foot, h, own.scaled)) ?? []) : []),
            ];
          }),
        ];
      },
    };
  };
}

/** Where a step stands across the slide, and how high it is. */
interface Column {
  readonly x: Inch;
  readonly w: Inch;
  readonly h: Inch;
}

/** Dates stand on one line at the foot of steps to scale, numbers at the top of those that rise alike. */
function insideBox(
  { x, w }: Pick<Column, 'x' | 'w'>,
  inside: Sized | undefined,
  foot: Inch,
  h: Inch,
  scaled: boolean,
): Box {
  const own = inside?.min ?? 0;
  return { x, w, y: scaled ? foot - SPACE.inside - own : foot - h + SPACE.inside, h: own };
}

/** A step's own block: with a thin outline where it would fade into the ground, as the bars of charts have it. */
function blockItem(
  { brand }: LayoutContext,
  box: Box,
  i: number,
  count: number,
  { ground, path }: { readonly ground: ColorRole; readonly path: Path },
): SheetItem {
  const color = COLORS[count]?.[i] ?? 'subject';
  const block = inRole(asData(field(`${nameOf(i)} block`, box, color, path)), 'block');
  if (contrastRatio(brand.colors[color].hex, brand.colors[ground].hex) >= MARK_CONTRAST) return block;
  return { ...block, stroke: { color: 'subtle', width: brand.strokes.hairline } };
}

const nameOf = (i: number) => `Step ${i + 1}`;

interface Placed {
  readonly step: Stair;
  readonly i: number;
}

/** What stands on a step: its figure and what that counts. */
function topPart(
  context: LayoutContext,
  { ground, parts, steps, scaled }: Rising,
  { step, i, units }: Placed & { readonly units: Units },
  sizes: Sizes<Sort>,
): Part {
  const { brand } = context;
  const highest = scaled && i === steps.length - 1 && parts.every((part, other) => other === i || part < 1);
  const color = highest ? highlightOn(brand, ground) : colorOn(brand, 'subject', ground);
  return stack([...figureAndText(context, step, i, { units, sizes, ground, color }), space(SPACE.text)]);
}

/** The figure of a step, where it has one, and its text below it. */
function figureAndText(
  context: LayoutContext,
  step: Stair,
  i: number,
  {
    units,
    sizes,
    ground,
    color,
  }: { readonly units: Units; readonly sizes: Sizes<Sort>; readonly ground: ColorRole; readonly color: ColorRole },
): Part[] {
  const { figure, text } = wordsOf(context, step, units, sizes.figure);
  const { path } = step;
  const own = { name: nameOf(i), size: sizes.figure, ground, style: { color }, path };
  return [
    ...(figure ? [figureLeaf(context, { ...own, text: figure }), space(SPACE.figure)] : []),
    textPart(context, text, i, ground, sizes),
  ];
}

function textPart(context: LayoutContext, text: RichText, i: number, ground: ColorRole, sizes: Sizes<Sort>): Part {
  if (plainText(text) === '') return nothing;
  const style = { color: inkOn(context.brand, ground), bold: true };
  return textLeaf(context, 'body', { name: `${nameOf(i)} text`, text, size: sizes.text, ground, style });
}

/** What stands in a step: when its figure is of, or its number where it has none. */
function insidePart(
  context: LayoutContext,
  { dated, scaled, steps }: Rising,
  { step, i }: Placed,
  sizes: Sizes<Sort>,
): Part {
  const on = COLORS[steps.length]?.[i] ?? 'subject';
  const style = { color: inkOn(context.brand, on) };
  if (!scaled) {
    const own = {
      name: nameOf(i),
      text: richText(`${i + 1}`, step.path),
      size: NUMBER * sizes.text,
      ground: on,
      style,
    };
    return figureLeaf(context, { ...own, path: step.path });
  }
  const date = dated?.[i];
  if (!date) return nothing;
  const text = richText(date, [...step.path, 'fact']);
  const bold = { ...style, bold: true };
  return textLeaf(context, 'label', {
    name: `${nameOf(i)} date`,
    text,
    size: sizes.when,
    ground: on,
    style: bold,
    maxLines: 1,
  });
}

/** The number of a step, as a part of the size of its text. */
const NUMBER = 2;

function notePart(context: LayoutContext, text: RichText, ground: ColorRole, sizes: Sizes<Sort>): Part {
  const style = { color: subtleOn(context.brand, ground) };
  return textLeaf(context, 'body', { name: 'Scale', text, size: sizes.note, ground, style });
}

/** Figures without a scale in common: steps of one height, each in a deeper tone, on which figures and texts rise. */
function levelStairs(stage: FigureStage, steps: readonly Stair[], said: RichText | undefined): Page {
  const { context, open } = stage;
  const { body } = context;
  const count = steps.length;
  const room = footBox(context);
  const spans = levelSpans(body, room, count);
  const starts = spans.map(({ x }, i) => (i === 0 ? room.x : x - SPACE.level));
  const tones = tonesOf(context, count);
  const colors = steps.map((_, i) => (open ? context.frame.ground : (tones[i] ?? 'subject')));
  const sorts = sizesOf(context, steps);
  const compose = (units: Units) => ({
    ...placed(
      fill(body, sorts, (sizes) => {
        const columns = steps.map((step, i): Part => {
          const on = colors[i] ?? 'subject';
          const color = inkOn(context.brand, on);
          const words = figureAndText(context, step, i, { units, sizes, ground: on, color });
          return raised(stack(words), count > 1 ? i / (count - 1) : 1);
        });
        const own = said ? [notePart(context, said, colors[0] ?? 'subject', sizes), space(SPACE.note)] : [];
        return stack([
          space(SPACE.note),
          ...own,
          inSpans(columns, spans),
          space(footRoom(stage.context, footBox(stage.context))),
        ]);
      }),
    ),
    usual: sorts.figure.sizes.slice(0, sorts.figure.start + 1),
  });
  const { items, fits } = withUnits(steps, false, compose);
  const blocks = starts.map((x, i): LaidOutItem => {
    // Each reaches to the end, under those that follow, so that no ground shows between them.
    const box = { ...room, x, w: room.x + room.w - x };
    return bleedsInto(field(`${nameOf(i)} block`, box, colors[i] ?? 'subject', steps[i]?.path));
  });
  return { behind: open ? [] : blocks, items, ...(fits ? {} : { crowded: true }) };
}

/** Where texts stand on steps of one height: in columns of one width, clear of the edges of fields. */
function levelSpans(body: Box, room: Box, count: number): Span[] {
  const edge = (clear: Inch) => Math.max(0, SPACE.level - clear);
  const left = body.x + edge(body.x - room.x);
  const right = body.x + body.w - edge(room.x + room.w - body.x - body.w);
  const gap = 1.5 * SPACE.level;
  const w = (right - left - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: left + i * (w + gap), w }));
}

/** The tones of so many steps of one height; the usual ones where too few can be read on. */
function tonesOf({ brand }: LayoutContext, count: number): readonly ColorRole[] {
  const last = COLORS[count]?.at(-1) ?? 'step-4';
  const legible = TONES.slice(0, TONES.indexOf(last) + 1).filter(
    (tone) => contrastRatio(brand.colors[inkOn(brand, tone)].hex, brand.colors[tone].hex) >= LEGIBLE,
  );
  return legible.length < count ? (COLORS[count] ?? []) : legible.slice(-count);
}

/** A part in all the height that there is, at a part of the way from its foot to its top. */
function raised(part: Part, way: number): Part {
  const most = Number.POSITIVE_INFINITY;
  return (w) => {
    const inner = part(w);
    const place = (box: Box) => inner.place({ ...box, y: box.y + (1 - way) * (box.h - inner.min), h: inner.min });
    return { ...inner, max: { elastic: most, pitch: most, padding: most }, place };
  };
}
