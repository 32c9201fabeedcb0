import { type Box, overlaps } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part, type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { wholeFootIn } from '../../stage/composed-fields.ts';
import { claimOn } from '../../stage/drawing.ts';
import { type Headline, steadyHeadline } from '../../stage/headline.ts';
import { isDrawn, partItems } from '../../stage/part-items.ts';
import type { Lock } from './lock.ts';
import { type Chamber, lockWorks, PIER, sunBox, waterTones } from './works.ts';

/** Levels of the first and the last chamber, and the floor of the first, as parts of the slide’s height. */
const LEVELS = { first: 0.706, ofFive: 0.68, last: 0.4, ofThree: 0.44, floor: 0.966 } as const;
/** The last chamber’s part of the width, by how many there are. */
const LEAD: Readonly<Record<number, number>> = { 3: 0.37, 4: 0.3, 5: 0.25 };
/** From a pier to text, from a level to the words in the water, between these, and from them to the floor. */
const GAPS = { pier: 0.24, level: 0.5, text: 0.24, leadText: 0.3, floor: 0.34 } as const;
/** How large ships are: parts of their chamber’s width, and of the slide’s height; and how deep they lie, as a part of their length. */
const SHIP = { w: 0.78, h: 0.19, lead: { w: 0.86, h: 0.29 }, draught: 0.04 } as const;
/** From one floor to the next at most. */
const MOST_RISE: Inch = 0.8;
/** Between the headline and what floats below it or beside it. */
const CLEAR: Inch = 0.22;

/** Chambers of water side by side whose levels rise alike, a ship in each; the last leads, in the colour of the claim. */
export function chambers(steps: readonly Lock[], carrier: PartView, context: Composed): Page | undefined {
  if (!isDrawn(carrier)) return undefined;
  const all = levelsOf(steps.length, context);
  const ships = all.map((chamber, i) => shipBox(carrier, chamber, i === all.length - 1, context));
  const headline = headlineClear(context, all, ships);
  const filled = headline && wordsIn(steps, all, context);
  if (!filled) return undefined;
  const deep = floored(all, filled.ends, context);
  if (!deep) return undefined;
  const afloat = ships.flatMap((box, i) => {
    const isLead = i === all.length - 1;
    const tone = isLead ? claimOn(context) : followerTone(context);
    return partItems(context, {
      ...{ name: `Ship ${i + 1}`, part: afloatPart(carrier), box, tone, path: steps[i]?.title.path ?? context.path },
      ...{ decorative: !isLead },
    });
  });
  const [start, end] = [deep.at(-2), deep.at(-1)].map((own) =>
    textSpan(own ?? { x: 0, w: 0 }, context, own === deep.at(-1)),
  );
  const foot = { x: start?.x ?? 0, w: (end?.x ?? 0) + (end?.w ?? 0) - (start?.x ?? 0) };
  return {
    ...headline,
    behind: lockWorks(context, deep),
    items: [...afloat, ...filled.items],
    ...wholeFootIn(context, foot),
  };
}

/** Where chambers are, the last one wider; their floors are not known before their words. */
function levelsOf(count: number, context: Composed): Chamber[] {
  const { w, h } = context.brand.size;
  const lead = (LEAD[count] ?? 0.3) * w;
  const each = (w - lead) / (count - 1);
  const first = count > 4 ? LEVELS.ofFive : LEVELS.first;
  const last = count < 4 ? LEVELS.ofThree : LEVELS.last;
  const tones = waterTones(context, count);
  return Array.from({ length: count }, (_, i) => ({
    x: i * each,
    w: i === count - 1 ? lead : each,
    level: h * (first + ((last - first) * i) / (count - 1)),
    floor: LEVELS.floor * h,
    tone: tones[i] ?? 'subject',
  }));
}

/** The part without what of it is under water. */
function afloatPart(view: PartView): PartView {
  const { viewBox } = view.part;
  return { ...view, part: cutPart(view.part, { ...viewBox, h: viewBox.h - SHIP.draught * viewBox.w }) };
}

function shipBox(carrier: PartView, { x, w, level }: Chamber, isLead: boolean, { brand }: Composed): Box {
  const { viewBox } = afloatPart(carrier).part;
  const most = isLead ? SHIP.lead : SHIP;
  const scale = Math.min((most.w * (w - PIER)) / viewBox.w, (most.h * brand.size.h) / viewBox.h);
  const [own, h] = [viewBox.w * scale, viewBox.h * scale];
  const left = x === 0 ? 0 : PIER / 2;
  const right = isLead ? 0 : PIER / 2;
  return { x: x + left + (w - left - right - own) / 2, y: level - h + 0.03, w: own, h };
}

