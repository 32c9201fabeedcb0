import { z } from 'zod';
import { type Box, inset, overlaps } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import { footBox } from '../../../layout/chrome.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { asData, field, figureLeaf, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { fixed, inSpans, type Part, type Sized } from '../../../layout/tree.ts';
import type { Brand } from '../../../scene/brand.ts';
import { lineBoxes } from '../../../scene/page/place-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { claimedIn, claimField, commonFields, contentFields, iconField } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { showsVisual, underText, type Visual, visualFields, visualItems } from '../../parts/visual-parts.ts';
import { type PanelCell, type PanelSetting, panelCells, settingOf, withPanelsBehind } from '../../stage/on-panels.ts';
import { reviewShare, shareOf } from '../share/share.ts';
import { shareRows } from './rows.ts';
import { solidIcon } from './solid-icon.ts';

const { takeaway: _, dark: __, ...fields } = contentFields;

/** The width of the number of a slide where a square stands in its place, and what parts it from the source line. */
const NUMBER: Readonly<Record<'w' | 'source', Inch>> = { w: 0.5, source: 0.1 };

export const contrast = defineSlide({
  kind: 'contrast',
  summary: 'Two shares of two wholes, side by side and to scale: much of one thing, little of another.',
  family: 'split',
  frame: 'title-only',
  frameOn: (_, brand) => (brand.template ? undefined : 'title-only-dark'),
  fills: true,
  schema: z.object({
    ...fields,
    background: commonFields.background,
    sides: z
      .array(
        z.strictObject({
          fact: factRef('The share, a fact in per cent: it fills so much of its side.'),
          whole: text('What the whole side stands for, in a few words: “All cars made in the city”.'),
          text: text('What the share is, in a few words: “are made here”.'),
          icon: iconField.optional(),
          ...visualFields,
        }),
      )
      .length(2)
      .describe('The two sides, from the left.'),
    claim: claimField,
  }),
  compositions: [
    {
      ...{ name: 'rows', family: 'number', headline: 'top', heavy: 'left', grounds: ['white', 'ink', 'pale'] },
      suits: ({ sides }) => sides.every((side) => !showsVisual(side) && shareOf(side.fact) !== undefined),
      compose: ({ sides, claim }, context) => {
        const shares = sides.map(({ fact, whole, text: words }, i) => {
          const path = [...context.path, 'sides', i];
          return { fact, whole, text: words, share: shareOf(fact) ?? 0, path };
        });
        return shareRows(shares, context, claimedIn(claim));
      },
    },
  ],
  review: ({ sides }, { path }) => sides.flatMap(({ fact }, i) => reviewShare(fact, [...path, 'sides', i, 'fact'])),
  layout: (slide, context) => {
    const stage = settingOf(context, { background: slide.background });
    const given = slide.sides.map((side, i) => ({
      ...{ fact: side.fact, whole: side.whole, text: side.text, icon: side.icon, visual: side },
      ...{ share: shareOf(side.fact) ?? 0.5, path: [...context.path, 'sides', i] },
    }));
    const small = given.findLast(isSmall);
    const shown = given.map((side, i): ContrastSide => ({ ...side, ...coloursOf(side === small, small ? 0 : i) }));
    // Both figures stand on what is filled where they are still large there.
    const within = composed(stage, shown, false);
    const filled = within.fits ? within : composed(stage, shown, true);
    return [{ ...withPanelsBehind(filled), ...numberBeside(stage, shown) }];
  },
});

/** The colours of a side: a share that is hardly to be seen is what is to be seen first. */
function coloursOf(small: boolean, i: number): Pick<ContrastSide, 'ground' | 'fill'> {
  if (small) return { ground: 'panel', fill: 'highlight' };
  return i === 0 ? { ground: 'step-1', fill: 'subject' } : { ground: 'panel', fill: 'second-text' };
}

type Sort = 'whole' | 'label' | 'small' | 'figure';

/** Sizes of figures where all stand on what is filled, and where some may stand above it, in points in a hall. */
const FIGURES = { within: [132, 132], above: [28, 176] } as const;
const MOST: Pt = 200;

