import type { Document, Element } from '@xmldom/xmldom';
import type { PackageFinding } from './finding.ts';
import { children, elements, type OpenedPackage, openPackage, partsOf, related } from './opened-package.ts';

/** The cells of the first sheet of a workbook, by their names. */
function cellsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const sheet = openPackage(bytes).documents.get('xl/worksheets/sheet1.xml');
  const cells = sheet ? elements(sheet, 'c') : [];
  return new Map(cells.map((cell) => [cell.getAttribute('r') ?? '', cell.textContent ?? '']));
}

/** The cells of a formula such as `Sheet1!$B$2:$B$4`, in order; undefined for any other formula. */
function namesOf(formula: string): string[] | undefined {
  const [, column = '', first = '', , end = '', last = first] =
    /^[^!]+!\$([A-Z]+)\$(\d+)(:\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  if (column === '' || (end !== '' && end !== column)) return undefined;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => `${column}${Number(first) + i}`);
}

/** What a chart shows is what its workbook holds: else editing the data changes the picture. */
export function checkChartData(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'chart').flatMap(([part, document]) => {
    const report = (message: string) => ({ rule: 'chart-data' as const, part, message });
    const bytes = opened.files.get(related(opened, part, 'package') ?? '');
    if (!bytes) return [report('The chart has no workbook.')];
    let cells: ReadonlyMap<string, string>;
    try {
      cells = cellsOf(bytes);
    } catch (error) {
      return [report(`The chart’s workbook cannot be read: ${(error as Error).message}`)];
    }
    return references(document).flatMap((reference) => differences(reference, cells).map(report));
  });
}

/** What a series has a value of for every point. */
const SORTS = ['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'];

const references = (document: Document) => ['c:strRef', 'c:numRef'].flatMap((name) => elements(document, name));

function differences(reference: Element, cells: ReadonlyMap<string, string>): string[] {
  const formula = elements(reference, 'c:f')[0]?.textContent ?? '';
  const names = namesOf(formula);
  if (!names) return [`The formula ${formula} is no column of the workbook.`];
  const shown = new Map(
    elements(reference, 'c:pt').map((point) => [Number(point.getAttribute('idx')), point.textContent ?? '']),
  );
  const count = Number(elements(reference, 'c:ptCount')[0]?.getAttribute('val'));
  if (count !== names.length)
    return [`The formula ${formula} has ${names.length} cells, and the chart ${count} values.`];
  return names.flatMap((name, i) => {
    const [kept, seen] = [cells.get(name) ?? '', shown.get(i) ?? ''];
    return kept === seen ? [] : [`The cell ${name} holds “${kept}”, and the chart shows “${seen}”.`];
  });
}

/** Series have numbers of their own, and as many values of each sort as the others they are drawn with. */
export function checkChartSeries(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'chart').flatMap(([part, document]) => {
    const series = elements(document, 'c:ser');
    const numbers = ['c:idx', 'c:order'].flatMap((name) => {
      const own = series.flatMap((each) => children(each, name).map((child) => child.getAttribute('val') ?? ''));
      return own
        .filter((number, i) => own.indexOf(number) !== i)
        .map((number) => `Two series have the ${name} ${number}.`);
    });
    const uneven = series.flatMap((each, i) => {
      const counts = SORTS.flatMap((name) => children(each, name)).flatMap((sort) =>
        elements(sort, 'c:ptCount').map((count) => count.getAttribute('val')),
      );
      return new Set(counts).size > 1 ? [`The series ${i} has uneven columns: ${counts.join(', ')} values.`] : [];
    });
    return [...numbers, ...uneven].map((message) => ({ rule: 'chart-series' as const, part, message }));
  });
}
