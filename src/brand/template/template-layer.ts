import { isDarkHex } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import { mapValues } from '../../core/collections.ts';
import type { Pt } from '../../core/lengths.ts';
import { SAFE_FONTS } from '../../fonts/safe-fonts.ts';
import { roughWidth } from '../../fonts/stand-ins.ts';
import type { ThemeSlot } from '../../scene/brand.ts';
import { BRAND_FRAMES, type BrandFrameName, type PlaceholderName } from '../../scene/frame.ts';
import { legibleTitle, narrowPart } from '../../scene/legible-titles.ts';
import { commonColor, type Surfaces } from '../../scene/surface.ts';
import type { TypeRole } from '../../scene/tokens.ts';
import type { PlaceholderStyle } from '../../template/drawing/placeholder-style.ts';
import type { MatchedLayouts } from '../../template/match-layouts.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';
import type { Template } from '../../template/read-template.ts';
import { shownShades } from './shown-shades.ts';
import { templateColors } from './template-colors.ts';
import { type FramePlan, planFrame } from './template-frames.ts';

/**
 * Of PowerPoint's own layouts the titles are larger than full sentences need: they may be set as small as these on a
 * widescreen slide, and a little smaller on narrower ones, whose lines are shorter.
 */
const TITLE_FLOOR: Pt = 20;
const DISPLAY_FLOOR: Pt = 24;
const BODY_FLOOR: Pt = 11;
const COLUMNS = 12;

/** A template as a brand.yaml would state it, and what a brand.yaml cannot say. */
export interface TemplateLayer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly plans: Readonly<Record<BrandFrameName, FramePlan>>;
  /** The inches of the template to an inch of the brand. */
  readonly scale: number;
  /** The fonts that the template's file carries. */
  readonly carried: readonly string[];
  /** The colour behind the contents of each frame, six hex digits. */
  readonly grounds: Readonly<Record<BrandFrameName, string>>;
}

/**
 * What a template, in a brand's inches, says of a brand: theme and fonts of its content slides, roles for its colours, its type, and its
 * layouts as frames. The brand's own file may state any of it otherwise.
 */
export function templateLayer(
  { size }: Pick<Template, 'size'>,
  matched: MatchedLayouts,
  surfaces: Surfaces,
): Omit<TemplateLayer, 'scale' | 'carried'> {
  const planned = BRAND_FRAMES.map((frame) => {
    const layout = matched[frame];
    return [frame, planFrame(frame, layout, { size, surface: surfaces.get(layout.part) })] as const;
  });
  const plans = withTitlesAlike(Object.fromEntries(planned) as TemplateLayer['plans']);
  const grounds = mapValues(plans, (plan) => groundBehind(plan, surfaces));
  const { content } = plans;
  const { theme, colorMap } = content.layout;
  const slot = (name: string, usual: ThemeSlot) => (colorMap[name] ?? usual) as ThemeSlot;
  const names = { bg1: slot('bg1', 'lt1'), tx1: slot('tx1', 'dk1'), bg2: slot('bg2', 'lt2'), tx2: slot('tx2', 'dk2') };
  const colors = templateColors({
    ...{ theme: theme.colors, names, ground: grounds.content },
    ...shownShades(theme.colors, { plans, surfaces, ground: grounds.content }),
  });
  const narrow = narrowPart(size.w);
  const legible = (frame: BrandFrameName) => legibleTitle(frame, size.w);
  const lengths = (box: Box) => [box.x, box.y, box.w, box.h].map(round);
  return {
    data: {
      size: { width: round(size.w), height: round(size.h) },
      words: {},
      theme: theme.colors,
      ...colors,
      fonts: fontsOf(plans),
      type: typeOf(plans, narrow),
      unitScale: 0.42,
      grid: gridOf(plans),
      strokes: { bar: 3, rule: 1.5, hairline: 0.75 },
      frames: mapValues(plans, (plan, frame) =>
        frameData(plan, grounds[frame], grounds.content, { lengths, narrow, legible: legible(frame) }, frame),
      ),
    },
    plans,
    grounds,
  };
}

/** The plans with titles above contents aligned as that above a list is, where they are in its place. */
function withTitlesAlike(plans: TemplateLayer['plans']): TemplateLayer['plans'] {
  const model = plans.content.own.title;
  return mapValues(plans, (plan, frame) => {
    const { title } = plan.own;
    const isAlike =
      title?.box && model?.box && round(title.box.x) === round(model.box.x) && title.box.w === model.box.w;
    if (!isAlike || !CONTENT_FRAMES.includes(frame)) return plan;
    return { ...plan, own: { ...plan.own, title: { ...title, style: { ...title.style, align: model.style.align } } } };
  });
}

const CONTENT_FRAMES: readonly BrandFrameName[] = ['title-only', 'quote'];

const round = (length: number) => Math.round(length * 1000) / 1000;

function groundBehind({ layout, body, own }: FramePlan, surfaces: Surfaces): string {
  const surface = surfaces.get(layout.part);
  const box = body.h > 0 ? body : (own.title?.text ?? body);
  const background = layout.theme.colors[(layout.colorMap.bg1 ?? 'lt1') as ThemeSlot];
  return (surface && commonColor(surface, box)) ?? background;
}

