import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { richText } from '../../core/rich-text.ts';
import type { Align, ColorRole } from '../../scene/tokens.ts';
import { fill, type Steps } from '../fill/fill.ts';
import { anchored, beside, type Cell, elastic, equalRows, type Part, padded, space, stack } from '../fill/part.ts';
import { figureLeaf, figureSteps, textLeaf, typeSteps } from '../fill/texts.ts';
import { contentFields } from '../parts/common-fields.ts';
import {
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
  type SectionView,
} from '../parts/define-slide.ts';
import { field, footBox, inkOn, lineOn, subtleOn } from '../parts/fields.ts';
import { rule } from '../parts/parts.ts';
import { hasPanels, panelPage } from '../stage/agenda-panels.ts';

/** Sections that stand one below the other; more stand in two columns. */
const ONE_COLUMN = 7;
/** The field of numbers and titles: so much of the width, and less where there is nothing beside the titles. */
const FIELD_PART = 0.46;
const NUMBERS_PART = 0.16;
const GUTTER: Inch = 0.3;
/** Above and below the texts of a row, and how much more where there is room. */
const ROW_PAD: { readonly y: Inch; readonly most: Inch } = { y: 0.08, most: 3 };
/** Larger sizes of titles and of what is beside them, where few sections have much room. */
const TITLES: readonly Pt[] = [32, 36, 42, 48, 54];
const TITLES_ALONE: readonly Pt[] = [60, 66, 78, 90];
const TEXTS: readonly Pt[] = [24, 26, 28, 32];
const NUMBER: { readonly least: Pt; readonly base: Pt; readonly most: Pt; readonly alone: Pt } = {
  ...{ least: 44, base: 44, most: 240 },
  alone: 320,
};
/** A number's line reaches this much below its digits, in em. */
const BELOW_EM = 0.22;
const TOP: Inch = 0.35;
/** The fields of two columns. */
const HALVES: readonly [ColorRole, ColorRole] = ['subject', 'subject-deep'];
const HALVES_ON_DARK: readonly [ColorRole, ColorRole] = ['subject-deep', 'dark-tint-2'];

export const agenda = defineSlide({
  kind: 'agenda',
  summary: 'The deck’s sections, filled in by the tool, with their figures and scenes; a click on one leads to it.',
  frame: 'title-only',
  fills: true,
  schema: z.object({ kicker: contentFields.kicker, dark: contentFields.dark }),
  layout: ({ dark = false }, context) => {
    const { sections } = context.deck;
    if (hasPanels(sections)) return [panelPage(context, sections, dark)];
    const [only] = sections;
    if (only && sections.length === 1) return [onePage(context, only, dark ? HALVES_ON_DARK[0] : HALVES[0])];
    const fills = dark ? HALVES_ON_DARK : HALVES;
    return [sections.length <= ONE_COLUMN ? rowPage(context, sections, fills) : columnPage(context, sections, fills)];
  },
});

type Sections = readonly SectionView[];

/** The only section on a field: its number in one corner, its title in the other. */
function onePage(context: LayoutContext, entry: SectionView, color: ColorRole): Page {
  const { body } = context;
  const inner = { ...body, y: body.y + TOP, h: body.h - TOP };
  const build = (sizes: Sizes) =>
    stack([
      numberPart(context, entry, sizes, color, 'right'),
      elastic(0, 0, () => []),
      titlePart(context, entry, sizes, color),
      subtitlePart(context, entry, sizes, color),
    ]);
  const steps = { ...stepsOf(context, 1), number: figureSteps(context, NUMBER.least, NUMBER.alone, NUMBER.alone) };
  return { behind: [field('Field', footBox(context), color, context.path)], items: fill(inner, steps, build).items };
}

/** One section a row: its number and title on a field, and beside it what it covers; titles beside the field where nothing says. */
function rowPage(context: LayoutContext, sections: Sections, [color]: readonly [ColorRole, ColorRole]): Page {
  const { body, frame } = context;
  const room = footBox(context);
  const told = sections.some(({ subtitle }) => subtitle);
  const edge = room.x + room.w * (told ? FIELD_PART : NUMBERS_PART);
  const box = { ...room, w: edge - room.x };
  const rest = body.x + body.w - edge - GUTTER;
  const own = edge - GUTTER - body.x;
  const build = (sizes: Sizes) =>
    equalRows(
      sections.map((entry) => {
        const title = titlePart(context, entry, sizes, told ? color : frame.ground);
        const cells: Cell[] = told
          ? [
              { part: numberPart(context, entry, sizes, color), width: numberWidth(sizes, sections) },
              { part: title, width: own - numberWidth(sizes, sections) },
              { part: subtitlePart(context, entry, sizes, frame.ground), width: rest },
            ]
          : [
              { part: numberPart(context, entry, sizes, color), width: own },
              { part: title, width: rest },
            ];
        const [first, ...others] = cells;
        const gap = { part: space(0), width: 2 * GUTTER };
        const row = told ? [...cells.slice(0, 2), gap, ...cells.slice(2)] : [...(first ? [first] : []), gap, ...others];
        return roomy(
          beside(
            row.map((cell) => ({ ...cell, part: anchored(cell.part, 'middle') })),
            0,
          ),
        );
      }),
      0,
    );
  return {
    behind: [field('Field', box, color, context.path)],
    items: [
      ...fill(body, stepsOf(context, sections.length), build).items,
      ...rules(context, sections.length, { ...body, w: own }, lineOn(context.brand, color), 'Rule'),
      ...rules(context, sections.length, { ...body, x: edge + GUTTER, w: rest }, 'hairline', 'Rule beside'),
    ],
  };
}

