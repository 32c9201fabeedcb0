const DESCRIBE = 'Right-click it > View Alt Text, and say in a sentence what it shows, or tick “Mark as decorative”.';

export const lint = {
  /** Why rules matter, and what to do, in the menus of PowerPoint: of a class of rules, and of those that differ. */
  classes: {
    repair: {
      why: 'PowerPoint offers to repair the file and may drop what it does not understand.',
      remedy:
        'Let PowerPoint repair a copy, compare it with the original, and save it; if a program wrote the file, tell its makers.',
    },
    accessibility: {
      why: 'People who listen to the slides or read them enlarged miss something.',
      remedy: 'In PowerPoint: Review > Check Accessibility.',
    },
    manners: {
      why: 'The file works, but not everywhere or not only as meant.',
      remedy: 'In PowerPoint: File > Info > Check for Issues > Inspect Document.',
    },
  },
  why: {
    'alt-text': 'Screen readers say nothing, or “picture”, where others see what it shows.',
    'alt-text-file-name': 'Screen readers read out the name of a file instead of what the picture shows.',
    'alt-text-generated': 'PowerPoint guessed it: it names what is seen, seldom what is meant, and may be wrong.',
    captions: 'People who do not hear miss what is said.',
    checksum:
      'The file was damaged on its way or on its disk: PowerPoint refuses it, or what it shows there is not what was saved.',
    'chart-workbook':
      'The chart is shown, and nobody can edit its data: PowerPoint says that the linked file is not available.',
    'broken-picture': 'PowerPoint shows a red cross in its place.',
    'unlisted-slide':
      'The slide was taken off the list and is still in the file, with all its words; WPS may refuse such a file.',
    'duplicate-shape-id': 'Animations, comments and screen readers cannot tell the two apart.',
    'empty-placeholder': 'Whoever edits the slide sees its prompt, screen readers read it out, and the show has a gap.',
    'leaked-path': 'It tells readers how somebody’s disk is laid out, and a link to it works on that computer only.',
    'duplicate-media': 'The file is larger than it needs to be.',
    'large-picture': 'The file is slow to send and to open.',
    macros: 'Mail filters and companies stop files with macros, and recipients are warned of them.',
    'digital-signature': 'Any change, also one that mends the file, ends the signature.',
    'table-header': 'Screen readers say the head of the column before each cell only where it is marked.',
    'merged-cells': 'Screen readers lose the place: columns no longer tell which head belongs to a cell.',
    'blank-table-line': 'Who listens takes the table to end there.',
    'link-text': 'Screen readers list the links of a slide by their texts alone.',
    contrast: 'People who see little, and everybody in a bright room, cannot read the words.',
    'relationship-case': 'PowerPoint finds the part, LibreOffice and others may not.',
    'link-address': 'A click leads nowhere, and programs built on the Open XML SDK refuse the whole file.',
    'orphan-part':
      'Nobody sees the part, and everybody who gets the file has it: it may be a slide that was thought deleted.',
    'linked-file': 'On another computer, or without a network, it is missing from the slide.',
    'timing-target': 'The step of the animation does nothing, or PowerPoint drops the animation.',
    'link-target': 'A click on it does nothing.',
    'kiosk-time': 'The show stands still at this slide.',
    'strict-format': 'Google Slides, Keynote and older programs read strict files badly or not at all.',
    'missing-title': 'Screen readers, the outline and links name slides by their titles.',
    'duplicate-slide-title': 'Who moves by titles cannot tell the two slides apart.',
    'section-name': 'Who moves by sections hears nothing of what is in it.',
    'reading-order': 'Screen readers follow this order: what the slide is about comes after its details.',
    'document-title': 'Readers of a PDF made from it, and screen readers, name the file by it.',
    'document-language':
      'Screen readers speak them in whatever voice is set, and the spelling is checked in a language that is not theirs.',
  },
  remedy: {
    captions: 'In PowerPoint: select the video, Playback > Insert Captions, and choose a .vtt file.',
    'alt-text': DESCRIBE,
    'alt-text-file-name': DESCRIBE,
    'alt-text-generated': DESCRIBE,
    checksum: 'Fetch the file again from where it came, or from a backup.',
    'chart-workbook': 'Insert the chart anew in PowerPoint with its data: Insert > Chart.',
    'broken-picture': 'Right-click the picture > Change Picture, and choose the picture’s own file.',
    'custom-show': 'In PowerPoint: Slide Show > Custom Slide Show > Custom Shows, and make the show anew.',
    'unlisted-slide': 'Open the file in PowerPoint and save it under a new name.',
    'duplicate-shape-id': 'Cut one of the two in PowerPoint and paste it again: it gets a number of its own.',
    'empty-placeholder': 'Fill the placeholder, or click its edge and press Delete.',
    'leaked-path': 'Right-click the object > View Alt Text (or Edit Link), and say what it shows instead.',
    'duplicate-media':
      'In PowerPoint: select a picture, Picture Format > Compress Pictures, for all pictures; or save under a new name.',
    'large-picture': 'In PowerPoint: select the picture, Picture Format > Compress Pictures.',
    macros: 'In PowerPoint: File > Save As, and choose “PowerPoint Presentation (*.pptx)”, which leaves macros out.',
    'digital-signature': 'Keep the signed file as it is; make changes in a copy, and sign that anew.',
    'table-header': 'Click into the table: Table Design > tick Header Row.',
    'merged-cells': 'Click into the cell: Layout > Split Cells, and write its words into each; or make two tables.',
    'blank-table-line': 'Click into it: Layout > Delete, and make room by row height or cell margins instead.',
    'link-text': 'Right-click the link > Edit Link, and change “Text to display”.',
    contrast:
      'Select the text: Home > Font Color, and choose a darker or lighter one; or change the fill of the shape.',
    'relationship-case': 'Open the file in PowerPoint and save it under a new name.',
    'empty-link': 'Right-click the text > Edit Link, and type an address or choose Remove Link.',
    'link-address': 'Right-click the text > Edit Link, and correct the address.',
    'orphan-part': 'Open the file in PowerPoint and save it under a new name: what nothing leads to is then left out.',
    'linked-file': 'In PowerPoint: File > Info > Edit Links to Files > Break Link, or insert the file anew.',
    'timing-target': 'In PowerPoint: Animations > Animation Pane, and remove the step.',
    'link-target': 'Right-click it > Edit Link > Place in This Document, and choose the slide.',
    'kiosk-time': 'Select the slide: Transitions > Advance Slide > tick After, and set a time.',
    'strict-format': 'In PowerPoint: File > Save As, and choose “PowerPoint Presentation (*.pptx)”.',
    'missing-title':
      'In PowerPoint: Review > Check Accessibility > Missing slide title > Add Slide Title; it may be hidden from sight.',
    'duplicate-slide-title': 'Give each slide a title that says what only it shows.',
    'section-name': 'Right-click the section in the list of slides > Rename Section.',
    'reading-order': 'In PowerPoint: Review > Check Accessibility > Reading Order Pane, and move the title to the top.',
    'document-title': 'In PowerPoint: File > Info > Title.',
    'document-language': 'Select all text, then Review > Language > Set Proofing Language.',
  },
  unusable: {
    why: 'Nothing else can be said about the file.',
    because: ({ why }: { why: string }) => `The file ${why}.`,
    message: {
      encrypted: 'The file is protected by a password or by rights management: nothing in it can be read.',
      'old-format': 'The file is in the format of PowerPoint 97–2003 (.ppt), and not a .pptx.',
      'no-archive': 'The file is no .pptx: it is no archive, or was cut off on its way here.',
      'no-presentation':
        'The file is an archive, and no PowerPoint presentation: it may be a document, a workbook or of another program.',
    },
    remedy: {
      encrypted:
        'In PowerPoint: File > Info > Protect Presentation > Encrypt with Password, and empty the password of a copy.',
      'old-format': 'In PowerPoint: File > Info > Convert, or File > Save As > PowerPoint Presentation (*.pptx).',
      'no-archive':
        'Fetch the file again from where it came; what a web page sent instead of it opens in a text editor.',
      'no-presentation': 'Name a .pptx, .potx or .ppsx; other presentations have to be saved as .pptx first.',
      'too-large':
        'No program writes such a presentation by itself: do not open it unless you know where it comes from.',
      'damaged-part': 'Fetch the file again from where it came, or from a backup.',
    },
  },
  undescribed: 'It has no alt text and is not marked as decorative.',
  fileNameAsAlt: ({ text }: { text: string }) => `Its alt text is the name of a file: “${text}”.`,
  generatedAlt: 'Its alt text was made by a program.',
  noCaptions: 'The video has no captions.',
  noColor: ({ value }: { value: string }) => `“${value}” is no colour of six hex digits.`,
  noThemeColor: ({ value }: { value: string }) => `“${value}” is no colour of the theme.`,
  misplacedProperties: ({ text }: { text: string }) =>
    `The properties of a paragraph do not stand where they belong: “${text}”.`,
  noParagraph: 'A text has no paragraph, or does not begin with a:bodyPr.',
  noShape: ({ name }: { name: string }) => `There is no shape “${name}”.`,
  noAdjustment: ({ name, adjustment }: { name: string; adjustment: string }) =>
    `The shape ${name} has no adjustment “${adjustment}”.`,
  noAttribute: ({ name, key }: { name: string; key: string }) => `${name} has no ${key}.`,
  noWholeNumber: ({
    name,
    key,
    value,
    isNegative,
  }: {
    name: string;
    key: string;
    value: string;
    isNegative: boolean;
  }) => `${name} has ${key}="${value}": a whole number belongs there${isNegative ? ', not below nought' : ''}.`,
  emptyGrid: 'The table has no rows or no columns.',
  rowLength: ({ row, cells, columns }: { row: number; cells: number; columns: number }) =>
    `Row ${row} has ${cells} cells of ${columns}.`,
  wrongMerge: ({ row, column }: { row: number; column: number }) =>
    `The merged cell in row ${row}, column ${column} does not fit the table.`,
  emptyPlaceholder: 'The placeholder is empty.',
  leakedPath: ({ key, value }: { key: string; value: string }) => `The ${key} “${value}” is a path.`,
  localLink: ({ target }: { target: string }) => `A link leads to the local file ${target}.`,
  sameBytes: ({ other }: { other: string }) => `The part holds the same bytes as ${other}.`,
  largePicture: ({ megabytes }: { megabytes: number }) => `The picture has ${megabytes} MB.`,
  macros: 'The file holds macros (VBA).',
  signed: 'The file is digitally signed.',
  misplaced: ({ name }: { name: string }) => `${name} stands too late, or twice.`,
  notOne: ({ count, noun }: { count: number; noun: string }) => `It has ${count} ${noun}s, and needs one.`,
  noTheme: 'The master has no theme.',
  sharedTheme: ({ theme, owner }: { theme: string; owner: string }) => `The master shares ${theme} with ${owner}.`,
  layout: 'layout',
  master: 'master',
  unlistedLayouts: ({ listed, linked }: { listed: number; linked: number }) =>
    `The master lists ${listed} layouts and is related to ${linked}.`,
  notesMasterAlone: 'The notes master is listed without being related, or the other way round.',
  notesElsewhere: 'The notes do not hang on the presentation’s notes master.',
  notesApart: 'The notes and their slide do not lead to each other.',
  notThree: ({ name, count }: { name: string; count: number }) => `${name} has ${count} entries of three.`,
  noDate: ({ name, value }: { name: string; value: string }) => `${name} is “${value}”, and no marked date.`,
  propertyTwice: ({ name }: { name: string }) => `${name} is there twice.`,
  notIgnorable: ({ name, prefix }: { name: string; prefix: string }) =>
    `${name} has an attribute of ${prefix}, which is not declared ignorable.`,
  strict: 'The file is Strict Open XML.',
  noHeader: 'The table has no header row.',
  mergedCells: 'The table has merged cells.',
  linkText: ({ text }: { text: string }) => `A link says “${text}”.`,
  emptyRow: ({ row }: { row: number }) => `Row ${row} is empty.`,
  emptyColumn: ({ column }: { column: number }) => `Column ${column} is empty.`,
  faint: ({
    words,
    color,
    contrast,
    background,
  }: {
    words: string | undefined;
    color: string;
    contrast: string;
    background: string;
  }) => `The words “${words}” (#${color}) stand out by ${contrast} to 1 only from #${background}.`,
  noSuchObject: ({ id }: { id: string }) => `Object ${id} is to appear, and is not there.`,
  linkNowhere: 'A link leads nowhere.',
  linkToNoSlide: ({ target }: { target: string | undefined }) =>
    `A link leads to ${target ?? 'nowhere'}, which is no slide of the presentation.`,
  allHidden: 'The deck runs by itself, and every slide is hidden.',
  neverAdvances: 'The deck runs by itself, and never goes on from this slide.',
  noSuchParagraph: ({ paragraph, count }: { paragraph: number; count: number }) =>
    `Paragraph ${paragraph} is to appear, and the text has ${count}.`,
  inGroup: 'It is to appear by itself, and is in a group.',
  noChart: 'A part of it is to appear, and it is no chart.',
  noSuchPart: 'A part of it is to appear that the chart does not have.',
  partTwice: 'The archive holds the part twice: programs differ in which one they read.',
  backslash: 'The entry’s name holds a backslash: other programs find no such part.',
  checksum: 'The part is damaged: its checksum is not that of what it holds.',
  packing: ({ method }: { method: number }) =>
    `The entry is packed by method ${method}; packages know stored (0) and deflated (8).`,
  malformed: ({ why }: { why: string }) => `The part is not well-formed XML: ${why}`,
  doctype: 'The part declares a document type (DOCTYPE).',
  encoding: ({ encoding }: { encoding: string | undefined }) => `The part says that it is in ${encoding}.`,
  forbiddenCharacter: 'The part holds a character that XML does not allow.',
  sameSlideNumber: ({ id }: { id: string }) => `Two slides have the number ${id}.`,
  slideTwice: ({ name }: { name: string }) => `The slide ${name} is listed twice.`,
  wrongSlideNumber: ({ id, from }: { id: string; from: number }) =>
    `A slide has the number ${id || 'of nothing'}; numbers begin at ${from}.`,
  inTwoSections: ({ id }: { id: string }) => `The slide ${id} is in two sections.`,
  sameSectionId: ({ id }: { id: string }) => `Two sections have the id ${id}.`,
  noSlideOfSection: ({ id }: { id: string }) => `A section names the slide ${id}, which is not there.`,
  noSlideOfShow: ({ name }: { name: string }) => `The custom show “${name}” names a slide that is not there.`,
  unlistedSlide: 'The slide is in the file and not in the list of slides.',
  sameMasterNumber: ({ id }: { id: string }) => `Two masters or layouts have the number ${id}.`,
  wrongMasterNumber: ({ id, from }: { id: string; from: number }) =>
    `A master or layout has the number ${id}; numbers begin at ${from}.`,
  sameObjectNumber: ({ id, names }: { id: string; names: readonly string[] }) =>
    `Two objects have the number ${id}: ${names.join(', ')}.`,
  noTarget: ({ id, target }: { id: string; target: string }) =>
    `${id} leads to ${target}, which is not in the package.`,
  otherCase: ({ written, target }: { written: string; target: string }) =>
    `A relationship leads to ${written}; the part’s name is ${target}.`,
  sameRelationshipId: ({ id }: { id: string }) => `Two relationships have the id ${id}.`,
  noRelationship: ({ name, value }: { name: string; value: string }) =>
    `${name} refers to ${value}, which is no relationship of the part.`,
  noAddress: ({ id }: { id: string }) => `The link ${id} leads to no address.`,
  wrongAddress: ({ target }: { target: string }) => `The link’s address “${target}” is none.`,
  unreachable: 'No relationship leads to the part.',
  outsideFile: ({ target }: { target: string }) => `${target} is linked to, and not in the file.`,
  noTitle: 'The slide has no title, or an empty one.',
  sameTitle: ({ number }: { number: number }) => `Slide ${number} has the same title.`,
  sectionName: ({ name }: { name: string }) => `A section is named “${name}”.`,
  beforeTitle: ({ label }: { label: string }) => `“${label}” is read before the title.`,
  noFileTitle: 'The file has no title.',
  noLanguage: 'No words say which language they are in.',
  emptyPoint: 'A point has an empty value.',
  noWorkbook: 'The chart has no workbook.',
  sameSeries: ({ name, number }: { name: string; number: string }) => `Two series have the ${name} ${number}.`,
  strayChild: ({ child, name }: { child: string; name: string }) => `c:${child} does not belong in ${name}.`,
  lateChild: ({ child, name }: { child: string; name: string }) => `c:${child} stands too late in ${name}.`,
  noChild: ({ name, child }: { name: string; child: string }) => `${name} has no c:${child}.`,
  labelPosition: ({ type, position }: { type: string; position: string }) =>
    `A label of a ${type} cannot stand at ${position}.`,
  sameAxis: ({ id }: { id: string }) => `Two axes have the number ${id}.`,
  unusedAxis: ({ id }: { id: string }) => `The axis ${id} serves no plot.`,
  uncrossedAxis: ({ id }: { id: string }) => `The axis ${id} crosses none that is there.`,
  axisCount: ({ name, count, counts }: { name: string; count: number; counts: readonly number[] }) =>
    `${name} has ${count} axes of ${counts.join(' or ')}.`,
  missingAxis: ({ name }: { name: string }) => `${name} has an axis that is not there.`,
  axisSort: ({ name }: { name: string }) => `${name} has axes of a sort that it cannot have.`,
  untyped: 'The part has no content type.',
  otherType: ({ kind, actual }: { kind: string; actual: string }) =>
    `The part is a ${kind}, but its content type is ${actual}.`,
  typeOfNothing: ({ name }: { name: string }) => `A content type is declared for ${name}, which is not in the package.`,
  twoTypes: ({ name }: { name: string }) => `${name} has two content types.`,
  noPicture: ({ type }: { type: string }) => `The part is no picture, though it says ${type}.`,
};
