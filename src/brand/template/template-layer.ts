import { contrastRatio } from '../../color/contrast.ts';
import { type Box, overlaps } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { SAFE_FONTS } from '../../fonts/safe-fonts.ts';
import type { ThemeSlot } from '../../scene/brand.ts';
import { BRAND_FRAMES, type BrandFrameName, type PlaceholderName } from '../../scene/frame.ts';
import { groundOf, type Surface, surfaceIn } from '../../scene/surface.ts';
import type { TypeRole } from '../../scene/tokens.ts';
import type { MatchedLayouts } from '../../template/match-layouts.ts';
import type { PlaceholderStyle } from '../../template/placeholder-style.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';
import type { Template, TemplateLayout } from '../../template/read-template.ts';
import { isDarkHex, templateColors } from './template-colors.ts';
import { type FramePlan, planFrame } from './template-frames.ts';

/** Slides of a brand are this high: what kinds of slide leave between things suits that. */
const HEIGHT: Inch = 7.5;
/** Of PowerPoint's own layouts the titles are larger than full sentences need: they may be set as small as these. */
const TITLE_FLOOR: Pt = 20;
const DISPLAY_FLOOR: Pt = 24;
const BODY_FLOOR: Pt = 11;
const COLUMNS = 12;

/** A template as a brand.yaml would state it, and what a brand.yaml cannot say. */
export interface TemplateLayer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly plans: Readonly<Record<BrandFrameName, FramePlan>>;
  /** An inch of the brand is so many inches of the template. */
  readonly scale: number;
  /** The colour behind the contents of each frame, six hex digits. */
  readonly grounds: Readonly<Record<BrandFrameName, string>>;
}

/** What a layout shows behind a slide's own things, by the name of its part. */
export type Surfaces = ReadonlyMap<string, Surface>;

/**
 * What a template says of a brand: theme and fonts of its content slides, roles for its colours, its type, and its
 * layouts as frames. The brand's own file may state any of it otherwise.
 */
export function templateLayer(template: Template, matched: MatchedLayouts, surfaces: Surfaces): TemplateLayer {
  const scale = template.size.h / HEIGHT;
  const entries = BRAND_FRAMES.map((frame) => {
    const layout = matched[frame];
    return [frame, planFrame(frame, layout, template.size, (box) => isBare(box, layout, surfaces))] as const;
  });
  const plans = Object.fromEntries(entries) as TemplateLayer['plans'];
  const groundEntries = entries.map(([frame, plan]) => [frame, groundBehind(plan, surfaces)] as const);
  const grounds = Object.fromEntries(groundEntries) as TemplateLayer['grounds'];
  const { content } = plans;
  const { theme, colorMap } = content.layout;
  const slot = (name: string, usual: ThemeSlot) => (colorMap[name] ?? usual) as ThemeSlot;
  const names = { bg1: slot('bg1', 'lt1'), tx1: slot('tx1', 'dk1'), bg2: slot('bg2', 'lt2'), tx2: slot('tx2', 'dk2') };
  const colors = templateColors({ theme: theme.colors, names, ground: grounds.content });
  const lengths = (box: Box) => [box.x, box.y, box.w, box.h].map((length) => round(length / scale));
  return {
    data: {
      size: { width: round(template.size.w / scale), height: HEIGHT },
      words: {},
      theme: theme.colors,
      ...colors,
      fonts: fontsOf(content.layout),
      type: typeOf(plans, scale),
      unitScale: 0.42,
      grid: gridOf(plans, scale),
      strokes: { bar: 3, rule: 1.5, hairline: 0.75 },
      frames: Object.fromEntries(
        entries.map(([frame, plan]) => [frame, frameData(plan, grounds[frame], grounds.content, scale, lengths)]),
      ),
    },
    plans,
    scale,
    grounds,
  };
}

const round = (length: number) => Math.round(length * 1000) / 1000;

/** Of a ground without art, a gradient as well, no two places differ by more (contrast, 1 to 21). */
const EVEN = 1.4;

/** Whether a layout shows nothing but its ground in a box, and no words. */
function isBare(box: Box, { part, wordBoxes }: TemplateLayout, surfaces: Surfaces): boolean {
  const surface = surfaces.get(part);
  const shown = surface && surfaceIn(surface, box);
  const even = !shown || contrastRatio(shown.lightest, shown.darkest) < EVEN;
  return even && !wordBoxes.some((words) => overlaps(words, box));
}

/** What stands behind the most of a frame's contents. */
function groundBehind({ layout, body, own }: FramePlan, surfaces: Surfaces): string {
  const surface = surfaces.get(layout.part);
  const box = body.h > 0 ? body : (own.title?.text ?? body);
  const background = layout.theme.colors[(layout.colorMap.bg1 ?? 'lt1') as ThemeSlot];
  return (surface && groundOf(surface, box)) ?? background;
}