/** Sections in two columns, each a field, the left one first; at a desk with what a section covers below its title. */
function columnPage(context: LayoutContext, sections: Sections, fills: readonly [ColorRole, ColorRole]): Page {
  const { body, brand } = context;
  const room = footBox(context);
  const half = Math.ceil(sections.length / 2);
  const middle = room.x + room.w / 2;
  const columns = [sections.slice(0, half), sections.slice(half)];
  const places = [
    { ...body, w: middle - GUTTER - body.x },
    { ...body, x: middle + GUTTER, w: body.x + body.w - middle - GUTTER },
  ];
  // A hall takes in the titles alone of so many; both columns have the rows of the longer one, at one size.
  const told = context.reading === 'desk';
  const build = (sizes: Sizes) => {
    const column = (entries: Sections, color: ColorRole) => {
      const parts = entries.map((entry) =>
        roomy(
          beside(
            [
              {
                part: anchored(numberPart(context, entry, sizes, color), 'middle'),
                width: numberWidth(sizes, sections),
              },
              {
                part: anchored(
                  stack([
                    titlePart(context, entry, sizes, color),
                    ...(entry.subtitle && told ? [subtitlePart(context, entry, sizes, color)] : []),
                  ]),
                  'middle',
                ),
              },
            ],
            0,
          ),
        ),
      );
      const empty = Array.from({ length: half - entries.length }, () => roomy(space(0)));
      return equalRows([...parts, ...empty], 0);
    };
    return beside(
      columns.map((entries, i) => ({ part: column(entries, fills[i] ?? fills[0]), width: places[i]?.w ?? body.w })),
      2 * GUTTER,
    );
  };
  return {
    behind: fills.map((color, i) =>
      field(`Field ${i + 1}`, { ...room, x: i === 0 ? room.x : middle, w: room.w / 2 }, color, context.path),
    ),
    items: [
      ...fill(body, stepsOf(context, half, 'label'), build).items,
      ...places.flatMap((place, i) =>
        rules(context, half, place, lineOn(brand, fills[i] ?? fills[0]), `Rule of column ${i + 1}`),
      ),
    ],
  };
}

type Sizes = Readonly<Record<'title' | 'text' | 'number', Pt>>;

function stepsOf(
  context: LayoutContext,
  rows: number,
  text: 'body' | 'label' = 'body',
): Readonly<Record<keyof Sizes, Steps>> {
  const larger = ({ sizes, base }: Steps, more: readonly Pt[]): Steps => {
    const part = context.reading === 'desk' ? 2 / 3 : 1;
    const top = sizes[base] ?? 0;
    const up = more.map((size) => Math.round(size * part)).filter((size) => size > top);
    return { sizes: [...sizes.slice(0, base + 1), ...up], base };
  };
  const few = rows <= 3;
  return {
    number: figureSteps(context, NUMBER.least, NUMBER.base, NUMBER.most),
    text: larger(typeSteps(context, text), few ? TEXTS : TEXTS.slice(0, 2)),
    title: larger(
      typeSteps(context, 'heading'),
      rows === 1 ? [...TITLES, ...TITLES_ALONE] : few ? TITLES : TITLES.slice(0, 3),
    ),
  };
}

/** Digits are so wide, in em; between the numbers and what is beside them there is as much again. */
const DIGIT_EM = 0.51;
const numberWidth = ({ number }: Sizes, sections: Sections): Inch =>
  ((String(sections.length).length * DIGIT_EM + 0.4) * number) / 72;

/** A row that takes what height is left. */
const roomy = (part: Part): Part => padded(part, { x: 0, ...ROW_PAD });

const linkOf = ({ slide }: SectionView) => ({ link: `#${slide}` });

function numberPart(
  context: LayoutContext,
  entry: SectionView,
  { number }: Sizes,
  ground: ColorRole,
  align: Align = 'left',
): Part {
  const alone = align !== 'left';
  const digits = figureLeaf(context, {
    ...{ name: `Section ${entry.number} number`, text: richText(String(entry.number), entry.title.path), size: number },
    ...{ ground, style: { color: inkOn(context.brand, ground) }, ...linkOf(entry) },
    ...(alone ? { align } : {}),
  });
  return alone ? digits : padded(digits, { x: 0, y: (BELOW_EM * number) / 72 });
}

function titlePart(context: LayoutContext, entry: SectionView, { title }: Sizes, ground: ColorRole): Part {
  return textLeaf(context, 'heading', {
    ...{ name: `Section ${entry.number}`, text: entry.title, size: title, ground, most: 2 },
    ...{ style: { color: inkOn(context.brand, ground) }, ...linkOf(entry) },
  });
}

function subtitlePart(context: LayoutContext, entry: SectionView, { text }: Sizes, ground: ColorRole): Part {
  if (!entry.subtitle) return space(0);
  const color = ground === context.frame.ground ? 'text' : subtleOn(context.brand, ground);
  return textLeaf(context, 'body', {
    ...{ name: `Section ${entry.number} subtitle`, text: entry.subtitle, size: text, ground },
    ...{ style: { color }, ...linkOf(entry) },
  });
}

/** Hairlines between rows of equal height. */
function rules({ brand, path }: LayoutContext, count: number, box: Box, color: ColorRole, name: string): LaidOutItem[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const at = { ...box, y: box.y + ((i + 1) * box.h) / count };
    return rule(`${name} ${i + 1}`, at, color, brand.strokes.hairline, path);
  });
}