function composed(stage: PanelSetting, sides: readonly ContrastSide[], above: boolean): Filled<Sort> {
  const { context } = stage;
  const { body } = context;
  const [least, base] = FIGURES[above ? 'above' : 'within'];
  const steps: Record<Sort, Steps> = {
    whole: textSteps(context, 'heading', { min: 22, preferred: 24, max: 30 }),
    label: textSteps(context, 'heading', { min: 22, preferred: 28, max: 30 }),
    small: figureSteps(context, { min: 28, preferred: 132, max: 150 }),
    figure: figureSteps(context, { min: least, preferred: base, max: MOST }),
  };
  const cells = panelCells(stage, [1, 1]);
  const lowest = Math.min(
    body.y + body.h,
    ...sides.flatMap((side, i) => {
      const cell = cells[i];
      return cell && isSmall(side) ? [shareBox(side, wholeBox(stage, cell)).y - 0.08] : [];
    }),
  );
  return fill(body, steps, (at) => {
    const labels = sides.map((side) => labelPart(context, side, at)(side.ground));
    const labelHeight = (w: Inch) => Math.max(...labels.map((label) => label(w).min));
    return inSpans(
      sides.flatMap((side, i) => {
        const cell = cells[i];
        return cell ? [contrastSide(stage, side, cell, at, { lowest, above, labelHeight })] : [];
      }),
      cells.map(({ text: span }) => span),
    );
  });
}

/** The number's place where a square stands in its own: at the end of the side to the left. */
function numberBeside(stage: PanelSetting, sides: readonly ContrastSide[]): Pick<Page, 'numberBox' | 'sourceBox'> {
  const { frame } = stage.context;
  const [side, [before, cell]] = [sides.at(-1), panelCells(stage, [1, 1])];
  if (frame.layout || !frame.slideNumber || !side || !before || !cell || !isSmall(side)) return {};
  const square = shareBox(side, wholeBox(stage, cell));
  const { box } = frame.slideNumber;
  if (square.x >= box.x + box.w || square.y >= box.y + box.h) return {};
  const numberBox = { ...box, x: before.text.x + before.text.w - NUMBER.w, w: NUMBER.w };
  const source = frame.placeholders.source?.box;
  if (!source) return { numberBox };
  return { numberBox, sourceBox: { ...source, w: Math.min(source.w, numberBox.x - NUMBER.source - source.x) } };
}

/** Sorts of text on the sides: what the whole is, what the share is, the figures, and that of a share that is drawn as a square. */
type ContrastSort = 'whole' | 'label' | 'small' | 'figure';

/** One side: a whole, the share of it, and what both are. */
interface ContrastSide {
  readonly fact: FactView;
  readonly share: number;
  readonly whole: RichText;
  readonly text: RichText;
  readonly icon?: string | undefined;
  readonly visual: Visual;
  readonly path: Path;
  /** The colours of the whole and of the share on it. */
  readonly ground: ColorRole;
  readonly fill: ColorRole;
}

/** Where texts of a side stand: how low at most, and how high the label of the side with more lines is. */
interface Level {
  readonly lowest: Inch;
  /** Whether figures may stand above what is filled. */
  readonly above: boolean;
  readonly labelHeight: (w: Inch) => Inch;
}

/** Shares below this are a square in the far corner: as a strip they would hardly be seen. */
const SMALL = 0.06;

const isSmall = ({ share }: Pick<ContrastSide, 'share'>): boolean => share < SMALL;

/** In inches: from the edges of a field to what the whole is, around a fill's edge, between figure and label. */
const SPACE = { top: 0.24, edge: 0.34, above: 0.2, label: 0.16, corner: 0.08, icon: 0.3 };
/** Between the words of a small share and the line from them to its square. */
const LEADER: Inch = 0.16;
const PLATE: Inch = 0.12;
/** The most that an icon is high, the part of a field's width that it takes at most, and how wide or high it is at least. */
const ICON = { most: 2.4, part: 0.62, leastWide: 2, leastHigh: 1.1 };

/** The part of a whole's field that the share fills: from the foot up, or a square in the far corner, of the same area. */
function shareBox(side: Pick<ContrastSide, 'share'>, whole: Box): Box {
  if (isSmall(side)) {
    const edge = Math.sqrt(side.share * whole.w * whole.h);
    return { x: whole.x + whole.w - edge, y: whole.y + whole.h - edge, w: edge, h: edge };
  }
  const h = side.share * whole.h;
  return { ...whole, y: whole.y + whole.h - h, h };
}

function wholeBox({ context }: PanelSetting, { field: own }: PanelCell): Box {
  return { ...footBox(context), ...own };
}

/** Where figure and label of a side stand: in the share, or on the whole above it; and how low. */
interface Zone {
  readonly top: Inch;
  readonly bottom: Inch;
  readonly ground: ColorRole;
}

