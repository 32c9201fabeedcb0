import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { range, WITHIN } from './line-words.ts';
import { lineNames } from './lines-page.ts';
import type { DrawnPage, PageSheet } from './page-sheet.ts';

/** The part of the slide’s width that bands take, and what lies between them and their names. */
const PLOT = 0.7;
const ASIDE: Inch = 0.25;
const SEAM: Inch = 0.05;
/** The height that a claimed value takes at most. */
const MOST: Inch = 1.5;
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72];
const ENDS: readonly Pt[] = [36, 32, 28, 24, 22, 20];

export const MOST_BANDS = 5;

interface Band {
  readonly name: string;
  readonly labels: readonly [string, string];
  readonly role: ColorRole;
  readonly upper: readonly At[];
  readonly lower: readonly At[];
  readonly isClaim: boolean;
}

/** Bands upon each other from the slide’s edge, named at their ends; the claimed one’s last value is the slide’s figure. */
export function bandsPage(
  table: ChartTable,
  focus: number,
  total: string | undefined,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const { categories, series } = table;
  if (series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const end = PLOT * frame.w;
  const last = categories.length - 1;
  const names = lineNames(categories, () => end, sheet);
  if (!names) return undefined;
  const { xOf } = names;
  const most = Math.max(...categories.map((_, i) => sum(series.map(({ values }) => values[i] ?? 0))));
  const scale = (names.base - frame.top - 0.35) / most;
  const yOf = (count: number, i: number) =>
    names.base - scale * sum(series.slice(0, count).map(({ values }) => values[i] ?? 0));
  const edge = (count: number): At[] => categories.map((_, i) => ({ x: xOf(i), y: yOf(count, i) }));
  const tones = sheet.seen(
    dark ? ['subject', 'step-5', 'step-3', 'subject-deep'] : ['subject-deep', 'step-2', 'subject', 'step-3'],
  );
  const bands = series.map(({ name, labels }, i): Band => {
    const isClaim = i === focus;
    const role: ColorRole = isClaim ? 'highlight' : (tones[i % tones.length] ?? 'subject');
    return { name, labels: [labels[0] ?? '', labels[last] ?? ''], role, upper: edge(i + 1), lower: edge(i), isClaim };
  });
  const words = endWords(bands, total, { x: end + ASIDE, base: names.base }, sheet);
  if (!words) return undefined;
  return {
    marks: [
      ...bands.map(
        ({ upper, lower, role }): PageMark => ({ kind: 'area', role, points: [...upper, ...lower.toReversed()] }),
      ),
      ...bands.slice(0, -1).map(({ upper }): PageMark => ({ kind: 'line', role: ground, width: SEAM, points: upper })),
    ],
    words: [...words, ...bands.flatMap((band, i) => firstWord(band, i + 1, sheet)), ...names.words],
    ...(dark ? {} : { band: names.base }),
  };
}

/** A band’s first value in it, where it is high enough there. */
function firstWord({ upper, lower, labels: [label], role }: Band, key: number, sheet: PageSheet): ChartWord[] {
  const size = sheet.steps(ENDS)[1] ?? 32;
  const x = (upper[0]?.x ?? 0) + WITHIN;
  const end = x + sheet.wordWidth(label, size, true);
  const [a, b] = [range(upper, x, end).low, range(lower, x, end).high];
  if (b - a < figureHeight(size) + 0.1) return [];
  const place = { x, base: (a + b + figureHeight(size)) / 2 };
  return [sheet.line(`value ${key}`, label, place, { size, bold: true, on: role, ink: 'on-dark' })];
}

/** Right of the bands their last values and names, each at its own height, and above them what they come to. */
function endWords(
  bands: readonly Band[],
  total: string | undefined,
  { x, base }: { readonly x: Inch; readonly base: Inch },
  sheet: PageSheet,
): ChartWord[] | undefined {
  const { frame } = sheet;
  const w = frame.w - frame.margin - x;
  const whole = total === undefined ? [] : [`${total} ${wordsFor(sheet.language).total}`];
  const texts = [...bands.map(({ name, labels }) => `${labels[1]} ${name}`), ...whole];
  const size = sheet.sizeFor(
    texts,
    texts.map(() => w),
    ENDS,
    true,
  );
  if (!size) return undefined;
  const height = 1.15 * ptToInch(size);
  const free = base - frame.top - (texts.length - 1) * height;
  const claimed = bands.find(({ isClaim }) => isClaim);
  const beside = claimed ? sheet.wordWidth(claimed.name, size, true) * 1.08 + 0.15 : 0;
  const hero = sheet.steps(HERO).find((each) => {
    const own = claimed ? sheet.wordWidth(claimed.labels[1], each, true) * 1.08 : 0;
    return own + beside <= w && figureHeight(each) + 0.3 <= Math.min(MOST, free);
  });
  const heightOf = (band: Band | undefined) => (band?.isClaim && hero ? figureHeight(hero) + 0.3 : height);
  const middle = ({ upper, lower }: Band) => ((upper.at(-1)?.y ?? 0) + (lower.at(-1)?.y ?? 0)) / 2;
  const top = (bands.at(-1)?.upper.at(-1)?.y ?? 0) - height / 2;
  const middles = spread(
    texts.map((_, i) => {
      const band = bands[i];
      return { at: inchToPx(band ? middle(band) : top), height: inchToPx(heightOf(band)) };
    }),
    inchToPx(frame.top),
    inchToPx(base),
  ).map((each) => pxToInch(each));
  return texts.flatMap((text, i) => {
    const [at, band] = [middles[i] ?? 0, bands[i]];
    const isHero = band?.isClaim === true && hero !== undefined;
    const own = isHero ? hero : size;
    const level = at + figureHeight(own) / 2;
    const ink = band?.isClaim ? { ink: 'highlight' as const } : {};
    const shown = isHero ? band.labels[1] : text;
    const word = sheet.line(`end ${i + 1}`, shown, { x, base: level }, { size: own, bold: band !== undefined, ...ink });
    if (!isHero) return [word];
    const place = { x: word.box.x + word.box.w + 0.05, base: level };
    return [word, sheet.line(`series ${i + 1}`, band.name, place, { size, bold: true, ...ink })];
  });
}
