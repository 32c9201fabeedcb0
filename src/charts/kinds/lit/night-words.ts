import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord } from '../../base/define-chart.ts';
import { dataOf, normalise } from '../../base/table.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';
import { figureWords } from '../../parts/picture-words.ts';
import type { Night } from './night.ts';

const CAPTIONS: readonly Pt[] = [24, 22, 20, 18];
/** Between the texts of both sides. */
const APART: Inch = 0.4;

/** The count at the top of a column, in the colour of its lights, with what it counts below it. */
export function figureIn(
  sheet: PageSheet,
  count: FactView,
  legend: RichText | undefined,
  column: Box,
  light: ColorRole,
): ChartWord[] | undefined {
  const [datum] = dataOf(normalise({ data: [count] }, sheet.language));
  const words = datum && figureWords(sheet, { datum, legend }, column, light);
  if (!words) return undefined;
  const lift = Math.min(...words.map(({ box }) => box.y)) - column.y;
  const ink = words.find(({ role }) => role === 'figure')?.color ?? light;
  return words.map((word) => ({
    ...word,
    ...(word.name === 'text' ? { color: ink } : {}),
    box: { ...word.box, y: word.box.y - lift },
  }));
}

/** How far the ink of a word reaches to the right. */
export function inkWidth(sheet: PageSheet, { text, size, bold, box, role }: ChartWord): Inch {
  if (role === 'label' && sheet.lineCount(text, size, box.w, bold) > 1) return box.w;
  const runs = text.paragraphs[0] ?? [];
  return 1.06 * runs.reduce((sum, run) => sum + sheet.wordWidth(run.text, (run.scale ?? 1) * size, true), 0);
}

interface Sides {
  readonly seam: Inch;
  readonly inset: Inch;
  readonly end: Inch;
}

/** A text below each stretch, at the slide’s left edge and at its right one, and where they begin. */
export function captionsBelow(
  sheet: PageSheet,
  texts: readonly [RichText, RichText],
  { seam, inset, end }: Sides,
  night: Night,
) {
  const room = sheet.frame.w - 2 * inset - APART;
  const least = Math.min(LEAST_CAPTION.most * room, Math.max(LEAST_CAPTION.least * room, seam - inset - APART / 2));
  for (const size of sheet.steps(CAPTIONS)) {
    const [one, other] = texts.map((text) => ONE_LINE * sheet.wordWidth(plainText(text), size, true)) as [Inch, Inch];
    const first = one + other <= room ? Math.max(one, Math.min(least, room - other)) : least;
    const places = [
      { x: inset, w: first },
      { x: inset + first + APART, w: room - first },
    ];
    const heights = texts.map((text, i) => sheet.labelHeight(text, size, places[i]?.w ?? 0, true));
    if (texts.some((text, i) => sheet.lineCount(text, size, places[i]?.w ?? 0, true) > 2)) continue;
    const top = end - Math.max(...heights);
    const words = texts.map((text, i) => {
      const [side, align] = i === 0 ? ([night.here, 'left'] as const) : ([night.there, 'right'] as const);
      const place = { ...(places[i] ?? { x: 0, w: 0 }), y: top };
      return sheet.label(i === 0 ? 'here' : 'there', text, place, { size, bold: true, ink: side.text, align });
    });
    return { top, words };
  }
  return undefined;
}

/** What a text in one line takes, in its own width. */
const ONE_LINE = 1.08;

/** What of the width the text of the smaller part has at least, and that of the larger one at most. */
const LEAST_CAPTION = { least: 0.4, most: 0.6 } as const;
