import { counted } from '../../core/counted.ts';
import type { Texts } from './words.ts';

const countedOrNo = (count: number, noun: string) => (count === 0 ? `no ${noun}s` : counted(count, noun));

const inInches = (lengths: readonly number[]) => lengths.map((length) => Math.round(length * 100) / 100);

export const cli = {
  studioAt: ({ address }: { address: string }) =>
    `The studio is at ${address}\nIt is open to this machine alone. Ctrl+C ends it.`,
  portTaken: ({ port }: { port: number }) =>
    `Port ${port} is taken, perhaps by another studio. Close that, or name another port with --port.`,
  wrongPort: 'A port is a whole number from 1024 to 65535.',
  unknownChoice: ({
    option,
    value,
    hint,
    choices,
  }: {
    option: string;
    value: string;
    hint: string;
    choices: readonly string[];
  }) => `${option} does not know "${value}".${hint && ` ${hint}`} It takes ${choices.join(', ')}.`,
  choiceTwice: ({ option, choice, all }: { option: string; choice: string; all: string }) =>
    `${option} names ${choice} twice. Write ${option} ${all}.`,
  swallowedOptions: ({ line }: { line: string }) =>
    `Options go after two dashes, or npm keeps them for itself: ${line}`,
  soundFile: ({ file, slides, count }: { file: string; slides: number; count: string }) =>
    `${file} is sound (${counted(slides, 'slide')}): ${count}.`,
  fileFindings: ({ file, count }: { file: string; count: string }) => `${file}: ${count}.`,
  warningsCount: ' Warnings count under --strict.',
  moreOfIt: ({ count }: { count: number }) => `and ${count} more`,
  slideTitle: ({ title }: { title: string }) => ` “${title}”`,
  slideNumbered: ({ number, title }: { number: number; title: string }) => `slide ${number}${title}`,
  mended: 'mended',
  nothingMendedUnasked: 'Nothing could be mended without asking.',
  nothingToMend: 'There was nothing to mend.',
  templateHeads: {
    colors: 'Colours of the theme, their contrast with the ground of content slides, and their roles',
    fonts: 'Fonts',
    layouts: 'Layouts, what is on each in a sample deck, and which places stay empty',
    findings: 'What would be reported, each cause once',
    advice: 'What you may write into brand.yaml',
  },
  templateFormat: ({ name, isPortrait }: { name: string; isPortrait: boolean }) =>
    `${name}${isPortrait ? ' (portrait)' : ''}, `,
  /** Given in inches. */
  lengths: ({ lengths }: { lengths: readonly number[] }) => `${inInches(lengths).join(' × ')} in`,
  colorRoles: ({ roles, shades }: { roles: readonly string[]; shades: readonly string[] }) =>
    [roles.join(', '), shades.length > 0 ? `in shades: ${shades.join(', ')}` : ''].filter(Boolean).join('; '),
  colorsOfArt: ({ untouched, colors }: { untouched: boolean; colors: readonly string[] }) => {
    const theme = untouched
      ? 'The theme is the one that a new presentation has'
      : 'No layout shows the colours of the theme';
    return `${theme}; colours are taken from the art: ${colors.join(', ')}.`;
  },
  colorsWithoutRole: ({ colors }: { colors: readonly string[] }) => `without a role: ${colors.join(', ')}`,
  templateGap: ({ gap, names }: { gap: string; names: readonly string[] }) =>
    names.length > 0 ? `${gap}: ${names.join(', ')}.` : `${gap}.`,
  fontUses: {
    'headings latin': 'titles',
    'headings eastAsian': 'Chinese titles',
    'text latin': 'text',
    'text eastAsian': 'Chinese text',
  },
  comesWithOffice: 'comes with Microsoft Office',
  comesWithTemplate: 'is in the template’s file',
  comesWithNewOffice: 'comes with Microsoft 365 and Office 2024',
  hasToBeInstalled: 'has to be installed where decks are shown',
  measuredWithSameWidths: ({ font }: { font: string }) => `measured with ${font}, which has its widths`,
  measuredWithLike: ({ font }: { font: string }) => `measured with ${font}, which is only like it`,
  templateGaps: {
    footer: 'Content slides have no footer until their layout has a place for one',
    'slide-number': 'Content slides have no number until their layout has a place for one',
    section: 'There is no layout for sections: they stand on another; name it under `layouts`, or add one',
    picture: 'No layout has a place for pictures: they stand freely on the slide',
    title: 'Layouts without a title are not used, for slides need titles',
    boxes:
      'Title and subtitle are text boxes where the house’s own slide has them, for these layouts have no placeholder for a title; add one for titles that outlines and screen readers find',
    words:
      'Layouts say something themselves, on every slide of theirs: delete in the template (View > Slide Master) what is another deck’s, or choose others under `layouts`',
    chrome:
      'The house’s own lines or page numbers (#) have a contrast below 4.5; change their colour in the template if they are to be read',
    colors: 'Colours are hard to tell apart side by side; give these roles others under `colors`',
    contrast: 'Texts are hard to read where the template has them; change their colour there',
    grounds:
      'Contents have the colours for the ground of content slides, and charts a panel of it, on these layouts of another ground; choose layouts of one ground under `layouts`',
  },
  sampleSound: 'Nothing.',
  sampleStopped: 'A sample deck on it is stopped: other decks would be as well.',
  sampleBuilds: ({ slides }: { slides: number }) => `A sample deck on it builds: ${slides} slides in each language.`,
  andOthers: ' and others',
  onKinds: ({ kinds, others }: { kinds: readonly string[]; others: string }) => ` on ${kinds.join(', ')}${others}`,
  soOften: ({ count }: { count: number }) => (count === 1 ? 'once' : `${count} times`),
  suchAs: 'such as: ',
  soundOutline: ({ count }: { count: string }) => `The outline is sound: ${count}.`,
  done: ({ count }: { count: string }) => `Done: ${count}.`,
  outlineFindings: ({ count }: { count: string }) => `${count}.`,
  nothingBuilt: ({ count }: { count: string }) => `Nothing was written: ${count}.`,
  moreMayBeFound: ' More may be found once these are mended.',
  warningsStop: ' Warnings stop the deck under --strict.',
  writeRefusals: {
    EACCES: 'it may not be written to',
    EPERM: 'it may not be written to, or another program holds it open',
    EBUSY: 'another program holds it open: close it in PowerPoint',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EFBIG: 'the disk takes no file so large',
    ENOENT: 'its folder cannot be made, or was taken away meanwhile',
    ENOTEMPTY: 'there is a folder of that name',
    EISDIR: 'there is a folder of that name',
    EEXIST: 'a file stands where a folder is needed',
    ENOTDIR: 'part of its path is no folder',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'links lead in a circle',
    EIO: 'the disk reports a fault',
    EDQUOT: 'no more room is granted on the disk',
  },
  faultOfTool: 'This is a fault of the tool, not of the outline.',
  noWorkingFolder:
    'The folder in which the command runs is not there any more. Go to another folder, and run it again.',
  filesAsTheyWere: 'All files are as they were.',
  filesReplaced: ({ replaced }: { replaced: readonly string[] }) =>
    `Already replaced: ${replaced.join(', ')}. All others are as they were.`,
  readingOutline: 'Reading the outline',
  occupiedFolder: ({ folder }: { folder: string }) =>
    `The folder ${folder} is not empty, and nothing in it is overwritten. Name a folder that does not exist yet.`,
  deviceName: ({ name }: { name: string }) =>
    `No folder can be called ${name} on Windows, which keeps that name for a device. Choose another name.`,
  longName: ({ count, most }: { count: number; most: number }) =>
    `The name has ${count} characters, and may have ${most}. Choose a shorter one.`,
  noNotesFile: ({ file }: { file: string }) => `There is no file ${file} to make slides from.`,
  oneLanguageOfNotes:
    'Notes are in one language, and so is the deck made from them. Name one language, and translate the deck later.',
  slidesAndFigures: ({ slides, figures }: { slides: number; figures: number }) =>
    `${counted(slides, 'slide')} from your notes, and ${counted(figures, 'figure')}. Each figure is a draft: \`npm run facts -- --drafts\` lists them with their sentences, and \`npm run facts -- accept\` with names makes them facts.`,
  slidesFromNotes: ({ slides }: { slides: number }) => `${counted(slides, 'slide')} from your notes.`,
  picturesLeftOut: ({ files }: { files: readonly string[] }) =>
    `Left out, because they are not beside the notes: ${files.join(', ')}.`,
  codeLeftOut: ({ beginnings }: { beginnings: readonly string[] }) =>
    `Left out, because slides show no code: what begins with ${beginnings.join(', ')}.`,
  unshownHints: {
    chart: 'Draw charts anew, with `kind: chart`.',
    picture: 'Save pictures as PNG, and put them in with `kind: picture`.',
  },
  decimalCommas:
    'The notes write decimals with a comma, and decks are in English or Chinese: your texts and figures stand as you wrote them, and what the tool adds, such as “Source”, is in English.',
  notPortable: ({ folder }: { folder: string }) =>
    `The tool in ${folder} has no package-lock.json, so that the versions of its packages are not known: take a clone or the ZIP of the project, and type "npm ci" in it.`,
  hasTool: ({ folder }: { folder: string }) =>
    `The folder ${folder} takes a tool along already, in tool/. To take along the one that you run now, delete that folder first.`,
  brokenPackage: ({ folder }: { folder: string }) =>
    `The package.json in ${folder} is no JSON that can be read, and is not overwritten. Mend it, or move it away.`,
  mannerTokens: {
    face: 'face',
    axis: 'axis',
    place: 'place of headlines',
    fields: 'fields',
    edge: 'edge',
    corner: 'corner',
    claim: 'claim',
    rhythm: 'rhythm',
    margin: 'margin',
    motif: 'motif',
  },
  mannerOf: ({ name }: { name: string }) => `The manner of the brand ${name}:`,
  alikeBrand: ({ name, tokens, of }: { name: string; tokens: readonly string[]; of: number }) =>
    `It looks like ${name}: they share ${tokens.length} of ${of} (${tokens.join(', ')}). State others under \`manner\` in its brand.yaml to tell them apart.`,
  noAlikeBrand: 'It shares no more than four of ten with any other brand here.',
  unknownManner: ({ name, known }: { name: string; known: readonly string[] }) =>
    `There is no manner ${name}. Choose one of ${known.join(', ')}.`,
  mannerOrExtends: '--manner says which brand to start from, and so does --extends: give one of them.',
  noTemplate: ({ name }: { name: string }) =>
    `There is no file ${name}, and no brand of that name is made of a PowerPoint template.`,
  inspectionFiles: ({ folder, files }: { folder: string; files: readonly string[] }) =>
    `In ${folder}: ${files.join(', ')}.`,
  damagedWord: 'is a Word document that is damaged, and cannot be read',
  otherDocuments: {
    excel:
      'is an Excel workbook, and slides are made from texts. Put it into the folder `data` of a deck, and draw charts from it: docs/data.md tells how.',
    powerpoint:
      'is a PowerPoint deck, and slides are made from texts. Save it as an outline in Word (.docx); or make a brand of it with `brand init`.',
    opendocument:
      'is an OpenDocument (.odt, .ods, .odp). Open it in LibreOffice or in Word, and save a text as “Word (.docx)”.',
    office:
      'is a document of an older Office (.doc, .xls, .ppt), or has a password. Open it in Word, and save it as “Word Document (.docx)” without a password.',
    pdf: 'is a PDF, which holds a printed page rather than a text. Take the document that it was made from; or open it in Word, and save it as “Word Document (.docx)”.',
    rtf: 'is a document in RTF. Open it in Word, and save it as “Word Document (.docx)”.',
    'web page':
      'is a web page. Open it in a browser, copy its text into Word or into a text file, and save that as .docx or .md.',
    unknown:
      'is neither a text nor a Word document. Open it in the program that wrote it, and save it as Word (.docx) or as Markdown (.md).',
  },
  emptyNotes: ({ name }: { name: string }) =>
    `There is nothing in ${name} that a slide could say: no heading, no text, no picture.`,
  noFile: ({ file }: { file: string }) => `There is no file ${file}.`,
  wrongBrandName: ({ name }: { name: string }) =>
    `A brand's name has letters, digits, - and _ only, and is not ${name}.`,
  brandFolderThere: ({ folder }: { folder: string }) =>
    `There is a folder ${folder}, and nothing in it is overwritten. Give the brand another name with --name.`,
  nothingWritten: 'Nothing was written.',
  fixNeedsFile: '--fix writes into the file of the outline, and the standard input is none. Name the file.',
  outlineChanged:
    'The outline has changed on the disk meanwhile, so nothing was written. Save it, and run the command again.',
  wrongWidth: ({ least, most }: { least: number; most: number }) =>
    `--width takes a number of pixels from ${least} to ${most}.`,
  notInLanguage: ({
    name,
    languages,
    language,
    list,
    command,
  }: {
    name: string;
    languages: readonly unknown[];
    language: string;
    list: string;
    command: string;
  }) =>
    `${name} is in ${languages.join(' and ')} and not in ${language}: write \`languages: [${list}]\` under \`deck\`, and its texts as \`${language}: …\` or by \`${command}\`.`,
  outlineIsFolder: ({ outline, outlines }: { outline: string; outlines: string }) =>
    `${outline} is a folder. Name the outline in it: ${outlines}.`,
  outIsFile: ({ name }: { name: string }) =>
    `${name} is a file, and decks are written into a folder. Move the file, or name another folder with --out.`,
  outNamesFile: ({ name, folder }: { name: string; folder: string }) =>
    `--out names the folder for the decks, and ${name} is the name of a file. Decks are called by the \`id\` under \`deck\`: write --out ${folder}, and the name there.`,
  outUnwritable: ({ name, reason }: { name: string; reason: string }) =>
    `Decks cannot be written into ${name}: ${reason}. Name another folder with --out.`,
  sameDeck: ({ first, second, deck }: { first: string; second: string; deck: string }) =>
    `${first} and ${second} both make ${deck}, and the first one stands there now. Give them different \`id\` under \`deck\`, or build one with another --out.`,
  noOutline: ({ outline }: { outline: string }) =>
    `There is no file ${outline}. Name the outline, or go to the folder of slides.yaml.`,
  noOutlineHere: ({ name }: { name: string }) => `There is no file ${name}. Name the outline, or go to its folder.`,
  questions: {
    languages: 'In which languages? (arrow keys, then Enter)',
    title: 'Title of the deck',
    organisation: 'Your organisation',
    main: 'Main colour',
    second: 'Second colour',
    scene: 'What is it about? (a drawing for the cover)',
    minutes: 'How many minutes is the talk?',
  },
  englishAndChinese: 'English and Chinese',
  english: 'English',
  chinese: 'Chinese',
  noDrawing: 'None of these: no drawing',
  twoColors: 'Two colours are enough: a main one and a second one.',
  wrongMinutes: 'Minutes are a number above zero, such as 15.',
  otherLanguage: ({ language }: { language: string }) => `Decks are written in en and zh, and not in “${language}”.`,
  noScene: ({ scene, meant, names }: { scene: string; meant: string | undefined; names: readonly string[] }) =>
    `The library has no scene “${scene}”. ${meant ? `Did you mean ${meant}? ` : ''}It has ${names.join(', ')}.`,
  noColor: ({ color, meant }: { color: string; meant: string | undefined }) =>
    `“${color}” is no colour. ${meant ? `Did you mean ${meant}? ` : ''}Write six digits such as 0E6B84, or a name such as teal; two colours have a comma between them.`,
  factHeads: {
    fact: 'fact',
    name: 'name',
    figure: 'figure',
    period: 'period',
    source: 'source',
    status: 'status',
    slides: 'where',
  },
  schemaWritten: ({
    path,
    facts,
    sources,
    brands,
    pictures,
  }: {
    path: string;
    facts: number;
    sources: number;
    brands: number;
    pictures: number;
  }) =>
    `Wrote ${path}: it completes the names of ${counted(facts, 'fact')}, ${counted(sources, 'source')}, ${counted(brands, 'brand')} and ${counted(pictures, 'picture')}.`,
  mendFirst: 'Mend the outline first.',
  fact: 'fact',
  draft: 'draft',
  noDrafts: 'none of them a draft',
  draftsAmong: ({ drafts, command }: { drafts: number; command: string }) =>
    `${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'}; \`${command}\` with their names, or --all, makes them facts`,
  noFacts: ({ file }: { file: string }) => `${file} has no facts.`,
  factsOf: ({ file, count, drafts }: { file: string; count: number; drafts: string }) =>
    `${file}: ${counted(count, 'fact')}, ${drafts}.`,
  oneOutlineToAccept: '`facts accept` takes one outline at a time.',
  namesOrAll: 'Name the facts, or say --all, and not both.',
  nameDrafts: ({ command }: { command: string }) =>
    `Name the drafts to accept, or say --all; \`${command}\` lists them.`,
  noDraftsLeft: 'No drafts are left.',
  draftsLeft: ({ count }: { count: number }) => `${counted(count, 'draft is', 'drafts are')} left.`,
  factsAlready: ({ ids }: { ids: readonly string[] }) =>
    `${ids.join(', ')} ${ids.length === 1 ? 'was a fact' : 'were facts'} already. `,
  acceptedReport: ({ made, known, rest }: Texts<'made' | 'known' | 'rest'>) => `${made}${known}${rest}`,
  nothingAccepted: ({ file }: { file: string }) => `Nothing was changed in ${file}. `,
  accepted: ({ file, count, ids }: { file: string; count: number; ids: readonly string[] }) =>
    `${file}: ${counted(count, 'draft is now a fact', 'drafts are now facts')}: ${ids.join(', ')}. `,
  wrongTableName: ({ name }: { name: string }) =>
    `--to takes a name that ends in .xlsx, .csv or .xlf, and not ${name}.`,
  tableThere: ({ name }: { name: string }) =>
    `There is a file ${name}, which may hold a translator's work. Name another with --to, or write over it with --force.`,
  noTableWritten: 'Nothing was written. Mend the outline first.',
  tableWritten: ({
    name,
    count,
    missing,
    language,
    stale,
  }: {
    name: string;
    count: number;
    missing: number;
    language: string;
    stale: number;
  }) => `${name}: ${count} texts, ${missing} to translate into ${language}, ${stale} to bring up to date.`,
  noTable: ({ table }: { table: string }) => `There is no file ${table}. Name the table that the translator sent back.`,
  nothingTakenOver: 'Nothing was taken over.',
  rowsLeftOut: ({ count }: { count: number }) =>
    ` ${counted(count, 'row was', 'rows were')} left out; mend the table and import it again.`,
  nothingNew: 'The table says nothing new, so nothing was changed.',
  nothingTakenOverBut: ({ rest }: { rest: string }) => `Nothing was taken over.${rest}`,
  wouldBeWritten: ({ taken, files, rest }: { taken: number; files: string; rest: string }) =>
    `${counted(taken, 'text')} would be written to ${files}.${rest}`,
  textsWritten: ({ taken, files, rest }: { taken: number; files: string; rest: string }) =>
    `${counted(taken, 'text')} written to ${files}.${rest}`,
  wrongNewBrandName: ({ name }: { name: string }) =>
    `A brand's name has letters, digits, - and _ only and begins with a letter, and is not ${name}.`,
  copyLogo: ({ files, folder, lines }: { files: readonly string[]; folder: string; lines: readonly string[] }) =>
    `To give it this logo, copy ${files.join(' and ')} into ${folder}, and write ${lines.join(' and ')} in its brand.yaml. `,
  logoMissing: '--logo-on-dark goes with --logo: name the usual logo, too.',
  waiting: 'Waiting for the next change. Ctrl-C ends this.',
  fixOrWatch: '--fix and --watch cannot be combined: fix the outline first, then watch it.',
  forOutlinesOnly: '--fix, --watch, --lang and --brand apply to outlines; a finished deck is only checked.',
  checkApart: 'Check finished decks and outlines separately, not in one command.',
  watchOneFile: '--watch takes one outline, and it must be a file.',
  severities: { error: 'error', warning: 'warning', accepted: 'accepted' },
  columns: { file: 'file', slides: 'slides', size: 'size', time: 'time', findings: 'findings' },
  unshown: {
    chart: ({ count }: { count: number }) => counted(count, 'chart'),
    diagram: ({ count }: { count: number }) => counted(count, 'diagram (SmartArt)', 'diagrams (SmartArt)'),
    formula: ({ count }: { count: number }) => counted(count, 'formula', 'formulas'),
    object: ({ count }: { count: number }) => counted(count, 'embedded object'),
    picture: ({ count }: { count: number }) =>
      counted(count, 'picture in a format other than PNG or JPEG', 'pictures in formats other than PNG or JPEG'),
  },
  writeFailed: ({ path, refusal, left }: { path: string | undefined; refusal: string; left: string | undefined }) =>
    `${path ? `The file ${path}` : 'A file'} could not be written: ${refusal}.${left ? ` ${left}` : ''}`,
  printFailed: ({ reason }: { reason: string }) => `What the command prints could not be written: ${reason}.`,
  notNotes: ({ name, is }: { name: string; is: string }) => `${name} ${is}`,
  damagedNotes: ({ name, is }: { name: string; is: string }) =>
    `${name} ${is}. Open it in Word, and save it anew as “Word Document (.docx)”.`,
  largeNotes: ({ name, is }: { name: string; is: string }) =>
    `${name} ${is}. Copy the text that the slides need into a new document.`,
  leftOutOfDocument: ({ things, hints }: { things: readonly string[]; hints: readonly string[] }) =>
    [`Left out, because they cannot be read from the document: ${things.join(', ')}.`, ...hints].join(' '),
  brandOfTemplate: ({ name, folder }: { name: string; folder: string }) =>
    [
      `Made the brand ${name}: ${folder} has the template and a brand.yaml, in which layouts, colours and type can be changed.`,
      'To see its layouts, and to build a deck with it, type:',
      `  npm run deck -- brand inspect ${name}`,
      `  npm run build-deck -- --brand ${name}`,
    ].join('\n'),
  brandThere: ({ name, logo }: { name: string; logo: string }) =>
    `There is a brand ${name} already, and nothing in it is overwritten. ${logo}For a brand beside it, choose another name.`,
  brandMade: ({
    name,
    base,
    files,
    outline,
    before,
  }: {
    name: string;
    base: string;
    files: readonly string[];
    outline: string;
    before: string | undefined | null;
  }) =>
    [
      `Made the brand ${name}, which extends ${base}:`,
      ...files.map((file) => `  ${file}`),
      before === null
        ? `Write \`brand: ${name}\` under \`deck\` in ${outline}, and build it.`
        : `Changed one line of ${outline}: \`brand: ${before ?? ''}\` is now \`brand: ${name}\`.`,
      'To see it, type:',
      '  npm run build-deck',
    ].join('\n'),
  toolAdded: {
    took: ({ folder }: { folder: string }) =>
      `The folder ${folder} takes the tool along now. Your texts, data and brands are as they were; added:`,
    tool: 'the tool itself',
    own: 'names the tool, besides all that it said',
    line: 'its line for the editor leads to the schema in the folder',
    next: 'To build the slides, type (the second line once on each computer):',
  },
  deckMade: {
    made: ({ folder }: { folder: string }) => `Made the folder ${folder}:`,
    outline: 'what the slides say: open it in an editor',
    look: 'how they look',
    page: 'what to do next',
    tool: 'the tool itself',
    next: 'To build the slides, type:',
  },
  seconds: ({ amount }: { amount: string }) => `${amount} s`,
  /** "1 error, no warnings, 1 accepted". */
  counts: ({ errors, warnings, accepted }: { errors: number; warnings: number; accepted: number }) =>
    [
      countedOrNo(errors, 'error'),
      countedOrNo(warnings, 'warning'),
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ].join(', '),
  /** That a finding stands for others of its cause; `places` are the first of so many. */
  moreOfOne: ({ others, places, count }: { others: number; places: readonly string[]; count: number }) => {
    const rest = count - places.length;
    const more = rest > 0 ? ` and ${counted(rest, 'more place')}` : '';
    const where = places.length === 0 ? 'here, too' : `at ${places.join(', ')}${more}`;
    return `The same is found ${others === 1 ? 'once more' : `${others} more times`}, ${where}; ${others === 1 ? 'both' : 'they'} have one cause. --all shows each.`;
  },
};
