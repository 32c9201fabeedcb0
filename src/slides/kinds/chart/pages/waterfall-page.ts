import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { printedNumber } from '../../../../charts/base/table.ts';
import type { WaterfallStep } from '../../../../charts/kinds/waterfall.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Language } from '../../../../core/language.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';
import { type PageClaim, spanOf } from './page-claim.ts';

const VALUES: readonly Pt[] = [54, 46, 40, 36, 32, 28, 24, 22, 20];
const GAP: Inch = 0.035;
const WITHIN: Inch = 0.2;
const BRACKET = { line: 0.08, thin: 0.045, beside: 0.34, end: 0.18 };

/** Up to this many steps have a name and a value each. */
export const MOST_STEPS = 9;

/** What the steps of a waterfall come to from its first total to its last; the claimed step’s own value where one is named. */
export function claimOfSteps(
  steps: readonly WaterfallStep[],
  focus: number,
  unit: string,
  language: Language,
): PageClaim | undefined {
  const own = steps[focus];
  if (own) {
    const { number, unit: sign } = own.printed.figure;
    return {
      figure: { number: own.label.replace(/%$/, '') || number, unit: sign || unit },
      at: focus,
      as: 'value',
      about: own.name,
    };
  }
  const at = steps.findLastIndex(({ kind }) => kind === 'total');
  const [first, last] = [steps[0], steps[at]];
  if (!first || !last || at < 1 || first.kind !== 'total' || first.to === last.to) return undefined;
  const change = last.to - first.to;
  const decimals = Math.max(first.printed.decimals, last.printed.decimals);
  const number = `${change < 0 ? '\u2212' : '+'}${printedNumber(Math.abs(change), decimals, '', language)}`;
  return {
    figure: { number, unit },
    at,
    from: 0,
    as: 'difference',
    computed: number,
    about: spanOf(first.name, last.name),
  };
}

/** Steps that touch, totals on the ground; what they come to is bracketed at the left. */
export function waterfallPage(
  steps: readonly WaterfallStep[],
  claim: PageClaim | undefined,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const pitch = (frame.w - frame.margin - frame.left) / steps.length;
  if (steps.length > MOST_STEPS || steps.some(({ from, to, missing }) => missing || from < 0 || to < 0))
    return undefined;
  const isClaim = (i: number) => claim?.as === 'value' && i === claim.at;
  const foot = footNames(
    steps.map(({ name, kind }, i) => ({
      name,
      middle: frame.left + (i + 0.5) * pitch,
      bold: kind === 'total' || isClaim(i),
    })),
    pitch,
    sheet,
  );
  const size = sheet.sizeFor(
    steps.map(({ label }) => label),
    steps.map(() => 0.74 * pitch),
    VALUES,
    true,
  );
  if (!foot || !size) return undefined;
  const most = Math.max(...steps.flatMap(({ from, to }) => [from, to]));
  const scale = (foot.base - frame.top - figureHeight(size) - 0.2) / most;
  if (!(scale > 0)) return undefined;
  const yOf = (value: number) => foot.base - value * scale;
  const tones: Readonly<Record<WaterfallStep['kind'], ColorRole>> = dark
    ? { total: 'step-1', rise: 'step-3', fall: 'subtle' }
    : { total: 'field-dark', rise: 'subject', fall: 'step-2' };
  const boxes = steps.map(({ from, to, kind }, i) => {
    const x = frame.left + i * pitch;
    const y = yOf(Math.max(from, to));
    return {
      box: { x, y, w: pitch - GAP, h: Math.abs(to - from) * scale },
      role: isClaim(i) ? ('highlight' as const) : tones[kind],
    };
  });
  const words = steps.map(({ label, kind }, i) => {
    const { box, role } = boxes[i] ?? { box: { x: 0, y: 0, w: 0, h: 0 }, role: 'subject' as const };
    const digits = figureHeight(size);
    const isIn = box.h >= digits + 1.4 * WITHIN;
    const top = kind === 'total' ? box.y + WITHIN + digits : box.y + (box.h + digits) / 2;
    const place = { x: box.x + box.w / 2, base: isIn ? top : box.y - 0.12, align: 'center' as const };
    return sheet.line(`value ${i + 1}`, label, place, {
      size,
      bold: true,
      ...(isIn ? { on: role, ink: 'on-dark' as const } : {}),
    });
  });
  const bracket = claim?.as === 'difference' ? bracketOf(steps, claim, yOf, { left: frame.left, pitch }) : undefined;
  return {
    marks: [...(bracket?.behind ?? []), ...boxes.map(({ box, role }) => block(box, role)), ...(bracket?.over ?? [])],
    words: [...words, ...foot.words],
    ...(foot.band === undefined ? {} : { band: foot.band }),
    ...(bracket ? { quiet: frame.left - BRACKET.beside } : {}),
  };
}

function bracketOf(
  steps: readonly WaterfallStep[],
  { at, from = 0 }: PageClaim,
  yOf: (value: number) => Inch,
  { left, pitch }: { readonly left: Inch; readonly pitch: Inch },
): { readonly behind: readonly PageMark[]; readonly over: readonly PageMark[] } {
  const [a, b] = [yOf(steps[from]?.to ?? 0), yOf(steps[at]?.to ?? 0)];
  const x = left - BRACKET.beside;
  const line = (points: readonly (readonly [Inch, Inch])[], width: Inch): PageMark => ({
    ...{ kind: 'line', role: 'highlight', width },
    points: points.map(([px, py]) => ({ x: px, y: py })),
  });
  return {
    behind: [
      line(
        [
          [x, b],
          [left + at * pitch, b],
        ],
        BRACKET.thin,
      ),
    ],
    over: [
      line(
        [
          [x + BRACKET.end, a],
          [x, a],
          [x, b],
          [x + BRACKET.end, b],
        ],
        BRACKET.line,
      ),
    ],
  };
}
