import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part, type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { claimOn, free, rectangle, toneWithin } from '../../stage/drawing.ts';
import {
  FOR_OTHER_FONTS,
  type Headline,
  headlineEnd,
  headlineSizes,
  partInWidestFont,
  steadyHeadline,
} from '../../stage/headline.ts';
import { isDrawn, partItems } from '../../stage/part-items.ts';
import { CRANE, craneItems } from './crane.ts';
import type { Site } from './site.ts';

/** How wide a site is by its name, beside the others, at least and at most; and the free width of the mast. */
const BY_NAME = { least: 0.8, most: 1.2 } as const;
const MAST: Inch = 0.62;
/** What a site takes of its column’s width, and how high one may be beside the lead’s height. */
const SITE = { w: 0.95, h: 0.66 } as const;
/** From the ground’s edge to names, between these and texts, and from the headline to the crane. */
const GAPS = { name: 0.3, text: 0.22, headline: 0.2, column: 0.16 } as const;
/** How high the line of the ground is. */
const EDGE: Inch = 0.07;
/** In more lines than one, a headline is no larger than this part of its largest size. */
const MORE_LINES = 0.8;
/** The least height of the site that leads, and as a part of a low sheet's. */
const LOWEST: Inch = 1.1;
const LOWEST_PART = 0.22;

interface Place extends Span {
  readonly site: Site;
  readonly isLead: boolean;
}

/** Sites side by side on one ground under a crane in the claim’s colour, whose hook is above the one that leads. */
export function sitesUnderCrane(sites: readonly Site[], lead: number, context: Composed): Page | undefined {
  const { body } = context;
  if (!sites.every(({ site }) => isDrawn(site)) || !sites[lead]) return undefined;
  const headline = lowHeadline(context);
  const { columns, mast, side } = placesOf(sites, lead, context);
  const words = headline && namesOf(columns, context);
  if (!words) return undefined;
  const ground = words.top - GAPS.name;
  const highest = headlineEnd(headline) + GAPS.headline + CRANE.head;
  const under = columns[lead];
  const drawn = under && siteBox(under, ground, ground - highest - clearOf(under.site.site));
  if (!drawn || drawn.h < Math.min(LOWEST, LOWEST_PART * context.brand.size.h)) return undefined;
  const hook = hookOf(under.site.site, drawn);
  const jib = Math.max(highest, hook.y - CRANE.rope);
  const others = SITE.h * drawn.h;
  const buildings = columns.flatMap((place) => {
    const box = place.isLead ? drawn : siteBox(place, ground, Math.max(others, 1.2));
    const i = columns.indexOf(place);
    const name = `Site ${i + 1}`;
    return partItems(context, {
      name,
      part: onGround(place.site.site, context),
      box,
      tone: 'subject',
      path: place.site.name.path,
    });
  });
  const far = side === 'right' ? body.x + body.w : body.x;
  const crane = craneItems(context, { mast, foot: ground, jib, far, hook, tone: claimOn(context) });
  return {
    ...headline,
    behind: scenery(context, ground, drawn, mast),
    items: [...buildings, ...crane, ...words.items],
    ...footIn(context, body),
  };
}

/** The headline in one line where it has room so, else in few smaller ones: the crane stands below it. */
function lowHeadline(context: Composed): Headline | undefined {
  const { body } = context;
  const room = { ...body, h: 0.4 * body.h };
  const [largest = 0, ...smaller] = headlineSizes(context);
  const sizes = smaller.filter((size) => size <= MORE_LINES * largest);
  return (
    steadyHeadline(context, room, { maxLines: 1 }) ??
    steadyHeadline(context, room, { maxLines: 2, sizes }) ??
    steadyHeadline(context, room, { maxLines: 4, sizes })
  );
}