/** Fonts by their names; what is measured with stands for them. */
function fontsOf({ theme: { text, headings } }: TemplateLayout) {
  const [latinFont] = SAFE_FONTS.latin;
  const [hanziFont] = SAFE_FONTS.eastAsian;
  const pair = ({ latin, eastAsian }: typeof text) => ({
    latin: { declared: latin || latinFont },
    eastAsian: { declared: eastAsian || hanziFont },
  });
  return { ...pair(text), headings: pair(headings) };
}

/** The type scale: titles and bodies as the template has them, everything else as large as on slides of ours. */
function typeOf(plans: TemplateLayer['plans'], scale: number): Partial<Record<TypeRole, unknown>> {
  const title = plans.content.own.title?.style;
  const display = plans.cover.own.title?.style ?? title;
  const heading = (style: PlaceholderStyle | undefined, usual: Pt, floor: Pt) => {
    const size = half((style?.size ?? usual * scale) / scale);
    return {
      size,
      floor: Math.min(size, floor),
      bold: style?.bold ?? true,
      color: 'text',
      spacing: style?.spacing ?? 1,
    };
  };
  return {
    display: { ...heading(display, 44, DISPLAY_FLOOR), maxLines: 4 },
    statement: { size: 28, floor: 20, color: 'text', maxLines: 8 },
    title: heading(title, 28, TITLE_FLOOR),
    heading: { size: 20, floor: 14, bold: true, color: 'text' },
    body: { size: 20, floor: BODY_FLOOR, color: 'text' },
    label: { size: 16, floor: 12, color: 'subtle' },
    kicker: { size: 12, bold: true, color: 'subject', tracking: 1, capitals: true, maxLines: 1 },
    source: { size: 10, color: 'subtle', maxLines: 1 },
    number: { size: 54, floor: 28, bold: true, color: 'subject', maxLines: 1 },
    figure: { size: 40, floor: 22, bold: true, color: 'subject', maxLines: 1 },
    fine: { size: 12, floor: 10, color: 'text' },
    ordinal: { size: 60, bold: true, color: 'second', maxLines: 1 },
  };
}

const half = (size: Pt) => Math.round(size * 2) / 2;

/** Columns over the room of content slides, with gutters as wide as they are on a wide slide of ours. */
function gridOf(plans: TemplateLayer['plans'], scale: number) {
  const { x, y, w, h } = plans['title-only'].body;
  return {
    left: round(x / scale),
    right: round((x + w) / scale),
    columns: COLUMNS,
    gutter: round(Math.min(0.2, w / scale / 60)),
    top: round(y / scale),
    bottom: round((y + h) / scale),
  };
}

function frameData(
  { layout, own, free, body, slideNumber }: FramePlan,
  ground: string,
  usual: string,
  scale: number,
  lengths: (box: Box) => number[],
) {
  // What stands below a title begins, or is centred, where that is.
  const align = body.h > 0 ? 'left' : (own.title?.style.align ?? 'left');
  const ours = Object.entries(free).map(([name, box]) => [
    name,
    { box: lengths(box), type: FREE_TYPE[name as PlaceholderName], align },
  ]);
  const theirs = Object.entries(own).map(([name, entry]) => [
    name,
    placeholderData(name as PlaceholderName, entry, scale, lengths),
  ]);
  return {
    title: layout.name,
    ground: isDarkHex(ground) === isDarkHex(usual) ? 'ground' : isDarkHex(ground) ? 'dark' : 'on-dark',
    placeholders: Object.fromEntries([...theirs, ...ours]),
    ...(slideNumber?.text
      ? { slideNumber: { box: lengths(slideNumber.text), type: 'source', align: slideNumber.style.align } }
      : {}),
    body: lengths(body),
  };
}

const FREE_TYPE: Readonly<Record<PlaceholderName, TypeRole>> = {
  title: 'title',
  kicker: 'kicker',
  subtitle: 'body',
  body: 'statement',
  source: 'source',
  aside: 'label',
};

function placeholderData(
  name: PlaceholderName,
  { text, style }: FoundPlaceholder,
  scale: number,
  lengths: (box: Box) => number[],
) {
  const type = OWN_TYPE[name];
  const size = half(style.size / scale);
  const floor = name === 'title' ? TITLE_FLOOR : BODY_FLOOR;
  return {
    box: lengths(text ?? { x: 0, y: 0, w: 1, h: 1 }),
    type,
    size,
    floor: Math.min(size, floor),
    bold: style.bold,
    capitals: style.capitals,
    tracking: style.tracking / scale,
    spacing: round(style.spacing),
    align: style.align,
    anchor: style.anchor,
  };
}

const OWN_TYPE: Readonly<Record<PlaceholderName, TypeRole>> = { ...FREE_TYPE, body: 'body' };
