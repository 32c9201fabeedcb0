import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import type { Language } from '../../../../core/language.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { claimRule, RULE } from './claim-rule.ts';
import { footNames } from './foot-names.ts';
import { type PageClaim, spanOf } from './page-claim.ts';

const VALUES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 20];
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const BETWEEN: Inch = 0.35;
const WITHIN: Inch = 0.18;
/** A pair says something where one is this many times the other. */
const TELLING = 1.2;

export const MOST_GROUPS = 5;

/** How many times the first of a pair the second is: of the claimed pair, or of the one that grew most. */
export function claimOfPairs(
  { categories, series: [a, b] }: ChartTable,
  focus: number,
  language: Language,
): PageClaim | undefined {
  if (!a || !b) return undefined;
  const ratios = categories.map((_, i) => ((a.values[i] ?? 0) > 0 ? (b.values[i] ?? 0) / (a.values[i] ?? 1) : 0));
  const at = focus >= 0 ? focus : ratios.indexOf(Math.max(...ratios));
  const ratio = ratios[at] ?? 0;
  if (!(ratio >= TELLING)) return undefined;
  const number = ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0);
  const figure = language === 'zh' ? { number, unit: '倍' } : { number: `×${number}`, unit: '' };
  return {
    figure,
    at,
    from: at,
    as: 'ratio',
    computed: figure.number + figure.unit,
    about: `${categories[at] ?? ''} ${spanOf(a.name, b.name)}`.trim(),
  };
}

/** Pairs that touch on a ground, the claimed one with a rule, a tick for each time that it holds its first; their series are named in each bar, or once over the highest pair. */
export function groupsPage(table: ChartTable, claim: PageClaim | undefined, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { categories, series } = table;
  const pitch = (frame.w - frame.margin - frame.left + BETWEEN) / categories.length;
  const bar = (pitch - BETWEEN) / series.length;
  const foot = footNames(
    categories.map((name, i) => ({
      name,
      middle: frame.left + i * pitch + (pitch - BETWEEN) / 2,
      bold: i === claim?.at,
    })),
    pitch,
    sheet,
  );
  const all = series.flatMap(({ values }) => values);
  const size = sheet.sizeFor(
    series.flatMap(({ labels }) => labels),
    series.flatMap(({ labels }) => labels.map(() => 0.9 * bar)),
    VALUES,
    true,
  );
  if (!foot || !size || all.some((value) => !(value >= 0))) return undefined;
  const digits = figureHeight(size);
  const most = Math.max(...all);
  const heights = categories.map((_, i) =>
    i === claim?.at ? 0 : Math.max(...series.map(({ values }) => values[i] ?? 0)),
  );
  const highest = heights.indexOf(Math.max(...heights));
  const nameSize = sheet.sizeFor(
    series.map(({ name }) => name),
    series.map(() => Math.max(bar, 0.48 * pitch) - 0.06),
    NAMES,
    true,
  );
  if (!nameSize) return undefined;
  const room = foot.base - frame.top;
  const isNamed = Math.min(...all) / most >= (2.2 * digits + figureHeight(nameSize) + WITHIN) / (room - 0.1);
  const scale = (room - (isNamed ? 0.1 : 0.55)) / most;
  const tones: readonly ColorRole[] = dark ? ['subtle', 'step-3'] : ['step-2', 'subject'];
  const marks: PageMark[] = [];
  const words = [...foot.words];
  const boxes: Box[][] = series.map(({ values }, k) =>
    categories.map((_, i) => {
      const h = (values[i] ?? 0) * scale;
      return { x: frame.left + i * pitch + k * bar, y: foot.base - h, w: bar, h };
    }),
  );
  const bars = series.flatMap(({ labels, name }, k) =>
    categories.map((_, i): Bar => {
      const box = boxes[k]?.[i] ?? { x: 0, y: 0, w: 0, h: 0 };
      const isClaim = i === claim?.at && k === 1;
      const role: ColorRole = isClaim ? 'highlight' : (tones[k] ?? 'subject');
      const key = k * categories.length + i + 1;
      return { box, role, label: labels[i] ?? '', key, series: isNamed || i === highest ? { name, k } : undefined };
    }),
  );
  marks.push(...bars.map(({ box, role }) => block({ ...box, w: box.w - 0.02 }, role)));
  words.push(...bars.flatMap((each) => barWords(each, { size, nameSize, isNamed }, sheet)));
  const first = claim && boxes[0]?.[claim.at];
  const second = claim && boxes[1]?.[claim.at];
  const rule =
    first && second && second.h > first.h
      ? claimRule([first, second], {
          x: first.x - (claim.at === 0 ? RULE.beside : BETWEEN / 2),
          base: foot.base,
          isRatio: true,
        })
      : [];
  marks.push(...rule);
  return {
    ...{ marks, words },
    ...(foot.band === undefined ? {} : { band: foot.band }),
    ...(rule.length > 0 && claim?.at === 0 ? { quiet: frame.left - RULE.beside - RULE.tick } : {}),
  };
}

interface Bar {
  readonly box: Box;
  readonly role: ColorRole;
  readonly label: string;
  readonly key: number;
  /** The series that is named over it. */
  readonly series: { readonly name: string; readonly k: number } | undefined;
}

function barWords(
  { box, role, label, key, series }: Bar,
  { size, nameSize, isNamed }: { readonly size: Pt; readonly nameSize: Pt; readonly isNamed: boolean },
  sheet: PageSheet,
): ChartWord[] {
  const digits = figureHeight(size);
  const isIn = box.h >= digits + 1.5 * WITHIN;
  const base = isIn ? box.y + WITHIN + digits : box.y - 0.1;
  const ink = isIn ? ({ on: role, ink: 'on-dark' } as const) : {};
  const value = sheet.line(
    `value ${key}`,
    label,
    { x: box.x + box.w / 2, base, align: 'center' },
    { size, bold: true, ...ink },
  );
  if (!series) return [value];
  if (isNamed) {
    const foot = { x: box.x + box.w / 2, base: box.y + box.h - WITHIN, align: 'center' as const };
    return [value, sheet.line(`series ${key}`, series.name, foot, { size: nameSize, ...ink })];
  }
  const place =
    series.k === 0 ? { x: box.x + box.w - 0.06, align: 'right' as const } : { x: box.x + 0.02, align: 'left' as const };
  const above = isIn ? box.y - 0.12 : base - digits - 0.12;
  return [
    value,
    sheet.line(`series ${series.k + 1}`, series.name, { ...place, base: above }, { size: nameSize, bold: true }),
  ];
}
