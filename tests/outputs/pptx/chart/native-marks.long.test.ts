import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  descend,
  findAll,
  isElement,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../../src/office/xml.ts';
import { type NativeChart, withTexts } from '../../../../src/scene/native-chart.ts';
import { type WrittenDeck, writeChecked } from '../../../support/written-deck.ts';
import { MODELS, modelScene } from './native-charts.ts';

const decks = new Map<string, ReturnType<typeof write>>();

/** The deck of a model, written once. */
function written(name: string): ReturnType<typeof write> {
  const deck = decks.get(name) ?? write(name);
  decks.set(name, deck);
  return deck;
}

async function write(name: string) {
  const model = MODELS[name] as NativeChart;
  const deck = await writeChecked(modelScene(model));
  const root = parseXml(deck.xml('ppt/charts/chart1.xml'));
  return { model, deck, root, plot: descend(root, 'c:chart', 'c:plotArea') as XmlElement };
}

const val = (parent: XmlElement | undefined, ...names: string[]) => descend(parent, ...names)?.attributes.val;
const named = (parent: XmlElement | undefined) => (parent?.children ?? []).filter(isElement).map(({ name }) => name);
const plotsOf = (plot: XmlElement) => named(plot).filter((name) => name.endsWith('Chart'));
/** The rows of the chart's workbook. */
async function rowsOf(deck: WrittenDeck): Promise<unknown[][]> {
  const bytes = deck.parts.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx') ?? new Uint8Array();
  const read = (await readXlsx(Buffer.from(bytes))) as unknown;
  return ((read as { data?: unknown[][] }[])[0]?.data ?? read) as unknown[][];
}

/** The cells of a formula of one column. */
function cellsOf(formula: string, rows: readonly unknown[][]): unknown[] {
  const {
    column = '',
    first = '',
    last = first,
  } = /!\$(?<column>[A-Z])\$(?<first>\d+)(?::\$[A-Z]\$(?<last>\d+))?$/.exec(formula)?.groups ?? {};
  return rows.slice(Number(first) - 1, Number(last)).map((cells) => cells[column.charCodeAt(0) - 65] ?? null);
}

const cached = (parent: XmlElement | undefined) => (parent ? findAll(parent, 'c:pt').map((each) => textOf(each)) : []);

describe('hand-made charts', () => {
  it.each(Object.keys(MODELS))('%s has its series, in order, with their numbers', async (name) => {
    const { model, root } = await written(name);
    const series = findAll(root, 'c:ser');
    expect(series.map((each) => val(each, 'c:idx')).toSorted()).toEqual(model.series.map((_, i) => String(i)));
    for (const each of series) {
      const own = model.series[Number(val(each, 'c:idx'))];
      const points = own?.points ?? [];
      expect(cached(descend(each, 'c:tx'))).toEqual([own?.name]);
      const values = descend(each, 'c:yVal') ?? descend(each, 'c:val');
      expect(cached(values).map(Number)).toEqual(points.map(({ value }) => value));
      const x = descend(each, 'c:xVal');
      expect(cached(x).map(Number)).toEqual(x ? points.map((point) => point.x) : []);
      const sizes = descend(each, 'c:bubbleSize');
      expect(cached(sizes).map(Number)).toEqual(sizes ? points.map(({ size }) => size) : []);
    }
  });

  it.each(Object.keys(MODELS))('%s refers to cells of its workbook that hold the same', async (name) => {
    const { deck, root } = await written(name);
    const rows = await rowsOf(deck);
    const references = ['c:strRef', 'c:numRef'].flatMap((each) => findAll(root, each));
    for (const reference of references) {
      const cells = cellsOf(textOf(descend(reference, 'c:f') as XmlElement), rows);
      const numeric = reference.name === 'c:numRef';
      const shown = cached(reference).map((text) => (numeric ? Number(text) : text));
      expect(cells.filter((cell) => cell !== null)).toEqual(shown);
    }
  });

  it.each(Object.keys(MODELS))('%s is the same, byte by byte, when it is written again', async (name) => {
    const { model, deck } = await written(name);
    expect((await writeChecked(modelScene(model))).bytes).toEqual(deck.bytes);
  });
});

