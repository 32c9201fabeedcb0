import type { ChartItem, Neighbour, PlotContext } from '../../charts/base/define-chart.ts';
import type { DrawnText } from '../../check/chart-labels.ts';
import { printOf } from '../../core/cache.ts';
import type { Px } from '../../core/lengths.ts';
import type { Reading } from '../../core/reading.ts';
import type { Brand } from '../../scene/brand.ts';
import { facePrint } from '../../scene/prints.ts';

/** What a chart's picture depends on, beside the tool itself and the brand. */
export interface PictureTraits
  extends Pick<PlotContext, 'language' | 'slots' | 'field' | 'page' | 'at'>,
    Pick<ChartItem, 'clear'> {
  readonly chart: ChartItem['chart'];
  readonly pixels: { readonly w: Px; readonly h: Px };
  readonly beside: readonly Neighbour[];
  /** Where the chart is read, which decides its sizes of text. */
  readonly reading?: Reading | undefined;
  readonly dark: boolean;
  /** The words of the slide on and beside the picture. */
  readonly words?: readonly DrawnText[];
  /** How many pixels of the picture there are to one of the chart's, along each side; 1 where it is omitted. */
  readonly scale?: number;
}

/** The size of the picture of a chart that is scaled, in whole pixels: rounded down, as Chart.js does, but some. */
export const scaledPixels = ({ w, h }: PictureTraits['pixels'], scale: number) => ({
  w: Math.max(1, Math.floor(w * scale)),
  h: Math.max(1, Math.floor(h * scale)),
});

/** Names pictures by what they depend on: two of one name look alike. */
export function chartKeys(brand: Brand): (traits: PictureTraits) => string {
  const { colors, onDark, type, reading, unitScale, strokes, fonts } = brand;
  const look = JSON.stringify([
    colors,
    onDark,
    type,
    reading,
    unitScale,
    strokes,
    facePrint(fonts.latin),
    facePrint(fonts.eastAsian),
  ]);
  /** Where a chart is in the outline changes nothing of how it looks. */
  const withoutPlaces = (key: string, value: unknown): unknown => (key === 'path' ? undefined : value);
  return (traits) => printOf(`${look} ${JSON.stringify(traits, withoutPlaces)}`);
}
