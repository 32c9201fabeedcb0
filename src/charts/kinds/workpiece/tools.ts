import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { figureRuns } from '../../../layout/figure.ts';
import type { At, PageMark } from '../../base/page-marks.ts';
import type { FactFigure } from '../../parts/figure.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';

interface Tools {
  readonly left: KitPart;
  readonly right: KitPart;
  readonly spark?: KitPart | undefined;
}

/** A figure in the middle of the sheet: the tops of its digits are at `crown`, and its tools hang from a rail. */
interface Made {
  readonly figure: FactFigure;
  readonly size: Pt;
  /** How large its unit is beside it, where not as usual. */
  readonly unit?: number;
  readonly rail: Inch;
  readonly crown: Inch;
}

/** Where the tops of digits are, in parts of their width; in the middle of those that are not here. */
const TOPS: Readonly<Record<string, number>> = { '1': 0.52, '4': 0.64, '6': 0.64 };
/** Digits whose tops are round, so that a tip touches them at one point. */
const ROUND = '02389';
/** How wide sparks are, in heights of tools. */
const SPARK = 0.62;
/** How wide they are at most, in distances of the two tips. */
const ASIDE = 0.8;
/** How far tips reach into what they touch. */
const REACH: Inch = 0.02;

/** Two tools from a rail to the tops of two digits, each from its own side, and the sparks at their tips. */
export function toolsAt({ left, right, spark }: Tools, made: Made, sheet: PageSheet): PageMark[] {
  const { rail, crown } = made;
  const h = crown + REACH - rail;
  const placed = (part: KitPart, tip: Inch): Box => {
    const at = tipOf(part);
    const scale = h / at.y;
    return { x: tip - at.x * scale, y: rail, w: part.viewBox.w * scale, h: part.viewBox.h * scale };
  };
  const tops = topsOf(made, sheet);
  const pairs = tops.flatMap((from, i) => tops.slice(i + 1).map((to) => ({ from, to })));
  const worth = ({ from, to }: (typeof pairs)[number]): number => {
    const [a, b] = [placed(left, from.x), placed(right, to.x)];
    const beyond = Math.max(0, -a.x) + Math.max(0, b.x + b.w - sheet.frame.w);
    const aside = Math.abs((from.x + to.x) / 2 - sheet.frame.w / 2);
    return Number(from.round) + Number(to.round) - 4 * beyond - 0.3 * aside;
  };
  const [first, ...others] = pairs;
  if (!first) return [];
  const best = others.reduce((kept, each) => (worth(each) > worth(kept) ? each : kept), first);
  const sparks = Math.min(SPARK * h, ASIDE * (best.to.x - best.from.x));
  const tool = (name: string, part: KitPart, x: Inch): PageMark[] => [
    { kind: 'art', name, part, boxes: [placed(part, x)], role: 'subject' },
    ...(spark
      ? [
          {
            kind: 'art' as const,
            name,
            part: spark,
            boxes: [sparkBox(spark, { x, y: crown - 2 * REACH }, sparks)],
            role: 'third' as const,
          },
        ]
      : []),
  ];
  return [...tool('Tool 1', left, best.from.x), ...tool('Tool 2', right, best.to.x)];
}

/** The middle of the foot of a part’s tip, from its top left corner. */
function tipOf({ anchors, viewBox }: KitPart): At {
  const tip = anchors.find(({ kind }) => kind === 'tip');
  if (!tip) return { x: viewBox.w / 2, y: viewBox.h };
  return { x: tip.x + tip.w / 2 - viewBox.x, y: tip.y + tip.h - viewBox.y };
}

function sparkBox(spark: KitPart, { x, y }: At, w: Inch): Box {
  const at = tipOf(spark);
  const scale = w / spark.viewBox.w;
  return { x: x - at.x * scale, y: y - at.y * scale, w, h: spark.viewBox.h * scale };
}

/** The digits of a figure in the middle of the sheet: where each has its top, and whether that is round. */
function topsOf({ figure, size, unit: scale }: Made, sheet: PageSheet) {
  const runs = figureRuns(figure, 1);
  const at = runs.findIndex(({ scale }) => scale === undefined);
  const number = runs[at]?.text ?? '';
  const unit = runs
    .slice(at + 1)
    .map(({ text }) => text)
    .join('')
    .replace(/^[\s\u2060]+/u, '');
  const right = (sheet.frame.w + sheet.figureWidth(figure, size, scale)) / 2;
  const start = right - sheet.figureWidth({ number, unit }, size, scale);
  return [...number].flatMap((character, i) => {
    if (!/\d/.test(character)) return [];
    const end = start + sheet.wordWidth(number.slice(0, i + 1), size, true);
    const w = sheet.wordWidth(character, size, true);
    return [{ x: end - (1 - (TOPS[character] ?? 0.5)) * w, round: ROUND.includes(character) }];
  });
}
