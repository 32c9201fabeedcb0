import { z } from 'zod';
import { contrastRatio } from '../../../color/contrast.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { chartFields } from '../../base/common-fields.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { areShares, claimsNothing, dataOf, highlightedCategory, normalise } from '../../base/table.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { legendText } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { type Step, valuesIn } from '../../parts/steps.ts';
import { groupsOf } from './groups.ts';
import { FLOORS, floorsOf, towerMarks, type Unlit } from './towers.ts';
import { figureSizes, type Legend, legendAbove, legendBelow, nameSize } from './words.ts';

/** Shares that stand side by side. */
const SHARES = { least: 2, most: 6 } as const;
const PARTS = ['floor'] as const;

const schema = z.object({
  ...chartFields,
  kit: kitField('What the towers are built of; a kit with a `floor`.', PARTS),
  texts: z
    .array(text('What a share is of, in a few words.', 'label'))
    .describe('What each share is of, below its tower, in the order of the data; the names of the facts where omitted.')
    .optional(),
  each: text('What a tower and a floor are, for the legend: “A tower is the whole city, one floor”.').optional(),
});
type Floors = Resolved<z.output<typeof schema>>;

export const floors = definePicture({
  type: 'floors',
  name: { en: 'Lit floors', zh: '楼层图' },
  summary:
    'Two to six shares of as many wholes, each as the lit floors of a tower of twenty; equal ones stand together.',
  schema,
  // The other towers, the leading one, and its figure.
  steps: (drawn) => {
    const leading = valuesIn(drawn).at(-1);
    const others: Step = [new RegExp(`^((Tower|Rule|value) (?!${leading}\\b))`), 'rise'];
    const own: readonly Step[] = [
      [new RegExp(`^(Tower|Rule) ${leading}\\b`), 'rise'],
      [new RegExp(`^value ${leading}$`), 'light'],
    ];
    return valuesIn(drawn).length > 1 ? [others, ...own] : own;
  },
  picture: (chart, language) => ({
    headline: 1,
    night: true,
    draw: (context, frame) => drawFloors(chart, language, pageSheet(context, frame)),
  }),
  review,
});

function review(chart: Floors, path: Path): Finding[] {
  const findings = [...reviewBars(chart, path), ...reviewKit(chart.kit, PARTS, [...path, 'kit'])];
  if (findings.length > 0) return findings;
  const table = normalise(chart);
  const data = dataOf(table);
  const areFit = areShares(table) && data.every(({ value }) => value > 0 && value <= 100);
  if (!areFit || data.length < SHARES.least || data.length > SHARES.most)
    return [badData(path, say.charts.floors.noShares)];
  const count = chart.texts?.length ?? data.length;
  if (count === data.length) return [];
  return [badData([...path, 'texts'], say.charts.uneven({ key: 'texts', count, parts: data.length }))];
}

/** The part of the height above the ground that the leading figure takes at most. */
const FIGURE = 0.18;
/** How much nearer a legend stands to the headline; below it and above figures, below them and rules, above and below names, and below all words in a box. */
const SPACE = {
  legend: 0.14,
  key: 0.34,
  head: 0.2,
  figure: 0.12,
  rule: 0.1,
  ground: 0.16,
  names: 0.12,
  foot: 0.08,
} as const;
const RULE: Inch = 0.06;

