import { type FontsOfDecks, listed, type Texts } from './words.ts';

const needs = (fonts: readonly string[], decks: number) =>
  `${decks === 1 ? 'The deck needs' : 'The decks need'} the ${fonts.length === 1 ? 'font' : 'fonts'} ${listed(fonts, 'and')}, which`;

export const brand = {
  noFontFile: ({ file }: { file: string }) => ({
    message: `There is no font file ${file}.`,
    hint: 'Put the file into the brand’s folder, or name a file of an installed package: `npm:package/file`.',
  }),
  fontFaults: {
    empty: 'is empty',
    collection: 'is a collection of several fonts',
    'no-font': 'is no font',
    damaged: 'is damaged, or was cut off',
  },
  unusableFont: ({ file, fault }: { file: string; fault: string }) =>
    `The font file ${file} ${fault}, and text cannot be measured with it.`,
  oneFontAFile: 'Name a file with one font in it, .ttf or .otf, for each weight.',
  halfStatedFont: 'A font with files of its own states both `regular` and `bold`, and this one does not.',
  nameBothFiles: 'Name both files; or only `declared`, and text is measured with an installed font that is like it.',
  takeStaticFont: 'Take a static TrueType file (.ttf), one for each weight; or leave `embed` out.',
  variableFont: 'A variable font cannot be put into a deck.',
  postScriptFont: 'A font with PostScript outlines (.otf) cannot be put into a deck.',
  noTrueType: 'This file is no TrueType font.',
  otherFontName: ({ name, declared }: { name: string; declared: string }) =>
    `The file’s font is called “${name}” and the deck would ask for “${declared}”: no program would find it in the deck.`,
  declareFontName: ({ name, declared }: { name: string; declared: string }) =>
    `Declare \`${name}\`, or name the files of ${declared} under \`regular\` and \`bold\`; or leave \`embed\` out.`,
  licences: {
    restricted: 'The font’s maker does not allow putting it into documents (fsType: restricted licence).',
    'preview-only':
      'The font’s maker allows it in documents for viewing and printing only: PowerPoint would open the deck read-only.',
    'bitmap-only':
      'The font’s maker allows only its bitmaps in documents, not its outlines (fsType: bitmap embedding only).',
    'no-subset': 'The font’s maker does not allow putting a part of it into documents (fsType: no subsetting).',
  },
  leaveOutEmbed: ({ canEmbedWhole }: { canEmbedWhole: boolean }) =>
    `Leave \`embed\` out, or take a font that may be embedded${canEmbedWhole ? '; a Latin font may go in as a whole with `embed: whole`' : ''}.`,
  partOfBrand: {
    message: 'This brand states only a part of what a brand needs, and extends none that states the rest.',
    hint: 'Add a line `extends: liangjiang`; what is not stated here then comes from that brand.',
  },
  noBrandFile: ({ folder }: { folder: string }) => ({
    message: `The folder ${folder} has no brand.yaml, and so it is no brand.`,
    hint: 'Put a brand.yaml there that says `extends: liangjiang`, and below it what differs.',
  }),
  extendsItself: ({ chain }: { chain: string }) => ({
    message: `This brand extends itself: ${chain}.`,
    hint: 'Let one of them stand on its own, or extend another brand.',
  }),
  longChain: ({ most }: { most: number }) => ({
    message: `This is the ${most}th brand of a chain in which each extends the next, and no more are read.`,
    hint: 'Let it state what it needs, or extend a brand that extends none.',
  }),
  chooseBrand: ({ names, folder }: { names: readonly string[]; folder: string }) =>
    `Choose one that ${folder}/ holds: ${listed(names, 'or')}.`,
  noBrandYet: ({ folder }: { folder: string }) => `Choose one that ${folder}/ holds: there is none yet.`,
  unknownBrand: ({ name, folder }: { name: string; folder: string }) =>
    `There is no brand “${name}”: ${folder}/ has no folder of that name.`,
  markOnBandsOnly:
    'The layouts show the template’s own logo; the brand’s `mark` stands on the bands of takeaways only.',
  markNowhere: 'The layouts show the template’s own logo; the brand’s `mark` stands nowhere else.',
  paleColor: ({ hex, ratio, needed, shade }: { hex: string; ratio: string; needed: number; shade: string }) => ({
    message: `#${hex} is too pale to be the main colour: text in it on light slides has a contrast of ${ratio} to 1, and ${needed} is needed to read it.`,
    hint: `Take a darker shade of it: #${shade} would do.`,
  }),
  lowContrast: ({
    color,
    ground,
    ratio,
    needed,
    shade,
    hex,
  }: Texts<'color' | 'ground' | 'ratio' | 'needed' | 'shade' | 'hex'>) => ({
    message: `Text in \`${color}\` on \`${ground}\` has a contrast of ${ratio} to 1, and ${needed} is needed to read it.`,
    hint: `Make the two differ more in lightness: #${shade} in place of #${hex} would do.`,
  }),
  similarColors: ({
    onDark,
    one,
    a,
    other,
    b,
  }: {
    onDark: boolean;
    one: string;
    a: string;
    other: string;
    b: string;
  }) => ({
    message: `${onDark ? 'On dark slides the' : 'The'} colours \`${one}\` (#${a}) and \`${other}\` (#${b}) stand side by side in charts, and not everybody can tell them apart.`,
    hint: 'Make one of them clearly lighter or darker: to people who are colour-blind, lightness is what differs.',
  }),
  fontOfNewOffice: ({ font }: { font: string }) =>
    `“${font}” comes with Microsoft 365 and Office 2024, and not with older Office, WPS, LibreOffice or a Mac without one of the two: these show another font, and lines break elsewhere.`,
  fontNotEverywhere: ({ font }: { font: string }) =>
    `“${font}” does not come with Microsoft Office, Windows or WPS: a computer without it shows another font, and lines break elsewhere.`,
  declareSafeFont: ({ fonts }: { fonts: readonly string[] }) =>
    `Declare one that is everywhere, such as ${fonts.slice(0, 3).join(', ')}; or accept it under \`ok\` if all of your computers have it.`,
  faintLogo: ({ file, names, banded }: { file: string; names: readonly string[]; banded: boolean }) => ({
    message: `The logo ${file} cannot be seen on every ground, and a plate is put behind it on ${names.join(', ')}${banded ? ', and on the bands of takeaways' : ''}.`,
    hint: 'Name a light logo for dark grounds under `mark-on-dark`; or accept the plate under `ok`, with a reason.',
  }),
  noColor: ({ written }: { written: string }) => `“${written}” is no colour.`,
  writeColor: 'Write six hex digits in quotes, or a name such as teal.',
  ofFile: ({ file, message }: { file: string; message: string }) => `${file}: ${message}`,
  unsoundSvg: ({ file, reason }: { file: string; reason: string }) => ({
    message: `The drawing ${file} is not a sound SVG.`,
    hint: `Save it again as plain SVG. The reader says: ${reason}`,
  }),
  noDrawing: ({ file }: { file: string }) => ({
    message: `There is no drawing ${file}.`,
    hint: 'Put the file into the brand’s folder, or correct its name here.',
  }),
  strangeColor: ({ file, color }: { file: string; color: string }) =>
    `The drawing ${file} uses ${color}, which is none of the brand’s colours.`,
  nameColorRole: 'Give the shape a `class` that names a colour role: `class="subject"`.',
  strangeClass: ({ file, name }: { file: string; name: string }) =>
    `The drawing ${file} has the class “${name}”, which is none of the colour roles.`,
  colorRoles: ({ roles }: { roles: readonly string[] }) => `The roles are ${roles.join(', ')}.`,
  unusableLayout: ({ name }: { name: string }) =>
    `The layout “${name}” cannot be used: it has no title, or its text is vertical.`,
  noLayout: ({ name }: { name: string }) => `The template has no layout “${name}”.`,
  chooseLayout: ({ names }: { names: readonly string[] }) => `Choose one of ${names.join(', ')}.`,
  noTemplate: ({ file }: { file: string }) => ({
    message: `There is no template ${file}.`,
    hint: 'Put the .potx or .pptx into the brand’s folder, or correct its name here.',
  }),
  saveTemplateAgain: 'Open it in PowerPoint and save it as an ordinary .potx or .pptx.',
  damagedTemplate: {
    message: 'a part of it is damaged',
    hint: 'Copy or download it again; or let PowerPoint open and repair it, and save it as .potx or .pptx.',
  },
  noPowerPointOrDamaged: 'it is not a PowerPoint file, or it is damaged',
  encryptedTemplate: {
    message: 'it is protected by a password, or in the format used before 2007',
    hint: 'Open it in PowerPoint, remove the password, and save it as .potx or .pptx.',
  },
  noPowerPoint: 'it is not a PowerPoint file',
  strictPowerPoint: 'it is not a PowerPoint file of the usual (transitional) form',
  tooManyLayouts: {
    message: 'it has too many layouts, or too much on them',
    hint: 'In PowerPoint, delete the layouts that no deck needs (View, Slide Master), and save it again.',
  },
  noUsableLayout: {
    message: 'it has no layout with a title and horizontal text',
    hint: 'Add one in PowerPoint: View, Slide Master.',
  },
  unusableTemplate: ({ file, reason }: { file: string; reason: string }) =>
    `The template ${file} cannot be used: ${reason}.`,
  templateIs: ({ reason }: { reason: string }) => `it ${reason}`,
  templateMacros: ({ file }: { file: string }) => ({
    message: `The template ${file} holds macros. Decks are built without them.`,
    hint: 'If nothing on the slides needs them, save the template as .potx.',
  }),
  templateLinks: ({
    file,
    shown,
    andMore,
    count,
  }: {
    file: string;
    shown: string;
    andMore: boolean;
    count: number;
  }) => ({
    message: `The template ${file} has links that run something, or lead to files: ${shown}${andMore ? ` and ${count} more` : ''}. Decks are built without them.`,
    hint: 'Take them out of the template’s master and layouts; links to the web (http, https) and mailboxes (mailto) stay.',
  }),
  placeholders: {
    title: 'title',
    ctrTitle: 'centred title',
    subTitle: 'subtitle',
    body: 'text',
    obj: 'content',
    pic: 'picture',
    chart: 'chart',
    tbl: 'table',
    dgm: 'diagram',
    media: 'media',
    clipArt: 'clip art',
    dt: 'date',
    ftr: 'footer',
    sldNum: 'slide number',
  },
  numberedPlace: ({ place, number }: { place: string; number: number }) => `${place} ${number}`,
  /** What is on a layout; kinds beyond these are counted. */
  onLayout: ({ kinds }: { kinds: readonly string[] }) =>
    kinds.length > 5 ? `${kinds.slice(0, 4).join(', ')} and ${kinds.length - 4} more` : kinds.join(', '),
  servedBetter: ({ frame, by }: { frame: string; by: number }) => `no slides: ${by} suits ${frame} better`,
  idleLayout: {
    vertical: 'no slides: its text runs downwards',
    untitled: 'no slides: it has no title',
    outside: 'no slides: its title is off the slide',
    theme: 'no slides: it has the colours of another theme',
  },
  nothingFills: ({ places }: { places: readonly string[] }) =>
    places.length > 4
      ? `empty: ${places.slice(0, 3).join(', ')} and ${places.length - 3} more`
      : `empty: ${places.join(', ')}`,
  scenesBesidePhotographs: 'layouts show photographs, beside which drawings of this tool look foreign',
  layoutForIt: ({ frame, layout }: { frame: string; layout: string }) =>
    `it is named for ${frame}, which is on “${layout}”; nothing more is reported`,
  unusedColor: ({ slot, hex, role }: { slot: string; hex: string; role: string }) =>
    `${slot} (#${hex}) has no role, and ${role} is a shade of the text`,
  colorApart: ({ slot, hex, role }: { slot: string; hex: string; role: string }) =>
    `${role} is hard to tell from another role; ${slot} (#${hex}) stands apart`,
  fontEverywhere: ({ declared }: { declared: string }) =>
    `where “${declared}” is not installed, decks show another; this one is everywhere`,
  measuredWith: ({ declared, family, percent }: { declared: string; family: string; percent: number }) =>
    `The files of the font ${declared} are not at hand: lines are measured with ${family}${percent === 0 ? '' : `, taken ${Math.abs(percent)}% ${percent > 0 ? 'wider' : 'narrower'}`}, and may break elsewhere in PowerPoint.`,
  officeFonts: ({ fonts, decks }: FontsOfDecks) =>
    `${needs(fonts, decks)} ${fonts.length === 1 ? 'comes' : 'come'} with Microsoft Office.`,
  newOfficeFonts: ({ fonts, decks }: FontsOfDecks) =>
    `${needs(fonts, decks)} ${fonts.length === 1 ? 'comes' : 'come'} with Microsoft 365 and Office 2024: older Office, WPS and a Mac without one of the two show another.`,
  otherFonts: ({ fonts, decks }: FontsOfDecks) =>
    `${needs(fonts, decks)} ${fonts.length === 1 ? 'has' : 'have'} to be installed on every computer that shows ${decks === 1 ? 'it' : 'them'}.`,
  carriedFonts: ({ fonts, decks }: FontsOfDecks) => {
    const [are, them, others] = fonts.length === 1 ? ['is', 'it', 'another'] : ['are', 'them', 'others'];
    return `${listed(fonts, 'and')} ${are} in the ${decks === 1 ? 'file' : 'files'}: PowerPoint for Windows and Mac use ${them}; WPS, Keynote and LibreOffice before 26.8 show ${others}.`;
  },
  paleHighlight: ({ own, slot, text }: { own: string; slot: string; text: string }) =>
    `The highlight #${own} (\`${slot}\` of the brand) is too pale for text on light slides, which is #${text} there; fields, marks and dark slides keep #${own}.`,
  layoutsOf: ({ file, chosen }: { file: string; chosen: readonly (readonly [frame: string, layout: string])[] }) =>
    `Layouts of ${file}: ${chosen.map(([frame, layout]) => `${frame} on “${layout}”`).join(', ')}. Choose others under \`layouts\` in the brand.yaml.`,
  largerTitles: ({
    file,
    larger,
  }: {
    file: string;
    larger: readonly { readonly frame: string; readonly size: number; readonly own: number }[];
  }) =>
    `Titles that ${file} has too small for the back of a room are larger: ${larger.map(({ frame, size, own }) => `${frame} up to ${size} pt, not ${own}`).join(', ')}. To keep a size of the template, write it under \`frames\` in the brand.yaml, as ${larger
      .slice(0, 1)
      .map(({ frame, own }) => `\`${frame}: { placeholders: { title: { size: ${own} } } }\``)
      .join('')}.`,
  starter: {
    base: 'The template in this folder. Decks are built on its masters and layouts.',
    name: 'Author and company in the files.',
    layouts: 'The layout that each frame of slides stands on. Write another name to change it.',
    or: 'or: ',
    more: 'Everything else comes from the template. To change some of it, take away the # before the lines.',
    colors: 'Which colour of the theme has which role: the main one, the second, the third, the highlight, text.',
    type: 'Sizes of text in points, and how small it may get where there is much of it.',
    fonts: 'Fonts that stand in for those of the template, in the text and in titles.',
  },
};
