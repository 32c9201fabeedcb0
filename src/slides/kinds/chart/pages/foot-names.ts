import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

const NAMES: readonly Pt[] = [28, 24, 22, 20];
/** From the base line to the names below it. */
const BELOW: Inch = 0.16;

interface Slot {
  readonly name: string;
  readonly middle: Inch;
  readonly bold: boolean;
}

/** The names of marks that stand on a ground, on that: its upper edge, and the words; undefined where they have no room. */
export function footNames(slots: readonly Slot[], pitch: Inch, sheet: PageSheet) {
  const names = sheet.namesFor(
    slots.map(({ name }) => name),
    pitch - 0.14,
    NAMES,
  );
  if (!names) return undefined;
  const base = sheet.frame.bottom - names.h - BELOW;
  const on: ColorRole = sheet.dark ? sheet.ground : 'field-dark';
  const words = slots.map(
    ({ name, middle, bold }, i): ChartWord =>
      sheet.block(
        `name ${i + 1}`,
        name,
        { x: middle - pitch / 2 + 0.04, y: base + BELOW, w: pitch - 0.08 },
        { size: names.size, on, bold, align: 'center' },
      ),
  );
  return { base, words, ...(sheet.dark ? {} : { band: base }) };
}
