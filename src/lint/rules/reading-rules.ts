import { contrastRatio } from '../../color/contrast.ts';
import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { childrenOf, descend, isOn, textOf, type XmlElement } from '../../office/xml.ts';
import { elements, mainPart, type OpenedPackage, partsOfKind, related, runWords } from '../base/opened-package.ts';
import { type Checks, eachElement, type Fault, faultAt } from '../base/rule.ts';

/** Texts that say nothing of where they lead. */
const VAGUE =
  /^(?:click( here)?|here|this|this (?:link|page)|link|more|read more|learn more|see more|details|点击(?:这里|此处)?|点此|这里|此处|链接|更多|查看更多|详情|了解更多)[\s.…。>»→]*$/i;
/** An address of this many characters is read out letter by letter. */
const LONG_ADDRESS = 60;
/** Text of 18 points, or of 14 in bold, is large and needs less (WCAG 2.2, 1.4.3); sizes are in hundredths. */
const LARGE_TEXT = { plain: 1800, bold: 1400 };

export const READING_RULES: Checks = {
  'table-header': eachElement(
    ['slide'],
    ['a:tbl'],
    (table) =>
      childrenOf(table, 'a:tr').length > 1 &&
      !isOn(descend(table, 'a:tblPr')?.attributes.firstRow) &&
      say.lint.noHeader,
  ),
  'merged-cells': eachElement(
    ['slide'],
    ['a:tbl'],
    (table) =>
      elements(table, 'a:tc').some(({ attributes: { gridSpan = 1, rowSpan = 1 } }) =>
        [gridSpan, rowSpan].some((span) => Number(span) > 1),
      ) && say.lint.mergedCells,
  ),
  'blank-table-line': eachElement(['slide'], ['a:tbl'], blankLines),
  'link-text': eachElement(['slide'], ['a:p'], (paragraph) =>
    linksOf(paragraph)
      .filter((text) => VAGUE.test(text) || (/^https?:\S+$/i.test(text) && text.length >= LONG_ADDRESS))
      .map((text) => say.lint.linkText({ text })),
  ),
  contrast: (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) => {
      const colors = themeColors(opened, part);
      const inFills = (name: string, fill: string) =>
        elements(document, name).flatMap((holder): Fault[] => {
          const background = solidColor(descend(holder, fill), colors);
          const faint = background === undefined ? undefined : faintRun(holder, background, colors);
          return faint ? [faultAt(part, holder, faint)] : [];
        });
      return [...inFills('p:sp', 'p:spPr'), ...inFills('a:tc', 'a:tcPr')];
    }),
};

function blankLines(table: XmlElement): Words[] {
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc').map(isFilled));
  if (!rows.flat().some(Boolean)) return [];
  const columns = (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? false));
  const blank = (lines: readonly boolean[][], words: (number: number) => Words) =>
    lines.flatMap((line, i) => (line.some(Boolean) ? [] : [words(i + 1)]));
  return [
    ...blank(rows, (row) => say.lint.emptyRow({ row })),
    ...blank(columns, (column) => say.lint.emptyColumn({ column })),
  ];
}

function isFilled(cell: XmlElement): boolean {
  if (isOn(cell.attributes.hMerge) || isOn(cell.attributes.vMerge)) return true;
  return runWords(cell) !== '' || elements(cell, 'a:blipFill').length > 0;
}

function linksOf(paragraph: XmlElement): string[] {
  const found: { readonly id: string; text: string }[] = [];
  let open = '';
  for (const run of childrenOf(paragraph)) {
    const id = descend(run, 'a:rPr', 'a:hlinkClick')?.attributes['r:id'] ?? '';
    const last = found.at(-1);
    if (id !== '' && id === open && last) last.text += runWords(run);
    else if (id !== '') found.push({ id, text: runWords(run) });
    open = id;
  }
  return found.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** The first run that is too faint on its background. Only colours that stand in the file beyond doubt are compared. */
function faintRun(holder: XmlElement, background: string, colors: ReadonlyMap<string, string>): Words | undefined {
  for (const run of elements(holder, 'a:r')) {
    const properties = descend(run, 'a:rPr');
    const color = solidColor(properties, colors);
    const texts = elements(run, 'a:t').map(textOf);
    if (color === undefined || texts.every((text) => text.trim() === '')) continue;
    const ratio = contrastRatio(color, background);
    if (ratio >= neededRatio(properties)) continue;
    const [shown, words] = [ratio.toFixed(1), texts[0]?.slice(0, 40)];
    return say.lint.faint({ words, color, contrast: shown, background });
  }
  return undefined;
}

/** The least contrast of a run: 3 also where its size is inherited and may be large. */
function neededRatio(properties: XmlElement | undefined): number {
  const { sz, b } = properties?.attributes ?? {};
  return sz === undefined || Number(sz) >= (isOn(b) ? LARGE_TEXT.bold : LARGE_TEXT.plain) ? 3 : 4.5;
}

/** The colour of an element's own plain fill; undefined where it has none, or one that is shaded or see-through. */
function solidColor(properties: XmlElement | undefined, colors: ReadonlyMap<string, string>): string | undefined {
  const fill = descend(properties, 'a:solidFill');
  const [color] = fill ? childrenOf(fill) : [];
  if (!color || childrenOf(color).length > 0) return undefined;
  const value = color.attributes.val ?? '';
  if (color.name === 'a:srgbClr') return HEX.test(value) ? value.toUpperCase() : undefined;
  return color.name === 'a:schemeClr' ? colors.get(value) : undefined;
}

const HEX = /^[0-9A-F]{6}$/i;

/** The colours of the theme that a slide is drawn in, by the names that its master gives them. */
function themeColors(opened: OpenedPackage, slide: string): ReadonlyMap<string, string> {
  const layout = related(opened, slide, 'slideLayout') ?? '';
  const master = related(opened, layout, 'slideMaster') ?? '';
  const theme = related(opened, master, 'theme') ?? related(opened, mainPart(opened), 'theme') ?? '';
  const scheme = descend(opened.documents.get(theme)?.root, 'a:themeElements', 'a:clrScheme');
  // A slide or a layout may name the colours otherwise than its master: then nothing is certain.
  const isRenamed = [slide, layout].some(
    (part) => elements(opened.documents.get(part), 'a:overrideClrMapping').length > 0,
  );
  if (!scheme || isRenamed) return new Map();
  const own = new Map(
    childrenOf(scheme).flatMap((entry): [string, string][] => {
      const { val = '', lastClr = val } = childrenOf(entry)[0]?.attributes ?? {};
      return HEX.test(lastClr) ? [[entry.name.replace('a:', ''), lastClr.toUpperCase()]] : [];
    }),
  );
  const map = descend(opened.documents.get(master)?.root, 'p:clrMap')?.attributes ?? {};
  const mapped = Object.entries(map).flatMap(([name, to]): [string, string][] => {
    const color = own.get(to);
    return color === undefined ? [] : [[name, color]];
  });
  return new Map([...own, ...mapped]);
}
