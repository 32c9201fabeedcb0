// Inputs made to cost much: each is built, or read as notes or as a translation, in a process of its own, and its CPU and
// memory are measured. Files of 16 MB, archives of 60,000 entries, markup within markup: all made here, none kept.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What none of them may take: seconds of CPU, and megabytes. */
const MAX_SECONDS = 10;
const MAX_MEGABYTES = 600;
/** Seconds after which one is ended. */
const PATIENCE = 300;

/** So many texts one after the other. */
const rows = (count, each) => Array.from({ length: count }, (_, i) => each(i)).join('');

const deck = (brand, slides, languages = 'en') =>
  `deck: { id: d, title: A deck, brand: ${brand}, languages: [${languages}] }\nsources: { s: { title: S } }\nslides:\n${slides}`;
const STATEMENT = '  - { kind: statement, id: one, title: Output grows }\n';
const outline = (slides) => ({ files: { 'slides.yaml': deck('liangjiang', slides) } });
const brand = (yaml, files) => ({
  files: {
    'slides.yaml': deck('own', STATEMENT),
    'templates/own/brand.yaml': `extends: liangjiang\n${yaml}`,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`templates/own/${name}`, content])),
  },
});
const chartSlide = (from) =>
  `  - kind: chart\n    title: T\n    chart: { type: column, from: { file: ${from}, labels: A, values: B, source: s } }\n`;
const charted = (name, content) => ({
  files: { 'slides.yaml': deck('liangjiang', chartSlide(name)), [name]: content },
});
const logo = (svg) => brand('mark: logo.svg\n', { 'logo.svg': svg });
const font = (name, bytes) =>
  brand(`fonts: { latin: { declared: Foo, family: Foo, regular: ${name}, bold: ${name} } }\n`, { [name]: bytes });
const notes = (name, content) => ({
  files: { [name]: content },
  args: (folder) => [
    'new',
    join(folder, 'made'),
    '--yes',
    '--title',
    'T',
    '--lang',
    'en',
    '--from',
    join(folder, name),
  ],
});
const md = (text) => notes('notes.md', text);
const SAID = 'Output of the port rose by 3.4 percent to 12.5 million tonnes in 2024, as the customs office says. ';
const translated = (name, content) => ({
  files: { 'slides.yaml': deck('liangjiang', STATEMENT, 'en, zh'), [name]: content },
  args: (folder) => ['translate', 'import', join(folder, name), join(folder, 'slides.yaml')],
});

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (body, head = '') =>
  `${head}<svg ${NAMESPACES} viewBox="0 0 100 100"><path fill="#123456" d="M10 10L90 10L50 90Z"/>${body}</svg>`;
const NOISE =
  '<filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.9" numOctaves="50"/></filter>';
const noisy = (count, more = ' filter="url(#f)"') =>
  `${NOISE}${`<rect width="100" height="100"${more}/>`.repeat(count)}`;
const ENTITY = '<!DOCTYPE svg [<!ENTITY x "y">]>';
const picture = (content) =>
  svg(`<image width="100" height="100" href="data:image/svg+xml;base64,${Buffer.from(content).toString('base64')}"/>`);

/** The head of a file in an archive, or of its line in the directory, where the same fields stand two bytes later. */
function entryHead(signature, length, at, { name, method, data, crc, size }) {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(method, at);
  head.writeUInt32LE(crc, at + 6);
  head.writeUInt32LE(data.length, at + 10);
  head.writeUInt32LE(size, at + 14);
  head.writeUInt16LE(Buffer.byteLength(name), at + 18);
  return head;
}

