import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { unzip, zip } from '../../../../src/io/zip.ts';
import { deckOnTemplate } from '../../../support/template-deck.ts';
import { foreignTemplate } from '../../../template/sound-templates.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const THEIRS = new Uint8Array(
  await writeXlsx(
    [
      [{ value: '' }, { value: 'A' }],
      [{ value: 'theirs' }, { value: 4711 }],
    ],
    { sheet: 'Sheet1' },
  ).toBuffer(),
);
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';

const rels = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A template whose first layout shows a chart, in parts that are called as those of our own charts. */
function templateWithChart(chart: string, workbook: string): Uint8Array {
  const parts = unzip(foreignTemplate());
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const ownRels = `ppt/slideLayouts/_rels/slideLayout1.xml.rels`;
  const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="900" name="Their chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdTheirs"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree>`;
  const content = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Sheet1!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>4711</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
  const types = `<Override PartName="/ppt/charts/${chart}" ContentType="${CHART}"/><Override PartName="/ppt/embeddings/${workbook}" ContentType="${SHEET}"/></Types>`;
  return zip(
    new Map<string, Uint8Array | string>([
      ...parts,
      ['[Content_Types].xml', text('[Content_Types].xml').replace('</Types>', types)],
      [LAYOUT, text(LAYOUT).replace('</p:spTree>', frame)],
      [
        ownRels,
        text(ownRels).replace(
          '</Relationships>',
          `<Relationship Id="rIdTheirs" Type="${OFFICE}/chart" Target="../charts/${chart}"/></Relationships>`,
        ),
      ],
      [`ppt/charts/${chart}`, content],
      [`ppt/charts/_rels/${chart}.rels`, rels([['rId1', 'package', `../embeddings/${workbook}`]])],
      [`ppt/embeddings/${workbook}`, THEIRS],
    ]),
  );
}

const OUTLINE = `deck: { id: d, title: A deck, brand: theirs, languages: [en] }
slides:
  - kind: chart
    title: A chart
    chart:
      type: column
      native: true
      labels: [Yes, No]
      series: [{ name: A, values: [1, 2] }]
`;

it.each([
  ['chart1.xml', 'Microsoft_Excel_Sheet1.xlsx'],
  ['Chart1.xml', 'theirs.xlsx'],
  ['theirs.xml', 'microsoft_excel_sheet1.xlsx'],
])(
  'charts leave those of the template’s layouts as they look, without their workbooks: %s, %s',
  async (chart, workbook) => {
    const { report, decks } = await deckOnTemplate(templateWithChart(chart, workbook), OUTLINE);
    expect(report.ok).toBe(true);
    const [deck] = decks;
    expect(deck?.xml(`ppt/charts/${chart}`)).toContain('<c:v>4711</c:v>');
    expect([...(deck?.parts.keys() ?? [])]).not.toContain(`ppt/embeddings/${workbook}`);
    expect(deck?.xml(`ppt/charts/${chart}`)).not.toContain('externalData');
    const own = chart.toLowerCase() === 'chart1.xml' ? 'chart2.xml' : 'chart1.xml';
    expect(deck?.xml(`ppt/charts/${own}`)).toContain('<c:v>Yes</c:v>');
  },
);
