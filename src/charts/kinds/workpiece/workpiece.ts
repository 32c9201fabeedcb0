import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { say } from '../../../messages/say.ts';
import { chartFields } from '../../base/common-fields.ts';
import type { DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { claimsNothing, type Datum, dataOf, normalise } from '../../base/table.ts';
import { valueFigure } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { floorRole, tonesBehind } from '../../parts/picture-ground.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { BELT_HEIGHT, beltMarks, hallMarks, RAIL, railMarks } from './hall.ts';
import { toolsAt } from './tools.ts';

const PARTS = ['arm-left', 'arm-right'] as const;
/** A figure that is made has so many characters, two of them digits at least: a tool is at work on each of two. */
const FIGURE = { digits: 2, most: 6 } as const;

const schema = z.object({
  ...chartFields,
  kit: kitField('What is at work on the figure; a kit with an `arm-left` and an `arm-right`.', PARTS).prefault(
    'robots',
  ),
  text: text('What the figure is, below it; the name of its fact where omitted.').optional(),
});
type Workpiece = Resolved<z.output<typeof schema>>;

export const workpiece = definePicture({
  type: 'workpiece',
  name: { en: 'Figure in the making', zh: '制作中的数字' },
  summary: 'One figure as a workpiece on a belt, with two tools at work on it: for what a works or a site makes.',
  schema,
  steps: () => [
    [/^Tool \d$/, 'land'],
    [/^(figure|text)$/, 'light'],
  ],
  picture: (chart, language) => ({
    headline: 1,
    draw: (context, frame) => drawWorkpiece(chart, language, pageSheet(context, frame)),
  }),
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewKit(chart.kit, PARTS, [...path, 'kit'])];
    if (findings.length > 0) return findings;
    const table = normalise(chart);
    const [figure, ...more] = dataOf(table);
    if (!figure || more.length > 0) return [badData(path, say.charts.workpiece.noFigure)];
    const { number } = valueFigure(figure, table.unit);
    const isMade = number.replace(/\D/g, '').length >= FIGURE.digits && number.length <= FIGURE.most;
    return isMade ? [] : [badData(path, say.charts.workpiece.noDigits({ number, ...FIGURE }))];
  },
});

const FIGURES: readonly Pt[] = [
  330, 310, 290, 270, 250, 235, 220, 205, 190, 176, 160, 144, 128, 112, 96, 80, 64, 52, 40,
];
/** One line is better than large ones, and two than small ones. */
/** The part of its room that a text may take: a font in place of a missing one may be a quarter wider. */
const IN_ANY_FONT = 0.8;
const TEXTS: readonly { readonly lines: number; readonly sizes: readonly Pt[] }[] = [
  { lines: 1, sizes: [34, 32, 30, 28, 26] },
  { lines: 2, sizes: [28, 26, 24, 22, 20] },
  { lines: 3, sizes: [24, 22, 20, 18, 16] },
];
/** Below the belt: to the words, and from those to the source line or to the foot of a box. */
const SPACE = { above: 0.3, below: 0.86, belowInBox: 0.04 } as const;
/** How high tools are, and how many heights of the figure’s digits, of a tall frame more. */
const TOOLS = { least: 0.7, most: 1.9, parts: { least: 0.75, most: 1.2, tall: 2.4 } } as const;

function drawWorkpiece(chart: Workpiece, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const { frame } = sheet;
  const table = normalise(chart, language);
  const [datum] = dataOf(table);
  const { 'arm-left': left, 'arm-right': right, spark } = chart.kit.parts;
  if (!datum || !left || !right) return undefined;
  const isPage = frame.margin > 0;
  const figure = valueFigure(datum, table.unit);
  const under = textBelow(chart, datum, sheet);
  if (!under) return undefined;
  const lowest: Inch = frame.h - (isPage ? SPACE.below : SPACE.belowInBox) - under.h - SPACE.above - BELT_HEIGHT;
  const top: Inch = (isPage ? (frame.head ?? frame.top) : 0) + RAIL;
  const room = frame.w - 2 * frame.margin;
  const size = sheet.steps(FIGURES).find((each) => {
    const above = lowest - top - figureHeight(each);
    const least = Math.max(TOOLS.least, TOOLS.parts.least * figureHeight(each));
    return above >= least && 1.06 * sheet.figureWidth(figure, each, sheet.standOf(figure, each).unit) <= room;
  });
  if (!size) return undefined;
  const { above, ...unit } = sheet.standOf(figure, size);
  const digits = figureHeight(size) + above;
  const most = TOOLS.parts[frame.h > frame.w ? 'tall' : 'most'];
  const tall = Math.min(lowest - top - digits, TOOLS.most, Math.max(TOOLS.least, most * digits));
  // In a box what is left over lies above and below.
  const spare = isPage ? 0 : (lowest - top - digits - tall) / 2;
  const belt = lowest - spare;
  const crown = belt - digits;
  const rail = crown - tall;
  const floor = isPage ? floorRole(sheet) : sheet.ground;
  const w = frame.w + (isPage ? OVERSHOOT : 0);
  const tones = tonesBehind(sheet);
  const tools = toolsAt({ left, right, spark }, { figure, size, rail, crown, ...unit }, sheet);
  const ink = claimsNothing(chart) ? 'subject' : 'highlight';
  const below = belt + BELT_HEIGHT;
  const base: PageMark[] = isPage
    ? [{ ...block({ x: 0, y: below, w, h: frame.h - below + OVERSHOOT }, floor), name: 'Floor' }]
    : [];
  return {
    marks: [
      ...hallMarks({ top: rail, foot: belt, w: frame.w }, tones),
      ...base,
      ...tools,
      ...railMarks(rail, w),
      ...beltMarks(belt, w),
    ],
    words: [
      sheet.figure(
        'figure',
        figure,
        { x: 0, w: frame.w, base: belt - above },
        { size, on: tones[0] ?? sheet.ground, ink, align: 'center', ...unit },
      ),
      sheet.label(
        'text',
        under.text,
        { x: under.x, y: below + SPACE.above, w: under.w },
        { size: under.size, ground: floor, bold: true, align: 'center' },
      ),
    ],
    ...(isPage ? { foot: floor } : {}),
  };
}

/** What the figure is, in one line where that can be, and how much room that takes. */
function textBelow({ text: own }: Workpiece, { name }: Datum, sheet: PageSheet) {
  const { frame } = sheet;
  const said = own ?? name;
  const w = frame.w - 2 * frame.margin;
  for (const { lines, sizes } of TEXTS) {
    const size = sheet.steps(sizes).find((each) => sheet.lineCount(said, each, IN_ANY_FONT * w, true) <= lines);
    if (size) return { text: said, size, x: frame.margin, w, h: sheet.labelHeight(said, size, w, true) };
  }
  return undefined;
}