/** Columns in the order of the sites, with room for the mast beside the outermost one that does not lead. */
function placesOf(sites: readonly Site[], lead: number, context: Composed) {
  const { brand, body } = context;
  const side = lead === 0 ? ('left' as const) : ('right' as const);
  const gap = side === 'right' ? 0 : sites.length - 2;
  const aside = Math.min(body.x, 0.4) / 2;
  const whole = brand.size.w - 2 * aside - MAST;
  const named = sites.map(({ name }) => textWidth(context, 'heading', name, 20));
  const mean = sum(named) / sites.length;
  const weights = named.map((own, i) => {
    const byName = Math.min(BY_NAME.most, Math.max(BY_NAME.least, own / mean));
    return i === lead && isLow(sites[i]) ? LOW.lead * byName : byName;
  });
  const unit = whole / sum(weights);
  let x = aside;
  let mast = 0;
  const columns = sites.map((site, i): Place => {
    const w = (weights[i] ?? 1) * unit;
    const place = { site, x, w, isLead: i === lead };
    x += w;
    if (i === gap) {
      mast = x + MAST / 2;
      x += MAST;
    }
    return place;
  });
  return { columns, mast, side };
}

/** A site that leads and is low has a wider column: it is as large as that is wide. */
const LOW = { ratio: 0.6, lead: 1.5 } as const;

function isLow(site: Site | undefined): boolean {
  const { w = 0, h = 0 } = site?.site.part.viewBox ?? {};
  return h < LOW.ratio * w;
}

/** A site on the ground in the middle of its column, as large as it goes. */
function siteBox({ site, x, w }: Place, ground: Inch, most: Inch): Box {
  const { viewBox } = site.site.part;
  const scale = Math.min((SITE.w * w) / viewBox.w, most / viewBox.h);
  const [own, h] = [scale * viewBox.w, scale * viewBox.h];
  return { x: x + (w - own) / 2, y: ground - h, w: own, h };
}

/** The open frame of a site into which the crane sets what it carries. */
const frameOf = ({ part }: PartView) => part.anchors.find(({ kind }) => kind === 'hook');

const clearOf = (view: PartView): Inch => CRANE.clear[frameOf(view) ? 'frame' : 'roof'];

/** Where the foot of what hangs on the hook is: in the open frame of a site that has a place for it, else above the roof. */
function hookOf(view: PartView, box: Box) {
  const { part } = view;
  const anchor = frameOf(view);
  if (!anchor) return { x: box.x + box.w / 2, y: box.y - 0.1 };
  const scale = box.w / part.viewBox.w;
  return { x: box.x + (anchor.x + anchor.w / 2 - part.viewBox.x) * scale, y: box.y + CRANE.load.h + 0.1 };
}

/** On a light ground, thin frames are a step darker, and with them what stands beside them. */
const BY_DAY: Readonly<Record<string, ColorRole>> = {
  'tone-pale': 'step-2',
  'step-1': 'step-2',
  'step-2': 'step-3',
  'step-3': 'step-4',
};

function onGround(view: PartView, { brand, ground }: Composed): PartView {
  if (isDarkFill(brand, ground)) return view;
  const shapes = view.part.shapes.map((shape) => ({ ...shape, fill: BY_DAY[shape.fill] ?? shape.fill }));
  return { ...view, part: { ...view.part, shapes } };
}

/** A sky with the light behind the site that leads, and the dark ground at the slide’s foot. */
function scenery(context: Composed, ground: Inch, lead: Box, mast: Inch): LaidOutItem[] {
  const { brand } = context;
  const whole = slideBox(context);
  const isNight = isDarkFill(brand, context.ground);
  const soft = isNight ? 'dark-tint-2' : toneWithin(context, ['on-dark', 'panel', 'subject-pale'], [1.08, 1.4]);
  const x = lead.x + lead.w / 2;
  const r = Math.min(0.4 * brand.size.h, 0.62 * lead.w + 0.6, x, brand.size.w - x, Math.abs(x - mast) - MAST / 2);
  const earth: ColorRole = earthOn(context);
  return [
    ...(soft ? [free('Light', arch(x, ground, r), { x: x - r, y: ground - r, w: 2 * r, h: r }, soft)] : []),
    fieldOn('Earth', { ...whole, y: ground, h: whole.y + whole.h - ground }, earth),
    rectangle('Earth edge', { ...whole, y: ground, h: EDGE }, 'second'),
  ];
}

