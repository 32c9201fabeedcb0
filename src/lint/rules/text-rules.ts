import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { childrenOf, isOn, textOf, type XmlElement } from '../../office/xml.ts';
import { elements } from '../base/opened-package.ts';
import { type Checks, DRAWN, eachElement, everyElement, faultAt } from '../base/rule.ts';
import SHAPES from './preset-shapes.json' with { type: 'json' };
import WHOLE_NUMBERS from './whole-numbers.json' with { type: 'json' };

/** What colours may be, and what they are called (ST_HexColorRGB; ST_SchemeColorVal, ECMA-376 part 1, 20.1.10.54). */
const COLORS: Readonly<Record<string, { readonly allowed: RegExp; readonly wrong: (value: string) => Words }>> = {
  'a:srgbClr': { allowed: /^[0-9A-Fa-f]{6}$/, wrong: (value) => say.lint.noColor({ value }) },
  'a:schemeClr': {
    allowed: /^((bg|tx|dk|lt)[12]|accent[1-6]|hlink|folHlink|phClr)$/,
    wrong: (value) => say.lint.noThemeColor({ value }),
  },
};

/** Attributes of numbers that have to be whole, by their elements (ST_Coordinate and its like, 20.1.10.16). */
const WHOLE: Readonly<Record<string, readonly string[]>> = WHOLE_NUMBERS;
/** Those that must be there. */
const NEEDED = ['a:off', 'a:chOff', 'a:chExt', 'p:sldSz', 'p:notesSz'];
/** Whole numbers, and lengths with a unit or per cent as newer editions of the standard have them. */
const NUMBER = /^-?\d+$|^-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi|%)$/;
const POSITIVE = ['a:ext', 'a:chExt', 'p:sldSz', 'p:notesSz', 'a:gridCol', 'a:tr'];

export const TEXT_RULES: Checks = {
  // One of a part is enough: a program that does it once does it everywhere.
  'paragraph-properties': ({ documents }) =>
    [...documents].flatMap(([part, document]) => {
      const wrong = elements(document, 'a:p').find(hasStrayProperties);
      if (!wrong) return [];
      const text = elements(wrong, 'a:t').map(textOf).join('').slice(0, 40);
      return [faultAt(part, wrong, say.lint.misplacedProperties({ text }))];
    }),
  'text-body': eachElement(
    DRAWN,
    ['p:txBody', 'a:txBody'],
    (body) =>
      (childrenOf(body)[0]?.name !== 'a:bodyPr' || childrenOf(body, 'a:p').length === 0) && say.lint.noParagraph,
  ),
  'color-value': everyElement(Object.keys(COLORS), ({ name, attributes: { val = '' } }) => {
    const color = COLORS[name];
    return color?.allowed.test(val) ? undefined : color?.wrong(val);
  }),
  'number-value': eachElement([...DRAWN, 'officeDocument', 'chart'], Object.keys(WHOLE), wrongNumbers),
  'preset-shape': eachElement(DRAWN, ['a:prstGeom'], (geometry) => {
    const name = geometry.attributes.prst ?? '';
    const adjustments = ADJUSTED_SHAPES.get(name) ?? (PLAIN_SHAPES.includes(name) ? [] : undefined);
    if (!adjustments) return say.lint.noShape({ name });
    return childrenOf(geometry, 'a:avLst')
      .slice(0, 1)
      .flatMap((list) => childrenOf(list, 'a:gd'))
      .map(({ attributes }) => attributes.name ?? '')
      .filter((own) => !adjustments.includes(own))
      .map((own) => say.lint.noAdjustment({ name, adjustment: own }));
  }),
  'table-grid': eachElement(DRAWN, ['a:tbl'], wrongGrid),
};

function hasStrayProperties(paragraph: XmlElement): boolean {
  const names = childrenOf(paragraph).map((child) => child.name);
  const end = names.indexOf('a:endParaRPr');
  return names.lastIndexOf('a:pPr') > 0 || (end >= 0 && end < names.length - 1);
}

function wrongNumbers({ name, attributes }: XmlElement): Words[] {
  // An a:ext with a uri is an extension, and no extent.
  if (attributes.uri !== undefined) return [];
  return (WHOLE[name] ?? []).flatMap((key): Words[] => {
    const value = attributes[key];
    if (value === undefined) return NEEDED.includes(name) ? [say.lint.noAttribute({ name, key })] : [];
    if (NUMBER.test(value) && !(POSITIVE.includes(name) && value.startsWith('-'))) return [];
    return [say.lint.noWholeNumber({ name, key, value, isNegative: value.startsWith('-') })];
  });
}

function wrongGrid(table: XmlElement): Words[] {
  const columns = elements(table, 'a:gridCol').length;
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));
  if (rows.length === 0 || columns === 0) return [say.lint.emptyGrid];
  return rows.flatMap((cells, y): Words[] => {
    if (cells.length !== columns) return [say.lint.rowLength({ row: y + 1, cells: cells.length, columns })];
    return cells.flatMap((cell, x): Words[] => {
      const [across, down] = [Number(cell.attributes.gridSpan ?? 1), Number(cell.attributes.rowSpan ?? 1)];
      const isWithin = x + across <= columns && y + down <= rows.length;
      const covered = cells.slice(x + 1, x + across).every((other) => isOn(other.attributes.hMerge));
      const below = rows.slice(y + 1, y + down).every((row) => isOn(row[x]?.attributes.vMerge));
      if (isWithin && covered && below) return [];
      return [say.lint.wrongMerge({ row: y + 1, column: x + 1 })];
    });
  });
}

/** Shapes without adjustments (ST_ShapeType, ECMA-376 part 1, 20.1.10.56). */
const PLAIN_SHAPES: readonly string[] = SHAPES.plain.split(' ');

/** The other shapes, by the names of their adjustments (part 1, annex D: presetShapeDefinitions.xml). */
const ADJUSTED_SHAPES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHAPES.byAdjustments).flatMap(([adjustments, shapes]) =>
    shapes.split(' ').map((shape) => [shape, adjustments.split(' ')] as const),
  ),
);
