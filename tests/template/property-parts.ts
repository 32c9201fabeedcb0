import { NAMESPACES, xml } from './markup.ts';
import type { ExtraPart } from './template-package.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const MAIN = `${DOCUMENT}.presentationml`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts that PowerPoint writes into every file: how it is shown and seen, its table styles, who made it. */
export function propertyParts(): ExtraPart[] {
  const view =
    '<p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr>';
  return [
    {
      name: 'ppt/presProps.xml',
      type: `${MAIN}.presProps+xml`,
      content: xml(
        `<p:presentationPr ${NAMESPACES}><p:showPr showNarration="1"><p:present/></p:showPr></p:presentationPr>`,
      ),
    },
    {
      name: 'ppt/viewProps.xml',
      type: `${MAIN}.viewProps+xml`,
      content: xml(
        `<p:viewPr ${NAMESPACES}><p:slideViewPr><p:cSldViewPr>${view}</p:cSldViewPr></p:slideViewPr></p:viewPr>`,
      ),
    },
    {
      name: 'ppt/tableStyles.xml',
      type: `${MAIN}.tableStyles+xml`,
      content: xml(
        `<a:tblStyleLst ${NAMESPACES.replace(/ xmlns:[rp]="[^"]*"/g, '')} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
      ),
    },
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: xml(
        `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Master</dc:title><dc:creator>Corporate Design</dc:creator></cp:coreProperties>`,
      ),
    },
    {
      name: 'docProps/app.xml',
      type: `${DOCUMENT}.extended-properties+xml`,
      content: xml(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application><AppVersion>16.0000</AppVersion></Properties>',
      ),
    },
  ];
}
