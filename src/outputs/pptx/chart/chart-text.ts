import { ptToEmu } from '../../../core/lengths.ts';
import { cleanRun, element, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ChartLine, ChartText } from '../../../scene/native-chart.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type ColorMap, solidFill } from '../drawingml/color.ts';
import { NO_LINE } from '../drawingml/shape-parts.ts';
import { languageAttributes, sizeValue, themeFonts } from '../drawingml/text-style.ts';

export interface ChartContext {
  readonly brand: Brand;
  /** How the slide's layout maps theme colours. */
  readonly colors: ColorMap;
  readonly language: string;
}

/** The number format that writes a number as it is. */
export const GENERAL = 'General';

export const value = (name: string, val: string | number | boolean) => element(name, { val });

export const numberFormat = (formatCode = GENERAL) => element('c:numFmt', { formatCode, sourceLinked: false });

const fill = (role: ColorRole, { brand, colors }: ChartContext) => solidFill(brand.colors[role], colors);

/** A line of one colour (a:ln, ECMA-376 part 1, 20.1.2.2.24); none where undefined. */
export function chartLine(
  line: ChartLine | undefined,
  context: ChartContext,
  cap: 'flat' | 'rnd' = 'flat',
): XmlElement {
  if (!line) return NO_LINE;
  const join = cap === 'rnd' ? element('a:round') : element('a:miter', { lim: 800_000 });
  const dash = line.dashed && element('a:prstDash', { val: 'dash' });
  return element('a:ln', { w: ptToEmu(line.width), cap }, fill(line.color, context), dash, join);
}

/** The fill and outline of a mark (c:spPr, 21.2.2.197). */
export function markProperties(
  role: ColorRole | undefined,
  outline: ChartLine | undefined,
  context: ChartContext,
): XmlElement {
  return element('c:spPr', role ? fill(role, context) : element('a:noFill'), chartLine(outline, context));
}

function runProperties(name: string, text: ChartText, context: ChartContext, own: Record<string, string>): XmlElement {
  const attributes = { ...own, sz: sizeValue(text.size), b: text.bold, i: false };
  return element(name, attributes, fill(text.color, context), themeFonts({ role: 'label' }, context.brand));
}

/** Level text that never turns, without margins (a:bodyPr, 21.1.2.1.1). */
const body = (wrap: 'square' | 'none') =>
  element('a:bodyPr', { rot: 0, vert: 'horz', wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' });

/** How text is set (c:txPr, 21.2.2.217), with a font for each script. */
export function textProperties(text: ChartText, context: ChartContext, wrap: 'square' | 'none' = 'square'): XmlElement {
  const paragraph = element('a:pPr', runProperties('a:defRPr', text, context, {}));
  const end = element('a:endParaRPr', languageAttributes(context.language));
  return element('c:txPr', body(wrap), element('a:lstStyle'), element('a:p', paragraph, end));
}

/** What a program writes in place of a field's text (a:fld, 21.1.2.2.4): the size of a bubble. */
const SIZE_FIELD = { id: '{5B1A8E6D-2C3F-4D77-9A51-6E0F3C2B8A11}', type: 'BUBBLESIZE' };

/** Words in place of what the number format would write, line by line, and in bold the size of a bubble (c:tx with c:rich, 21.2.2.156). */
export function richWords(words: string, text: ChartText, context: ChartContext, size?: string): XmlElement {
  const manner = (bold: boolean) =>
    runProperties('a:rPr', { ...text, bold }, context, languageAttributes(context.language));
  const runs = words.split('\n').map((line) => element('a:r', manner(text.bold), element('a:t', cleanRun(line))));
  if (size !== undefined)
    runs.push(element('a:fld', SIZE_FIELD, manner(true), element('a:pPr'), element('a:t', cleanRun(size))));
  const paragraph = element('a:pPr', runProperties('a:defRPr', text, context, {}));
  const paragraphs = runs.map((run) => element('a:p', paragraph, run));
  return element('c:tx', element('c:rich', body('none'), element('a:lstStyle'), paragraphs));
}
