import { add, all, edit, type PackageFault, relate } from './broken.ts';

/** The slide of shapes and animations. */
export const SLIDE = 'ppt/slides/slide4.xml';
const PRESENTATION = 'ppt/presentation.xml';
const NOTES_RELATIONSHIPS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
const NO_SECTIONS = edit(PRESENTATION, /<p:extLst>.*<\/p:extLst>/s, '');

const GROUP =
  '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:grpSp>';

/** What breaks each rule and no other. */
export const FAULTS: readonly PackageFault[] = [
  ['timing-target', 'an object that is not there', edit(SLIDE, /<p:spTgt spid="\d+"/, '<p:spTgt spid="99"')],
  ['timing-target', 'a paragraph that is not there', edit(SLIDE, '<p:pRg st="2" end="2"', '<p:pRg st="3" end="3"')],
  ['unreadable', 'markup that does not close', edit('docProps/core.xml', '</cp:coreProperties>', '')],
  ['content-type', 'a part without a type', edit('[Content_Types].xml', /<Default Extension="png"[^>]*>/, '')],
  [
    'content-type',
    'a layout declared a slide',
    edit('[Content_Types].xml', /(slideLayout3\.xml" ContentType="[^"]*)slideLayout\+xml/, '$1slide+xml'),
  ],
  [
    'phantom-override',
    'a type for a master that is not there',
    edit(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/xml"/></Types>',
    ),
  ],
  [
    'broken-relationship',
    'a target that is not there',
    edit(
      'ppt/slides/_rels/slide2.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags" Target="../tags/tag1.xml"/></Relationships>',
    ),
  ],
  [
    'duplicate-relationship',
    'an id given twice',
    edit(
      'ppt/slides/_rels/slide2.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>',
    ),
  ],
  ['unknown-relationship', 'a link to no relationship', edit(SLIDE, /r:id="rId\d+"/, 'r:id="rId99"')],
  ['orphan-part', 'a part that nothing leads to', (files) => files.set('ppt/slides/leftover.xml', '<a/>')],
  [
    'duplicate-slide-id',
    'two slides of one number',
    all(NO_SECTIONS, edit(PRESENTATION, '<p:sldId id="257"', '<p:sldId id="256"')),
  ],
  [
    'section-slides',
    'a slide in two sections',
    edit(PRESENTATION, '<p14:sldId id="256"/>', '<p14:sldId id="256"/><p14:sldId id="257"/>'),
  ],
  ['duplicate-shape-id', 'two objects of one number', edit(SLIDE, '<p:cNvPr id="9"', '<p:cNvPr id="2"')],
  [
    'duplicate-layout-id',
    'a layout with its master’s number',
    edit('ppt/slideMasters/slideMaster1.xml', 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'),
  ],
  [
    'presentation-order',
    'the notes master after the slides',
    edit(PRESENTATION, /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'),
  ],
  [
    'shared-theme',
    'one theme for slides and notes',
    (files) => {
      edit(NOTES_RELATIONSHIPS, 'theme2.xml', 'theme1.xml')(files);
      files.delete('ppt/theme/theme2.xml');
      edit('[Content_Types].xml', /<Override PartName="\/ppt\/theme\/theme2.xml"[^>]*>/, '')(files);
    },
  ],
  [
    'notes-master',
    'a notes master that is not listed',
    edit(PRESENTATION, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ''),
  ],
  [
    'notes-master',
    'notes that lead to another slide',
    edit('ppt/notesSlides/_rels/notesSlide1.xml.rels', 'slide1.xml', 'slide2.xml'),
  ],
  ['paragraph-properties', 'properties after a run', edit(SLIDE, '</a:r></a:p>', '</a:r><a:pPr/></a:p>')],
  ['language', 'a run without a language', edit(SLIDE, '<a:rPr lang="en-GB"', '<a:rPr')],
  ['control-character', 'a character that PowerPoint refuses', edit(SLIDE, '</a:t>', '\uffff</a:t>')],
  [
    'color-value',
    'a theme colour as a value',
    edit(SLIDE, /<a:schemeClr val="lt2"\/>|<a:schemeClr val="bg2"\/>/, '<a:srgbClr val="accent1"/>'),
  ],
  [
    'leaked-path',
    'a file’s place on a disk as alt text',
    edit(SLIDE, 'descr="Alt of Chart"', 'descr="/home/someone/chart.png"'),
  ],
  [
    'alt-text-file-name',
    'PptxGenJS’s own name for a picture',
    edit(SLIDE, 'descr="Alt of Chart"', 'descr="preencoded.png"'),
  ],
  ['alt-text', 'a picture that says nothing', edit(SLIDE, ' descr="Alt of Chart"', '')],
  ['table-alt-text', 'a table that says nothing', edit('ppt/slides/slide5.xml', ' descr="Shares of sectors"', '')],
  [
    'duplicate-media',
    'the same picture twice',
    (files) => {
      const picture = new Uint8Array(2000).fill(7).map((byte, i) => [0x89, 0x50, 0x4e, 0x47][i] ?? byte);
      files.set('ppt/media/one.png', picture);
      files.set('ppt/media/again.png', picture);
      relate('ppt/slides/_rels/slide4.xml.rels', 'rId79', 'image', '../media/one.png')(files);
      edit(
        'ppt/slides/_rels/slide4.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId78" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/again.png"/></Relationships>',
      )(files);
    },
  ],
  ['missing-title', 'an empty title', edit(SLIDE, 'Every shape stands on the grid', ' ')],
  [
    'empty-placeholder',
    'a placeholder without text',
    edit(SLIDE, 'Source: iChongqing, GDP from establishment to 2019.', ''),
  ],
  [
    'unknown-placeholder',
    'a number that the layout does not have',
    edit(SLIDE, 'type="body" sz="quarter" idx="14"', 'type="body" sz="quarter" idx="44"'),
  ],
  [
    'custom-prompt',
    'a layout’s prompt on a slide',
    edit(SLIDE, '<p:ph type="title"', '<p:ph hasCustomPrompt="1" type="title"'),
  ],

  ['document-type', 'a DOCTYPE', edit('docProps/app.xml', /\?>/, '?><!DOCTYPE Properties>')],
  ['encoding', 'a declaration of another encoding', edit('docProps/app.xml', 'encoding="UTF-8"', 'encoding="GBK"')],
  [
    'duplicate-override',
    'a content type given twice',
    edit('[Content_Types].xml', /<Override PartName="\/ppt\/presentation.xml"[^>]*>/, '$&$&'),
  ],
  [
    'broken-picture',
    'a web page in place of a picture',
    (files) => {
      const name = [...files.keys()].find((entry) => entry.endsWith('.png')) ?? '';
      files.set(name, new TextEncoder().encode('Not found'));
    },
  ],
  [
    'relationship-case',
    'a part named with other capitals',
    edit('ppt/slides/_rels/slide5.xml.rels', 'slideLayout5.xml', 'SlideLayout5.xml'),
  ],
  ['empty-link', 'a link to nothing', edit('ppt/slides/_rels/slide4.xml.rels', /Target="https?:[^"]*"/, 'Target=""')],
  [
    'link-address',
    'an address that is none',
    edit('ppt/slides/_rels/slide4.xml.rels', /Target="https?:[^"]*"/, 'Target="http://"'),
  ],
  [
    'linked-file',
    'a picture on somebody’s disk',
    all(
      relate('ppt/slides/_rels/slide4.xml.rels', 'rId80', 'image', 'https://example.org/a.png', true),
      edit(SLIDE, '<a:blip r:embed="rId3"/>', '<a:blip r:link="rId80"/>'),
    ),
  ],
  [
    'duplicate-slide-id',
    'a slide listed twice',
    all(
      NO_SECTIONS,
      edit(PRESENTATION, '<p:sldId id="257" r:id="rIdSlide2"/>', '$&<p:sldId id="299" r:id="rIdSlide2"/>'),
    ),
  ],
  [
    'slide-id-range',
    'a number below 256',
    all(
      edit(PRESENTATION, 'sldId id="256"', 'sldId id="7"'),
      edit(PRESENTATION, 'p14:sldId id="256"', 'p14:sldId id="7"'),
    ),
  ],
  [
    'section-slides',
    'a section of a slide that is gone',
    edit(PRESENTATION, '<p14:sldId id="256"/>', '<p14:sldId id="256"/><p14:sldId id="999"/>'),
  ],
  ['unsectioned-slide', 'a slide in no section', edit(PRESENTATION, '<p14:sldId id="257"/>', '')],
  [
    'custom-show',
    'a show of a slide that is gone',
    all(
      edit(
        PRESENTATION,
        '<p:defaultTextStyle>',
        '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rIdNotesMaster"/></p:sldLst></p:custShow></p:custShowLst><p:defaultTextStyle>',
      ),
    ),
  ],
  [
    'unlisted-slide',
    'a slide that was only taken off the list',
    all(
      edit(PRESENTATION, '<p:sldId id="262" r:id="rIdSlide7"/>', ''),
      edit(PRESENTATION, '<p14:sldId id="262"/>', ''),
    ),
  ],
  [
    'layout-id-range',
    'a layout numbered like a slide',
    edit('ppt/slideMasters/slideMaster1.xml', 'sldLayoutId id="2147483649"', 'sldLayoutId id="700"'),
  ],
  [
    'slide-order',
    'a colour map before the slide',
    edit('ppt/slides/slide5.xml', /(<p:cSld>.*<\/p:cSld>)(<p:clrMapOvr>.*<\/p:clrMapOvr>)/s, '$2$1'),
  ],
  [
    'slide-layout',
    'a slide on two layouts',
    relate('ppt/slides/_rels/slide5.xml.rels', 'rId81', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
  ],
  [
    'slide-layout',
    'a layout that its master does not list',
    edit('ppt/slideMasters/slideMaster1.xml', /<p:sldLayoutId id="2147483649"[^>]*>/, ''),
  ],
  [
    'theme-formats',
    'a theme of one fill',
    edit(
      'ppt/theme/theme1.xml',
      /<a:fillStyleLst>.*?<\/a:fillStyleLst>/s,
      '<a:fillStyleLst><a:noFill/></a:fillStyleLst>',
    ),
  ],
  [
    'property-date',
    'a date as it is spoken',
    edit('docProps/core.xml', /2000-01-01T00:00:00Z(?=<\/dcterms:created)/, '4/20/2014'),
  ],
  [
    'property-date',
    'a date that is not marked',
    edit('docProps/core.xml', '<dcterms:created xsi:type="dcterms:W3CDTF">', '<dcterms:created>'),
  ],
  [
    'ignorable',
    'a duration of newer versions',
    edit(
      'ppt/slides/slide5.xml',
      '</p:clrMapOvr>',
      '</p:clrMapOvr><p:transition xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:dur="400"/>',
    ),
  ],
  ['strict-format', 'Strict Open XML', edit(PRESENTATION, '<p:presentation ', '<p:presentation conformance="strict" ')],
  [
    'paragraph-properties',
    'the end of a paragraph before its run',
    edit(SLIDE, '<a:p><a:r>', '<a:p><a:endParaRPr lang="en-GB"/><a:r>'),
  ],
  [
    'text-body',
    'a cell without a paragraph',
    edit('ppt/slides/slide5.xml', /(<a:tc>(?:(?!<a:p>).)*)<a:p>.*?<\/a:p>/s, '$1'),
  ],
  ['text-body', 'a text without its properties', edit(SLIDE, '<p:txBody><a:bodyPr/>', '<p:txBody>')],
  [
    'color-value',
    'a colour that no theme has',
    edit(SLIDE, '<a:schemeClr val="accent6"/>', '<a:schemeClr val="accent7"/>'),
  ],
  ['number-value', 'a place between two units', edit(SLIDE, 'x="4572000" y="1371600"', 'x="4572000.5" y="1371600"')],
  ['number-value', 'a size below nought', edit(SLIDE, 'cx="731520" cy="731520"', 'cx="731520" cy="-5"')],
  ['number-value', 'a margin that is no number', edit('ppt/slides/slide5.xml', 'marL="0"', 'marL="NaN"')],
  ['number-value', 'a group without a place for its children', edit(SLIDE, '<a:chOff x="0" y="0"/>', '<a:chOff/>')],
  ['preset-shape', 'a shape that there is not', edit(SLIDE, 'prst="ellipse"', 'prst="oval"')],
  [
    'preset-shape',
    'an adjustment of another shape',
    edit(SLIDE, 'name="adj" fmla="val 12500"', 'name="adj7" fmla="val 12500"'),
  ],
  [
    'table-grid',
    'a row with a cell too few',
    edit('ppt/slides/slide5.xml', /<a:tc>(?:(?!<a:tc>).)*?<\/a:tc><\/a:tr>/s, '</a:tr>'),
  ],
  ['empty-group', 'a group that holds nothing', edit('ppt/slides/slide5.xml', '</p:spTree>', `${GROUP}</p:spTree>`)],
  [
    'macros',
    'macros',
    all(
      add('ppt/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'x'),
      relate('ppt/_rels/presentation.xml.rels', 'rIdMacros', 'vbaProject', 'vbaProject.bin'),
    ),
  ],
  [
    'digital-signature',
    'a signature',
    all(
      add('_xmlsignatures/origin.sigs', 'application/vnd.openxmlformats-package.digital-signature-origin', ''),
      relate('_rels/.rels', 'rIdSigned', 'digital-signature/origin', '_xmlsignatures/origin.sigs'),
    ),
  ],
  [
    'large-picture',
    'a picture of eleven megabytes',
    (files) => {
      const name = [...files.keys()].find((entry) => entry.endsWith('.png')) ?? '';
      const picture = new Uint8Array(11 * 1024 * 1024);
      picture.set([0x89, 0x50, 0x4e, 0x47]);
      files.set(name, picture);
    },
  ],
];