/** The headline in the sky over the low chambers, clear of ships and piers, as large as it goes. */
function headlineClear(context: Composed, all: readonly Chamber[], ships: readonly Box[]): Headline | undefined {
  const { body } = context;
  const sun = sunBox(context);
  const solids = [
    sun,
    ...ships,
    ...all.slice(1).map(({ x, level }) => ({ x: x - PIER, y: level - 0.5, w: 2 * PIER, h: 1 })),
  ];
  const widths = [...all.slice(1).flatMap(({ x, w }) => [x, x + w / 2]), sun.x].map((end) => end - CLEAR - body.x);
  const found = [3, 5].map((maxLines) =>
    widths
      .flatMap((w) => steadyHeadline(context, { ...body, w, h: 0.5 * body.h }, { maxLines }) ?? [])
      .filter((each) => {
        const box = { ...each.titleBox, h: each.titleBox.h + CLEAR };
        return !solids.some((solid) => overlaps(box, solid));
      })
      .toSorted((a, b) => b.size - a.size || a.lines - b.lines)
      .at(0),
  );
  return found.find(Boolean);
}

/** Where texts stand in a chamber. */
function textSpan({ x, w }: Span, { body }: Composed, isLast: boolean): Span {
  const left = x === 0 ? body.x : x + PIER / 2 + GAPS.pier;
  const right = isLast ? body.x + body.w : x + w - PIER / 2 - GAPS.pier / 2;
  return { x: left, w: Math.min(right, body.x + body.w) - left };
}

type Sort = 'text' | 'leadText' | 'word' | 'lead';

/** The words below the ships, and where those of each chamber end; undefined where they have no room. */
function wordsIn(steps: readonly Lock[], all: readonly Chamber[], context: Composed) {
  const few = steps.length < 5;
  const texts = steps.at(-1)?.text;
  const sizes = {
    text: supportSteps(context, { min: 20, max: few ? 24 : 22 }),
    leadText: supportSteps(context, { min: 24, max: 28 }),
    word: joinedSteps(supportSteps(context, { min: few ? 28 : 24 }), headSteps(context, { max: few ? 46 : 40 })),
    lead: joinedSteps(headSteps(context, { min: 54 }), heroWordSteps(context, { max: texts ? 96 : 132 })),
  };
  let ends: readonly Inch[] = [];
  const filled = fill<Sort>(context.body, sizes, (at) => () => {
    const parts = steps.map((step, i): Sized => {
      const isLast = i === steps.length - 1;
      const chamber = all[i] ?? { x: 0, w: 0, tone: 'subject' as const };
      const own = isLast ? { word: at.lead, text: at.leadText } : { word: at.word, text: at.text };
      return stepPart(context, step, i, { ...own, tone: chamber.tone })(textSpan(chamber, context, isLast).w);
    });
    const tops = all.map(({ level }) => level + GAPS.level);
    const own = parts.map(({ min }, i) => (tops[i] ?? 0) + min);
    const place = (): SheetItem[] => {
      ends = own;
      return parts.flatMap((part, i) => {
        const span = textSpan(all[i] ?? { x: 0, w: 0 }, context, i === steps.length - 1);
        return part.place({ ...span, y: tops[i] ?? 0, h: part.min });
      });
    };
    const fits = parts.every((part) => part.fits) && floored(all, own, context) !== undefined;
    return { ...elastic(0, 0, place)(0), fits, lines: sum(parts.map(({ lines }) => lines)) };
  });
  return filled.fits ? { items: filled.items, ends } : undefined;
}

function stepPart(
  context: Composed,
  { title, text }: Lock,
  i: number,
  at: { readonly word: number; readonly text: number; readonly tone: ColorRole },
): Part {
  const name = `Step ${i + 1}`;
  const word = inkText(context, {
    ...{ name, path: title.path, text: title, size: at.word, ground: at.tone, maxLines: 1 },
    style: { bold: true },
  });
  if (!text) return word;
  const below = /[gjpqy]/.test(plainText(title)) ? (0.12 * at.word) / 72 : 0;
  const said = inkText(context, {
    ...{ name: `${name} text`, path: text.path, text, size: at.text, ground: at.tone, role: 'body', maxLines: 4 },
  });
  return stack([word, space((at.word > 50 ? GAPS.leadText : GAPS.text) + below), said]);
}

/** The chambers with floors that rise alike below their words; undefined where the lowest has no room for its words. */
function floored(all: readonly Chamber[], ends: readonly Inch[], { body, brand }: Composed): Chamber[] | undefined {
  const first = LEVELS.floor * brand.size.h;
  if ((ends[0] ?? 0) + 0.16 > first) return undefined;
  const rises = ends.slice(1).map((end, k) => (first - end - GAPS.floor) / (k + 1));
  const rise = Math.min(...rises, MOST_RISE);
  const least = (first - (body.y + body.h)) / (all.length - 1);
  if (rise < least) return undefined;
  return all.map((chamber, i) => ({ ...chamber, floor: first - i * rise }));
}

/** The tone of ships that follow: seen against sky and hills. */
const followerTone = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? 'step-2' : 'step-6');
