import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
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
import { NOTE, noteItems, noteSize } from './thin-parts.ts';

interface StratumPart {
  readonly fact: FactView;
  readonly name: RichText;
  readonly note?: RichText | undefined;
  readonly list?: PartList | undefined;
  readonly path: Path;
}

/** A part where it lies. */
interface Stratum extends StratumPart {
  readonly i: number;
  readonly y: Inch;
  readonly h: Inch;
  readonly fill: ColorRole;
  readonly leads: boolean;
  readonly isThin: boolean;
}

const BELOW: Inch = 0.35;
const FOOT: Inch = 0.06;
/** What of its height a stratum keeps free above its texts, and below them; and at most. */
const FREE = { part: 0.16, most: 0.4 };
const freeIn = (h: Inch): Inch => Math.min(FREE.most, FREE.part * h);
/** Where lists begin, as a part of the body’s width; and what keeps figures and names from them. */
const LIST = { at: 0.64, gap: 0.4 };
/** Between the widest figure and the names. */
const NAME_GAP: Inch = 0.36;
/** The figures of other strata against that of the one which leads; and the smallest. */
const OTHER = { most: 0.62, least: 36 };

/** Lower strata hold no texts: their names stand below all of them. */
const THIN: Inch = 0.3;

/** A whole as strata that touch, their heights to scale, each with its figure, its name and what it consists of. */
export function partsInStrata(
  parts: readonly StratumPart[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, ground } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const total = sum(parts.map(({ fact }) => fact.value));
  const free = body.y + body.h - FOOT - top;
  const thin = parts.map(({ fact }) => (free * fact.value) / total < THIN);
  if (thin.every(Boolean) || parts.some(({ note, list }, i) => thin[i] && (note ?? list))) return undefined;
  const row = thin.includes(true) ? ptToInch(NOTE.row * noteSize(context)) + NOTE.gap : 0;
  const height = free - row;
  const heights = parts.map(({ fact }) => (height * fact.value) / total);
  const leading = claim ?? heights.indexOf(Math.max(...heights));
  const tones = tonesIn(context, parts.length, claim);
  const strata = parts.map((part, i): Stratum => {
    const [y, h, fill] = [top + sum(heights.slice(0, i)), heights[i] ?? 0, tones[i] ?? 'field'];
    return { ...part, i, y, h, fill, leads: i === leading, isThin: thin[i] ?? false };
  });
  const roomy = strata.filter(({ isThin }) => !isThin);
  const lowest = Math.min(...roomy.filter(({ leads }) => !leads).map(({ h }) => h));
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
      const sizeOf = ({ leads }: Stratum): Pt => (leads ? at.figure : other);
      const shift = NAME_GAP + Math.max(...roomy.map((each) => lockUpWidth(context, each.fact, sizeOf(each))));
      const rows = roomy.map((each) => {
        const { i, path, fact, fill: on, y, h } = each;
        const own = { name: `Part ${i + 1}`, path, ground: on };
        const size = sizeOf(each);
        const figure = lockUp(context, {
          ...{ ...own, fact, size },
          color: i === claim ? colorOn(brand, 'highlight', on) : inkOn(brand, on),
          label: { text: labelOf(each, hasLists), size: at.label, shift },
          places: hasRight ? ['beside'] : ['beside', 'under'],
        })(left.w);
        const list = hasLists ? listOf(context, each.list, own, at.list) : noteOf(context, each.note, own, at.list);
        return { figure, list: list(right.w), size, y, h };
      });
      const fits = rows.every(
        ({ figure, list, size, h }) =>
          figure.fits &&
          list.fits &&
          size >= OTHER.least * (context.reading === 'desk' ? 0.6 : 1) &&
          Math.max(figure.min, list.min) + 2 * freeIn(h) <= h + 0.01,
      );
      const place = (): SheetItem[] =>
        rows.flatMap(({ figure, list, y, h }) => {
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
  const behind = strata.map(({ i, path, y, h, fill: tone }) =>
    asData(field(`Part ${i + 1} stratum`, { ...whole, y, h }, tone, path)),
  );
  const named = strata.filter(({ isThin }) => isThin);
  const names = noteItems(context, named, { x, y: top + height + NOTE.gap, w, h: row }, ground);
  return { ...headline, behind, items: [...filled.items, ...names] };
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
