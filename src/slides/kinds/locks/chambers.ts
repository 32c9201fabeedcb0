import { type Box, overlaps } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import { unbroken } from '../../../text/line-break.ts';
import { atStep, type Built, isDrawnInSteps } from '../../parts/builds.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { twoLineFoot, wholeFootIn } from '../../stage/composed-fields.ts';
import { claimOn } from '../../stage/drawing.ts';
import { type Headline, steadyHeadline } from '../../stage/headline.ts';
import { isDrawn, partItems } from '../../stage/part-items.ts';
import type { Lock } from './lock.ts';
import { type Chamber, lockWorks, PIER, sunBox, surfaceIn, waterIn, waterTones } from './works.ts';

/** Levels of the first and the last chamber, as parts of the slide’s height. */
const LEVELS = { first: 0.66, last: 0.4, ofThree: 0.44 } as const;
/** The last chamber’s part of the width, by how many there are. */
const LEAD: Readonly<Record<number, number>> = { 3: 0.42, 4: 0.356, 5: 0.3 };
/** What each other chamber has room for, in one line and in two; and its least part of what each would have of their width. */
const ROOM = { word: 54, text: 32, least: 0.8 } as const;
/** From a pier to text, from a level to the words in the water, and between these. */
const GAPS = { pier: 0.2, level: 0.42, text: 0.26, leadText: 0.4, foot: 0.4 } as const;
/** How large ships are: parts of their chamber’s width, and of the slide’s height; and how deep they lie, as a part of their length. */
const SHIP = { w: 0.8, h: 0.2, lead: { w: 0.92, h: 0.3 }, draught: 0.03, dips: 0.06 } as const;
/** Between words and the source line under them, where that has two lines. */
const ABOVE_FOOT: Inch = 0.12;
/** Between the headline and what floats below it or beside it. */
const CLEAR: Inch = 0.22;

interface Locks extends Built {
  readonly items: readonly Lock[];
  readonly carrier: PartView;
}

/** Chambers of water side by side whose levels rise alike, a ship in each; the last leads, in the colour of the claim. */
export function chambers({ items: steps, carrier, build }: Locks, context: Composed): Page | undefined {
  if (!isDrawn(carrier)) return undefined;
  const all = levelsOf(steps, context);
  const least = Math.min(...all.map(({ w }) => w));
  const ships = all.map((chamber, i) => shipBox(carrier, chamber, i === all.length - 1 ? undefined : least, context));
  const headline = headlineClear(context, all, ships);
  const words = headline && wordsIn(steps, all, context);
  if (!words) return undefined;
  const inSteps = isDrawnInSteps({ build });
  const lock = <T extends LaidOutItem>(own: readonly T[], i: number): T[] => {
    const group = own.map((item) => ({ ...item, group: `Lock ${i + 1}` }));
    return inSteps ? atStep(group, i + 1, 'rise') : group;
  };
  const afloat = ships.flatMap((box, i): LaidOutItem[] => {
    const isLead = i === all.length - 1;
    const tone = isLead ? claimOn(context) : followerTone(context);
    const path = steps[i]?.title.path ?? context.path;
    const ship = partItems(context, {
      ...{ name: `Ship ${i + 1}`, part: afloatPart(carrier), box, tone, path, decorative: !isLead },
    });
    return lock([...ship, { ...surfaceIn(context, all, i), path }], i);
  });
  return {
    ...headline,
    behind: [...lockWorks(context, all), ...all.flatMap((_, i) => lock([waterIn(context, all, i)], i))],
    items: [...afloat, ...words.flatMap((own, i) => (inSteps ? atStep(own, i + 1, 'light') : own))],
    ...twoLineFoot(wholeFootIn(context, textSpan(all.at(-1) ?? context.body, context, true))),
  };
}

/** Where chambers are: those before the last as wide as their words need, the last one wider. */
function levelsOf(steps: readonly Lock[], context: Composed): Chamber[] {
  const { w, h } = context.brand.size;
  const count = steps.length;
  const lead = (LEAD[count] ?? 0.3) * w;
  const each = (w - lead) / (count - 1);
  const needs = steps.slice(0, -1).map((step, i) => Math.max(ROOM.least * each, neededBy(step, i, context)));
  const free = w - lead - sum(needs);
  const over = needs.map((need) => need - ROOM.least * each);
  const widths = needs.map((need, i) =>
    free >= 0 ? need + free / needs.length : need + (free * (over[i] ?? 0)) / sum(over),
  );
  const last = count < 4 ? LEVELS.ofThree : LEVELS.last;
  const tones = waterTones(context, count);
  return steps.map((_, i) => ({
    x: sum(widths.slice(0, i)),
    w: widths[i] ?? lead,
    level: h * (LEVELS.first + ((last - LEVELS.first) * i) / (count - 1)),
    tone: tones[i] ?? 'subject',
  }));
}

