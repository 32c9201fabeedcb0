import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { type Band, innerWords } from './band-names.ts';
import { range, WITHIN } from './line-words.ts';
import { lineNames } from './lines-page.ts';

/** The least part of the slide’s width that bands take beside their names, and what lies between. */
const PLOT = 0.5;
const ASIDE: Inch = 0.25;
const SEAM: Inch = 0.05;
/** Above bands in which their names stand, for what they come to. */
const OVER: Inch = 0.75;
/** The height that a claimed value takes at most. */
const MOST: Inch = 1.5;
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72];
const ENDS: readonly Pt[] = [36, 32, 28, 24, 22, 20];

export const MOST_BANDS = 5;

/** Bands upon each other, named in their ends, or beside those where they are too low; the claimed one’s last value is the slide’s figure. */
export function bandsPage(
  table: ChartTable,
  focus: number,
  total: string | undefined,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const { categories, series } = table;
  if (series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const last = categories.length - 1;
  const whole: readonly string[] = total === undefined ? [] : [total, wordsFor(sheet.language).total];
  const drawnTo = (end: Inch, above: Inch) => {
    const names = lineNames(categories, { bleeds: true, endOf: () => end }, sheet);
    if (!names) return undefined;
    const most = Math.max(...categories.map((_, i) => sum(series.map(({ values }) => values[i] ?? 0))));
    const scale = (names.base - frame.top - above) / most;
    const edge = (count: number): At[] =>
      categories.map((_, i) => ({
        x: names.xOf(i),
        y: names.base - scale * sum(series.slice(0, count).map(({ values }) => values[i] ?? 0)),
      }));
    const tones = sheet.seen(
      dark ? ['subject', 'step-5', 'step-3', 'subject-deep'] : ['subject-deep', 'step-2', 'subject', 'step-3'],
    );
    const bands = series.map(({ name, labels }, i): Band => {
      const isClaim = i === focus;
      const role: ColorRole = isClaim ? 'highlight' : (tones[i % tones.length] ?? 'subject');
      return { name, labels: [labels[0] ?? '', labels[last] ?? ''], role, upper: edge(i + 1), lower: edge(i), isClaim };
    });
    return { names, bands };
  };
  const inside = drawnTo(frame.w, total === undefined ? 0.1 : OVER);
  const within = inside && innerWords(inside.bands, whole, inside.names.end, sheet);
  const texts = [...series.map(({ name, labels }) => `${labels[last]} ${name}`), ...(total ? [whole.join(' ')] : [])];
  const beside = sheet.steps(ENDS).flatMap((size) => {
    const w = 1.12 * Math.max(...texts.map((text) => sheet.wordWidth(text, size, true)));
    const end = frame.w - frame.margin - w - ASIDE;
    return end >= PLOT * frame.w ? [{ end, size }] : [];
  })[0];
  const aside = within || !beside ? undefined : drawnTo(beside.end, 0.35);
  const outer =
    aside &&
    beside &&
    endWords(aside.bands, texts, { x: beside.end + ASIDE, base: aside.names.base, size: beside.size }, sheet);
  const drawn = within ? inside : aside;
  const words = within ?? outer;
  if (!drawn || !words) return undefined;
  const { bands, names } = drawn;
  return {
    marks: [
      ...bands.map(
        ({ upper, lower, role }): PageMark => ({ kind: 'area', role, points: [...upper, ...lower.toReversed()] }),
      ),
      ...bands.slice(0, -1).map(({ upper }): PageMark => ({ kind: 'line', role: ground, width: SEAM, points: upper })),
    ],
    words: [...words, ...firstWords(bands, sheet), ...names.words],
    ...(dark ? {} : { band: names.base }),
  };
}

/** The first values in their bands at the largest size at which all have room; without those that have none at any. */
function firstWords(bands: readonly Band[], sheet: PageSheet): ChartWord[] {
  const sizes = sheet.steps(ENDS).slice(1);
  const sets = sizes.map((size) => bands.map((band, i) => firstWord(band, i + 1, size, sheet)));
  return (sets.find((set) => set.every((each) => each.length > 0)) ?? sets[0] ?? []).flat();
}

function firstWord(
  { upper, lower, labels: [label], role }: Band,
  key: number,
  size: Pt,
  sheet: PageSheet,
): ChartWord[] {
  const x = Math.max((upper[0]?.x ?? 0) + WITHIN, sheet.frame.margin);
  const end = x + sheet.wordWidth(label, size, true);
  const [a, b] = [range(upper, x, end).low, range(lower, x, end).high];
  if (b - a < figureHeight(size) + 0.1) return [];
  const place = { x, base: (a + b + figureHeight(size)) / 2 };
  return [sheet.line(`value ${key}`, label, place, { size, bold: true, on: role, ink: 'on-dark' })];
}

/** Right of the bands their last values and names, each at its own height, and above them what they come to. */
function endWords(
  bands: readonly Band[],
  texts: readonly string[],
  { x, base, size }: { readonly x: Inch; readonly base: Inch; readonly size: Pt },
  sheet: PageSheet,
): ChartWord[] {
  const { frame } = sheet;
  const w = frame.w - frame.margin - x;
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
