import { type ChartItem, type ChartPage, type ChartWord, WORD_SPACING } from '../../charts/base/define-chart.ts';
import { boundsOf, movedMark } from '../../charts/base/page-marks.ts';
import { describeChart, heading, headingLine } from '../../charts/chart-words.ts';
import { type ChartSpec, compose, pictureIn } from '../../charts/plot-chart.ts';
import { type Box, below, movedBox } from '../../core/box.ts';
import { subtleOn } from '../../layout/colors.ts';
import { isOneLine, lineHeight, styled } from '../../layout/leaves.ts';
import { brandForPage } from '../../scene/brand.ts';
import { brandOnDark, brandOnGround, onDark, rolesOnGround } from '../../scene/grounds.ts';
import type { SlidePart, TextItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { withNumbers } from '../parts/number-notes.ts';

/** Below the heading of a chart, in inches, and its size in labels. */
const HEADING_GAP = 0.14;
const HEADING_SCALE = 10 / 9;

interface PlacedChart {
  readonly chart: ChartSpec;
  readonly path: ChartItem['path'];
  readonly box: Box;
  readonly name: string;
  /** What the slide says of it, for its alternative text; empty where it says nothing. */
  readonly claim: string;
  readonly dark?: boolean | undefined;
  /** The field that it stands on; the slide's ground where omitted. */
  readonly ground?: ColorRole | undefined;
  /** How it is the page of a composed slide. */
  readonly page?: ChartPage | undefined;
}

/** A chart over its box, below its title and unit as text of the slide unless its type composes its own words. */
export function chartItems(context: LayoutContext, placed: PlacedChart): LaidOutItem[] {
  const { chart, path, box, name, page } = placed;
  const alt = describeChart(withNumbers(chart, [], context.language), context.language, placed.claim);
  const composed = pictured(context, placed, alt) ?? composedItems(context, placed, alt);
  if (composed) return composed;
  const { items, height } = headingItems(context, placed);
  const area = below(box, height);
  const item: ChartItem = { kind: 'chart', name, box: area, path, chart, alt, reading: context.reading };
  return [...items, page ? { ...item, page } : item];
}

/** A chart that is drawn of pictures, from edge to edge of its box. */
function pictured(context: LayoutContext, placed: PlacedChart, alt: string): LaidOutItem[] | undefined {
  const { chart, path, box, name, page } = placed;
  const { brand, language, measurer, frame } = context;
  const ground = page?.ground ?? placed.ground ?? frame.ground;
  const own = { brand, language, ground, w: box.w, h: box.h };
  const picture = pictureIn(withNumbers(chart, [], language), own, measurer);
  if (!picture) return undefined;
  const { words, marks } = picture;
  const drawn = { marks: marks.map((mark) => movedMark(mark, box.x, box.y)) };
  return [
    {
      ...{ kind: 'chart', name, box: marks.length > 0 ? boundsOf(drawn.marks, brand.size) : box, path, chart, alt },
      ...{ reading: context.reading, page: { ground, drawn }, clear: true, part: { kind: 'data' } },
    },
    ...words.map((word) => wordItem(context, name, path, { ...word, box: movedBox(word.box, box.x, box.y) })),
  ];
}

function composedItems(context: LayoutContext, placed: PlacedChart, alt: string): LaidOutItem[] | undefined {
  const { chart, path, box, name, dark = false, page } = placed;
  const { brand, language, measurer, frame } = context;
  const ground = page ? 'ground' : (placed.ground ?? frame.ground);
  const onItsGround = page ? brandOnGround(brandForPage(brand), page.ground) : dark ? brandOnDark(brand) : brand;
  const line = headingLine(chart, language);
  const composition = compose(
    chart,
    {
      ...{ brand: onItsGround, language, ground, w: box.w, h: box.h },
      ...(line ? { heading: line } : {}),
      ...(chart.title ? { title: chart.title } : {}),
    },
    measurer,
  );
  if (!composition) return undefined;
  const { marks, words, slots } = composition;
  const at = (place: Box): Box => ({ ...place, x: box.x + place.x, y: box.y + place.y });
  const picture: ChartItem = {
    ...{ kind: 'chart', name, box: at(marks), path, chart, alt, reading: context.reading },
    ...(slots ? { slots } : {}),
    // A picture on a field has no ground of its own.
    ...(page ? { page } : ground === frame.ground ? {} : { clear: true }),
  };
  const texts = words.map((word) => wordItem(context, name, path, { ...word, box: at(word.box) }));
  return [picture, ...(page ? onDark(texts, rolesOnGround(brand, page.ground)) : texts)];
}

/** A word of a chart, in its place on the slide. */
export function wordItem(context: LayoutContext, chart: string, path: ChartItem['path'], word: ChartWord): TextItem {
  const { role, size, bold, color, align, anchor, ground, box, text } = word;
  return styled(context, role, {
    ...{ name: `${chart} ${word.name}`, text: { ...text, path }, box, part: { kind: 'chart-words', chart } },
    ...{ size, align, anchor, ground },
    style: { size, floor: size, bold, color, spacing: WORD_SPACING[role] },
  });
}

/** What the chart measures above it, in one line, or in two where that is too long; and the height that it takes. */
function headingItems(context: LayoutContext, { chart, path, box, name, page }: PlacedChart) {
  const { language, brand } = context;
  const ground = page?.ground ?? context.frame.ground;
  const style = { ...brand.type.label, color: page ? subtleOn(brand, ground) : ('subtle' as const) };
  const size = Math.round(2 * HEADING_SCALE * style.size) / 2;
  const h = lineHeight({ ...style, size });
  const part: SlidePart = { kind: 'chart-heading', chart: name };
  const line = headingLine(chart, language);
  if (!line) return { items: [], height: 0 };
  const { title, unit } = heading(chart, language);
  const isLine = !title || !unit || isOneLine(context, line, style, size, box.w);
  const items = (isLine ? [line] : [title, unit]).map((text, i) =>
    styled(context, 'label', {
      name: `${name} ${isLine ? 'heading' : i === 0 ? 'title' : 'unit'}`,
      text: { ...text, path },
      box: { ...box, y: box.y + i * h, h },
      part,
      ground,
      style: { ...style, size },
    }),
  );
  return { items, height: items.length * h + HEADING_GAP };
}
