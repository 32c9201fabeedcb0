import { z } from 'zod';
import { type Box, withHeight } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { bleedBox, footBox, footRoom } from '../../../layout/chrome.ts';
import { colorOn, figureColorOn, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData, field, figureLeaf, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { inSpans, type Part, space, stack, tall } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { setText } from '../../../text/typeset.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { type PanelSetting, settingOf, withPanelsBehind } from '../../stage/on-panels.ts';
import type { ShownShare } from './beside-share.ts';
import { shareAsLevel } from './level.ts';
import { shareInUnits } from './units.ts';

const { takeaway: _, ...fields } = contentFields;

export const share = defineSlide({
  kind: 'share',
  summary: 'One share as a part of the slide itself, to scale: a field as wide as the share, with its figure.',
  family: 'split',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...fields,
    ...buildField,
    background: commonFields.background,
    title: commonFields.title,
    fact: factRef('The share, a fact in per cent.'),
    text: text('What it is a share of, as the end of the sentence that the figure begins.'),
    items: z
      .array(
        z.strictObject({
          fact: factRef('A figure beside the share.').optional(),
          text: text('What the figure counts; or, without one, a few words.'),
        }),
      )
      .max(2)
      .default([])
      .describe('Up to two things beside the share, in the rest of the slide.'),
  }),
  compositions: [
    {
      ...{
        name: 'units',
        family: 'number',
        headline: 'top',
        heavy: 'right',
        grounds: ['ink', 'white', 'pale'],
      },
      suits: ({ fact }) => shareOf(fact) !== undefined,
      compose: (slide, context) => shareInUnits(shownShare(slide), context),
    },
    {
      ...{ name: 'level', family: 'line', headline: 'top', heavy: 'left', grounds: ['white', 'ink'] },
      suits: ({ fact, items }) => items.length === 0 && shareOf(fact) !== undefined,
      compose: (slide, context) => shareAsLevel(shownShare(slide), context),
    },
  ],
  review: ({ fact }, { path }) => reviewShare(fact, [...path, 'fact']),
  layout: (slide, context) => {
    const { fact, title, text: words, items } = slide;
    return [sharePage(settingOf(context, slide), { fact, title, text: words, items, share: shareOf(fact) ?? 0.5 })];
  },
});

const shownShare = ({ fact, text: words, items }: Omit<ShownShare, 'share'>): ShownShare => ({
  ...{ fact, text: words, items, share: shareOf(fact) ?? 0 },
});

interface ShareContent {
  readonly fact: FactView;
  readonly share: number;
  readonly title: RichText;
  readonly text: RichText;
  readonly items: readonly ShareItem[];
}

/** What stands beside it: a figure with what it is, or words alone. */
interface ShareItem {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
}

type Sort = 'note' | 'words' | 'second' | 'text' | 'figure';

/** In inches: between the title and a field's edge, from a field's edges to text in it, between figures and texts. */
const SPACE = {
  title: 0.3,
  left: 0.4,
  right: 0.3,
  top: [0.44, 0.5, 0.26],
  text: [0.4, 0.6, 0.2],
  note: [0.22, 0.3, 0.12],
  between: [0.7, 0.9, 0.36],
  rule: 0.16,
} as const;
/** The narrowest field that holds the figure itself, and the narrowest rest that holds other items. */
const NARROW: { readonly main: Inch; readonly rest: Inch } = { main: 4.2, rest: 1.9 };

/** The part of a box that a share takes, from the left. */
const shareField = (share: number, whole: Box): Box => ({ ...whole, w: share * whole.w });

/** How a share lies on the slide: over its whole height where the title stands on it in the lines that it has, else below the title. */
interface Lie {
  readonly whole: Box;
  readonly share: Box;
  readonly titleBox?: Box;
}