/** The width at which a chamber has its word in one line and its text in two that break between words. */
function neededBy(step: Lock, i: number, context: Composed): Inch {
  const { w } = context.brand.size;
  const around = w - textSpan({ x: i === 0 ? 0 : w, w }, { ...context, body: { ...context.body, w: 3 * w } }, false).w;
  const part = stepPart(context, step, i, { word: ROOM.word, text: ROOM.text, tone: 'subject', lines: 2 });
  const widths = Array.from({ length: 120 }, (_, k) => 0.8 + 0.04 * k);
  return around + (widths.find((own) => part(own).fits) ?? 0);
}

/** The part without what of it is under water. */
function afloatPart(view: PartView): PartView {
  const { viewBox } = view.part;
  return { ...view, part: cutPart(view.part, { ...viewBox, h: viewBox.h - SHIP.draught * viewBox.w }) };
}

/** The ship of a chamber: as wide as the narrowest has room for, or the last one, as its own has. */
function shipBox(carrier: PartView, { x, w, level }: Chamber, narrowest: Inch | undefined, { brand }: Composed): Box {
  const { viewBox } = afloatPart(carrier).part;
  const isLead = narrowest === undefined;
  const most = isLead ? SHIP.lead : SHIP;
  const scale = Math.min((most.w * ((narrowest ?? w) - PIER)) / viewBox.w, (most.h * brand.size.h) / viewBox.h);
  const [own, h] = [viewBox.w * scale, viewBox.h * scale];
  const left = x === 0 ? 0 : PIER / 2;
  const right = isLead ? 0 : PIER / 2;
  return { x: x + left + (w - left - right - own) / 2, y: level - h + SHIP.dips, w: own, h };
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
  const found = [
    [1, 2, 3],
    [4, 5],
  ].map((lines) =>
    widths
      .flatMap((w) =>
        lines.flatMap((maxLines) => steadyHeadline(context, { ...body, w, h: 0.5 * body.h }, { maxLines }) ?? []),
      )
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
  const right = isLast ? body.x + body.w : x + w - PIER / 2 - GAPS.pier;
  return { x: left, w: Math.min(right, body.x + body.w) - left };
}

type Sort = 'text' | 'leadText' | 'word' | 'lead';

/** The words below each ship; undefined where they have no room. */
function wordsIn(
  steps: readonly Lock[],
  all: readonly Chamber[],
  context: Composed,
): readonly (readonly SheetItem[])[] | undefined {
  const few = steps.length < 5;
  const sizes = {
    text: supportSteps(context, { min: 20, max: few ? 32 : 26 }),
    leadText: joinedSteps(supportSteps(context, { min: 24 }), headSteps(context, { max: 46 })),
    word: joinedSteps(supportSteps(context, { min: few ? 28 : 24 }), headSteps(context, { max: few ? 54 : 46 })),
    lead: joinedSteps(headSteps(context, { min: 54 }), heroWordSteps(context, { max: 150 })),
  };
  const setAt = (at: Readonly<Record<Sort, Pt>>) =>
    steps.map((step, i) => {
      const isLast = i === steps.length - 1;
      const chamber = all[i] ?? { x: 0, w: 0, level: 0, tone: 'subject' as const };
      const own = isLast ? { word: at.lead, text: at.leadText } : { word: at.word, text: at.text };
      const span = textSpan(chamber, context, isLast);
      const part = stepPart(context, step, i, { ...own, tone: chamber.tone })(span.w);
      return { part, box: { ...span, y: chamber.level + GAPS.level, h: part.min } };
    });
  const { body, brand } = context;
  const foot = (i: number) => (i < steps.length - 1 ? brand.size.h - GAPS.foot : body.y + body.h - ABOVE_FOOT);
  const filled = fill<Sort>(body, sizes, (at) => () => {
    const set = setAt(at);
    const fits = set.every(({ part, box }, i) => part.fits && box.y + box.h <= foot(i));
    return { ...elastic(0, 0, () => [])(0), fits, lines: sum(set.map(({ part }) => part.lines)) };
  });
  return filled.fits ? setAt(filled.sizes).map(({ part, box }) => part.place(box)) : undefined;
}

function stepPart(
  context: Composed,
  { title, text }: Lock,
  i: number,
  at: { readonly word: Pt; readonly text: Pt; readonly tone: ColorRole; readonly lines?: number },
): Part {
  const name = `Step ${i + 1}`;
  const word = inkText(context, {
    ...{ name, path: title.path, text: title, size: at.word, ground: at.tone, maxLines: 1 },
    style: { bold: true },
  });
  if (!text) return word;
  const below = /[gjpqy]/.test(plainText(title)) ? (0.12 * at.word) / 72 : 0;
  const said = inkText(context, {
    ...{
      name: `${name} text`,
      path: text.path,
      text: unbroken(text),
      size: at.text,
      ground: at.tone,
      role: 'body',
      maxLines: at.lines ?? 4,
    },
    style: { bold: countsCharacters(context.language) },
  });
  return stack([word, space((at.word > 50 ? GAPS.leadText : GAPS.text) + below), said]);
}

/** The tone of ships that follow: seen against sky and hills. */
const followerTone = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? 'step-2' : 'step-6');
