import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { richText } from '../../core/rich-text.ts';
import { fitSize } from '../../text/typeset.ts';
import { contentFields } from '../parts/common-fields.ts';
import { type DeckView, defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { gridPart, onPart } from '../parts/grid.ts';
import { lineHeight, rule, styled } from '../parts/parts.ts';
import { layoutStacks } from '../parts/stacks.ts';

/** Sections that stand one below the other; more stand in two columns. */
const ONE_COLUMN = 7;
const ROW_MAX: Inch = 1.05;
const CELL_TOP = 0.1;
const CELL_GAP = 0.1;
const SUBTITLE_GAP = 0.02;

export const agenda = defineSlide({
  kind: 'agenda',
  summary: 'The deck’s sections, filled in by the tool; a click on one leads to it.',
  frame: 'title-only',
  schema: z.object({ kicker: contentFields.kicker, dark: contentFields.dark }),
  layout: (_slide, context) => {
    const { sections } = context.deck;
    return [{ items: sections.length <= ONE_COLUMN ? rowItems(context, sections) : cellItems(context, sections) }];
  },
});

type Sections = DeckView['sections'];

/** One section a row: its number, its title, and its subtitle beside it. */
function rowItems(context: LayoutContext, sections: Sections): LaidOutItem[] {
  const { brand, body, grid, measurer } = context;
  const h = Math.min(ROW_MAX, body.h / Math.max(1, sections.length));
  const { w } = gridPart(grid, 6, 6);
  const subtitles = sections.flatMap(({ subtitle }) => (subtitle ? [{ text: subtitle, w, h }] : []));
  const size = fitSize(subtitles, brand.type.body, measurer);
  return sections.flatMap((entry, i) => {
    const link = `#${entry.slide}`;
    const row = { ...body, y: body.y + i * h, h };
    const subtitle =
      entry.subtitle &&
      styled(context, 'body', {
        name: `Section ${entry.number} subtitle`,
        text: entry.subtitle,
        box: onPart(grid, row, 6, 6),
        anchor: 'middle',
        size,
        style: { color: 'subtle' },
        link,
      });
    return [
      ...numberItems(context, entry, row, row),
      styled(context, 'heading', {
        name: `Section ${entry.number}`,
        text: entry.title,
        box: onPart(grid, row, 1, 5),
        anchor: 'middle',
        link,
      }),
      ...(subtitle ? [subtitle] : []),
    ];
  });
}

/** Sections in two columns, the left one first, each with its subtitle below its title. */
function cellItems(context: LayoutContext, sections: Sections): LaidOutItem[] {
  const { brand, body, grid } = context;
  const half = Math.ceil(sections.length / 2);
  // Row by row, the left column’s section and then the right one’s.
  const ordered = Array.from({ length: half }, (_, i) => [sections[i], sections[i + half]])
    .flat()
    .filter((entry) => entry !== undefined);
  const { stacks } = layoutStacks(context, {
    name: 'Section',
    numbers: ordered.map((entry) => entry.number),
    columns: [gridPart(grid, 1, 5), gridPart(grid, 7, 5)],
    area: body,
    head: CELL_TOP,
    least: CELL_TOP + lineHeight(brand.type.statement),
    rowGap: CELL_GAP,
    parts: [
      { suffix: '', role: 'heading', texts: ordered.map((entry) => entry.title), gap: 0 },
      {
        suffix: ' subtitle',
        role: 'body',
        texts: ordered.map((entry) => entry.subtitle),
        gap: SUBTITLE_GAP,
        follows: true,
        style: { color: 'subtle' },
      },
    ],
  });
  const placed = stacks.flatMap(({ box, items }, i) => {
    const entry = ordered[i];
    if (!entry) return [];
    const from = i % 2 === 0 ? 0 : 6;
    const cell = { ...box, ...gridPart(grid, from, 6) };
    const number = { ...cell, y: box.y + CELL_TOP, h: lineHeight(brand.type.heading) };
    const linked = items.map((item) => ({ ...item, link: `#${entry.slide}` }));
    return [{ number: entry.number, items: [...numberItems(context, entry, cell, number), ...linked] }];
  });
  return placed.sort((a, b) => a.number - b.number).flatMap(({ items }) => items);
}

/** The rule at the top of a section, and its number in the first column of the grid that the box has. */
function numberItems(context: LayoutContext, entry: Sections[number], top: Box, box: Box): LaidOutItem[] {
  const { brand, grid } = context;
  const name = `Section ${entry.number}`;
  const { path } = entry.title;
  const roomy = box.h > lineHeight(brand.type.statement);
  return [
    rule(`${name} rule`, top, 'hairline', brand.strokes.hairline, path),
    styled(context, roomy ? 'statement' : 'heading', {
      name: `${name} number`,
      text: richText(String(entry.number), path),
      box: { ...box, w: gridPart(grid, 0, 1).w },
      anchor: 'middle',
      style: { bold: true, color: 'subject' },
      link: `#${entry.slide}`,
    }),
  ];
}