/** Half a disc on a line. */
function arch(x: Inch, foot: Inch, r: Inch): string {
  const k = 0.5523 * r;
  return `M${x - r} ${foot}C${x - r} ${foot - k} ${x - k} ${foot - r} ${x} ${foot - r}C${x + k} ${foot - r} ${x + r} ${foot - k} ${x + r} ${foot}Z`;
}

const earthOn = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? 'dark-shade' : 'dark');

/** Lines of names, with the parts of their largest size between which they are; and how much of the body’s height words take at most. */
const NAME_LINES = [
  [1, 0.8, 1],
  [2, 0.65, 1],
  [3, 0.6, 0.75],
  [2, 0, 1],
  [3, 0, 1],
] as const;
const WORDS = 0.33;

type Sort = 'name' | 'text';

/** Names of one size in their columns, with their texts below, from `top` down to the foot; undefined without room. */
function namesOf(columns: readonly Place[], context: Composed) {
  const { body } = context;
  const names = joinedSteps(supportSteps(context, { min: 22 }), headSteps(context, { max: 40 }));
  const text = supportSteps(context, { min: 20, max: 26 });
  const largest = names.sizes.at(-1) ?? 0;
  const foot = body.y + body.h - 0.04;
  // A template’s fonts are more often missing where it is shown.
  const parts = [...(context.brand.template ? [partInWidestFont(context)] : []), FOR_OTHER_FONTS];
  const tries = parts.flatMap((other) => NAME_LINES.map((each) => [other, ...each] as const));
  for (const [other, lines, least, most] of tries) {
    let top: Inch = 0;
    const own = names.sizes.filter((size) => size >= least * largest && size <= most * largest);
    const sizes = { name: { sizes: own, start: own.length - 1 }, text };
    const filled = fill<Sort>(body, sizes, (at) => () => {
      const within = (i: number, { site, w }: Place, part: number) =>
        namePart(context, site, i, at, lines)(part * (w - GAPS.column));
      const parts = columns.map((place, i): Sized => within(i, place, 1));
      const isSteady = columns.every((place, i) => within(i, place, other).lines === parts[i]?.lines);
      const h = Math.max(...parts.map(({ min }) => min));
      const fits = isSteady && at.name > at.text && h < WORDS * body.h && parts.every((part) => part.fits);
      const place = (): SheetItem[] => {
        top = foot - h;
        return parts.flatMap((part, i) => {
          const { x = 0, w = 0 } = columns[i] ?? {};
          return part.place({ x: x + GAPS.column / 2, w: w - GAPS.column, y: top, h: part.min });
        });
      };
      return { ...elastic(0, 0, place)(0), fits, lines: sum(parts.map((part) => part.lines)) };
    });
    if (filled.fits) return { items: filled.items, top };
  }
  return undefined;
}

function namePart(context: Composed, { name, text }: Site, i: number, at: Record<Sort, Pt>, lines: number): Part {
  const own = { ground: earthOn(context), align: 'center' as const };
  const called = inkText(context, {
    ...{ name: `Site ${i + 1} name`, path: name.path, text: name, size: at.name, maxLines: lines, ...own },
    style: { bold: true },
  });
  if (!text) return called;
  const said = inkText(context, {
    ...{ name: `Site ${i + 1} text`, path: text.path, text: withFigures(text), size: at.text, maxLines: 2, ...own },
    role: 'body',
  });
  return stack([called, space(GAPS.text + (DESCENT_EM * at.name) / 144), said]);
}

/** Figures of a text are bold. */
const withFigures = (text: RichText): RichText => ({
  ...text,
  paragraphs: text.paragraphs.map((runs) => runs.map((run) => (run.fact ? { ...run, bold: true } : run))),
});
