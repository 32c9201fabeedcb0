import type { Element } from '@xmldom/xmldom';
import type { PackageFinding } from './finding.ts';
import { children, elements, type OpenedPackage, partsOf } from './opened-package.ts';

/** Children of a series before its points, and after them, in the schema's order (ECMA-376 part 1, 21.2.2.170 and its like). */
const HEAD = 'idx order tx spPr';
const DATA = 'dLbls trendline errBars cat val';
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos';
const CROSS = 'spPr txPr crossAx crosses crossesAt';

/** The children that an element may have, in the schema's order, by its name and, for a series, its plot's. */
const ORDERS: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  // No view3D: charts are flat.
  chart: 'title autoTitleDeleted pivotFmts plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  areaChart: 'grouping varyColors ser dLbls dropLines axId extLst',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize extLst',
  pieChart: 'varyColors ser dLbls firstSliceAng extLst',
  radarChart: 'radarStyle varyColors ser dLbls axId extLst',
  scatterChart: 'scatterStyle varyColors ser dLbls axId extLst',
  bubbleChart: 'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst',
  'ser of barChart': `${HEAD} invertIfNegative pictureOptions dPt ${DATA} shape extLst`,
  'ser of lineChart': `${HEAD} marker dPt ${DATA} smooth extLst`,
  'ser of areaChart': `${HEAD} pictureOptions dPt ${DATA} extLst`,
  'ser of doughnutChart': `${HEAD} explosion dPt dLbls cat val extLst`,
  'ser of pieChart': `${HEAD} explosion dPt dLbls cat val extLst`,
  'ser of radarChart': `${HEAD} marker dPt dLbls cat val extLst`,
  'ser of scatterChart': `${HEAD} marker dPt dLbls trendline errBars xVal yVal smooth extLst`,
  'ser of bubbleChart': `${HEAD} invertIfNegative dPt dLbls trendline errBars xVal yVal bubbleSize bubble3D extLst`,
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  dLbl: 'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  dLbls:
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  catAx: `${AXIS} ${CROSS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  valAx: `${AXIS} ${CROSS} crossBetween majorUnit minorUnit dispUnits extLst`,
  scaling: 'logBase orientation max min extLst',
  // No multiLvlStrRef: categories have one level.
  cat: 'strRef numRef strLit numLit',
  xVal: 'strRef numRef strLit numLit',
  marker: 'symbol size spPr extLst',
};
/** What may stand several times. */
const REPEATED = ['ser', 'axId', 'dPt', 'dLbl', 'trendline', 'errBars'];
/** What no plot of the kind works without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  lineChart: ['grouping'],
  barChart: ['barDir'],
  areaChart: ['grouping'],
  radarChart: ['radarStyle'],
  scatterChart: ['scatterStyle'],
  chart: ['autoTitleDeleted'],
};

/** Places of labels by the plot, or where bars are stacked. */
const POSITIONS: Readonly<Record<string, string>> = {
  barChart: 'ctr inEnd inBase outEnd',
  'stacked barChart': 'ctr inEnd inBase',
  lineChart: 'ctr t b l r',
  scatterChart: 'ctr t b l r',
  bubbleChart: 'ctr t b l r',
  radarChart: 'outEnd',
  pieChart: 'ctr inEnd outEnd bestFit',
  doughnutChart: '',
  areaChart: '',
};

const local = ({ nodeName }: { readonly nodeName: string }) => nodeName.replace(/^.*:/, '');
const charts = (opened: OpenedPackage) => partsOf(opened, 'chart');
const all = (root: Element) => [root, ...Array.from(root.getElementsByTagName('*'))];

/** The children of a chart's elements are those that the schema has there, in its order. */
export function checkChartOrder(opened: OpenedPackage): PackageFinding[] {
  return charts(opened).flatMap(([part, document]) => {
    const root = document.documentElement;
    const found = (root ? all(root) : []).flatMap((parent) => {
      const name = local(parent) === 'ser' ? `ser of ${local(parent.parentNode as Element)}` : local(parent);
      const order = parent.nodeName.startsWith('c:') ? ORDERS[name]?.split(' ') : undefined;
      return order ? misplaced(parent, name, order) : [];
    });
    return found.map((message) => ({ rule: 'chart-order' as const, part, message }));
  });
}

function misplaced(parent: Element, name: string, order: readonly string[]): string[] {
  const names = children(parent).map(local);
  const wrong = names.flatMap((child, i) => {
    const [at, before] = [order.indexOf(child), order.indexOf(names[i - 1] ?? '')];
    if (at < 0) return [`c:${child} does not belong in ${name}.`];
    if (at < before || (at === before && !REPEATED.includes(child))) return [`c:${child} stands too late in ${name}.`];
    return [];
  });
  const missing = (NEEDED[name] ?? []).filter((child) => !names.includes(child));
  return [...wrong, ...missing.map((child) => `${name} has no c:${child}.`)];
}

/** A point without a value is left out: an empty value makes PowerPoint repair the file. */
export function checkChartValues(opened: OpenedPackage): PackageFinding[] {
  return charts(opened).flatMap(([part, document]) =>
    elements(document, 'c:v')
      .filter((value) => (value.textContent ?? '') === '')
      .map(() => ({ rule: 'chart-empty-value' as const, part, message: 'A point has an empty value.' })),
  );
}

/** Labels stand where their plot can have them (c:dLblPos, 21.2.2.48). */
export function checkLabelPositions(opened: OpenedPackage): PackageFinding[] {
  return charts(opened).flatMap(([part, document]) =>
    Object.keys(POSITIONS)
      .filter((name) => !name.includes(' '))
      .flatMap((name) => elements(document, `c:${name}`))
      .flatMap((plot) => {
        const grouping = children(plot, 'c:grouping')[0]?.getAttribute('val') ?? '';
        const stacked = grouping.toLowerCase().endsWith('stacked') ? 'stacked ' : '';
        const legal = (POSITIONS[`${stacked}${local(plot)}`] ?? POSITIONS[local(plot)] ?? '').split(' ');
        return elements(plot, 'c:dLblPos')
          .map((position) => position.getAttribute('val') ?? '')
          .filter((position) => !legal.includes(position))
          .map((position) => `A label of a ${stacked}${local(plot)} cannot stand at ${position}.`);
      })
      .map((message) => ({ rule: 'chart-label-position' as const, part, message })),
  );
}

/** Text of charts names its East Asian font, which is not inherited from the slide. */
export function checkChartFonts(opened: OpenedPackage): PackageFinding[] {
  return charts(opened).flatMap(([part, document]) =>
    ['a:defRPr', 'a:rPr']
      .flatMap((name) => elements(document, name))
      .filter((properties) => children(properties, 'a:ea').length === 0)
      .map(({ nodeName }) => ({
        rule: 'chart-font' as const,
        part,
        message: `An ${nodeName} has no East Asian font.`,
      })),
  );
}