function fontsOf(plans: TemplateLayer['plans']) {
  const { text, headings: usual } = plans.content.layout.theme;
  const [latinFont] = SAFE_FONTS.latin;
  const [hanziFont] = SAFE_FONTS.eastAsian;
  const titles = [usual, ...Object.values(plans).map(({ layout }) => layout.theme.headings)];
  const names = titles.map(({ latin }) => latin || latinFont);
  const [latin = latinFont] = names.toSorted((a, b) => roughWidth(b) - roughWidth(a));
  const headings = { ...usual, latin };
  const pair = ({ latin, eastAsian }: typeof text) => ({
    latin: { declared: latin || latinFont },
    eastAsian: { declared: eastAsian || hanziFont },
  });
  return { ...pair(text), headings: pair(headings) };
}

function typeOf(plans: TemplateLayer['plans'], narrow: number): Partial<Record<TypeRole, unknown>> {
  const title = plans.content.own.title?.style;
  const display = plans.cover.own.title?.style ?? title;
  const heading = (style: PlaceholderStyle | undefined, usual: Pt, floor: Pt) => {
    const size = half(style?.size ?? usual);
    const { bold = true, spacing = 1 } = style ?? {};
    return { size, floor: Math.min(size, floor), bold, color: 'text', spacing };
  };
  return {
    display: { ...heading(display, 44, half(DISPLAY_FLOOR * narrow)), maxLines: 4 },
    statement: { size: 28, floor: half(20 * narrow), color: 'text', maxLines: 8 },
    title: heading(title, 28, half(TITLE_FLOOR * narrow)),
    heading: { size: 20, floor: half(14 * narrow), bold: true, color: 'text' },
    body: { size: 20, floor: BODY_FLOOR, color: 'text' },
    label: { size: 16, floor: half(12 * narrow), color: 'subtle' },
    kicker: { size: 14, floor: 11, bold: true, color: 'subject', tracking: 1, capitals: true, maxLines: 1 },
    source: { size: 10, color: 'subtle', maxLines: 1 },
    number: { size: 54, floor: half(28 * narrow), bold: true, color: 'subject', maxLines: 1 },
    figure: { size: 40, floor: half(22 * narrow), bold: true, color: 'subject', maxLines: 1 },
    fine: { size: 12, floor: 10, color: 'text' },
    ordinal: { size: 60, bold: true, color: 'second', maxLines: 1 },
  };
}

const half = (size: Pt) => Math.round(size * 2) / 2;

function gridOf(plans: TemplateLayer['plans']) {
  const { x, y, w, h } = plans['title-only'].body;
  const gutter = round(Math.min(0.2, w / 60));
  const edges = { left: round(x), right: round(x + w), top: round(y), bottom: round(y + h) };
  return { ...edges, columns: COLUMNS, gutter };
}

interface Measure {
  readonly lengths: (box: Box) => number[];
  readonly narrow: number;
  /** The least size of the frame's title. */
  readonly legible: Pt;
}

function frameData(
  { layout, own, free, body, slideNumber }: FramePlan,
  ground: string,
  usual: string,
  measure: Measure,
  frame: BrandFrameName,
) {
  const { lengths } = measure;
  // What is above a title, and below one without contents, begins, or is centred, where that is.
  const { text, style } = own.title ?? {};
  const alignOf = (box: Box) => (body.h > 0 && !(text && box.y < text.y) ? 'left' : (style?.align ?? 'left'));
  const ours = mapValues(free as Record<PlaceholderName, Box>, (box, name) => ({
    box: lengths(box),
    ...(FREE_SIZES[frame]?.[name] ?? { type: FREE_TYPE[name] }),
    align: alignOf(box),
  }));
  const theirs = mapValues(own as Record<PlaceholderName, FoundPlaceholder>, (entry, name) =>
    placeholderData(name, entry, measure),
  );
  return {
    title: layout.name,
    ground: isDarkHex(ground) === isDarkHex(usual) ? 'ground' : isDarkHex(ground) ? 'dark' : 'on-dark',
    placeholders: { ...theirs, ...ours },
    ...(slideNumber?.text
      ? { slideNumber: { box: lengths(slideNumber.text), type: 'source', align: slideNumber.style.align } }
      : {}),
    body: lengths(body),
  };
}

/** A list where a layout has no place for one: as large as a statement, and as long as there is room. */
const LIST = { type: 'body', size: 28, floor: 14 };
/** A note of a cover, which is read with its title and not looked up as sources are. */
const NOTE = { type: 'source', size: 14, floor: 10 };
const FREE_SIZES: Partial<Readonly<Record<BrandFrameName, Partial<Readonly<Record<PlaceholderName, object>>>>>> = {
  content: { body: LIST },
  cover: { source: NOTE },
};

const FREE_TYPE: Readonly<Record<PlaceholderName, TypeRole>> = {
  title: 'title',
  kicker: 'kicker',
  subtitle: 'body',
  body: 'statement',
  source: 'source',
  footer: 'source',
  aside: 'label',
};

function placeholderData(
  name: PlaceholderName,
  { text, style }: FoundPlaceholder,
  { lengths, narrow, legible }: Measure,
) {
  const { bold, capitals, tracking, spacing, align, anchor } = style;
  const theirs = half(style.size);
  const [size, floor] =
    name === 'title' ? [Math.max(theirs, legible), half(TITLE_FLOOR * narrow)] : [theirs, BODY_FLOOR];
  return {
    box: lengths(text ?? { x: 0, y: 0, w: 1, h: 1 }),
    type: name === 'body' ? 'body' : FREE_TYPE[name],
    size,
    floor: Math.min(theirs, floor),
    bold,
    capitals,
    tracking,
    spacing: round(spacing),
    align,
    anchor,
  };
}
