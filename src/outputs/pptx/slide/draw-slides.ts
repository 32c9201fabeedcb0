import pptxgenjs from 'pptxgenjs';
import type { RichText } from '../../../core/rich-text.ts';
import { unzip } from '../../../io/zip.ts';
import { cleanRun } from '../../../office/clean-text.ts';
import { childrenOf, descend, parseXml, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { Rule, SceneItem, SceneSlide, ShapeItem, TableItem, TextItem } from '../../../scene/items.ts';
import type { TextStyle } from '../../../scene/tokens.ts';
import { standInColor } from '../drawingml/color.ts';

type Slide = ReturnType<pptxgenjs['addSlide']>;
type Place = { x: number; y: number; w: number; h: number; objectName: string };

const SHAPES = { rectangle: 'rect', rounded: 'roundRect', ellipse: 'ellipse', line: 'line' } as const;
/** What PptxGenJS draws: free forms, and frames of pictures and charts, whose parts are ours, need nothing of it. */
type Drawn = TextItem | ShapeItem | TableItem;

const isDrawn = (item: SceneItem): item is Drawn =>
  item.kind === 'text' || item.kind === 'shape' || item.kind === 'table';

/**
 * For each slide, the elements that PptxGenJS draws for its items, in order; undefined for those that it doesn't draw. It
 * gets a fresh presentation and fresh option objects, since it changes those that it is given. Colours are stand-ins, and
 * names are the items' positions in the list; what else is not right yet is put right afterwards.
 */
export async function drawSlides(slides: readonly SceneSlide[], brand: Brand): Promise<(XmlElement | undefined)[][]> {
  if (slides.length === 0) return [];
  const deck = new pptxgenjs();
  deck.defineLayout({ name: 'Slide', width: brand.size.w, height: brand.size.h });
  deck.layout = 'Slide';
  for (const { items } of slides) {
    const slide = deck.addSlide();
    items.forEach((item, i) => {
      if (isDrawn(item)) drawItem(slide, item, { ...item.box, objectName: String(i) });
    });
  }
  const files = unzip((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
  return slides.map(({ items }, i) => {
    const source = new TextDecoder().decode(files.get(`ppt/slides/slide${i + 1}.xml`));
    const tree = descend(parseXml(source), 'p:cSld', 'p:spTree');
    const shapes = tree ? childrenOf(tree).slice(2) : [];
    const count = items.filter(isDrawn).length;
    if (shapes.length !== count) throw new Error(`PptxGenJS drew ${shapes.length} of ${count} items.`);
    let next = 0;
    return items.map((item) => (isDrawn(item) ? shapes[next++] : undefined));
  });
}

function drawItem(slide: Slide, item: Drawn, place: Place): void {
  if (item.kind === 'text') drawText(slide, item, place);
  else if (item.kind === 'shape') drawShape(slide, item, place);
  else drawTable(slide, item, place);
}

/** The runs of a text, the last of each paragraph with a break after it. */
function textRuns(text: RichText, style: TextStyle, size: number): pptxgenjs.TextProps[] {
  return text.paragraphs.flatMap((runs) => {
    const filled = runs.filter((run) => cleanRun(run.text) !== '');
    const kept = filled.length > 0 ? filled : [{ text: '' }];
    return kept.map((run, i) => ({
      text: cleanRun(run.text),
      options: {
        fontSize: size * (run.scale ?? 1),
        bold: run.bold ?? style.bold,
        color: standInColor(style.color),
        breakLine: i === kept.length - 1,
      },
    }));
  });
}

function drawText(slide: Slide, item: TextItem, place: Place): void {
  slide.addText(textRuns(item.text, item.style, item.size), { ...place, margin: 0 });
}

function drawShape(slide: Slide, item: ShapeItem, place: Place): void {
  const { fill, stroke, radius } = item;
  slide.addShape(SHAPES[item.shape], {
    ...place,
    ...(fill ? { fill: { color: standInColor(fill) } } : {}),
    ...(stroke ? { line: lineOptions(stroke) } : {}),
    ...(item.shape === 'rounded' && radius ? { rectRadius: radius } : {}),
  });
}

function lineOptions({ color, width, arrow }: NonNullable<ShapeItem['stroke']>): pptxgenjs.ShapeLineProps {
  return { color: standInColor(color), width, ...(arrow ? { endArrowType: 'triangle' as const } : {}) };
}

function drawTable(slide: Slide, item: TableItem, place: Place): void {
  const none = () => ({ type: 'none' as const });
  const rows = item.rows.map((row): pptxgenjs.TableRow => {
    const border = (rule: Rule | undefined) =>
      rule ? { type: 'solid' as const, pt: rule.width, color: standInColor(rule.color) } : none();
    const [top, bottom] = [border(row.ruleAbove), border(row.rule)];
    return row.cells.map((cell) => ({
      // Its type for a cell's text leaves out the runs that it takes.
      text: textRuns(cell.text, cell.style, cell.size) as unknown as pptxgenjs.TableCell[],
      options: { border: [top, none(), bottom, none()], valign: 'top', margin: 0 },
    }));
  });
  slide.addTable(rows, {
    ...place,
    colW: [...item.columnWidths],
    rowH: item.rows.map((row) => row.height),
  });
}
