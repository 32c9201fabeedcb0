import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { asData, digitHeight, field } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { bodyOnFields, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';

import { listInLines, listInText, noteOf, type PartList } from './part-list.ts';

interface StratumPart {
  readonly fact: FactView;
  readonly name: RichText;
  readonly note?: RichText | undefined;
  readonly list?: PartList | undefined;
  readonly path: Path;
}

const BELOW: Inch = 0.35;
const FOOT: Inch = 0.06;
/** What of its height a stratum keeps free above its texts, and below them; and at most. */
const FREE = { part: 0.2, most: 0.4 };
const freeIn = (h: Inch): Inch => Math.min(FREE.most, FREE.part * h);
/** Where lists begin, as a part of the body’s width; and what keeps figures and names from them. */
const LIST = { at: 0.64, gap: 0.4 };
/** Between the widest figure and the names. */
const NAME_GAP: Inch = 0.36;
/** The figures of other strata against that of the one which leads; and the smallest. */
const OTHER = { most: 0.62, least: 36 };

/** A whole as strata that touch, their heights to scale, each with its figure, its name and what it consists of. */
export function partsInStrata(
  parts: readonly StratumPart[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const total = sum(parts.map(({ fact }) => fact.value));
  const height = body.y + body.h - FOOT - top;
  const heights = parts.map(({ fact }) => (height * fact.value) / total);
  const tops = heights.map((_, i) => top + sum(heights.slice(0, i)));
  const leading = claim ?? heights.indexOf(Math.max(...heights));
  const lowest = Math.min(...heights.filter((_, i) => i !== leading));
  const tones = tonesIn(context, parts.length, claim);
  const hasLists = parts.some(({ list }) => list);
  const { x } = bodyOnFields(context);
  const w = body.x + body.w - x;
  const hasRight = hasLists || parts.some(({ note }) => note);
  const left = { x, w: hasRight ? LIST.at * w - LIST.gap : w };
  const right = { x: x + LIST.at * w, w: (1 - LIST.at) * w };
  const steps = {
    list: supportSteps(context, { min: 20, max: hasLists ? 28 : 36 }),
    label: joinedSteps(supportSteps(context, { min: 26 }), headSteps(context, { max: hasLists ? 36 : 84 })),
    figure: heroFigureSteps(context, { max: 320 }),
  };
  const perInch = digitHeight(context, 100) / 100;
  const laid = (listOf: typeof listInLines) =>
    fill({ ...body, y: top, h: height }, steps, (at) => () => {
      const other: Pt = Math.min(OTHER.most * at.figure, (lowest - 2 * freeIn(lowest)) / perInch);
      const sizeOf = (i: number): Pt => (i === leading ? at.figure : other);
      const shift = NAME_GAP + Math.max(...parts.map(({ fact }, i) => lockUpWidth(context, fact, sizeOf(i))));
      const rows = parts.map((part, i) => {
        const ground = tones[i] ?? 'field';
        const own = { name: `Part ${i + 1}`, path: part.path, ground };
        const size = sizeOf(i);
        const figure = lockUp(context, {
          ...{ ...own, fact: part.fact, size },
          color: i === claim ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground),
          label: { text: labelOf(part, hasLists), size: at.label, shift },
          places: hasRight ? ['beside'] : ['beside', 'under'],
        })(left.w);
        const list = hasLists ? listOf(context, part.list, own, at.list) : noteOf(context, part.note, own, at.list);
        return { figure, list: list(right.w), size };
      });
      const fits = rows.every(
        ({ figure, list, size }, i) =>
          figure.fits &&
          list.fits &&
          size >= OTHER.least * (context.reading === 'desk' ? 0.6 : 1) &&
          Math.max(figure.min, list.min) + 2 * freeIn(heights[i] ?? 0) <= (heights[i] ?? 0) + 0.01,
      );
      const place = (): SheetItem[] =>
        rows.flatMap(({ figure, list }, i) => {
          const [y = 0, h = 0] = [tops[i], heights[i]];
          return [
            ...figure.place({ ...left, y: y + (h - figure.min) / 2, h: figure.min }),
            // On the figure's base line, where it is no higher.
            ...list.place({ ...right, y: y + (h - list.min + Math.max(0, figure.min - list.min)) / 2, h: list.min }),
          ];
        });
      return {
        ...elastic(0, 0, place)(0),
        fits,
        lines: sum(rows.map(({ figure, list }) => figure.lines + list.lines)),
      };
    });
  const filled = [listInLines, listInText].map(laid).find(({ fits }) => fits);
  if (!filled) return undefined;
  const behind = parts.map(({ path }, i) =>
    asData(
      field(`Part ${i + 1} stratum`, { ...whole, y: tops[i] ?? 0, h: heights[i] ?? 0 }, tones[i] ?? 'field', path),
    ),
  );
  return { ...headline, behind, items: filled.items };
}

/** What a part is called, and below it what there is to say where a list takes the place beside it. */
const labelOf = ({ name, note }: StratumPart, hasLists: boolean): RichText =>
  note && hasLists ? joinParagraphs([bold(name), note]) : bold(name);

/** The tones of strata: the one that is claimed is pale, where its figure is seen in the colour of the claim. */
function tonesIn(context: Composed, count: number, claim: number | undefined): ColorRole[] {
  const tones = tonesOn(context, 4);
  if (claim === undefined) return Array.from({ length: count }, (_, i) => tones[i % tones.length] ?? 'field');
  const dark = tones.filter((role) => role !== 'field-pale');
  const before = Array.from({ length: count }, (_, i) => (i < claim ? i : i - 1));
  return before.map((at, i) => (i === claim ? 'field-pale' : (dark[at % dark.length] ?? 'field')));
}