describe('the marks of a chart', () => {
  const groupings = async (name: string) => {
    const { plot } = await written(name);
    return plotsOf(plot).map((each) => [each, val(plot, each, 'c:grouping') ?? val(plot, each, 'c:radarStyle')]);
  };

  it.each([
    ['a waterfall on invisible bars', [['c:barChart', 'stacked']]],
    ['bars of shares', [['c:barChart', 'percentStacked']]],
    ['areas', [['c:areaChart', 'standard']]],
    ['areas on each other', [['c:areaChart', 'stacked']]],
    ['areas of shares', [['c:areaChart', 'percentStacked']]],
    ['a pie', [['c:pieChart', undefined]]],
    ['a radar', [['c:radarChart', 'marker']]],
    ['a filled radar', [['c:radarChart', 'filled']]],
    ['a scatter', [['c:scatterChart', undefined]]],
    ['bubbles', [['c:bubbleChart', undefined]]],
    [
      'bars and lines on two axes',
      [
        ['c:barChart', 'clustered'],
        ['c:lineChart', 'standard'],
      ],
    ],
  ])('of %s are of their sort', async (name, expected) => {
    expect(await groupings(name)).toEqual(expected);
  });

  it('are not seen where they only lift others', async () => {
    const { root } = await written('a waterfall on invisible bars');
    const [base, change] = findAll(root, 'c:ser').map((each) => named(descend(each, 'c:spPr'))[0]);
    expect([base, change]).toEqual(['a:noFill', 'a:solidFill']);
  });

  it('have the form that their series says', async () => {
    const { root } = await written('lines with forms of dots');
    expect(findAll(root, 'c:ser').map((each) => val(each, 'c:marker', 'c:symbol'))).toEqual(['circle', 'diamond']);
  });

  it('of which one is otherwise each say how they look, and later ones get a dot', async () => {
    const { root } = await written('a scatter');
    const [ports] = findAll(root, 'c:ser');
    const sizes = childrenOf(ports as XmlElement, 'c:dPt').map((each) => val(each, 'c:marker', 'c:size'));
    expect([val(ports, 'c:marker', 'c:size'), ...sizes]).toEqual(['13', '12', '12', '12']);
  });

  it('of bubbles show sizes by their areas', async () => {
    const { plot } = await written('bubbles');
    expect(val(plot, 'c:bubbleChart', 'c:bubbleScale')).toBe('160');
    expect(val(plot, 'c:bubbleChart', 'c:sizeRepresents')).toBe('area');
  });
});

describe('the axes of a chart', () => {
  it('are two of numbers for points by two numbers, with what is written at them', async () => {
    const { plot } = await written('a scatter');
    const axes = childrenOf(plot, 'c:valAx');
    expect(childrenOf(plot, 'c:catAx')).toEqual([]);
    expect(axes.map((each) => [val(each, 'c:axPos'), val(each, 'c:delete'), val(each, 'c:majorUnit')])).toEqual([
      ['b', '0', '25'],
      ['l', '0', '40'],
    ]);
    expect(axes.map((each) => descend(each, 'c:majorGridlines') !== undefined)).toEqual([false, true]);
    expect(axes.map((each) => descend(each, 'c:numFmt')?.attributes.formatCode)).toEqual(['#,##0"%"', '#,##0']);
  });

  it('are four where lines have their own, each pair crossing', async () => {
    const { plot } = await written('bars and lines on two axes');
    const axes = ['c:catAx', 'c:valAx'].flatMap((each) => childrenOf(plot, each));
    const pairs = new Map(axes.map((each) => [val(each, 'c:axId'), val(each, 'c:crossAx')]));
    expect(pairs.size).toBe(4);
    for (const [own, other] of pairs) expect(pairs.get(other)).toBe(own);
    const used = plotsOf(plot).map((name) =>
      childrenOf(descend(plot, name) as XmlElement, 'c:axId').map((each) => each.attributes.val),
    );
    expect(used).toEqual([
      ['1001', '1002'],
      ['1003', '1004'],
    ]);
    const hidden = childrenOf(plot, 'c:catAx').map((each) => val(each, 'c:delete'));
    expect(hidden).toEqual(['0', '1']);
    expect(childrenOf(plot, 'c:valAx').map((each) => val(each, 'c:crosses'))).toEqual(['autoZero', 'max']);
  });

  it('are two where bars and lines share them', async () => {
    const { plot } = await written('stacked bars and a line on one axis');
    expect(findAll(plot, 'c:catAx').length + findAll(plot, 'c:valAx').length).toBe(2);
    const orders = findAll(plot, 'c:ser').map((each) => val(each, 'c:order'));
    expect(orders).toEqual(['0', '2', '1']);
  });
});

describe('texts of a chart', () => {
  it('are set by one function, wherever they stand', () => {
    for (const model of Object.values(MODELS)) {
      const set = withTexts(model, (text) => ({ ...text, size: 11 }));
      expect(JSON.stringify(set)).not.toContain('"size":16,"bold"');
    }
  });
});
