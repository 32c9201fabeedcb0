import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { say } from '../../../messages/say.ts';
import { chartFields, highlightField } from '../../base/common-fields.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { areShares, claimsNothing, dataOf, highlightedCategory, normalise } from '../../base/table.ts';
import { valueFigure } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { floorRole } from '../../parts/picture-ground.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { type Step, valuesIn } from '../../parts/steps.ts';
import { blockOf } from './blocks.ts';
import type { Shape } from './shape.ts';
import { hillOf, inkIn, rolesOf } from './soil.ts';
import { type Column, headlinePart, spread, type Zone } from './spread.ts';
import { treeOf } from './trees.ts';

const PARTS = ['unit'] as const;
/** So many groups, and so many things in all, are still told apart and seen one by one. */
const GROUPS = { least: 2, most: 4 } as const;
const MOST = 900;

const schema = z.object({
  ...chartFields,
  ...highlightField,
  kit: kitField(
    'What is counted: a `unit` of the kit for each thing, in rows; of `trees` a leaf, about a trunk.',
    PARTS,
  ).prefault('trees'),
  each: text('What one thing in the picture stands for, as its legend: “One leaf: one company”.').optional(),
});
type Clusters = Resolved<z.output<typeof schema>>;

export const clusters = definePicture({
  type: 'clusters',
  name: { en: 'Clusters of counts', zh: '簇状计数图' },
  summary:
    'Two to four counts of unlike things at one density: as trees with a leaf for each thing, or as rows of what is counted.',
  schema,
  steps: (drawn) => valuesIn(drawn).map((value): Step => [new RegExp(`^(Group|value|name) ${value}$`), 'rise']),
  picture: (chart, language) => {
    const groups = groupsOf(chart, language);
    const shapes = groups.map(({ value }) => (chart.kit.parts.leaf ? treeOf : blockOf)(value, chart.kit.parts));
    const headline = headlinePart(shapes);
    const draw = (sheet: PageSheet) => drawClusters(chart, { groups, shapes, headline }, sheet);
    return { headline, draw: (context, frame) => draw(pageSheet(context, frame)) };
  },
  review(chart, path) {
    const findings = [
      ...reviewBars(chart, path, true),
      ...(chart.kit.parts.leaf ? [] : reviewKit(chart.kit, PARTS, [...path, 'kit'])),
    ];
    if (findings.length > 0) return findings;
    const table = normalise(chart);
    const counts = dataOf(table).map(({ value }) => value);
    const areCounts = counts.every((count) => Number.isInteger(count) && count > 0) && !areShares(table);
    if (!areCounts) return [badData(path, say.charts.clusters.noCounts)];
    if (counts.length < GROUPS.least || counts.length > GROUPS.most)
      return [badData(path, say.charts.clusters.groups({ ...GROUPS, count: counts.length }))];
    const sum = counts.reduce((all, count) => all + count, 0);
    return sum > MOST ? [badData(path, say.charts.clusters.tooMany({ sum, most: MOST }))] : [];
  },
});

/** The groups from the smallest to the largest, and which of them is claimed: the largest where the chart says nothing. */
function groupsOf(chart: Clusters, language: Language = 'en') {
  const table = normalise(chart, language);
  const named = highlightedCategory(table, chart);
  const data = dataOf(table);
  const largest = data.reduce((best, { value }, i) => (value > (data[best]?.value ?? 0) ? i : best), 0);
  const claimed = claimsNothing(chart) ? -1 : named >= 0 ? named : largest;
  return data.map((datum, i) => ({ ...datum, claimed: i === claimed })).toSorted((a, b) => a.value - b.value);
}
type Group = ReturnType<typeof groupsOf>[number];

interface Sizes {
  readonly hero: Pt;
  readonly others: Pt;
  readonly name: Pt;
  /** Whether each word of a name may have a line of its own. */
  readonly narrow?: boolean;
}

/** Sizes that go together: of the claimed figure, of the others, and of what they are of. */
const SIZES: readonly Sizes[] = [
  { hero: 120, others: 84, name: 26 },
  { hero: 110, others: 76, name: 26 },
  { hero: 96, others: 72, name: 24 },
  { hero: 84, others: 66, name: 24 },
  { hero: 84, others: 60, name: 22 },
  { hero: 72, others: 54, name: 20 },
  { hero: 60, others: 44, name: 20 },
  { hero: 60, others: 44, name: 20, narrow: true },
  { hero: 44, others: 36, name: 20 },
  { hero: 44, others: 36, name: 20, narrow: true },
  { hero: 44, others: 36, name: 18 },
  { hero: 32, others: 28, name: 16 },
  { hero: 32, others: 28, name: 16, narrow: true },
  { hero: 28, others: 24, name: 13, narrow: true },
];
/** Smaller names stand only where no larger ones have room. */
const LEGIBLE: Pt = 20;
/** Measure words are so large beside their figures. */
const UNIT = 0.4;
/** Smaller words are worth it where they make the things so much larger. */
const WORTH = 1.2;
/** In the soil: above the figures, between them and their names, and below those down to the source line. */
const SOIL = { above: 0.32, between: 0.16, below: 0.8, belowInBox: 0.06 } as const;
/** The ground in a box. */
const LINE: Inch = 0.04;
const LEGEND: Pt = 24;
/** A legend is so far below where things may begin: a headline across may stand on a field that ends there. */
const ABOVE_LEGEND: Inch = 0.18;
const BELOW_LEGEND: Inch = 0.15;
/** Names no wider than this, in em, stand in one line. */
const ONE_LINE = 6.4;

interface Plan {
  readonly groups: readonly Group[];
  readonly shapes: readonly Shape[];
  /** The part of the width that the headline has. */
  readonly headline: number;
}

