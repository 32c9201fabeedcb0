import { describeChart } from '../../charts/alt-text.ts';
import { WORD_SPACING } from '../../charts/base/composition.ts';
import type { ChartItem } from '../../charts/base/define-chart.ts';
import type { ChartSpec } from '../../charts/chart-schema.ts';
import { compose } from '../../charts/compose.ts';
import { heading, headingLine } from '../../charts/heading.ts';
import { naturalHeight } from '../../charts/natural-height.ts';
import { type Box, below } from '../../core/box.ts';
import type { SlidePart } from '../../scene/items.ts';
import { brandOnDark } from '../../scene/on-dark.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { withNumbers } from '../parts/number-notes.ts';
import { lineHeight, styled } from '../parts/parts.ts';

const HEADING_GAP = 0.12;

/** A chart and where it stands. */
export interface PlacedChart {
  readonly chart: ChartSpec;
  readonly path: ChartItem['path'];
  readonly box: Box;
  readonly name: string;
  /** What the slide says of it, for its alternative text. */
  readonly claim: string;
  /** Whether it stands on a dark ground. */
  readonly dark?: boolean | undefined;
  /** The field that it stands on; the slide's ground where omitted. */
  readonly ground?: ColorRole | undefined;
}

/**
 * A chart over its box: the picture with the words of the slide on and around it, where its type composes itself; else
 * its title and unit as text of the slide, and below them the picture.
 */
export function chartItems(context: LayoutContext, placed: PlacedChart): LaidOutItem[] {
  const { chart, path, box, name } = placed;
  const alt = describeChart(withNumbers(chart, [], context.language), context.language, placed.claim);
  const composed = composedItems(context, placed, alt);
  if (composed) return composed;
  const { items, height } = headingItems(context, placed);
  const area = below(box, height);
  const h = Math.min(area.h, naturalHeight(chart, context.brand) ?? area.h);
  return [...items, { kind: 'chart', name, box: { ...area, h }, path, chart, alt }];
}

function composedItems(context: LayoutContext, placed: PlacedChart, alt: string): LaidOutItem[] | undefined {
  const { chart, path, box, name, dark = false } = placed;
  const { brand, language, measurer, frame } = context;
  const ground = placed.ground ?? frame.ground;
  const line = headingLine(chart, language);
  const composition = compose(
    chart,
    {
      ...{ brand: dark ? brandOnDark(brand) : brand, language, ground, w: box.w, h: box.h },
      ...(line ? { heading: line } : {}),
      ...(chart.title ? { title: chart.title } : {}),
    },
    measurer,
  );
  if (!composition) return undefined;
  const { marks, words, slots } = composition;
  const at = (place: Box): Box => ({ ...place, x: box.x + place.x, y: box.y + place.y });
  const part: SlidePart = { kind: 'chart-words', chart: name };
  const picture: ChartItem = {
    ...{ kind: 'chart', name, box: at(marks), path, chart, alt },
    ...(slots ? { slots } : {}),
    // A picture on a field has no ground of its own.
    ...(ground === frame.ground ? {} : { clear: true }),
  };
  const texts = words.map((word) =>
    styled(context, word.role, {
      ...{ name: `${name} ${word.name}`, text: { ...word.text, path }, box: at(word.box), part },
      ...{ size: word.size, align: word.align, anchor: word.anchor, ground: word.ground },
      style: {
        size: word.size,
        floor: word.size,
        bold: word.bold,
        color: word.color,
        spacing: WORD_SPACING[word.role],
      },
    }),
  );
  return [picture, ...texts];
}

/** The chart's title and unit above it, and the height that they take. */
function headingItems(context: LayoutContext, { chart, path, box, name }: PlacedChart) {
  const { title, unit } = heading(chart, context.language);
  const h = lineHeight(context.brand.type.label);
  const part: SlidePart = { kind: 'chart-heading', chart: name };
  const texts = [
    ...(title ? [{ key: 'title', text: title, style: { bold: true, color: 'text' as const } }] : []),
    ...(unit ? [{ key: 'unit', text: unit, style: {} }] : []),
  ];
  const items = texts.map(({ key, text, style }, i) =>
    styled(context, 'label', {
      name: `${name} ${key}`,
      text: { ...text, path },
      box: { ...box, y: box.y + i * h, h },
      part,
      style,
    }),
  );
  return { items, height: items.length > 0 ? items.length * h + HEADING_GAP : 0 };
}