/** A slide of which a field is as large a part as the share: its figure on it, or beside it where it is small. */
function sharePage(stage: PanelSetting, content: ShareContent): Page {
  const { context } = stage;
  const lie = lieOf(context, content);
  const { share, whole, titleBox } = lie;
  const { body } = context;
  const right = { x: share.x + share.w + SPACE.left, to: Math.min(body.x + body.w, whole.x + whole.w - SPACE.right) };
  const onShare = spanIn(body, share);
  const rest: Span = { x: right.x, w: right.to - right.x };
  const main = onShare.w >= Math.min(NARROW.main, rest.w) ? onShare : rest;
  const beside = main === onShare && rest.w >= NARROW.rest ? rest : undefined;
  const pale = paleField(context.brand);
  const ground: ColorRole = main === onShare ? 'field' : pale;
  const own = composed(stage, content, { main, beside, ground, pale });
  const filled = own.fits || !beside ? own : composed(stage, content, { main, beside: undefined, ground, pale });
  const page = withPanelsBehind(filled);
  const source = context.frame.placeholders.source?.box;
  const sourceSpan =
    main === onShare ? { x: source?.x ?? 0, w: share.x + share.w - (source?.x ?? 0) - SPACE.title } : rest;
  return {
    ...page,
    behind: [asData(field('Whole', whole, pale, context.path)), asData(field('Share', share, 'field', context.path))],
    ...(titleBox ? { titleBox } : {}),
    ...(source && !context.frame.layout ? { sourceBox: { ...source, ...within(source, sourceSpan) } } : {}),
  };
}

/** The part of a source line's place in a span. */
const within = (box: Box, { x, w }: Span): Span => ({ x, w: Math.min(w, box.x + box.w - x) });

function lieOf(context: LayoutContext, { share, title }: ShareContent): Lie {
  const { frame, measurer } = context;
  const place = frame.placeholders.title;
  const whole = bleedBox(context);
  const over = shareField(share, whole);
  if (frame.layout || !place || !isHeading(context)) return below(context, share);
  const box = { ...place.box, w: Math.min(place.box.w, over.x + over.w - place.box.x - SPACE.title) };
  const { lines, excess } = setText(title, place.style, withHeight(box, place.box.h), measurer);
  const one = setText(title, place.style, place.box, measurer);
  if (box.w < NARROW.main || excess || lines.flat().length > Math.max(1, one.lines.flat().length)) {
    return below(context, share);
  }
  return { whole, share: over, titleBox: box };
}

/** Whether the title heads the slide from its left edge on: elsewhere it cannot stand on the field. */
const isHeading = ({ frame: { placeholders, body } }: LayoutContext): boolean =>
  placeholders.title?.align === 'left' &&
  placeholders.title.box.x <= body.x + 0.01 &&
  placeholders.title.box.y < body.y;

function below(context: LayoutContext, share: number): Lie {
  const whole = footBox(context);
  return { whole, share: shareField(share, whole) };
}

function spanIn(body: Box, { x, w }: Box): Span {
  const from = Math.max(body.x, x + SPACE.left);
  return { x: from, w: x + w - SPACE.right - from };
}

/** A pale field of the subject's colour; in a brand with dark grounds, a tone above those. */
const paleField = (brand: Brand): ColorRole => (isDarkFill(brand, 'ground') ? 'panel' : 'field-pale');

interface Places {
  readonly main: Span;
  /** The rest of the slide, where it holds the items; else they stand below the text. */
  readonly beside: Span | undefined;
  readonly ground: ColorRole;
  readonly pale: ColorRole;
}

function composed(stage: PanelSetting, content: ShareContent, places: Places): Filled<Sort> {
  const { context } = stage;
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'label', { min: 18, preferred: 24, max: 26 }),
    words: textSteps(context, 'heading', { min: 22, preferred: 28, max: 30 }),
    second: figureSteps(context, { min: 28, preferred: 110, max: 132 }),
    text: textSteps(context, 'heading', { min: 22, preferred: 30 }),
    figure: figureSteps(context, { min: 28, preferred: 320, max: 360 }),
  };
  return fill(context.body, steps, (at) => rowsOf(stage, content, places, at));
}