/** Towers on one ground; above them what share of each is lit, below them of what it is. */
function drawFloors(chart: Floors, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const isPage = frame.margin > 0;
  const table = normalise(chart, language);
  const shares = dataOf(table).map((datum, i) => ({ datum, text: chart.texts?.[i] ?? richText(datum.name) }));
  const claimed = highlightedCategory(table, chart);
  const groups = groupsOf(shares, claimed, frame);
  const names = nameSize(groups, sheet);
  const tones = tonesOf(sheet);
  const floors = floorsOf(chart.kit, tones.unlit);
  const key = chart.each && legendText(chart.each, `${100 / FLOORS}%`, language);
  if (groups.length === 0 || !names || !floors) return undefined;
  const end = isPage ? frame.bottom : frame.h - SPACE.foot;
  const { legend, head, below } = legendIn(key, { size: names.size, end }, sheet);
  const high = end - names.h - SPACE.ground - head;
  const sizes = figureSizes(groups, FIGURE * high, sheet);
  if (!sizes) return undefined;
  const ground = head + high - below;
  const base = head + figureHeight(Math.max(sizes.leading, sizes.others));
  const top = base + SPACE.figure + RULE + SPACE.rule;
  const on: ColorRole = isPage && dark ? 'dark-shade' : sheet.ground;
  const marks: PageMark[] = [];
  const words: ChartWord[] = [];
  groups.forEach(({ figure, towers, x, w, figured, leads }, i) => {
    const role = leads && !claimsNothing(chart) ? 'highlight' : tones.lit;
    const size = leads ? sizes.leading : sizes.others;
    words.push(sheet.figure(`value ${i + 1}`, figure, { x, w: figured, base }, { size, ink: role }));
    marks.push({ ...block({ x, y: base + SPACE.figure, w, h: RULE }, role), name: `Rule ${i + 1}` });
    towers.forEach((tower, k) => {
      const name = `${i + 1}.${k + 1}`;
      const box = { x: tower.x, y: top, w: tower.w, h: ground - top };
      marks.push(...towerMarks(floors, { share: tower.datum.value, role }, tones.unlit.wall, box, `Tower ${name}`));
      const at = { x: tower.x, y: ground + SPACE.ground, w: tower.named };
      words.push(sheet.label(`name ${name}`, tower.text, at, { size: names.size, bold: true, ground: on }));
    });
  });
  const quiet: ColorRole = dark ? 'step-1' : 'subtle';
  if (key && legend) {
    const manner = { size: legend.size, ink: quiet, ground: below > 0 ? on : sheet.ground };
    words.push(sheet.label('legend', key, legend, manner));
  }
  if (on === sheet.ground) return { marks, words };
  const field = { x: -OVERSHOOT, y: ground, w: frame.w + 2 * OVERSHOOT, h: frame.h + OVERSHOOT - ground };
  return { marks: [{ ...block(field, on), name: 'Ground' }, ...marks], words, foot: on };
}

/** Where the legend stands, where figures may begin, and what the legend takes below names no larger than it. */
function legendIn(
  key: RichText | undefined,
  { size, end }: { readonly size: Pt; readonly end: Inch },
  sheet: PageSheet,
): { readonly legend?: Legend; readonly head: Inch; readonly below: Inch } {
  const { margin, head: under = 0 } = sheet.frame;
  const head = under + (margin > 0 ? SPACE.head : 0);
  if (!key) return { head, below: 0 };
  const said = plainText(key);
  const above = legendAbove(said, under - SPACE.legend, sheet);
  if (above) return { legend: above, head: above.y + above.h + SPACE.key, below: 0 };
  const below = legendBelow(said, size, end, sheet);
  return { legend: below, head, below: below.h + SPACE.names };
}

/** Tones of light on dark grounds and on others, and its contrast to the ground. */
const LIGHTS: readonly ColorRole[] = ['third-pale', 'third', 'on-dark'];
const COLORS: readonly ColorRole[] = ['subject', 'step-3', 'text'];
const BRIGHT = 3;
/** Tones without light; the contrast of walls to the ground, and of what is in them to walls: quiet, but seen. */
const FAINT: readonly ColorRole[] = [
  ...(['dark-shade', 'dark-tint', 'dark-tint-2', 'dark-panel', 'subject-deep', 'subject-shade'] as const),
  ...(['hairline', 'context', 'step-1', 'step-2', 'ground', 'panel', 'dark-line'] as const),
];
const WALL = 1.2;
const PANE = 1.4;

function tonesOf({ brand, ground, dark }: PageSheet): { readonly lit: ColorRole; readonly unlit: Unlit } {
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const contrast = (role: ColorRole, on = ground) => contrastRatio(hex(role), hex(on));
  const nearest = (to: ColorRole, least: number) =>
    FAINT.filter((role) => contrast(role, to) >= least && contrast(role) >= contrast(to)).toSorted(
      (a, b) => contrast(a, to) - contrast(b, to),
    )[0];
  const isLight = (role: ColorRole) => contrast(role) >= BRIGHT && hex(role) !== hex('highlight');
  const lit = (dark ? LIGHTS : COLORS).find(isLight) ?? (dark ? 'on-dark' : 'text');
  const wall = nearest(ground, WALL) ?? 'context';
  return { lit, unlit: { wall, pane: nearest(wall, PANE) ?? wall } };
}