/** A side over its field; its texts stand on the lines of those of the other side, where each has room to. */
function contrastSide(
  stage: PanelSetting,
  side: ContrastSide,
  cell: PanelCell,
  at: Sizes<ContrastSort>,
  { lowest, above, labelHeight }: Level,
): Part {
  return () => {
    const { context } = stage;
    const whole = wholeBox(stage, cell);
    const share = shareBox(side, whole);
    const { w } = cell.text;
    const head = headPart(context, side, at)(w);
    const [figure, label] = [figurePart(context, side, at), labelPart(context, side, at)];
    const inFill = share.y - whole.y < SPACE.top + head.min + SPACE.edge && !isSmall(side);
    const headY = inFill ? share.y + SPACE.edge : whole.y + SPACE.top;
    const zones = zonesOf(stage, side, { whole, share, free: headY + head.min + SPACE.above, inFill, lowest });
    const own = (zone: Zone) => {
      const [digits, words] = [figure(zone.ground)(w), label(zone.ground)(w)];
      const h = digits.min + SPACE.label + Math.max(words.min, labelHeight(w));
      return { zone, digits, words, h, fits: digits.fits && words.fits && h <= zone.bottom - zone.top };
    };
    const tried = zones.filter((zone) => above || isSmall(side) || zone.ground === side.fill).map(own);
    const chosen = tried.find(({ fits }) => fits) ?? tried[0];
    if (!chosen) throw new Error('A side has a place for its figure.');
    const place = (): LaidOutItem[] => {
      const text = cell.text;
      const y = chosen.zone.bottom - chosen.h;
      const words = chosen.words.place({ ...text, y: y + chosen.digits.min + SPACE.label, h: chosen.words.min });
      const items = [
        ...chosen.digits.place({ ...text, y, h: chosen.digits.min }),
        ...words,
        ...(isSmall(side) ? leader(context.brand, side, share, words) : []),
      ];
      const rest = { ...whole, h: (isSmall(side) ? y - SPACE.above : share.y) - whole.y };
      const ground = inFill ? side.fill : side.ground;
      return [
        asData(field(`${nameIn(side)} whole`, whole, side.ground, side.path)),
        ...(isSmall(side) ? cells(context.brand, side, share, whole) : []),
        asData(field(`${nameIn(side)} share`, share, side.fill, side.path)),
        ...standing(stage, side, { rest, cell, head, headY, ground, texts: items }),
        ...items,
      ];
    };
    const lines = head.lines + chosen.digits.lines + chosen.words.lines;
    return { ...fixed(context.body.h), fits: head.fits && chosen.fits, lines, place };
  };
}

const nameIn = ({ path }: Pick<ContrastSide, 'path'>): string => `Side ${Number(path.at(-1)) + 1}`;

/** The places of figure and label, the better one first: in the share where that is high enough, else above it. */
function zonesOf(
  { context: { body } }: PanelSetting,
  side: ContrastSide,
  {
    whole,
    share,
    free,
    inFill,
    lowest,
  }: { readonly whole: Box; readonly share: Box; readonly free: Inch; readonly inFill: boolean; readonly lowest: Inch },
): Zone[] {
  const foot = Math.min(body.y + body.h, whole.y + whole.h - SPACE.edge);
  if (isSmall(side)) return [{ top: free, bottom: Math.min(lowest, share.y - SPACE.corner), ground: side.ground }];
  const inside: Zone = { top: Math.max(share.y + SPACE.edge, inFill ? free : 0), bottom: foot, ground: side.fill };
  const level: Zone = { ...inside, bottom: Math.min(lowest, foot) };
  const above: Zone = { top: free, bottom: share.y - SPACE.above, ground: side.ground };
  return inFill ? [level, inside] : [level, inside, above];
}

/** Lines between cells begin so far inside the whole that their ends stay in it. */
const CELL_END: Inch = 0.03;

/** Faint lines that part a whole into squares as large as its small share, from that on: so many of it are the whole. */
function cells({ strokes }: Brand, side: ContrastSide, { w: edge }: Box, whole: Box): LaidOutItem[] {
  const steps = (length: Inch) => Array.from({ length: Math.floor(length / edge) }, (_, i) => length - (i + 1) * edge);
  const lines = [
    ...steps(whole.w).map((x) => `M${x} ${CELL_END}L${x} ${whole.h}`),
    ...steps(whole.h).map((y) => `M${CELL_END} ${y}L${whole.w} ${y}`),
  ];
  return [
    {
      ...{ kind: 'path', name: `${nameIn(side)} cells`, path: side.path, box: whole, d: lines.join('') },
      ...{ viewBox: { x: 0, y: 0, w: whole.w, h: whole.h }, stroke: { color: 'ground', width: strokes.hairline } },
      part: { kind: 'bleed' },
    },
  ];
}

/**
 * A line from the end of what a small share is to its square: level with the last line of the words, then down into the
 * square; none where the words reach as far.
 */
function leader({ strokes }: Brand, side: ContrastSide, square: Box, words: readonly LaidOutItem[]): LaidOutItem[] {
  const last = words.flatMap((item) => (item.kind === 'text' ? lineBoxes(item) : [])).at(-1);
  if (!last) return [];
  const [x, y] = [last.x + last.w + LEADER, last.y + last.h / 2];
  const [w, h] = [square.x + square.w / 2 - x, square.y - y];
  if (w <= 0 || h <= 0) return [];
  return [
    {
      ...{ kind: 'path', name: `${nameIn(side)} leader`, path: side.path, box: { x, y, w, h } },
      ...{ d: `M0 0L${w} 0L${w} ${h}`, viewBox: { x: 0, y: 0, w, h } },
      stroke: { color: side.fill, width: strokes.line },
      part: { kind: 'bleed' },
    },
  ];
}

