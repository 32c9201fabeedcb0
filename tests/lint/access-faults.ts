import { add, all, edit, type PackageFault, relate } from './broken.ts';
import { SLIDE } from './faults.ts';

const TABLE = 'ppt/slides/slide5.xml';

/** A text box with a filled ground, as somebody draws one. */
const box = (text: string, ground: string, color: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="91" name="Note"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:solidFill>${ground}</a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB" sz="1400"><a:solidFill>${color}</a:solidFill></a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const VIDEO =
  '<p:pic><p:nvPicPr><p:cNvPr id="92" name="Film" descr="A walk along the river"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rIdFilm"/><p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"><p14:media xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" r:embed="rIdMedia"/></p:ext></p:extLst></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr/></p:pic>';

/** What breaks each rule that PowerPoint’s accessibility checker names, and no other. */
export const ACCESS_FAULTS: readonly PackageFault[] = [
  ['missing-title', 'a title of blanks', edit(SLIDE, 'Every shape stands on the grid', ' ')],
  ['missing-title', 'a title in a plain text box', edit(SLIDE, '<p:ph type="title"/>', '')],
  [
    'duplicate-slide-title',
    'a title said twice, with other blanks',
    edit(SLIDE, 'Every shape stands on the grid', 'The economy more  than tripled between founding and 2019'),
  ],
  [
    'section-name',
    'a section that PowerPoint named',
    edit('ppt/presentation.xml', 'name="Opening"', 'name="Default Section"'),
  ],
  [
    'section-name',
    'a section named by PowerPoint in Chinese',
    edit('ppt/presentation.xml', 'name="Opening"', 'name="默认节"'),
  ],
  [
    'reading-order',
    'words before the title',
    edit(
      SLIDE,
      '</p:grpSpPr>',
      `</p:grpSpPr>${box('First', '<a:srgbClr val="FFFFFF"/>', '<a:srgbClr val="000000"/>')}`,
    ),
  ],
  ['document-title', 'a file without a title', edit('docProps/core.xml', /(?<=<dc:title>)[^<]+/, '')],
  ['alt-text', 'a picture that says nothing', edit(SLIDE, ' descr="Alt of Chart"', '')],
  ['alt-text-file-name', 'the name of a file', edit(SLIDE, 'descr="Alt of Chart"', 'descr="IMG 2041.JPG"')],
  [
    'alt-text-generated',
    'PowerPoint’s own guess',
    edit(SLIDE, 'descr="Alt of Chart"', 'descr="A person on a bridge&#10;&#10;Description automatically generated"'),
  ],
  [
    'captions',
    'a film without words to read',
    all(
      add('ppt/media/film.mp4', 'video/mp4', 'x'),
      relate('ppt/slides/_rels/slide4.xml.rels', 'rIdFilm', 'video', '../media/film.mp4'),
      relate('ppt/slides/_rels/slide4.xml.rels', 'rIdMedia', 'media', '../media/film.mp4'),
      edit(SLIDE, '</p:spTree>', `${VIDEO}</p:spTree>`),
    ),
  ],
  ['table-header', 'a table without a header row', edit(TABLE, ' firstRow="1"', '')],
  [
    'merged-cells',
    'two cells made one',
    edit(TABLE, /<a:tc>(.*?<\/a:tc>)<a:tc>/s, '<a:tc gridSpan="2">$1<a:tc hMerge="1">'),
  ],
  ['blank-table-line', 'a row for room', blankRow],
  ['link-text', 'a link that says “here”', linkSays('Click here')],
  ['link-text', 'a link that says “here” in Chinese', linkSays('点击这里')],
  ['link-text', 'an address to listen to', linkSays('https://example.org/a/long/way/down/into/the/folders/of/a/site')],
  [
    'contrast',
    'grey on white',
    edit(SLIDE, '</p:spTree>', `${box('Faint', '<a:srgbClr val="FFFFFF"/>', '<a:srgbClr val="AAAAAA"/>')}</p:spTree>`),
  ],
  [
    'contrast',
    'a theme’s dark on its dark',
    edit(SLIDE, '</p:spTree>', `${box('Faint', '<a:schemeClr val="tx1"/>', '<a:schemeClr val="dk1"/>')}</p:spTree>`),
  ],
];

/** The last row of the table without its words. */
function blankRow(files: Map<string, Uint8Array | string>): void {
  const before = String(files.get(TABLE));
  const at = before.lastIndexOf('<a:tr ');
  files.set(TABLE, before.slice(0, at) + before.slice(at).replace(/<a:t>[^<]*<\/a:t>/g, '<a:t> </a:t>'));
}

/** A link with those words on it. */
function linkSays(words: string) {
  return edit(
    SLIDE,
    /<a:rPr lang="en-GB" altLang="zh-CN" sz="2000">((?:(?!<a:rPr).)*?)<\/a:rPr><a:t>See the site<\/a:t>/s,
    `<a:rPr lang="en-GB" altLang="zh-CN" sz="2000">$1<a:hlinkClick r:id="rId4"/></a:rPr><a:t>${words}</a:t>`,
  );
}
