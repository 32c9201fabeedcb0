import { z } from 'zod';
import { contrastRatio, MARK_CONTRAST } from '../../color/contrast.ts';
import { around, inset, withHeight } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { picture, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { styled } from '../../layout/leaves.ts';
import { type Backdrop, scrimFor, TEXT_ON_PICTURE, type TextOnPicture } from '../../scene/backdrop.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Frame } from '../../scene/frame.ts';
import { darkFrameOf, onDark, onFields, onPanel, stays } from '../../scene/grounds.ts';
import type { PathItem, Rule, SceneSlide, ShapeItem, SlidePart, TextItem } from '../../scene/items.ts';
import { lineBoxes } from '../../scene/page/place-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { fieldBelow, withCells } from './fields.ts';
import { focusField, focusPoint } from './picture-parts.ts';
import { creditRuns } from './source-line.ts';

const file = picture('A picture file in the outline’s folder.');

/** The `background` key: a picture behind the whole slide. */
export const backgroundField = z
  .union([
    file,
    z.strictObject({
      picture: file,
      focus: focusField,
      shade: z
        .number()
        .min(0)
        .max(1)
        .meta({
          description: 'How dark the picture is made, from 0 to 1; never less than the texts need.',
          examples: [0.6],
        })
        .optional(),
      credit: text('Who made the picture; it goes to the source line.').optional(),
    }),
  ])
  .describe(
    'A picture behind the whole slide, which is then dark with light text; the picture is darkened as far as the texts need.',
  )
  .optional();

export type Background = NonNullable<Resolved<z.output<typeof backgroundField>>>;
type Slide = Omit<SceneSlide<LaidOutItem>, 'number'>;

const VEIL: ColorRole = 'dark';
const PANEL_MARGIN: Inch = 0.15;

const withPicture = (background: Background) => ('picture' in background ? background : { picture: background });

export function creditOf(background: Background | undefined): RichText | undefined {
  return background && 'picture' in background ? background.credit : undefined;
}

/**
 * The slide with a picture behind it: on a dark ground, its texts light, the picture veiled as far as each of them
 * needs. `ownCredit` says that there is no source line to name who made the picture, which the foot of the slide does then.
 */
export function onPicture(slide: Slide, background: Background, ownCredit: boolean, context: LayoutContext): Slide {
  const { brand } = context;
  const { picture: view, focus, shade } = withPicture(background);
  const credit = ownCredit ? creditOf(background) : undefined;
  const all = [...slide.items, ...(credit ? [creditItem(credit, context)] : [])];
  const isCovered = (item: LaidOutItem) => isOnField(item, all, brand) || onPanel(item, context.frame);
  // On a panel of the usual ground texts of charts stay as they are.
  const isOnPanel = ({ part }: LaidOutItem) => isOfChart(part) && groundOnDark(brand) !== VEIL;
  const isApart = (item: LaidOutItem) => isOnPanel(item) || isField(item) || isCovered(item);
  const { ground, ...shownSlide } = slide;
  const items = all.flatMap((item) => [
    ...chartPanel(item, all, context),
    isApart(item) ? item : lightened(item, context, ground),
  ]);
  const frame = darkFrameOf(slide.frame) ?? slide.frame;
  const shown = { picture: view, focus: focusPoint(focus) };
  const texts = items.flatMap((item) => (isCovered(item) ? [] : textsOf(item, context)));
  const number = numberOf(brand.frames[frame], context);
  const veil = { role: VEIL, hex: brand.colors[VEIL].hex };
  const scrim = scrimFor(texts, number, shown, veil, brand.size, shade);
  return { ...shownSlide, frame, items, backdrop: { ...shown, scrim } satisfies Backdrop };
}

/** Who made the picture, at the foot of a slide that has no source line. */
function creditItem(credit: RichText, context: LayoutContext): TextItem {
  const { brand, language } = context;
  const place = brand.frames.content.placeholders.source?.box ?? context.body;
  const item = styled(context, 'source', {
    name: 'Picture credit',
    text: { ...credit, paragraphs: [creditRuns(credit, language)] },
    box: place,
  });
  return { ...item, ground: context.frame.ground };
}

/** Before the first item of a chart (its heading, or the chart itself): the panel that these stand on together. */
function chartPanel(item: LaidOutItem, all: readonly LaidOutItem[], { brand, frame }: LayoutContext): ShapeItem[] {
  // A chart that is the ground of its slide has none.
  const chart = all.find((each) => each.kind === 'chart' && each.part?.kind !== 'data' && belongsTo(item, each.name));
  const members = chart ? all.filter((each) => belongsTo(each, chart.name)) : [];
  if (!chart || members[0] !== item) return [];
  const roomy = inset(around(members.map((each) => each.box)), -PANEL_MARGIN);
  const box = withHeight(roomy, Math.min(roomy.h, frame.body.y + frame.body.h - roomy.y));
  const { name, path, build } = chart;
  const panel: ShapeItem = {
    kind: 'shape',
    shape: 'rectangle',
    name: `${name} panel`,
    box,
    path,
    fill: groundOnDark(brand),
  };
  return [build === undefined ? panel : { ...panel, build }];
}

/** What a chart on a picture stands on: the dark ground, but the usual one in a brand that has no colours for that. */
const groundOnDark = ({ onDark: roles }: Brand): ColorRole => roles.ground ?? 'ground';

function belongsTo({ name, part }: LaidOutItem, chart: string): boolean {
  return name === chart || (isOfChart(part) && part.chart === chart);
}

/** Whether an item is text of a chart: its heading, or words on and beside its picture. */
function isOfChart(part: SlidePart | undefined): part is Extract<SlidePart, { readonly chart: string }> {
  return part?.kind === 'chart-heading' || part?.kind === 'chart-words';
}

/** The item in the roles that serve on the picture, its text light unless it is on a panel of its own. */
function lightened(item: LaidOutItem, { brand, frame }: LayoutContext, own: ColorRole | undefined): LaidOutItem {
  if (item.kind === 'chart') return { ...item, dark: true };
  if (item.kind === 'shape' && item.stroke?.color === 'hairline') {
    return { ...item, stroke: { ...item.stroke, color: TEXT_ON_PICTURE } };
  }
  const dark = frame.ground === VEIL ? item : onDark(item, brand.onDark);
  if (isFaint(dark, brand)) return { ...dark, stroke: { ...dark.stroke, color: TEXT_ON_PICTURE } };
  if ('ground' in item && item.ground !== frame.ground && item.ground !== own) return dark;
  if (dark.kind === 'text') return { ...dark, ground: VEIL, style: { ...dark.style, color: TEXT_ON_PICTURE } };
  if (dark.kind !== 'table') return dark;
  const lit = withCells(dark, (cell) => ({ ...cell, style: { ...cell.style, color: TEXT_ON_PICTURE } }));
  return { ...lit, ground: VEIL };
}

/** Whether an item is a line that a brand without colours for dark ground would draw dark on dark. */
function isFaint(item: LaidOutItem, brand: Brand): item is (ShapeItem | PathItem) & { stroke: Rule } {
  if ((item.kind !== 'shape' && item.kind !== 'path') || !item.stroke || brand.onDark.ground !== undefined)
    return false;
  return contrastRatio(brand.colors[item.stroke.color].hex, brand.colors[VEIL].hex) < MARK_CONTRAST;
}

/** Whether an item is a field, or a scene: both hide the picture, and keep their colours on it. */
const isField = ({ part }: LaidOutItem) => part?.kind === 'bleed' || part?.kind === 'scene';

/** Whether a text is on a panel that hides the picture, or a data area lies on one. */
function isOnField(item: LaidOutItem, all: readonly LaidOutItem[], { onDark: roles }: Brand): boolean {
  if (item.part?.kind === 'data') return onFields(all, [item.box]);
  const under = fieldBelow(item, all);
  if (under) return isField(under) || stays(under.fill, roles);
  if (item.kind !== 'text') return false;
  return onFields(all, lineBoxes(item), stays(item.ground, roles) ? item.ground : undefined);
}

function textsOf(item: LaidOutItem, { brand }: LayoutContext): TextOnPicture[] {
  const color = brand.colors[TEXT_ON_PICTURE].hex;
  if (item.kind === 'text') return item.ground === VEIL ? [{ boxes: lineBoxes(item), color, size: item.size }] : [];
  if (item.kind !== 'table') return [];
  const sizes = item.rows.flatMap((row) => row.cells.map((cell) => cell.size));
  return [{ boxes: [item.box], color, size: Math.min(...sizes) }];
}

/** The slide's number, which the writer sets in the colour of text on pictures. */
function numberOf({ slideNumber }: Frame, { brand }: LayoutContext): TextOnPicture[] {
  if (!slideNumber) return [];
  const { box, style } = slideNumber;
  const right = { ...box, x: box.x + box.w / 2, w: box.w / 2 };
  return [{ boxes: [right], color: brand.colors[TEXT_ON_PICTURE].hex, size: style.size }];
}
