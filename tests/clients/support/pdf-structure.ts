import { runTool } from '../../../scripts/render-deck.mjs';

/** An object of a PDF as qpdf's JSON has it: names begin with a slash, texts with `u:`. */
type PdfValue = string | number | boolean | null | readonly PdfValue[] | PdfRecord;
export interface PdfRecord {
  readonly [key: string]: PdfValue;
}

/** An element of a PDF's structure. */
export interface PdfElement {
  readonly type: string;
  readonly record: PdfRecord;
  readonly children: readonly PdfElement[];
  /** How many stretches of a page's content are its own, those of its children left out. */
  readonly contents: number;
  /** The annotations that belong to it. */
  readonly annotations: readonly PdfRecord[];
}

/** What a PDF's catalogue, pages, structure and properties say. */
export interface PdfStructure {
  readonly catalogue: PdfRecord;
  readonly info: PdfRecord;
  readonly pages: readonly PdfRecord[];
  readonly fonts: readonly PdfRecord[];
  readonly root: PdfElement;
  /** The record that a reference leads to; the value itself where it is none. */
  readonly at: (value: PdfValue | undefined) => PdfRecord;
}

/** Reads a PDF by qpdf. */
export async function readStructure(file: string): Promise<PdfStructure> {
  const { qpdf } = JSON.parse(await runTool('qpdf', ['--json=2', '--json-key=qpdf', file]));
  const objects = qpdf[1] as Readonly<
    Record<string, { readonly value?: PdfValue; readonly stream?: { dict: PdfValue } }>
  >;
  const at = (value: PdfValue | undefined): PdfRecord => {
    const known = typeof value === 'string' ? objects[`obj:${value}`] : undefined;
    const found = known ? (known.value ?? known.stream?.dict) : value;
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as PdfRecord) : {};
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value as PdfValue];
  const element = (value: PdfValue): PdfElement => {
    const record = at(value);
    const kids = list(record['/K']);
    const records = kids.map((kid) => (typeof kid === 'number' ? undefined : at(kid)));
    return {
      ...{ type: String(record['/S'] ?? '/').slice(1), record },
      children: kids.filter((_, i) => records[i]?.['/S'] !== undefined).map(element),
      contents: records.filter((each) => each === undefined || each['/Type'] === '/MCR').length,
      annotations: records.flatMap((each) => (each?.['/Type'] === '/OBJR' ? [at(each['/Obj'])] : [])),
    };
  };
  const trailer = at(objects.trailer?.value);
  const catalogue = at(trailer['/Root']);
  const all = Object.values(objects).map(({ value, stream }) => at(value ?? stream?.dict));
  return {
    ...{ catalogue, info: at(trailer['/Info']), at },
    pages: all.filter((each) => each['/Type'] === '/Page'),
    fonts: all.filter((each) => each['/Type'] === '/Font'),
    root: element(list(at(catalogue['/StructTreeRoot'])['/K'])[0] ?? null),
  };
}

/** An element and all within it, in the order of reading. */
export const within = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(within)];