function headPart(context: LayoutContext, side: ContrastSide, at: Sizes<ContrastSort>): Part {
  return textLeaf(context, 'heading', {
    ...{ name: `${nameIn(side)} whole text`, text: side.whole, size: at.whole, path: side.path, maxLines: 2 },
    ...{ ground: side.ground, style: { color: inkOn(context.brand, side.ground) } },
  });
}

function figurePart(
  { brand, ...context }: LayoutContext,
  side: ContrastSide,
  at: Sizes<ContrastSort>,
): (ground: ColorRole) => Part {
  const size = isSmall(side) ? at.small : at.figure;
  const text = heroFigure(side.fact, brand.unitScale, [...side.path, 'fact']);
  return (ground) => {
    const color = ground === side.fill ? inkOn(brand, ground) : figureInk(brand, side);
    const more = { name: `${nameIn(side)} figure`, path: side.path, style: { color } };
    return figureLeaf({ brand, ...context }, { ...more, text, size, ground });
  };
}

/** A figure that stands on the whole has the colour of its share, as far as that can be read there. */
const figureInk = (brand: Brand, { fill, ground }: ContrastSide): ColorRole => colorOn(brand, fill, ground);

function labelPart(context: LayoutContext, side: ContrastSide, at: Sizes<ContrastSort>): (ground: ColorRole) => Part {
  return (ground) =>
    textLeaf(context, 'heading', {
      ...{ name: `${nameIn(side)} text`, text: side.text, size: at.label, path: side.path, maxLines: 2, ground },
      style: { color: inkOn(context.brand, ground) },
    });
}

/** What texts leave of a room, at their right. */
function besideTexts(room: Box, texts: readonly LaidOutItem[]): Box {
  const lines = texts.flatMap((item) => (item.kind === 'text' ? lineBoxes(item) : []));
  const ends = lines.filter((line) => overlaps(line, room)).map(({ x, w }) => x + w + SPACE.icon);
  const x = Math.max(room.x, ...ends);
  return { ...room, x, w: room.x + room.w - x };
}

/** The room of an icon at the right of a field, from below what the whole is to what it stands on. */
function iconRoom({ text }: PanelCell, foot: Inch, top: Inch): Box {
  const [w, h] = [ICON.part * text.w, Math.min(ICON.most, foot - top - SPACE.icon)];
  return { x: text.x + text.w - w, y: foot - h, w, h };
}

interface Standing {
  readonly rest: Box;
  readonly cell: PanelCell;
  readonly head: Sized;
  readonly headY: Inch;
  readonly ground: ColorRole;
  /** Figure and label, which an icon stands beside. */
  readonly texts: readonly LaidOutItem[];
}

/** What stands on the rest of the whole: a scene or picture over it, or an icon on the share's edge, and what the whole is. */
function standing(
  stage: PanelSetting,
  side: ContrastSide,
  { rest, cell, head, headY, ground, texts }: Standing,
): LaidOutItem[] {
  const { context } = stage;
  const name = nameIn(side);
  const text = { ...cell.text, y: headY, h: head.min };
  const relabelled = (on: ColorRole) =>
    head
      .place(text)
      .map((item) =>
        item.kind === 'text'
          ? { ...item, ground: on, style: { ...item.style, color: inkOn(context.brand, on) } }
          : item,
      );
  if (showsVisual(side.visual) && rest.h > 1) {
    const place = { name: `${name} scene`, visual: side.visual, box: rest, title: side.whole };
    const under = underText(context, place, { name: `${name} whole text`, box: inset(text, -PLATE), path: side.path });
    return [...visualItems(context, place), ...under.items, ...relabelled(under.ground)];
  }
  // It stands on the edge of the share, as on a road; a square in the corner has none.
  const room = besideTexts(iconRoom(cell, rest.y + rest.h, Math.max(rest.y, headY + head.min)), texts);
  if (!side.icon || isSmall(side) || room.h <= 0 || room.w <= 0) return relabelled(ground);
  const icon = solidIcon(`${name} icon`, side.icon, room, {
    color: colorOn(context.brand, side.fill, side.ground),
    ...{ ground: side.ground, path: side.path },
  });
  const { w, h } = icon[0]?.box ?? { w: 0, h: 0 };
  return [...(w >= ICON.leastWide || h >= ICON.leastHigh ? icon : []), ...relabelled(ground)];
}