function rowsOf(stage: PanelSetting, content: ShareContent, places: Places, at: Sizes<Sort>): Part {
  const { context } = stage;
  const { main, beside, ground, pale } = places;
  const { fact, text, items } = content;
  const color = inkOn(context.brand, ground);
  const figureColor = ground === 'field' ? color : colorOn(context.brand, 'subject', ground);
  const figure = figureLeaf(context, {
    ...{ name: 'Share figure', text: heroFigure(fact, context.brand.unitScale, [...context.path, 'fact']) },
    ...{ size: at.figure, ground, path: context.path, style: { color: figureColor } },
  });
  const words = textLeaf(context, 'heading', {
    ...{ name: 'Share text', text, size: at.text, ground, path: text.path, maxLines: 3, style: { color } },
  });
  const item = (i: number, on: ColorRole, gap = space(SPACE.rule)): Part => {
    const own = items[i];
    return own ? itemPart(stage, own, i, { ground: on, at, gap }) : space(0);
  };
  const spans = beside ? [main, beside] : [main];
  // Each side has its own rows: what the figure is of follows it, however long the texts beside it are.
  const own = stack([figure, space(...SPACE.text), words]);
  const others =
    items.length > 1 ? [item(0, pale), space(...SPACE.between), item(1, pale, space(SPACE.rule))] : [item(0, pale)];
  const rows = [space(...SPACE.top), inSpans(beside ? [own, stack(others)] : [own], spans)];
  const lower = beside ? [] : items;
  const halves = lower.length > 0 ? halvesOf(main, lower.length) : [];
  const under =
    lower.length > 0
      ? [
          space(...SPACE.text),
          inSpans(
            lower.map((_, i) => item(i, ground)),
            halves,
          ),
        ]
      : [];
  return tall(stack([...rows, ...under, space(footRoom(stage.context, footBox(stage.context)))]));
}

function halvesOf({ x, w }: Span, count: number): Span[] {
  const each = (w - SPACE.left * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: x + i * (each + SPACE.left), w: each }));
}

interface ItemPlace {
  readonly ground: ColorRole;
  readonly at: Sizes<Sort>;
  readonly gap: Part;
}

/** A figure and what it is; words alone, bold and below a rule. */
function itemPart(stage: PanelSetting, { fact, text }: ShareItem, i: number, { ground, at, gap }: ItemPlace): Part {
  const { context } = stage;
  const path: Path = [...context.path, 'items', i];
  const color = inkOn(context.brand, ground);
  const leaf = (role: 'heading' | 'label', size: Pt) =>
    textLeaf(context, role, { name: `Item ${i + 1} text`, text, size, ground, path, style: { color } });
  if (!fact)
    return stack([
      inkFor(stage.context, ground, `Item ${i + 1} rule`, path).hairline(),
      gap,
      leaf('heading', at.words),
    ]);
  const figure = heroFigure(fact, context.brand.unitScale, [...path, 'fact']);
  return stack([
    figureLeaf(context, {
      name: `Item ${i + 1}`,
      text: figure,
      size: at.second,
      ground,
      path,
      style: { color: figureColorOn(context.brand, ground) },
    }),
    space(...SPACE.note),
    leaf('label', at.note),
  ]);
}

/** The share that a fact states, from 0 to 1; its bound, where it has one. Undefined for a fact in another unit than per cent. */
export function shareOf({ value, dimension }: FactView): number | undefined {
  return dimension === 'share' && value > 0 && value < 100 ? value / 100 : undefined;
}

/** `bad-data` for a fact that is no share of a whole, and so cannot be drawn as one. */
export function reviewShare(fact: FactView, path: Path): Finding[] {
  if (shareOf(fact) !== undefined) return [];
  return [{ code: 'bad-data', ...say.slides.noShare({ name: fact.name, prose: fact.prose }), path }];
}
