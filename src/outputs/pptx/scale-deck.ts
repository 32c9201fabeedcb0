import { scaledBox } from '../../core/box.ts';
import { mapValues } from '../../core/collections.ts';
import type { Pt } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Frame, Placeholder, PlaceholderName } from '../../scene/frame.ts';
import type { Scene, SceneItem, SceneSlide, TextItem } from '../../scene/items.ts';
import { withTexts } from '../../scene/native-chart.ts';
import { scaledTextStyle, type TextStyle } from '../../scene/tokens.ts';
import { levelIndent, levelSize, levelSpacing } from '../../text/levels.ts';

/**
 * A brand made of a template is laid out on slides whose shorter side is 7.5 in, and drawn at the template's own size: all
 * lengths and sizes of type times one factor.
 */
export function scaledScene(scene: Scene, factor: number): Scene {
  if (factor === 1) return scene;
  return {
    ...scene,
    slides: scene.slides.map(
      (slide): SceneSlide => ({ ...slide, items: slide.items.map((item) => scaledItem(item, factor)) }),
    ),
  };
}

export function scaledBrand(brand: Brand, factor: number): Brand {
  if (factor === 1) return brand;
  return {
    ...brand,
    size: { w: brand.size.w * factor, h: brand.size.h * factor },
    frames: mapValues(brand.frames, (frame) => scaledFrame(frame, factor)),
    type: mapValues(brand.type, (style) => inHalfPoints(style, factor)),
  };
}

/** Sizes of type are written in half points. */
const scaledSize = (size: Pt, factor: number): Pt => Math.round(size * factor * 2) / 2;
const inHalfPoints = (style: TextStyle, factor: number) =>
  scaledTextStyle(style, factor, (size) => scaledSize(size, factor));

function scaledFrame(frame: Frame, factor: number): Frame {
  const place = (placeholder: Placeholder): Placeholder => {
    const { own, box, style } = placeholder;
    const theirs = own && {
      ...own,
      box: scaledBox(own.box, factor),
      size: scaledSize(own.size, factor),
      insets: mapValues({ ...own.insets }, (length) => length * factor),
    };
    return {
      ...placeholder,
      box: scaledBox(box, factor),
      style: inHalfPoints(style, factor),
      ...(theirs ? { own: theirs } : {}),
    };
  };
  const placeholders = mapValues(frame.placeholders as Readonly<Record<PlaceholderName, Placeholder>>, place);
  return { ...frame, placeholders, body: scaledBox(frame.body, factor) };
}

const LEVELS = 5;

/** The style of a text; a list of ours states the levels that it has on an unscaled slide, so that they are scaled too. */
function withLevels({ style, size, marker, paragraphSpacing }: TextItem): TextStyle {
  if (!marker || style.levels) return style;
  // Levels are stated for the style's size, and hang further above it.
  const larger = Math.max(1, size / style.size);
  const indent = (level: number) => {
    const { mark, text } = levelIndent(marker, level, style, size);
    return { mark: mark / larger, text: text / larger };
  };
  const levels = Array.from({ length: LEVELS }, (_, level) => ({
    ...indent(level),
    size: (levelSize(style, size, level) / size) * style.size,
    space: levelSpacing(paragraphSpacing, level),
  }));
  return { ...style, levels };
}

/** Lines with what says how wide they are, and in which measure a program would not end them. */
const scaledLines = (paragraphs: TextItem['lines'], factor: number): TextItem['lines'] =>
  paragraphs.map((lines) =>
    lines.map(({ width, onward, ...line }) => ({
      ...{ ...line, width: width * factor },
      ...(onward === undefined ? {} : { onward: onward * factor }),
    })),
  );

function scaledItem(item: SceneItem, factor: number): SceneItem {
  const box = scaledBox(item.box, factor);
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        box,
        style: inHalfPoints(withLevels(item), factor),
        size: scaledSize(item.size, factor),
        paragraphSpacing: item.paragraphSpacing * factor,
        lines: scaledLines(item.lines, factor),
        height: item.height * factor,
        ...(item.inset === undefined ? {} : { inset: item.inset * factor }),
      };
    case 'native-chart':
      return {
        ...item,
        box,
        model: withTexts(item.model, (text) => ({ ...text, size: scaledSize(text.size, factor) })),
      };
    case 'shape':
    case 'path':
      return {
        ...item,
        box,
        ...(item.stroke ? { stroke: { ...item.stroke, width: item.stroke.width * factor } } : {}),
      };
    case 'table':
      return {
        ...item,
        box,
        columnWidths: item.columnWidths.map((width) => width * factor),
        rows: item.rows.map((row) => ({
          ...row,
          height: row.height * factor,
          cells: row.cells.map((cell) => ({
            ...cell,
            style: inHalfPoints(cell.style, factor),
            size: scaledSize(cell.size, factor),
            lines: scaledLines(cell.lines, factor),
          })),
        })),
        cellMargin: { x: item.cellMargin.x.map((margin) => margin * factor), y: item.cellMargin.y * factor },
      };
    default:
      return { ...item, box };
  }
}