function drawClusters(chart: Clusters, plan: Plan, sheet: PageSheet): DrawnPage | undefined {
  const { frame } = sheet;
  const { groups, shapes } = plan;
  const isPage = frame.margin > 0;
  const all = SIZES.flatMap((sizes) => triedWith(chart, plan, sheet, sizes)).filter(({ set }) => set);
  const legible = all.filter(({ sizes }) => sizes.name >= sheet.scaled(LEGIBLE));
  const tried = legible.length > 0 ? legible : all;
  const most = Math.max(...tried.map(({ set }) => set?.pitch ?? 0));
  const best = tried.find(({ set }) => set && set.pitch * WORTH >= most);
  if (!best?.set) return undefined;
  const { set, ground, columns, sizes, legend } = best;
  const soil = isPage ? floorRole(sheet) : sheet.ground;
  const roles = rolesOf(groups, sheet);
  const base = ground + SOIL.above + figureHeight(sizes.hero);
  const marks = groups.flatMap((_, i): PageMark[] => {
    const at = { x: set.middles[i] ?? 0, y: ground };
    return shapes[i]?.marks(set.pitch, at, roles[i] ?? 'subject', `Group ${i + 1}`) ?? [];
  });
  const words = groups.flatMap((group, i): ChartWord[] => {
    const w = 2 * (columns[i]?.words ?? 0);
    const x = (set.middles[i] ?? 0) - w / 2;
    const size = group.claimed ? sizes.hero : sizes.others;
    const manner = { on: soil, align: 'center' } as const;
    const ink = inkIn(soil, roles[i] ?? 'subject', sheet);
    const under = { x, y: base + SOIL.between, w };
    return [
      sheet.figure(`value ${i + 1}`, valueFigure(group, ''), { x, w, base }, { ...manner, size, ink, unit: UNIT }),
      sheet.block(`name ${i + 1}`, group.name, under, { ...manner, size: sizes.name, bold: true }),
    ];
  });
  const floor: PageMark = isPage
    ? block({ x: 0, y: ground, w: frame.w + OVERSHOOT, h: frame.h - ground + OVERSHOOT }, soil)
    : block({ x: 0, y: ground, w: frame.w, h: LINE }, 'subtle');
  return {
    marks: [...(isPage ? hillOf(ground, soil, sheet) : []), { ...floor, name: 'Ground' }, ...marks],
    words: legend ? [...words, legend] : words,
    ...(isPage ? { foot: soil } : {}),
  };
}

/** How the groups stand with words of some sizes, for each form of the legend. */
function triedWith(chart: Clusters, { groups, shapes, headline }: Plan, sheet: PageSheet, look: Sizes) {
  const { frame, scaled } = sheet;
  const isPage = frame.margin > 0;
  const sizes = { ...look, hero: scaled(look.hero), others: scaled(look.others), name: scaled(look.name) };
  const columns = groups.map(
    (group, i): Column => ({
      shape: shapes[i] as Shape,
      words: wordsWidth(sheet, group, sizes) / 2,
    }),
  );
  const names = groups.map(({ name }, i) => sheet.labelHeight(name, sizes.name, 2 * (columns[i]?.words ?? 0), true));
  const under = SOIL.between + Math.max(...names) + (isPage ? SOIL.below : SOIL.belowInBox);
  const ground: Inch = frame.h - SOIL.above - figureHeight(sizes.hero) - under;
  const head = isPage ? (frame.head ?? frame.top) : 0;
  return legendsOf(chart, sheet, isPage && headline === 1 ? head + ABOVE_LEGEND : head).map((legend) => {
    const zones: Zone[] = [
      { right: headline * frame.w, end: head },
      { right: frame.w, end: frame.sky ?? 0 },
      ...(legend ? [{ right: legend.box.x + legend.box.w, end: legend.box.y + legend.box.h + BELOW_LEGEND }] : []),
    ];
    return { sizes, ground, columns, legend, set: spread(columns, ground, frame, zones) };
  });
}

/** What one thing stands for, at the left below the headline: in one line, or in two where that leaves more room. */
function legendsOf({ each }: Clusters, sheet: PageSheet, y: Inch): readonly (ChartWord | undefined)[] {
  if (!each) return [undefined];
  const size = sheet.scaled(LEGEND);
  const words = plainText(each);
  const widths = [sheet.wordWidth(words, size), sheet.twoLineWidth(words, size)];
  const { margin: x, w: whole } = sheet.frame;
  return widths.map((w) =>
    sheet.label('legend', each, { x, y, w: Math.min(1.06 * w + 0.1, whole - 2 * x) }, { size, ink: 'subtle' }),
  );
}

/** How wide the longest word of a name is, or a fourth of one in hanzi. */
const longestWord = (sheet: PageSheet, name: string, size: Pt): Inch =>
  /\p{Script=Han}/u.test(name)
    ? Math.max(2.2 * ptToInch(size), sheet.wordWidth(name, size, true) / 4)
    : Math.max(...name.split(/\s+/u).map((word) => sheet.wordWidth(word, size, true)));

function wordsWidth(sheet: PageSheet, group: Group, sizes: Sizes): Inch {
  const figure = 1.04 * sheet.figureWidth(valueFigure(group, ''), group.claimed ? sizes.hero : sizes.others, UNIT);
  const whole = 1.06 * sheet.wordWidth(group.name, sizes.name, true) + 0.06;
  if (whole <= Math.max(figure, sizes.narrow ? 0 : ptToInch(ONE_LINE * sizes.name))) return Math.max(figure, whole);
  if (sizes.narrow) return Math.max(figure, 1.12 * longestWord(sheet, group.name, sizes.name));
  return Math.max(figure, 1.06 * sheet.twoLineWidth(group.name, sizes.name, true));
}
