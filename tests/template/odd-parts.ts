import { commonSlide, NAMESPACES, transform, xml } from './markup.ts';
import { type ExtraPart, LIGHT, type Relation, type Template } from './template-package.ts';
import { themePart } from './theme.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFFICE_THEME = themePart({
  name: 'Office',
  colors: [
    '000000',
    'FFFFFF',
    '44546A',
    'E7E6E6',
    '4472C4',
    'ED7D31',
    'A5A5A5',
    'FFC000',
    '5B9BD5',
    '70AD47',
    '0563C1',
    '954F72',
  ],
  fonts: { heading: 'Calibri Light', body: 'Calibri' },
});

/** What the presentation of `oddOne` lists beside its masters, with the relationships that the lists name. */
export const PRESENTATION_MORE: Pick<Template, 'attributes' | 'lists' | 'afterSizes' | 'extensions' | 'relations'> = {
  attributes: 'firstSlideNum="5" showSpecialPlsOnTitleSld="0"',
  lists:
    '<p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst>' +
    '<p:handoutMasterIdLst><p:handoutMasterId r:id="rIdHandout"/></p:handoutMasterIdLst>' +
    '<p:sldIdLst><p:sldId id="256" r:id="rIdSlide1"/><p:sldId id="257" r:id="rIdSlide2"/></p:sldIdLst>',
  afterSizes:
    '<p:custShowLst><p:custShow name="Kurzfassung" id="0"><p:sldLst><p:sld r:id="rIdSlide2"/></p:sldLst></p:custShow></p:custShowLst>' +
    '<p:custDataLst><p:tags r:id="rIdTags"/></p:custDataLst>' +
    '<p:modifyVerifier cryptProviderType="rsaAES" cryptAlgorithmClass="hash" cryptAlgorithmType="typeAny" cryptAlgorithmSid="14" spinCount="100000" ' +
    'saltData="u7KCg4Zp3eD0Zk0nN3f0QA==" hashData="rG0Vv4mQm0n1w3o5Jm4v7mJf2n8q0m3xj2m7ZkK1P0o9r7bJkq3fXl5m2o8d1c6b4a9e7f5d3c1b0a8e6f4d2c=="/>',
  extensions:
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
    '<p14:section name="Muster" id="{6F0A2B4E-8E0D-4B8C-9A55-0D5D3E7B1C11}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext>',
  relations: [
    { id: 'rIdNotes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rIdHandout', type: 'handoutMaster', target: 'handoutMasters/handoutMaster1.xml' },
    { id: 'rIdSlide1', type: 'slide', target: 'slides/slide1.xml' },
    { id: 'rIdSlide2', type: 'slide', target: 'slides/slide2.xml' },
    { id: 'rIdAuthors', type: 'commentAuthors', target: 'commentAuthors.xml' },
    { id: 'rIdTags', type: 'tags', target: 'tags/tag1.xml' },
    { id: 'rIdCustom', type: 'customXml', target: '../customXml/item1.xml' },
  ],
};

/** The parts behind those lists: sample slides with notes, a comment and an animation, masters of notes and handouts. */
export function oddParts(): ExtraPart[] {
  return [
    ...sampleSlides(),
    { name: 'ppt/commentAuthors.xml', type: `${MAIN}.commentAuthors+xml`, content: AUTHORS },
    notesMaster(
      'notes',
      'ppt/theme/theme8.xml',
      '<p:notesStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></p:notesStyle>',
    ),
    notesMaster('handout', 'ppt/theme/theme9.xml', ''),
    ...['ppt/theme/theme8.xml', 'ppt/theme/theme9.xml'].map((name) => ({
      name,
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: OFFICE_THEME,
    })),
    { name: 'ppt/tags/tag1.xml', type: `${MAIN}.tags+xml`, content: TAGS },
    {
      name: 'customXml/item1.xml',
      type: 'application/xml',
      content: xml('<dms:document xmlns:dms="urn:example:dms"><dms:class>Internal</dms:class></dms:document>'),
      relations: [{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }],
    },
    {
      name: 'customXml/itemProps1.xml',
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      content: xml(
        '<ds:datastoreItem ds:itemID="{9A1B4C1E-2D3F-4E5A-8B6C-7D8E9F0A1B2C}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
      ),
    },
  ];
}

const AUTHORS = xml(
  `<p:cmAuthorLst ${NAMESPACES}><p:cmAuthor id="0" name="Corporate Design" initials="CD" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
);
const TAGS = xml(`<p:tagLst ${NAMESPACES}><p:tag name="THINKCELLPRESENTATIONDONOTDELETE" val="1"/></p:tagLst>`);
const COMMENT = xml(
  `<p:cmLst ${NAMESPACES}><p:cm authorId="0" dt="2024-03-01T09:00:00.000" idx="1"><p:pos x="10" y="10"/><p:text>Please do not change the master.</p:text></p:cm></p:cmLst>`,
);

/** One click, one shape that appears (ECMA-376 part 1, 19.5). */
const TIMING =
  '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>' +
  '<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn id="4" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>' +
  '<p:par><p:cTn id="5" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" nodeType="clickEffect"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>' +
  '<p:set><p:cBhvr><p:cTn id="6" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl><p:spTgt spid="2"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>' +
  '</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn>' +
  '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>';

function sampleSlides(): ExtraPart[] {
  return [1, 2].flatMap((number) => {
    const slide = `ppt/slides/slide${number}.xml`;
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    const relations: Relation[] = [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ];
    const comment: ExtraPart = { name: 'ppt/comments/comment1.xml', type: `${MAIN}.comments+xml`, content: COMMENT };
    const commented = number === 1;
    return [
      {
        name: slide,
        type: `${MAIN}.slide+xml`,
        content: xml(
          `<p:sld ${NAMESPACES}>${commonSlide([typed('type="title"', 'Musterfolie')])}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${commented ? TIMING : ''}</p:sld>`,
        ),
        relations: commented
          ? [...relations, { id: 'rId3', type: 'comments', target: '../comments/comment1.xml' }]
          : relations,
      },
      {
        name: notes,
        type: `${MAIN}.notesSlide+xml`,
        content: xml(
          `<p:notes ${NAMESPACES}>${commonSlide([typed('type="body" idx="1"', 'How to use this slide.')])}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
        ),
        relations: [
          { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
          { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
        ],
      },
      ...(commented ? [comment] : []),
    ];
  });
}

function typed(mark: string, text: string, place = ''): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="#" name="Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${mark}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function notesMaster(which: 'notes' | 'handout', theme: string, styles: string): ExtraPart {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="#" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr>${transform([0.75, 0.9, 6, 4.15])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
  const body = typed('type="body" sz="quarter" idx="1"', 'Notes', transform([0.75, 5.2, 6, 4]));
  const header = typed('type="hdr" sz="quarter"', 'Brenner', transform([0, 0, 3, 0.5]));
  return {
    name: `ppt/${which}Masters/${which}Master1.xml`,
    type: `${MAIN}.${which}Master+xml`,
    content: xml(
      `<p:${which}Master ${NAMESPACES}>${commonSlide(which === 'notes' ? [image, body] : [header])}<p:clrMap ${LIGHT}/>${styles}</p:${which}Master>`,
    ),
    relations: [{ id: 'rId1', type: 'theme', target: `/${theme}` }],
  };
}
