import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { contrastOf, inkOn } from '../../../layout/colors.ts';
import { BOLD_STROKE, iconItem } from '../../../layout/icon.ts';
import { styled } from '../../../layout/leaves.ts';
import type { Sheet, SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Station } from './stations.ts';

interface DiscStep {
  readonly title: RichText;
  readonly icon?: string | undefined;
}

/** The ring around a disc, and the part of a disc that its icon takes. */
const RING: Inch = 0.06;
const ICON_PART = 0.6;
const DOT_PART = 0.26;
/** The contrast at which a disc is seen on its ground. */
const SEEN = 3;
/** The size of a number on a disc, as a part of its radius. */
const NUMBER_PART = 1.03;

/** A disc with its ring, and on it the step's number, its icon, or a dot. */
export function discItems(
  context: Sheet,
  own: DiscStep,
  i: number,
  { x, y, r: outer }: Pick<Station, 'x' | 'y' | 'r'>,
  { number, last }: { readonly number: number | undefined; readonly last: boolean },
): SheetItem[] {
  const { brand, frame } = context;
  const { path: at } = own.title;
  const usual = contrastOf(brand, 'text', frame.ground) >= SEEN ? 'text' : inkOn(brand, frame.ground);
  const fill: ColorRole = last ? 'highlight' : usual;
  const ink = last ? inkOn(brand, 'highlight') : frame.ground;
  const around = (r: Inch) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  const round = (name: string, r: Inch, color: ColorRole): SheetItem => ({
    ...{ kind: 'shape', shape: 'ellipse', name: `Step ${i + 1} ${name}`, box: around(r), path: at, fill: color },
  });
  const r = outer - RING;
  const disc: SheetItem[] = [round('ring', outer, frame.ground), round('disc', r, fill)];
  if (number !== undefined) {
    const label = styled(context, 'heading', {
      ...{ name: `Step ${i + 1} number`, text: richText(`${number}`, at), box: around(r), ground: fill },
      ...{ align: 'center', anchor: 'middle', size: Math.round(inchToPt(NUMBER_PART * r)), style: { color: ink } },
    });
    return [...disc, label];
  }
  const icon = own.icon
    ? iconItem(`Step ${i + 1} icon`, own.icon, around(r * ICON_PART), ink, at, BOLD_STROKE)
    : undefined;
  return [...disc, icon ?? round('dot', r * DOT_PART, ink)];
}
