import { childrenOf, withChildren, type XmlElement } from './xml.ts';

/** Children of a series before its points, and after them (ECMA-376 part 1, 21.2.2.170 and its like). */
const HEAD = 'idx order tx spPr';
const DATA = 'dLbls trendline errBars cat val';
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos';
const CROSS = 'spPr txPr crossAx crosses crossesAt';

/** Names without the prefix `c`; a series by its plot. */
const OF_CHARTS: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
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
  cat: 'multiLvlStrRef strRef numRef strLit numLit',
  xVal: 'multiLvlStrRef strRef numRef strLit numLit',
  marker: 'symbol size spPr extLst',
};

/** Names without the prefix `p` (19.2.1.26, 19.3.1.38, 19.3.1.39, 19.3.1.42, and of their notes). */
const OF_PRESENTATIONS: Readonly<Record<string, string>> = {
  presentation:
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  sld: 'cSld clrMapOvr transition timing hf extLst',
  notes: 'cSld clrMapOvr extLst',
  sldLayout: 'cSld clrMapOvr transition timing hf extLst',
  sldMaster: 'cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst',
  notesMaster: 'cSld clrMap hf notesStyle extLst',
  cSld: 'bg spTree custDataLst controls extLst',
};

/** The children that an element may have, in the order of its schema: without prefix in charts, with it elsewhere. */
export const CHILD_ORDERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...Object.entries(OF_CHARTS).map(([name, order]) => [`c:${name}`, order.split(' ')]),
  ...Object.entries(OF_PRESENTATIONS).map(([name, order]) => [
    `p:${name}`,
    order.replaceAll(/\w+/g, 'p:$&').split(' '),
  ]),
]);

/** What may stand several times, in charts. */
export const REPEATED_CHILDREN = ['ser', 'axId', 'dPt', 'dLbl', 'trendline', 'errBars'];

/** What no plot of the kind works without. */
export const NEEDED_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  'c:lineChart': ['grouping'],
  'c:barChart': ['barDir'],
  'c:radarChart': ['radarStyle'],
  'c:scatterChart': ['scatterStyle'],
};

/** The presentation part with its children in the order of the schema, those named replaced; undefined removes one. */
export function withPresentationChildren(
  root: XmlElement,
  changes: Readonly<Record<string, XmlElement | undefined>>,
): XmlElement {
  const kept = childrenOf(root).filter((child) => !(child.name in changes));
  const added = Object.values(changes).filter((child) => child !== undefined);
  const rank = (child: XmlElement) => CHILD_ORDERS['p:presentation']?.indexOf(child.name) ?? -1;
  return withChildren(
    root,
    [...kept, ...added].sort((a, b) => rank(a) - rank(b)),
  );
}
