/** Children of a series before its points, and after them, in the schema's order (ECMA-376 part 1, 21.2.2.170 and its like). */
const HEAD = 'idx order tx spPr';
const DATA = 'dLbls trendline errBars cat val';
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos';
const CROSS = 'spPr txPr crossAx crosses crossesAt';

/** The children that an element may have, in the schema's order, by its name and, for a series, its plot's. */
export const CHART_ORDERS: Readonly<Record<string, string>> = {
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
/** What may stand several times. */
export const REPEATED_IN_CHARTS = ['ser', 'axId', 'dPt', 'dLbl', 'trendline', 'errBars'];
