import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, type RichText, type Run } from '../../../core/rich-text.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, digitHeight, field } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { beside, elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';

interface StratumPart {
  readonly fact: FactView;
  readonly name: RichText;
  readonly note?: RichText | undefined;
  readonly list?: { readonly title?: RichText | undefined; readonly items: readonly RichText[] } | undefined;
  readonly path: Path;
}

const BELOW: Inch = 0.35;
const FOOT: Inch = 0.06;
/** What of its height a stratum keeps free above its texts, and below them; and at most. */
const FREE = { part: 0.18, most: 0.4 };
const freeIn = (h: Inch): Inch => Math.min(FREE.most, FREE.part * h);
/** Where lists begin, as a part of the body’s width; and what keeps figures and names from them. */
const LIST = { at: 0.64, gap: 0.4 };
/** Between the widest figure and the names. */
const NAME_GAP: Inch = 0.36;
/** Between the lines of a list, as a part of their size, and between its columns. */
const LINE_GAP = 0.62;
const COLUMN_GAP: Inch = 0.3;
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
  const left = { x: body.x, w: hasLists ? LIST.at * body.w - LIST.gap : body.w };
  const right = { x: body.x + LIST.at * body.w, w: (1 - LIST.at) * body.w };
  const steps = {
    list: supportSteps(context, { min: 20, max: 28 }),
    label: joinedSteps(supportSteps(context, { min: 26 }), headSteps(context, { max: hasLists ? 36 : 54 })),
    figure: heroFigureSteps(context, { max: 320 }),
  };
  const perInch = digitHeight(context, 100) / 100;
  const filled = fill({ ...body, y: top, h: height }, steps, (at) => () => {
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
        label: {
          text: part.note ? joinParagraphs([bold(part.name), part.note]) : bold(part.name),
          size: at.label,
          shift,
        },
        places: ['beside', 'under'],
      })(left.w);
      return { figure, list: listPart(context, part, own, at.list)(right.w), size };
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
    return { ...elastic(0, 0, place)(0), fits, lines: sum(rows.map(({ figure, list }) => figure.lines + list.lines)) };
  });
  if (!filled.fits) return undefined;
  const behind = parts.map(({ path }, i) =>
    asData(
      field(`Part ${i + 1} stratum`, { ...whole, y: tops[i] ?? 0, h: heights[i] ?? 0 }, tones[i] ?? 'field', path),
    ),
  );
  return { ...headline, behind, items: filled.items };
}

/** The tones of strata: the one that is claimed is pale, where its figure is seen in the colour of the claim. */
function tonesIn(context: Composed, count: number, claim: number | undefined): ColorRole[] {
  const tones = tonesOn(context, 4);
  if (claim === undefined) return Array.from({ length: count }, (_, i) => tones[i % tones.length] ?? 'field');
  const dark = tones.filter((role) => role !== 'field-pale');
  const before = Array.from({ length: count }, (_, i) => (i < claim ? i : i - 1));
  return before.map((at, i) => (i === claim ? 'field-pale' : (dark[at % dark.length] ?? 'field')));
}

/** What a part consists of, below what that is called: a line each in two columns, or in one flowing text. */
function listPart(
  context: Composed,
  { list }: StratumPart,
  { name, path, ground }: { readonly name: string; readonly path: Path; readonly ground: ColorRole },
  size: Pt,
): Part {
  if (!list) return space(0);
  const shared = { ground, size, role: 'body' } as const;
  const { title } = list;
  const paths = list.items.map((_, i): Path => [...path, 'list', 'items', i]);
  const texts = list.items.map((text, i) =>
    inkText(context, { ...shared, name: `${name} item ${i + 1}`, path: paths[i] ?? path, text, maxLines: 1 }),
  );
  const half = Math.ceil(texts.length / 2);
  const gap = LINE_GAP * ptToInch(size);
  const lines = stack([
    ...(title
      ? [inkText(context, { ...shared, name: `${name} list`, path: title.path, text: bold(title) }), space(gap)]
      : []),
    beside(
      [texts.slice(0, half), texts.slice(half)].map((column) => ({ part: stack(column, gap) })),
      COLUMN_GAP,
    ),
  ]);
  const between = context.language === 'zh' ? '、' : ', ';
  const runs = list.items.flatMap(({ paragraphs }, i): Run[] => [
    ...(i > 0 ? [{ text: between }] : []),
    ...paragraphs.flat(),
  ]);
  const items: RichText = { paragraphs: [runs], path: [...path, 'list', 'items'] };
  const flowing = title ? joinParagraphs([bold(title), items]) : items;
  const text = inkText(context, { ...shared, name: `${name} list`, path: flowing.path, text: flowing, maxLines: 5 });
  return (w) => {
    const inLines = lines(w);
    return inLines.fits ? inLines : text(w);
  };
}
