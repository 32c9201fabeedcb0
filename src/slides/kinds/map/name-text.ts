import type { LabelShape } from '../../../charts/kinds/map/map-labels.ts';
import type { MapData, MapPoint } from '../../../charts/kinds/map/map-plan.ts';
import { inchToPx, PIXELS_PER_INCH, type Pt, type Px, ptToPx } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { figureRuns } from '../../../layout/figure.ts';
import type { TextStyle } from '../../../scene/tokens.ts';
import { JOINER } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';

/** Names that are wider may have two lines; those that are much wider had better. */
const WIDE: Px = inchToPx(1.5);
const VERY_WIDE: Px = inchToPx(3.2);
/** Names stand in boxes that are a little wider, for fonts that run wider than ours. */
const SLACK = 1.03;

export function placeText(name: string | RichText, { path }: LayoutContext, at = path): RichText {
  return typeof name === 'string' ? richText(name, at) : name;
}

/** The name with its value behind it, and that with its unit: no line of the slide names it. */
export function withValue(
  text: RichText,
  value: MapData['points'][number]['value'],
  { label, figure }: Pick<MapPoint, 'label' | 'figure'>,
): RichText {
  if (label === '') return text;
  const runs = figureRuns(figure, 1, { fact: typeof value === 'object' ? value.id : undefined });
  const [first = [], ...rest] = text.paragraphs;
  const name = first.map((run) => ({ ...run, text: run.text.replace(WITHIN, JOINER) }));
  return { ...text, paragraphs: [[...name, { text: ' ' }, ...runs], ...rest] };
}

/** Between two hanzi of a name: a line ends before its value sooner than within it. */
const WITHIN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

function widthOf({ measurer }: LayoutContext, text: RichText, style: TextStyle, size: Pt): Px {
  const space = { w: Number.POSITIVE_INFINITY, h: Number.POSITIVE_INFINITY };
  const { lines } = setText(text, style, space, measurer, { size });
  return ptToPx(Math.max(0, ...lines.flat().map(({ width }) => width)));
}

/** The forms that a name may have: in one line, and in two where it is wide and parts between words. */
export function shapesOf(context: LayoutContext, text: RichText, style: TextStyle): LabelShape[] {
  const whole = widthOf(context, text, style, style.size);
  const line = ptToPx(1.2 * style.spacing * style.size);
  const one = { w: SLACK * whole, h: line, cost: whole > VERY_WIDE ? 4 : 0 };
  const parts = /[\s\u3000-\u303f\uff0c]/u.test(
    text.paragraphs
      .flat()
      .map((run) => run.text)
      .join(''),
  );
  if (whole < WIDE || !parts) return [one];
  for (let part = 0.5; part < 0.9; part += 0.04) {
    const w = part * whole;
    const set = setText(
      text,
      style,
      { w: (SLACK * w) / PIXELS_PER_INCH, h: Number.POSITIVE_INFINITY },
      context.measurer,
    );
    if (set.excess || set.lines.flat().length > 2) continue;
    return [one, { w: SLACK * w, h: 2 * line, cost: 0.8 }];
  }
  return [one];
}