/** A zip archive of files, and of names that all lead to the bytes of one stored file. */
function archive(files, blob = Buffer.alloc(0), names = []) {
  const parts = [];
  const directory = [];
  let at = 0;
  const list = (entry, offset) => {
    const head = entryHead(0x02014b50, 46, 10, entry);
    head.writeUInt32LE(offset, 42);
    directory.push(head, Buffer.from(entry.name));
  };
  const put = (name, method, data, crc, size) => {
    const entry = { name, method, data, crc, size };
    const head = entryHead(0x04034b50, 30, 8, entry);
    list(entry, at);
    parts.push(head, Buffer.from(name), data);
    at += head.length + Buffer.byteLength(name) + data.length;
  };
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    put(name, 8, deflateRawSync(bytes), crc32(bytes), bytes.length);
  }
  const shared = at;
  if (names.length > 0) put('x/blob', 0, blob, 0, blob.length);
  for (const name of names) list({ name, method: 0, data: blob, crc: 0, size: 0 }, shared);
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
/** An archive of 60,000 names for one megabyte. */
const overlapping = (files) =>
  archive(
    files,
    Buffer.alloc(1e6, 'a'),
    Array.from({ length: 60_000 }, (_, i) => `x/${i}.xml`),
  );

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const heading = (text) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`;
const wordParts = (body, styles = '') => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${styles}</w:styles>`,
});
const docx = (body, styles) => notes('notes.docx', archive(wordParts(body, styles)));
/** A document with pictures, whose places follow its heading. */
function illustrated(pictures) {
  const parts = wordParts(
    `${heading('One')}${pictures.map((_, i) => `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${i + 1}" name="x" descr="A view"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p${i}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`).join('')}${paragraph('Text.')}`,
  );
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  return notes(
    'notes.docx',
    archive({
      ...parts,
      '[Content_Types].xml': parts['[Content_Types].xml'].replace(
        '</Types>',
        '<Default Extension="png" ContentType="image/png"/></Types>',
      ),
      'word/document.xml': parts['word/document.xml'].replace(
        WORD,
        `${WORD} xmlns:r="${OFFICE}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`,
      ),
      'word/_rels/document.xml.rels': related(...pictures.map((_, i) => [`p${i}`, 'image', `media/${i}.png`])),
      ...Object.fromEntries(pictures.map((bytes, i) => [`word/media/${i}.png`, bytes])),
    }),
  );
}
/** A PNG of so many pixels each way, of one bit each. */
function png(side, name = '') {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))));
  const chunks = [chunk('IHDR', head), chunk('tEXt', Buffer.from(`a\0${name}`)), chunk('IDAT', pixels)];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const cells = (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>1</v></c></row>`;
const SHEET_HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>';
/** A workbook of one sheet, which other names may lead to as well, and texts that its cells share. */
function workbook(rows, { names = ['S'], texts = '' } = {}) {
  return archive({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': related(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r1"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData>${SHEET_HEAD}${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEETS}">${texts}</sst>`,
  });
}
const xlsx = (...args) => charted('d.xlsx', workbook(...args));

