import type { Inch, Pt } from '../../../core/lengths.ts';
import { joinParagraphs } from '../../../core/rich-text.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole } from '../../../layout/sheet.ts';
import { aligned, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { type Visual, visualItems } from '../../parts/visual-parts.ts';
import { currentsAt, edgeSwing, footIn, leftField } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import type { NamedList } from './strata-of-lists.ts';

/** Where the picture begins, as a part of the slide’s width, by how many lists there are. */
const FIELD: readonly number[] = [0.6, 0.6, 0.6, 0.7];
const PAD: Inch = 0.3;
const GUTTER: Inch = 0.44;
const BELOW: Inch = 0.5;
const GAPS = { head: 0, remark: 0.16, items: 0.44 };
/** The largest names by how many lists there are; what they are of is a smaller line above them. */
const ITEMS: readonly Pt[] = [66, 66, 66, 46];
const HEAD = 0.72;
/** The contrast that heads need, which are smaller than names (WCAG 2.2, 1.4.3). */
const SMALL_TEXT = 4.5;
/** Between names, in em: as far apart as there is room for. */
const APART_EM = [0.62, 0.5, 0.36] as const;

/** Lists side by side below the headline, and one picture for all of them beside these, to the slide’s edges. */
export function besidePicture(all: readonly NamedList[], visual: Visual, context: Composed): Page | undefined {
  const { body, brand, ground, headline: title } = context;
  const end = (FIELD[all.length] ?? 0.7) * brand.size.w;
  const w = end - edgeSwing(context) - PAD - body.x;
  const headline = headlineIn(context, { ...body, w, h: body.h / 2 }, { maxLines: 3 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const own = (w - GUTTER * (all.length - 1)) / all.length;
  const spans = all.map((_, i) => ({ x: body.x + i * (own + GUTTER), w: own }));
  const steps = {
    item: joinedSteps(supportSteps(context), headSteps(context, { min: 40, max: ITEMS[all.length] ?? 46 })),
  };
  const least = supportSteps(context, { min: 24, max: 24 }).sizes[0] ?? 0;
  const listsIn = (lines: number, apart: number) =>
    fill({ ...body, y, w, h: body.y + body.h - y }, steps, ({ item: size }) => {
      const quiet = { color: colorOn(brand, 'second', ground, SMALL_TEXT) };
      const of = Math.max(HEAD * size, least);
      const columns = all.map(({ name, path, title: head, text, items }) => {
        const shared = { path, ground, role: 'body' as const };
        const names = joinParagraphs(items);
        return {
          head: inkText(context, {
            name: `${name} head`,
            path,
            text: head,
            size: of,
            ground,
            maxLines: lines,
            style: quiet,
          }),
          remark:
            text &&
            inkText(context, {
              ...shared,
              name: `${name} remark`,
              text,
              size: of,
              maxLines: 2,
              style: quiet,
            }),
          items: inkText(context, {
            ...{ ...shared, name: `${name} items`, text: names, size },
            ...{ maxLines: lines * items.length, paragraphSpacing: apart * size },
          }),
        };
      });
      const rows = aligned(columns, spans, { head: [GAPS.head], remark: [GAPS.remark], items: [GAPS.items] });
      return stack([...rows, space(0.2), spring(0)]);
    });
  const tries = [1, 2].flatMap((lines) => APART_EM.map((apart) => listsIn(lines, apart)));
  const fitting = tries.filter(({ fits }) => fits);
  const largest = Math.max(...fitting.map(({ sizes }) => sizes.item));
  const filled = fitting.find(({ sizes }) => sizes.item === largest);
  if (!filled) return undefined;
  const from = end - 2 * edgeSwing(context);
  const box = { x: from, y: 0, w: brand.size.w - from, h: brand.size.h };
  return {
    ...headline,
    ...footIn(context, { x: 0, w: end - edgeSwing(context) - PAD }),
    unnumbered: true,
    behind: [
      ...visualItems(context, { name: 'Scene', visual, box, title }),
      ...currentsAt(context, 'left', end, ground),
      ...leftField(context, 'Lists field', end, ground).map((item) => inRole(item, 'plate')),
    ],
    items: filled.items,
  };
}
