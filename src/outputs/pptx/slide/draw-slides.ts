import pptxgenjs from 'pptxgenjs';
import type { Language } from '../../../core/language.ts';
import type { Run } from '../../../core/rich-text.ts';
import { unzip } from '../../../io/zip.ts';
import { childrenOf, cleanRun, descend, parseXml, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { Rule, SceneItem, SceneSlide, ShapeItem, TableItem, TextItem } from '../../../scene/items.ts';
import { standInColor } from '../drawingml/color.ts';
import { type WritableText, writableCell, writableItem, writtenParagraphs } from './written-text.ts';

type Slide = ReturnType<pptxgenjs['addSlide']>;
type Place = { x: number; y: number; w: number; h: number; objectName: string };

const SHAPES = { rectangle: 'rect', rounded: 'roundRect', ellipse: 'ellipse', line: 'line' } as const;
/** What PptxGenJS draws: free forms, and frames of pictures and charts, whose parts are ours, need nothing of it. */
type Drawn = TextItem | ShapeItem | TableItem;

const isDrawn = (item: SceneItem): item is Drawn =>
  item.kind === 'text' || item.kind === 'shape' || item.kind === 'table';

/** How many slides are drawn at a time: PptxGenJS holds what it draws several times over. */
const TOGETHER = 20;

/**
 * For each slide in turn, the elements that PptxGenJS draws for its items, in order; undefined for those that it doesn't
 * draw. It gets fresh presentations and fresh option objects, since it changes those that it is given. Colours are
 * stand-ins, and names are the items' positions in the list; what else is not right yet is put right afterwards.
 */
export async function* drawSlides(
  slides: readonly SceneSlide[],
  brand: Brand,
  language: Language,
): AsyncGenerator<(XmlElement | undefined)[]> {
  for (let first = 0; first < slides.length; first += TOGETHER) {
    const some = slides.slice(first, first + TOGETHER).map(({ items }) => items);
    const shapes = await drawTogether(some.flat().filter(isDrawn), brand, language);
    let next = 0;
    for (const items of some) yield items.map((item) => (isDrawn(item) ? shapes[next++] : undefined));
  }
}

/** The elements of items of several slides, drawn on one: PptxGenJS zips four files for each slide that it writes. */
async function drawTogether(items: readonly Drawn[], brand: Brand, language: Language): Promise<XmlElement[]> {
  const deck = new pptxgenjs();
  deck.defineLayout({ name: 'Slide', width: brand.size.w, height: brand.size.h });
  deck.layout = 'Slide';
  const slide = deck.addSlide();
  items.forEach((item, i) => {
    const place = { ...item.box, objectName: String(i) };
    if (item.kind === 'text') slide.addText(textRuns(writableItem(item), language), { ...place, margin: 0 });
    else if (item.kind === 'shape') drawShape(slide, item, place);
    else drawTable(slide, item, place, language);
  });
  const files = unzip((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
  const source = new TextDecoder().decode(files.get('ppt/slides/slide1.xml'));
  const tree = descend(parseXml(source, { asWritten: true }), 'p:cSld', 'p:spTree');
  const shapes = tree ? childrenOf(tree).slice(2) : [];
  if (shapes.length !== items.length) throw new Error(`PptxGenJS drew ${shapes.length} of ${items.length} items.`);
  return shapes;
}

/** The runs of a text, the last of each paragraph with a break after it; breaks within paragraphs are not drawn. */
function textRuns(text: WritableText, language: Language): pptxgenjs.TextProps[] {
  const { style, size } = text;
  return writtenParagraphs(text, language).flatMap(({ lines }) => {
    const runs: readonly Run[] = lines.flat();
    const kept = runs.length > 0 ? runs : [{ text: '' }];
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

function drawShape(slide: Slide, item: ShapeItem, place: Place): void {
  const { fill, stroke, radius } = item;
  const line = stroke && { color: standInColor(stroke.color), width: stroke.width };
  slide.addShape(SHAPES[item.shape], {
    ...place,
    ...(fill ? { fill: { color: standInColor(fill) } } : {}),
    ...(line ? { line: { ...line, ...(stroke?.arrow ? { endArrowType: 'triangle' } : {}) } } : {}),
    ...(item.shape === 'rounded' && radius ? { rectRadius: radius } : {}),
  });
}

function drawTable(slide: Slide, item: TableItem, place: Place, language: Language): void {
  const none = () => ({ type: 'none' as const });
  const rows = item.rows.map((row, r): pptxgenjs.TableRow => {
    const border = (rule: Rule | undefined) =>
      rule ? { type: 'solid' as const, pt: rule.width, color: standInColor(rule.color) } : none();
    const [top, bottom] = [border(row.ruleAbove), border(row.rule)];
    return row.cells.map((_, c) => ({
      // Its type for a cell's text leaves out the runs that it takes.
      text: textRuns(writableCell(item, r, c), language) as unknown as pptxgenjs.TableCell[],
      options: { border: [top, none(), bottom, none()], valign: 'top', margin: 0 },
    }));
  });
  slide.addTable(rows, {
    ...place,
    colW: [...item.columnWidths],
    rowH: item.rows.map((row) => row.height),
  });
}