const SAMPLE = 'node_modules/@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf';
/** A font whose table of glyphs' places leads far beyond the file. */
function strayFont() {
  const bytes = Buffer.from(readFileSync(join(ROOT, SAMPLE)));
  const count = bytes.readUInt16BE(4);
  const entry = Array.from({ length: count }, (_, i) => 12 + 16 * i).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'loca',
  );
  const [start, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
  for (let at = start; at < start + length - 4; at += 4) bytes.writeUInt32BE(0xfffffff0, at);
  return bytes;
}
/** A web font of one table that unpacks to 200 MB. */
function woffBomb() {
  const data = deflateSync(Buffer.alloc(2e8));
  const head = Buffer.alloc(64);
  head.write('wOFF');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(64 + data.length, 8);
  head.writeUInt16BE(1, 12);
  head.write('glyf', 44);
  for (const [at, value] of [
    [16, 2e8],
    [48, 64],
    [52, data.length],
    [56, 2e8],
  ])
    head.writeUInt32BE(value, at);
  return Buffer.concat([head, data]);
}
function woff2Bomb() {
  const data = brotliCompressSync(Buffer.alloc(4e8), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const head = Buffer.from(`${'wOF2'}${'\0'.repeat(44)}\x0a\x81\xbe\xde\0`, 'latin1');
  for (const [at, value] of [
    [4, 0x00010000],
    [8, 53 + data.length],
    [16, 4e8],
    [20, data.length],
  ])
    head.writeUInt32BE(value, at);
  head.writeUInt16BE(1, 12);
  return Buffer.concat([head, data]);
}

const DRAWING =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const place = (type, id, y, h) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"${type === 'body' ? ' idx="1"' : ''}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="600000" y="${y}"/><a:ext cx="10900000" cy="${h}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>Text</a:t></a:r></a:p></p:txBody></p:sp>`;
const TREE = `<p:cSld name="L"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${place('title', 2, 400_000, 900_000)}${place('body', 3, 1_600_000, 4_500_000)}</p:spTree></p:cSld>`;
const GROUP = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const shape = (i) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${i + 10}" name="s${i}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${i * 9}" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"/><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>`;
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:clrScheme name="c">${['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, i) => `<a:${name}><a:srgbClr val="${name.startsWith('lt') ? 'FFFFFF' : `00${i}0${i}0`.slice(0, 6).padEnd(6, '0')}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="m"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`;
const related = (...pairs) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${pairs.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
/** A brand on a template of so many layouts; `layout` changes the markup of the first, `change` the files. */
function potx({ layout = (xml) => xml, layouts = 1, change = (files) => files }) {
  const all = Array.from({ length: layouts }, (_, i) => i + 1);
  const type = 'application/vnd.openxmlformats-officedocument.presentationml';
  const override = (part, kind) => `<Override PartName="/ppt/${part}" ContentType="${type}.${kind}+xml"/>`;
  const xml = `<p:sldLayout ${DRAWING}>${TREE}</p:sldLayout>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('presentation.xml', 'template.main')}${override('slideMasters/slideMaster1.xml', 'slideMaster')}${all.map((i) => override(`slideLayouts/slideLayout${i}.xml`, 'slideLayout')).join('')}<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
    '_rels/.rels': related(['r1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<p:presentation ${DRAWING}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="r1"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': related(['r1', 'slideMaster', 'slideMasters/slideMaster1.xml']),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${DRAWING}>${TREE}<p:clrMap ${MAP}/><p:sldLayoutIdLst>${all.map((i) => `<p:sldLayoutId id="${2147483648 + i}" r:id="l${i}"/>`).join('')}</p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': related(
      ['t', 'theme', '../theme/theme1.xml'],
      ...all.map((i) => [`l${i}`, 'slideLayout', `../slideLayouts/slideLayout${i}.xml`]),
    ),
    'ppt/theme/theme1.xml': THEME,
    ...Object.fromEntries(
      all.flatMap((i) => [
        [`ppt/slideLayouts/slideLayout${i}.xml`, i === 1 ? layout(xml) : xml.replace('"L"', `"L${i}"`)],
        [
          `ppt/slideLayouts/_rels/slideLayout${i}.xml.rels`,
          related(['m', 'slideMaster', '../slideMasters/slideMaster1.xml']),
        ],
      ]),
    ),
  };
  return brand('base: t.potx\n', { 't.potx': archive(change(files)) });
}
/** The files of a template with a part under a name that does not say that it is markup. */
function renamed(files, part, name) {
  const { [part]: content, ...others } = files;
  const text = JSON.stringify(others).replaceAll(part.slice('ppt/'.length), name.slice('ppt/'.length));
  return { ...JSON.parse(text), [name]: content };
}

const XLIFF =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f">';
const TABLE =
  '"Key (leave)","Slide","Kind","What it is","Text (en)","Translation (zh)","Room","State","Note","Mark (leave)"\r\n';
const map = (count) => {
  const points = '[{ id: a, name: A, lat: 50, lon: 8 }, { id: b, name: B, lat: 48, lon: 16 }]';
  const rivers = rows(count, (i) => `${['rhine', 'danube', 'elbe', 'rhone'][i % 4]}, `);
  return outline(`  - kind: map\n    title: Rivers\n    map: { points: ${points}, rivers: [${rivers}] }\n`);
};

/** What is made, by its name; `args` are those of the program, which builds the outline without. */
const CASES = {
  'svg-noise': () => logo(svg(noisy(400))),
  'svg-noise-behind-entity': () => logo(svg(`<desc>&x;</desc>${noisy(400)}`, ENTITY)),
  'svg-noise-by-attribute': () => logo(svg(`<style>[width="100"]{filter:url(#f)}</style>${noisy(400, '')}`)),
  'svg-noise-in-picture': () => logo(picture(svg(`<desc>&x;</desc>${noisy(400)}`, ENTITY))),
  'svg-noise-in-gzip': () => logo(picture(gzipSync(svg(noisy(400))))),
  'svg-used-twice': () =>
    logo(
      svg(
        `<g id="g0"><rect width="9" height="9"/></g>${rows(40, (i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`)}<use href="#g40"/>`,
      ),
    ),
  'svg-laughs': () =>
    logo(
      svg(
        '<desc>&e8;</desc>',
        `<!DOCTYPE svg [<!ENTITY e0 "aaaaaaaaaa">${rows(8, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]>`,
      ),
    ),
  'svg-wide-filters': () =>
    logo(
      svg(
        `<filter id="f" x="-9" y="-9" width="19" height="19">${'<feFlood/>'.repeat(200)}</filter>${noisy(9).slice(NOISE.length)}`,
      ),
    ),
  'svg-words-of-css': () => logo(svg(`<style>${'a '.repeat(300_000)}</style>`)),
  'svg-comments-of-css': () => logo(svg(`<style>${'/*'.repeat(300_000)}</style>`)),
  'svg-rules-of-css': () =>
    logo(
      svg(
        `<style>${rows(100_000, (i) => `.c${i},#d${i}{fill:red}`)}</style>${rows(2000, (i) => `<rect class="c${i}" width="1" height="1"/>`)}`,
      ),
    ),
  'svg-attributes': () => logo(svg(`<g ${rows(200_000, (i) => `a${i}="1" `)}/>`)),
  'svg-open-tags': () => logo('<svg '.repeat(60_000)),
  'svg-deep': () => logo(svg(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`)),
  'svg-path': () => logo(svg(`<path d="M0 0${'L1 1'.repeat(4_000_000)}"/>`)),
  'svg-partners': () => ({
    files: {
      'slides.yaml': deck(
        'liangjiang',
        '  - { kind: partner-logos, title: P, items: [{ name: A, logo: l.svg }, { name: B, logo: l.svg }] }\n',
      ),
      'l.svg': svg(`<desc>&x;</desc>${noisy(400)}`, ENTITY),
    },
  }),
  'zip-overlap-potx': () => brand('base: t.potx\n', { 't.potx': overlapping({ '[Content_Types].xml': '<Types/>' }) }),
  'zip-overlap-docx': () => notes('notes.docx', overlapping(wordParts(paragraph('x')))),
  'zip-overlap-xlsx': () => charted('d.xlsx', overlapping({ '[Content_Types].xml': '<Types/>' })),
  'potx-attributes': () =>
    potx({ layout: (xml) => xml.replace('<p:cSld', `<p:cSld ${rows(200_000, (i) => `a${i}="1" `)}`) }),
  'potx-shapes': () => potx({ layout: (xml) => xml.replace('</p:spTree>', `${rows(50_000, shape)}</p:spTree>`) }),
  'potx-deep': () =>
    potx({
      layout: (xml) => xml.replace('</p:spTree>', `${GROUP.repeat(20_000)}${'</p:grpSp>'.repeat(20_000)}</p:spTree>`),
    }),
  'potx-layouts': () => potx({ layouts: 3000 }),
  'potx-path': () =>
    potx({
      layout: (xml) =>
        xml.replace(
          '</p:spTree>',
          `<p:sp><p:nvSpPr><p:cNvPr id="99" name="s"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9999999" cy="999999"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst>${rows(2000, (i) => `<a:gd name="g${i}" fmla="+- g${i - 1} g${i - 2} 0"/>`)}</a:gdLst><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>${'<a:cubicBezTo><a:pt x="1" y="g1999"/><a:pt x="NaN" y="1"/><a:pt x="9" y="1e99"/></a:cubicBezTo>'.repeat(60_000)}</a:path></a:pathLst></a:custGeom></p:spPr></p:sp></p:spTree>`,
        ),
    }),
  'potx-circle': () =>
    potx({
      change: (files) => ({
        ...files,
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': related(['m', 'slideMaster', 'slideLayout1.xml']),
      }),
    }),
  'potx-deep-unnamed': () =>
    potx({
      layout: (xml) => xml.replace('</p:spTree>', `${GROUP.repeat(20_000)}${'</p:grpSp>'.repeat(20_000)}</p:spTree>`),
      change: (files) => renamed(files, 'ppt/slideLayouts/slideLayout1.xml', 'ppt/slideLayouts/l.dat'),
    }),
  'potx-theme-unnamed': () =>
    potx({
      change: (files) => {
        const deep = `<a:extLst>${'<a:ext>'.repeat(20_000)}${'</a:ext>'.repeat(20_000)}</a:extLst></a:theme>`;
        const theme = files['ppt/theme/theme1.xml'].replace('</a:theme>', deep);
        return renamed({ ...files, 'ppt/theme/theme1.xml': theme }, 'ppt/theme/theme1.xml', 'ppt/theme/t.dat');
      },
    }),
  'font-woff-bomb': () => font('f.woff', woffBomb()),
  'font-woff2-bomb': () => font('f.woff2', woff2Bomb()),
  'font-woff2-noise': () =>
    font('f.woff2', Buffer.concat([Buffer.from('wOF2\0\x01\0\0', 'latin1'), Buffer.alloc(5000, 7)])),
  'font-stray': () => font('f.ttf', strayFont()),
  'brand-large': () => brand('size: { width: 1e9, height: 1e9 }\n', {}),
  'brand-keys': () =>
    brand(
      rows(100_000, (i) => `key${i}: 1\n`),
      {},
    ),
  'brand-extends': () => ({
    files: {
      'slides.yaml': deck('b0', STATEMENT),
      ...Object.fromEntries(
        Array.from({ length: 2000 }, (_, i) => [
          `templates/b${i}/brand.yaml`,
          `extends: ${i === 1999 ? 'liangjiang' : `b${i + 1}`}\n`,
        ]),
      ),
    },
  }),
  'outline-digits': () => outline(`  - { kind: statement, title: "${'1'.repeat(100_000)}" }\n`),
  'outline-words': () => outline(`  - { kind: statement, title: "${'word '.repeat(200_000)}" }\n`),
  'outline-bad-lines': () => outline(`${STATEMENT}${'  bad line here\n: : :\n'.repeat(8000)}`),
  'outline-log': () => outline(`${STATEMENT}${rows(16_000, (i) => `12:00:${i} error: [x] "y" {z}\n`)}`),
  'outline-rivers': () => map(200),
  'outline-far-years': () =>
    outline(
      '  - { kind: timeline, title: T, items: [{ when: 2001, title: Fields }, { when: 1000000000, title: Harbour }] }\n',
    ),
  'outline-nested': () => outline(`  - { kind: statement, title: ${'['.repeat(20_000)}${']'.repeat(20_000)} }\n`),
  'xlsx-far-cell': () => xlsx('<row r="1048576"><c r="K1048576"><v>1</v></c></row>'),
  'xlsx-farther-cell': () => xlsx('<row r="1048576"><c r="AD1048576"><v>1</v></c></row>'),
  'xlsx-rows': () => xlsx(rows(1_000_000, (i) => cells(i + 2))),
  'xlsx-shared-texts': () =>
    xlsx(
      rows(500, (i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>${i}</v></c><c r="B${i + 2}"><v>1</v></c></row>`),
      { texts: '<si><t>x</t></si>'.repeat(900_000) },
    ),
  'xlsx-sheets': () => xlsx(cells(2), { names: Array.from({ length: 20_000 }, (_, i) => `S${i}`) }),
  'xlsx-bomb': () => xlsx(' '.repeat(4e8)),
  'csv-rows': () => charted('d.csv', `A,B\n${'1,2\n'.repeat(12_000_000)}`),
  'csv-short-rows': () => charted('d.csv', `A,B\n${'1\n'.repeat(24_500_000)}`),
  'csv-empty-lines': () => charted('d.csv', `A,B\n1,2\n${'\n'.repeat(49_000_000)}`),
  'csv-columns': () => ({
    files: {
      'slides.yaml': deck('liangjiang', '  - { kind: table, title: T, from: { file: d.csv, source: s } }\n'),
      'd.csv': `${rows(10_000, (i) => `c${i},`)}z\n${'1,'.repeat(10_000)}1\n`,
    },
  }),
  'csv-ranges': () => ({
    files: {
      'slides.yaml': deck(
        'liangjiang',
        rows(200, (i) => chartSlide(`d.csv, range: 'A1:B${300_000 - i}'`)),
      ),
      'd.csv': `A,B\n${rows(300_000, (i) => `n${i},${i}\n`)}`,
    },
  }),
  'csv-quote': () => charted('d.csv', `A,B\n"${'x'.repeat(49_000_000)}`),
  'csv-commas': () => charted('d.csv', `A,B\n${','.repeat(49_000_000)}`),
  'csv-bad-cells': () => charted('d.csv', `A,B\n${rows(400_000, (i) => `n${i},x${i}\n`)}`),
  'json-objects': () => charted('d.json', `[${'{},'.repeat(16_000_000)}{}]`),
  'json-deep': () => charted('d.json', `${'['.repeat(1e6)}${']'.repeat(1e6)}`),
  'json-deep-cell': () => charted('d.json', `[{"A":${'['.repeat(10_000)}${']'.repeat(10_000)},"B":1}]`),
  'md-brackets': () => md(`# T\n\n${'['.repeat(50_000)}\n`),
  'md-images': () => md(`# T\n\n${'!['.repeat(50_000)}\n`),
  'md-stars': () => md(`# T\n\n${'*a **b '.repeat(20_000)}\n`),
  'md-backticks': () => md(`# T\n\n${rows(2000, (i) => `${'`'.repeat(i + 1)} `)}\n`),
  'md-spaces': () => md(`# T\n\na${' '.repeat(200_000)}b\n`),
  'md-figures': () => md(`# T\n\n${'1,234.5 % of 2020 '.repeat(20_000)}\n`),
  'md-quotes': () => md(`# T\n\n${'>'.repeat(2000)} a\n`),
  'md-dashes': () => md(`# T\n\n${'- '.repeat(1500)}a\n`),
  'md-list': () => md(`# T\n\n${rows(1000, (i) => `${'  '.repeat(i)}- a\n`)}`),
  'md-paragraph': () => md(`# T\n\n${'word '.repeat(3_300_000)}\n`),
  'md-table': () => md(`# T\n\n|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'1|'.repeat(500)}\n`.repeat(500)}`),
  'md-table-wide': () => md(`# T\n\n${['a', '-', '1'].map((each) => `|${`${each}|`.repeat(5000)}\n`).join('')}`),
  'md-long-paragraphs': () => md(`# T\n\n${`${SAID.repeat(190)}\n\n`.repeat(50)}`),
  'md-headings': () => md(rows(20_000, (i) => `# Part ${i}\n\nText.\n\n`)),
  'md-references': () =>
    md(`# T\n\n${rows(20_000, (i) => `[a${i}]: http://a${i}\n`)}${rows(20_000, (i) => `[a${i}] `)}\n`),
  'md-html': () => md(`# T\n\n${'<a '.repeat(50_000)}\n`),
  'docx-report': () => docx(heading('One') + rows(2000, (i) => paragraph(`Paragraph ${i} is about output.`))),
  'docx-paragraphs': () => docx(heading('One') + rows(200_000, (i) => paragraph(`Paragraph ${i} is about output.`))),
  'docx-headings': () => docx(rows(20_000, (i) => heading(`Part ${i}`) + paragraph('Text.'))),
  'docx-table': () =>
    docx(`${heading('One')}<w:tbl>${rows(400, () => `<w:tr>${cell('1').repeat(60)}</w:tr>`)}</w:tbl>`),
  'docx-spans': () =>
    docx(`${heading('One')}<w:tbl>${rows(2000, () => `<w:tr>${cell('a', 1000)}${cell('b')}</w:tr>`)}</w:tbl>`),
  'docx-wide-span': () =>
    docx(`${heading('One')}<w:tbl><w:tr>${cell('a', 1e9)}</w:tr><w:tr>${cell('b')}${cell('c')}</w:tr></w:tbl>`),
  'docx-deep': () => docx(heading('One') + '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)),
  'docx-bomb': () => docx(heading('One') + paragraph('a'.repeat(3e8))),
  'docx-long-text': () => docx(heading('One') + paragraph('word '.repeat(20_000_000))),
  'docx-long-paragraphs': () => docx(heading('One') + paragraph(SAID.repeat(190)).repeat(50)),
  'docx-unnamed': () => {
    const { 'word/document.xml': content, ...others } = wordParts(heading('One') + paragraph('x').repeat(900_000));
    const parts = JSON.parse(JSON.stringify(others).replaceAll('word/document.xml', 'word/document.dat'));
    return notes('notes.docx', archive({ ...parts, 'word/document.dat': `words ${content}` }));
  },
  'docx-nested-tables': () =>
    docx(heading('One') + '<w:tbl><w:tr><w:tc>'.repeat(90) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(90)),
  'docx-picture-large': () => illustrated([png(30_000)]),
  'docx-picture-bomb': () => illustrated([Buffer.alloc(4e8)]),
  'docx-pictures': () => illustrated(Array.from({ length: 20_000 }, (_, i) => png(20, String(i)))),
  'docx-styles': () =>
    docx(
      heading('One'),
      rows(
        3000,
        (i) =>
          `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="n${i}"/><w:basedOn w:val="s${(i + 1) % 3000}"/></w:style>`,
      ),
    ),
  'xliff-groups': () => translated('t.xlf', `${XLIFF}${'<group id="a">'.repeat(100_000)}</xliff>`),
  'xliff-units': () =>
    translated(
      't.xlf',
      `${XLIFF}${rows(100_000, (i) => `<unit id="u${i}" name="one.k${i}"><segment><source>a</source><target>b</target></segment></unit>`)}</file></xliff>`,
    ),
  'csv-long-translation': () =>
    translated(
      't.csv',
      `${TABLE}"one.title","1","statement","","Output grows","${"'".repeat(200_000)}=","","missing","",""\r\n`,
    ),
  'csv-long-head': () => translated('t.csv', `"Key${' '.repeat(200_000)}x",${TABLE}`),
  'csv-unknown-keys': () =>
    translated('t.csv', TABLE + rows(50_000, (i) => `"one.k${i}","1","statement","","a","b","","missing","",""\r\n`)),
  'csv-unknown-slides': () =>
    translated(
      't.csv',
      TABLE + rows(100_000, (i) => `"s${i}.title","1","statement","","a","b","","missing","",""\r\n`),
    ),
};

/** Writes what a process took into a file as it ends. */
const METER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => { const { userCPUTime: u, systemCPUTime: s, maxRSS: m } = process.resourceUsage();
writeFileSync(process.env.HOSTILE_METER, JSON.stringify({ seconds: (u + s) / 1e6, megabytes: Math.round(m / 1024) })); });`;

/** Runs the program over a case. @returns What it took, how it ended, and what is wrong with that. */
async function run(make) {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const { files, args = () => ['build', '--no-cache', join(folder, 'slides.yaml')] } = make();
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const meter = join(folder, 'meter.json');
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(METER)}`, join(ROOT, 'dist/cli.js')];
    const child = spawn(process.execPath, [...flags, ...args(folder)], {
      cwd: folder,
      env: { ...process.env, HOSTILE_METER: meter, NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (more) => (said += said.length < 1e6 ? more : ''));
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE * 1000);
    const code = await new Promise((done) => child.on('close', (status, signal) => done(status ?? signal)));
    clearTimeout(timer);
    const taken =
      code === 'SIGKILL' ? { seconds: Infinity, megabytes: Infinity } : JSON.parse(readFileSync(meter, 'utf8'));
    const faults = [
      ...([0, 1, 2].includes(code) ? [] : [`ended with ${code}`]),
      ...(taken.seconds > MAX_SECONDS ? ['CPU'] : []),
      ...(taken.megabytes > MAX_MEGABYTES ? ['memory'] : []),
      ...(/undefined(?! entity)|NaN|\[object /.test(said) ? ['words'] : []),
    ];
    const line = said.split('\n').find((each) => /^\s*(error|warning|\S+:\d+)/.test(each)) ?? said.split('\n')[0];
    return { ...taken, code, faults, said: line.trim().slice(0, 110) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures the cases whose names begin with one of `names`, or all. @returns Whether each stays within its limits. */
export async function measureHostile(names) {
  const chosen = Object.entries(CASES).filter(
    ([name]) => names.length === 0 || names.some((each) => name.startsWith(each)),
  );
  let isFine = chosen.length > 0;
  for (const [name, make] of chosen) {
    const { seconds, megabytes, code, faults, said } = await run(make);
    isFine &&= faults.length === 0;
    const figures = `${seconds.toFixed(1).padStart(6)} s ${String(megabytes).padStart(5)} MB  ends with ${code}`;
    console.log(`${name.padEnd(26)}${figures}  ${faults.length > 0 ? `FAULT (${faults.join(', ')})  ` : ''}${said}`);
  }
  return isFine;
}
