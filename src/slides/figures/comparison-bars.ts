import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Part } from '../fill/part.ts';
import { textWidth } from '../fill/texts.ts';
import type { LaidOutItem } from '../parts/define-slide.ts';
import { field, inkOn, subtleOn } from '../parts/fields.ts';
import { styled } from '../parts/parts.ts';
import { type FigureEntry, nameOf } from './figure-entry.ts';
import type { Stage } from './stage.ts';

/** A bar, in inches: its usual and its greatest thickness, and what parts the two; and its text from its end. */
const BAR = { h: 0.34, most: 0.5, gap: 0.1, text: 0.15 };

/** The height of a line of text, in em: no bar is lower than the one on it. */
const LINE_EM = 1.25;

/** The fact that another is compared with by length; undefined where there is none, or lengths would say nothing. */
export function comparedWith({ fact, from }: Pick<FigureEntry, 'fact' | 'from'>): FactView | undefined {
  return from && from.dimension === fact.dimension && from.value > 0 && fact.value > 0 ? from : undefined;
}

/**
 * Two bars to scale: what a figure is compared with, and what that is, at its end or, where it is long, on it; and the
 * figure, with its own time on it where it has one and room.
 */
export function comparisonBars(stage: Stage, entry: FigureEntry, from: FactView, size: Pt, ground: ColorRole): Part {
  const { context } = stage;
  const { brand } = context;
  const [now, then] = [entry.fact.value, from.value];
  const longest = Math.max(now, then);
  const words = wordsOf(entry, from);
  const own = entry.fact.period === undefined ? undefined : richText(entry.fact.period, entry.path);
  const line = ptToInch(LINE_EM * size);
  return (w) => {
    const [full, short] = [(w * now) / longest, (w * then) / longest];
    const width = textWidth(context, 'label', words, size);
    const beside = short + BAR.text + width <= w;
    const onBar = width + 2 * BAR.text <= short;
    const height = (bar: Inch) => 2 * bar + BAR.gap;
    const place = (box: Box): LaidOutItem[] => {
      const bar = Math.min(Math.max(BAR.most, line), (box.h - BAR.gap) / 2);
      const first = { ...box, w: short, h: bar };
      const second = { x: box.x, y: box.y + bar + BAR.gap, w: full, h: bar };
      const [fill, strong] = [quietFill(brand, ground), inkOn(brand, ground)];
      const name = nameOf(entry);
      const isNamed = own && textWidth(context, 'label', own, size) + 2 * BAR.text <= full;
      const room = beside
        ? { ...first, x: box.x + short + BAR.text, w: w - short - BAR.text }
        : { ...first, x: box.x + BAR.text, w: short - BAR.text };
      return [
        shape(`${name} bar 1`, first, fill, entry),
        shape(`${name} bar 2`, second, strong, entry),
        styled(context, 'label', {
          ...{ name: `${name} bar text`, text: words, box: room, size, anchor: 'middle', path: entry.path },
          ...{ ground: beside ? ground : fill, style: { color: inkOn(brand, beside ? ground : fill), maxLines: 1 } },
        }),
        ...(own && isNamed
          ? [
              styled(context, 'label', {
                ...{ name: `${name} bar 2 text`, text: own, size, anchor: 'middle', path: entry.path, ground: strong },
                box: { ...second, x: second.x + BAR.text, w: second.w - BAR.text },
                style: { color: inkOn(brand, strong), maxLines: 1 },
              }),
            ]
          : []),
      ];
    };
    const [least, most] = [height(Math.max(BAR.h, line)), height(Math.max(BAR.most, line))];
    return {
      ...{ least, base: least, fits: beside || onBar, lines: 1, place },
      greatest: { elastic: least, pitch: most, padding: most },
    };
  };
}

/** A bar is built with its figure, so that it is no field of the slide. */
function shape(name: string, box: Box, fill: ColorRole, { path }: FigureEntry): LaidOutItem {
  return { ...field(name, box, fill, path) };
}

/** The other figure, bold, and when or what it was: “100.2 at establishment”. */
function wordsOf({ path }: FigureEntry, from: FactView): RichText {
  const { number, unit } = from.figure;
  const runs = [
    { text: unit === '%' ? `${number}%` : number, bold: true, fact: from.id },
    { text: ` ${from.period ?? from.name}` },
  ];
  return { paragraphs: [runs], path: [...path, 'from'] };
}

/** The colour of the bar that is not the figure's: quieter than text, and yet seen on the ground. */
function quietFill(brand: Brand, ground: ColorRole): ColorRole {
  const quiet = subtleOn(brand, ground);
  return quiet === inkOn(brand, ground) ? 'context' : quiet;
}
