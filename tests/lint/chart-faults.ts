import { all, edit, type Files, type PackageFault } from './broken.ts';

/** Names of two points, as a chart keeps them. */
const TWO_NAMES =
  '<c:strRef><c:f>Sheet1!$$A$$2:$$A$$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>A</c:v></c:pt><c:pt idx="1"><c:v>B</c:v></c:pt></c:strCache></c:strRef>';

export const CHART = 'ppt/charts/chart1.xml';

/** What breaks each rule of charts, and no other. */
export const CHART_FAULTS: readonly PackageFault[] = [
  ['chart-order', 'a series whose number comes late', edit(CHART, /(<c:idx val="0"\/>)(<c:order val="0"\/>)/, '$2$1')],
  ['chart-order', 'a smooth column', edit(CHART, '</c:ser>', '<c:smooth val="0"/></c:ser>')],
  ['chart-simple', 'depth', edit(CHART, '<c:plotArea>', '<c:view3D/><c:plotArea>')],
  [
    'chart-simple',
    'categories of several levels',
    edit(CHART, /<c:cat><c:strRef>(.*?)<\/c:strRef><\/c:cat>/, '<c:cat><c:multiLvlStrRef/></c:cat>'),
  ],
  ['chart-simple', 'a title that is not ruled out', edit(CHART, '<c:autoTitleDeleted val="1"/>', '')],
  ['chart-axes', 'three axes', edit(CHART, '<c:axId val="1001"/>', '<c:axId val="1001"/><c:axId val="1002"/>')],
  ['chart-axes', 'an axis that is not there', edit(CHART, '<c:crossAx val="1002"/>', '<c:crossAx val="7"/>')],
  ['chart-axes', 'an axis that crosses itself', edit(CHART, '<c:crossAx val="1001"/>', '<c:crossAx val="1002"/>')],
  ['chart-axes', 'axes that serve no plot', edit(CHART, /<c:axId val="100[12]"\/>(?=<c:axId|<\/c:barChart)/g, '')],
  [
    'chart-label-position',
    'labels above columns that have no above',
    edit(CHART, /dLblPos val="\w+"/, 'dLblPos val="t"'),
  ],
  ['chart-font', 'text without an East Asian font', edit(CHART, '<a:ea typeface="+mn-ea"/>', '')],
  ['chart-data', 'a value that the workbook does not have', edit(CHART, '<c:v>35</c:v>', '<c:v>36</c:v>')],
  ['chart-data', 'a formula of fewer cells', edit(CHART, '$B$2:$B$4', '$B$2:$B$3')],
  ['chart-series', 'two series of one number', edit(CHART, /<c:ser>.*<\/c:ser>/s, '$&$&')],
  [
    'chart-points',
    'fewer names than values',
    edit(CHART, /<c:strRef><c:f>Sheet1!\$A\$2:\$A\$4<\/c:f>.*?<\/c:strRef>/s, TWO_NAMES),
  ],
  [
    'chart-workbook',
    'no workbook',
    all(edit(CHART, /<c:externalData.*?<\/c:externalData>/s, ''), (files) => {
      files.delete('ppt/charts/_rels/chart1.xml.rels');
      const workbook = [...files.keys()].find((name) => name.endsWith('.xlsx')) ?? '';
      files.delete(workbook);
    }),
  ],
  ['chart-data', 'a formula of another column', edit(CHART, '$B$2:$B$4', '$C$2:$C$4')],
  [
    'content-type',
    'a chart declared a slide',
    edit('[Content_Types].xml', 'drawingml.chart+xml', 'presentationml.slide+xml'),
  ],
];

/** What breaks rules in charts of other marks. */
export const MARK_FAULTS: readonly [string, string, string, (files: Files) => void][] = [
  ['chart-order', 'a radar', 'a smooth line', edit(CHART, '</c:ser>', '<c:smooth val="0"/></c:ser>')],
  ['chart-order', 'a radar', 'no manner', edit(CHART, '<c:radarStyle val="marker"/>', '')],
  [
    'chart-order',
    'areas on each other',
    'marks that turn at zero',
    edit(CHART, '<c:dLbls>', '<c:invertIfNegative val="0"/><c:dLbls>'),
  ],
  [
    'chart-order',
    'bubbles',
    'sizes before places',
    edit(CHART, /(<c:yVal>.*?<\/c:yVal>)(<c:bubbleSize>.*?<\/c:bubbleSize>)/s, '$2$1'),
  ],
  [
    'chart-label-position',
    'a radar',
    'a label in the middle',
    edit(CHART, 'dLblPos val="outEnd"', 'dLblPos val="ctr"'),
  ],
  ['chart-label-position', 'bubbles', 'a label at an end', edit(CHART, 'dLblPos val="r"', 'dLblPos val="outEnd"')],
  ['chart-label-position', 'a pie', 'a label above', edit(CHART, 'dLblPos val="outEnd"', 'dLblPos val="t"')],
  [
    'chart-label-position',
    'areas on each other',
    'a label with a place',
    edit(CHART, '<c:showLegendKey', '<c:dLblPos val="ctr"/><c:showLegendKey'),
  ],
  [
    'chart-axes',
    'bars and lines on two axes',
    'a plot on two axes of numbers',
    edit(CHART, '<c:axId val="1001"/><c:axId val="1002"/>', '<c:axId val="1002"/><c:axId val="1002"/>'),
  ],
];
