import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { subtleOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { aligned, beside, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldsAcross, footIn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { belowMark, footHeadline } from '../../stage/headline.ts';
import { textOnHung } from '../../tiles/hung-fields.ts';
import type { NamedList } from './strata-of-lists.ts';

/** A list each of whose names has an icon. */
export interface SignedList extends NamedList {
  readonly icons: readonly string[];
}

/** From the slide’s top to what stands on a field, and from that to its foot. */
const PAD: { readonly top: Inch; readonly foot: Inch } = { top: 0.62, foot: 0.5 };
/** Between the fields and the headline at the foot. */
const ABOVE_HEADLINE: Inch = 0.36;
const GAPS = { head: 0.46, name: 0.3, row: 0.4, gutter: 0.24 };
const HEADS: readonly Pt[] = [110, 110, 110, 76];
/** So many names stand side by side. */
const ACROSS = 3;
/** The sides of icons, the largest first, and the part of its cell’s width that one takes at most. */
const ICONS: readonly Inch[] = [1.5, 1.3, 1.1, 0.9, 0.7];
const OF_CELL = 0.88;
/** The part of an icon’s side that is free at its left. */
const CLEAR = 0.08;

type Sort = 'head' | 'name';

/** Lists on fields that hang from the slide’s top, each name under its icon, and the headline at the foot. */
export function signsOnFields(all: readonly SignedList[], context: Composed): Page | undefined {
  const { body } = context;
  const headline = footHeadline(context);
  if (!headline) return undefined;
  const whole = slideBox(context);
  const end = headline.titleBox.y - ABOVE_HEADLINE;
  const tones = tonesOn(context, all.length);
  const w = whole.w / all.length;
  const spans = all.map((_, i) => textOnHung(context, { x: whole.x + i * w, w }));
  const top = Math.max(PAD.top, belowMark(context, body) > body.y ? belowMark(context, body) : 0);
  const room = { ...body, y: top, h: end - PAD.foot - top };
  const most = Math.max(...all.map(({ items }) => items.length));
  const across = Math.min(ACROSS, most);
  const steps = {
    head: headSteps(context, { min: 46, max: HEADS[all.length] ?? 76 }),
    name: joinedSteps(supportSteps(context, { min: 22 }), headSteps(context, { min: 40, max: 40 })),
  };
  const filled = ICONS.map((icon) =>
    fill<Sort>(room, steps, (sizes) => {
      const columns = all.map((list, i) => {
        const ground = tones[i] ?? 'field';
        return {
          head: headOf(context, list, ground, sizes),
          names: namesOf(context, list, { ground, across, icon }, sizes),
        };
      });
      return stack([spring(0), ...aligned(columns, spans, { head: [0], names: [GAPS.head, 0.8] }), spring(0)]);
    }),
  ).find(({ fits }) => fits);
  if (!filled) return undefined;
  return {
    ...headline,
    ...footIn(context, { x: 0, w: whole.w }),
    behind: fieldsAcross(context, { ...whole, h: end - whole.y }, tones, { paths: all.map(({ path }) => path) }),
    items: filled.items,
  };
}

function headOf(
  context: Composed,
  { name, path, title, text }: NamedList,
  ground: ColorRole,
  sizes: Sizes<Sort>,
): Part {
  const own = { path, ground };
  const head = inkText(context, { ...own, name: `${name} head`, text: title, size: sizes.head, maxLines: 1 });
  if (!text) return head;
  const color = subtleOn(context.brand, ground);
  const remark = { ...own, name: `${name} remark`, text, size: sizes.name, role: 'body', maxLines: 1 } as const;
  return stack([head, space(GAPS.name), inkText(context, { ...remark, style: { color } })]);
}

interface Cells {
  readonly ground: ColorRole;
  readonly across: number;
  readonly icon: Inch;
}

/** Names under their icons, in rows of so many. */
function namesOf(context: Composed, list: SignedList, { ground, across, icon }: Cells, sizes: Sizes<Sort>): Part {
  const { name, items, icons } = list;
  const cells = items.map(
    (text, i): Part =>
      signed(
        context,
        { name: `${name} item ${i + 1}`, path: text.path, text, icon: icons[i] ?? '', side: icon, ground },
        sizes.name,
      ),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / across) }, (_, k) => {
    const row = cells.slice(k * across, (k + 1) * across);
    const rest = Array.from({ length: across - row.length }, () => space(0));
    return beside(
      [...row, ...rest].map((part) => ({ part })),
      GAPS.gutter,
    );
  });
  return stack(rows.flatMap((row, k) => (k > 0 ? [space(GAPS.row), row] : [row])));
}

interface Signed {
  readonly name: string;
  readonly path: Path;
  readonly text: RichText;
  readonly icon: string;
  readonly side: Inch;
  readonly ground: ColorRole;
}

function signed(context: Composed, { name, path, text, icon, side, ground }: Signed, size: Pt): Part {
  const sign = inkFor(context, ground, name, path).of('icon').icon(icon, side);
  const atInk: Part = (w) => {
    const sized = sign(w);
    return { ...sized, place: (box) => sized.place({ ...box, x: box.x - CLEAR * side }) };
  };
  const words = inkText(context, { name, path, text, size, ground, role: 'body', maxLines: 1 });
  return (w) => {
    const sized = stack([atInk, space(GAPS.name), words])(w);
    return { ...sized, fits: sized.fits && side <= OF_CELL * w };
  };
}
