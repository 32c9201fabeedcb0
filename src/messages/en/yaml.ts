import { counted, groupedDigits } from '../../core/counted.ts';
import { capital } from '../../core/language.ts';
import { listed } from './words.ts';

export const yaml = {
  sortEmpty: 'empty',
  sortList: 'a list',
  sortText: 'a text',
  sortNoNumber: 'no number',
  sortEndless: 'without end',
  sortNumber: 'a number',
  sortBoolean: ({ value }: { value: boolean }) => `\`${value}\`, which is yes or no to YAML`,
  sortGroup: 'a group of keys',
  expected: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
    array: 'a list',
    tuple: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
    null: 'empty',
  },
  textByLanguage: 'a text for each language',
  otherSort: ({ name }: { name: string }) => name,
  oneOf: ({ words }: { words: readonly string[] }) => listed([...new Set(words)], 'or'),
  allOf: ({ words }: { words: readonly string[] }) => listed([...new Set(words)], 'and'),
  listedName: ({ name }: { name: string }) => `\`${name}\``,
  wholeFile: 'the file',
  keyPlace: ({ last }: { last: string }) => `\`${last}\``,
  slidePlace: ({ last }: { last: number }) => `slide ${last + 1}`,
  entryPlace: ({ last, list }: { last: number; list: string }) => `entry ${last + 1} of ${list}`,
  mustBe: ({ place, wanted, given }: { place: string; wanted: string; given: string }) =>
    `${capital(place)} must be ${wanted}; it is ${given}.`,
  calledType: ({ suggestion }: { suggestion: string }) =>
    `It is called \`${suggestion}\` here: write \`type: ${suggestion}\`.`,
  ofTheme: 'Roles are colours of the theme: write this one under `theme`, as `accent1` or another, and its name here.',
  chartSlide: ({ as }: { as: string }) =>
    `Charts are slides of the kind \`chart\`: write \`kind: chart\`, and \`type: ${as}\` under its \`chart\`.`,
  calledIcon: ({ suggestion }: { suggestion: string }) =>
    `The icon that shows it is called \`${suggestion}\`; all of them stand on lucide.dev/icons.`,
  inside: ({ child }: { child: string }) =>
    `It belongs inside \`${child}\` above it: indent the line by two more spaces.`,
  insideGroup: ({ child }: { child: string }) =>
    `It belongs inside \`${child}\`: move the line there, two spaces further in.`,
  pairOf: ({ a, b }: { a: string; b: string }) =>
    `Write the two under keys of their own, on two lines: \`${a}\` and \`${b}\`.`,
  inParent: ({ place, name }: { place: string; name: string }) =>
    `It belongs to ${place}, outside ${name}: move the line there, less far in.`,
  asEntryOf: ({ used }: { used: string }) => `Write it as an entry of \`${used}\`.`,
  ofOtherKind: ({ names, chosen }: { names: string; chosen: string }) =>
    `It belongs to ${names}; this is \`${chosen}\`. Choose one of those, or remove the key.`,
  stated:
    'A slide names figures: state this one in an entry of `facts`, with its source, and write the name of that entry here, as `fact`.',
  belongsTo: ({ section }: { section: string | undefined }) => `It belongs to \`${section}\`.`,
  belongsToEntry: ({ isSlides, section }: { isSlides: boolean; section: string | undefined }) =>
    `It belongs to ${isSlides ? 'a slide' : `an entry of \`${section}\``}.`,
  removeIt: 'Remove it.',
  freeKeys: ({ names }: { names: string }) => `Keys that may be added here: ${names}.`,
  inches: ({ number }: { number: number }) => `Write it in inches, without the unit: \`${number}\`.`,
  size: 'Write `width` and `height` in inches on lines of their own below: 13.333 and 7.5 are 16:9, 10 and 7.5 are 4:3.',
  asSeries: ({ labels, values }: { labels: string; values: string }) =>
    `Write the names as \`labels: [${labels}]\`, and the numbers below \`series\`, in an entry with a \`name\` and \`values: [${values}]\`.`,
  twiceListed: ({ key, whole }: { key: string; whole: string }) =>
    `Write a list within the list: \`${key}: ${whole}\`.`,
  likeExample: ({ lines }: { lines: string }) => `Write a list, such as this:\n${lines}`,
  byDashes: 'Write a list: each entry on a line of its own below the key, after a dash.',
  codesWithReasons: ({ shown }: { shown: string }) =>
    `Write each code with its reason, on a line of its own below: ${shown}.`,
  namesWithValues: ({ shown }: { shown: string }) =>
    `Write each name with its value, on a line of its own below, such as ${shown}.`,
  copyAddress: 'Copy it from the address bar of the browser.',
  firstAndLastCell: 'Write the first cell and the last one with a colon between them.',
  yearMonthDay: 'Write year, month and day in digits.',
  exampleOfName: 'Write `gdp_2019`, for example.',
  suchName: ({ suggestion }: { suggestion: string }) => `Write \`${suggestion}\`, for example.`,
  ofSources: ({ called }: { called: string }) =>
    `That is what \`${called}\` is called in print: write \`${called}\`, its name under \`sources\`.`,
  addSource: 'Add it under `sources`.',
  makeABrand: ({ file }: { file: string }) =>
    `Make a brand of the template first (\`brand init ${file}\`), and write the name of its folder here.`,
  sourceRemedy: ({ own }: { own: string }) => `It is the address of \`${own}\`.`,
  nameOfSource: ({ name }: { name: string }) =>
    `Write the name of an entry under \`sources\`, such as \`${name}\`; the address stands there, as its \`url\`.`,
  writeSort: ({ wanted }: { wanted: string }) => `Write ${wanted} here.`,
  writeSortSuchAs: ({ wanted, shown }: { wanted: string; shown: string }) =>
    `Write ${wanted} here, such as \`${shown}\`.`,
  degrees: ({ number }: { number: string }) =>
    `Write \`${number}\`: degrees with decimals, and a minus for the south and the west.`,
  chineseScale: ({ value, unit }: { value: number; unit: string }) =>
    `Write the digits alone in a unit that both languages have: \`value: ${value}\` and \`unit: ${unit}\`, if it is money.`,
  writeIt: ({ number }: { number: string }) =>
    `Write \`${number}\`: digits with a point for decimals, and no quotes, commas or units.`,
  rangeHint: ({ range }: { range: string }) =>
    `A range is no one number. Write it as words: \`say: ${range}\` in place of \`value\`, in each language.`,
  oneNumber: 'Write one number here, in digits.',
  digitsOrWords:
    'Write digits with a point for decimals; or, where there is no figure, words under `say` in place of `value`.',
  date: 'This looks like a date. Write a number here; a year or a date goes under `period`.',
  time: 'This looks like a time or a ratio. Write it as one number, such as `12.5`.',
  bound:
    'Write the digits alone, and `bound: below`, `bound: above` or `bound: about` on a line of its own for the rest.',
  percent: 'Write the digits alone, and `unit: "%"` on a line of its own.',
  unitAlone: ({ unit }: { unit: string | undefined }) => `\`unit: ${unit}\``,
  unitByLanguage: ({ en, zh }: { en: string; zh: string }) =>
    `below \`unit:\`, by language (\`en: ${en}\` and \`zh: ${zh}\`), or in the text beside the figure`,
  digitsAndUnit: ({
    pointed,
    number,
    unit,
    what,
  }: {
    pointed: boolean;
    number: string;
    unit: string | undefined;
    what: string;
  }) =>
    `Write the digits alone${pointed ? `, with a point for decimals: \`value: ${number}\`;` : ','} and what they count ${unit === undefined ? '' : 'on a line of its own: '}${what}.`,
  digits: 'Write digits with a point for decimals, and no quotes, commas or units.',
  choices: { kind: 'a kind of slide', unit: 'a unit that the tool knows', icon: 'the name of an icon' },
  chooseOne: 'Choose one of these.',
  nearestChoices: ({ names }: { names: string }) => `The nearest are ${names}.`,
  theChoices: ({ names }: { names: string }) => `The choices are ${names}.`,
  notOneOf: ({ value, sort }: { value: string; sort: string }) => `\`${value}\` is not ${sort}.`,
  askedAndAll: ({ asked, all }: { asked: string; all: string }) => `${asked} ${all}`,
  noLanguageCode: ({ value }: { value: string }) => `\`${value}\` is not the code of a language.`,
  unknownLanguage: ({ codes, value, name }: { codes: string; value: string; name: string | undefined }) =>
    `Decks are made in ${codes} so far, and not in \`${value}\`${name ? ` (${name})` : ''}.`,
  leaveOut: 'Leave it out.',
  writeUsual: ({ usual }: { usual: string }) =>
    `Write \`${usual}\` in its place: your texts stay as you write them, and what the tool adds, such as “Source”, is in that language.`,
  typeOfChart: 'a type of chart',
  choiceFor: ({ place }: { place: string }) => `one of the choices for ${place}`,
  noLanguageKey: ({ key, above }: { key: string; above: string }) => ({
    message: `\`${key}\` is not a language; the keys below ${above} are languages.`,
    hint: 'Write the text itself, or one text for each language: `en: …` and `zh: …`.',
  }),
  unknownKey: ({ key, place }: { key: string; place: string }) => `\`${key}\` is not a key that ${place} takes.`,
  renameEverywhere: ({ name }: { name: string }) =>
    `Rename it here and wherever it is used, to \`${name}\` for example.`,
  noName: ({ key, nameRule }: { key: string; nameRule: string }) =>
    `\`${key}\` cannot be a name: it must be ${nameRule}.`,
  nameRule: 'letters, digits, `_` and `-`, beginning with a letter',
  mistaken: ({ place, key, wanted }: { place: string; key: string; wanted: string }) => ({
    message: `${capital(place)} has its list of texts under \`${key}\`, and \`${wanted}\` is missing.`,
    hint: `Write \`${wanted}\` in place of \`${key}\`.`,
  }),
  noValue: ({ written, name }: { written: string | undefined; name: string }) =>
    written ? `${name} has no value: \`${written}\` means nothing to YAML.` : `${capital(name)} has no value.`,
  writeOrRemove: ({ written }: { written: string }) =>
    `Write its value, or remove the line; put \`${written}\` in quotes if it is a text.`,
  writeValue: 'Write its value after the colon, or remove the line.',
  addLine: ({ examples }: { examples: string }) => `Add a line such as \`${examples}\`.`,
  addLines: ({ examples }: { examples: string }) => `Add lines such as these:\n${examples}`,
  texts: {
    title: 'Output keeps growing',
    name: 'Output in 2019',
    text: 'What there is to say',
    quote: 'What was said',
    alt: 'What the picture shows',
    person: 'Ana Ruiz',
  },
  anyText: 'A few words',
  curlyQuotes: {
    message: 'Curly or full-width quotes stand around this value, and YAML does not take them for quotes.',
    hint: 'Write it without quotes, or with straight ones: `"`.',
  },
  remarkBehind: {
    message: 'A remark as in other languages stands after this value, and YAML takes it for a part of it.',
    hint: 'Begin a remark with a space and `#`.',
  },
  ofFile:
    'An outline has `deck:` and `slides:`, and a list of slides stands below `slides:`. `new` makes one to begin with, and `new --from` makes it of a Word document or of notes in Markdown.',
  underOtherKey: ({ only, key }: { only: string; key: string }) =>
    `This is what \`${only}\` takes: write \`${only}\` in place of \`${key}\`.`,
  nameFact:
    'Name facts here: each figure stands under `facts`, with its source; or take the figures of a file, with `from`.',
  quoteIt: 'Put it in quotes.',
  swappedDegrees: ({ lat, lon }: { lat: number; lon: number }) => ({
    message: `\`lat\` and \`lon\` are swapped: a latitude is at most 90 degrees, and this one is ${lat}.`,
    hint: `Write \`lat: ${lon}\` and \`lon: ${lat}\`.`,
  }),
  shorten: 'Shorten it.',
  atLeastNumber: ({ minimum }: { minimum: number | bigint }) => `Write ${minimum} or a larger number.`,
  aboveNumber: ({ minimum }: { minimum: number | bigint }) => `Write a number above ${minimum}.`,
  listLength: ({ place, long, limit, length }: { place: string; long: boolean; limit: number; length: number }) =>
    `${capital(place)} takes ${long ? 'at most' : 'at least'} ${counted(limit, 'entry', 'entries')}; ${length === 1 ? 'there is 1' : `there are ${length}`}.`,
  addMore: ({ limit, length }: { limit: number; length: number }) => `Add ${limit - length} more.`,
  keepSome: ({ limit }: { limit: number }) => `Keep ${limit} of them.`,
  onMoreSlides: ({ length, slides, limit, rest }: { length: number; slides: number; limit: number; rest: number }) =>
    `${length} entries need ${slides} slides: ${limit} here, the other ${rest} on ${slides === 2 ? 'another' : `${slides - 1} more`}.`,
  notTaken: 'This value is not taken here.',
  emptyText: 'empty',
  shownValue: ({ part }: { part: string }) => `\`${part}\``,
  filledText: 'a text that is not empty',
  somethingElse: 'something else',
  webAddress: 'a web address that begins with https:// or http://',
  nameOf: ({ nameRule }: { nameRule: string }) => `a name of ${nameRule}`,
  cellRange: 'a range of cells, such as `B3:F20`',
  dateForm: 'a date, such as `2019`, `2019-12` or `2019-12-31`',
  otherForm: 'written otherwise',
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than',
  lessThan: 'less than',
  lengthBound: ({ bound, limit }: { bound: string; limit: number | bigint }) => `${bound} ${limit} characters long`,
  numberBound: ({ bound, limit }: { bound: string; limit: number | bigint }) => `${bound} ${limit}`,
  forgotten: ({ shown }: { shown: string }) => ({
    message: `“${shown}” has no dash before it, and goes on the entry above: both are shown as one text.`,
    hint: 'Put a dash before it, below that of the entry above; or, where both are one text, write them on one line.',
  }),
  indentation: {
    message: 'This line is indented differently from the lines that it belongs with.',
    hint: 'Keys of one block begin in the same column, two spaces further in than the key above them.',
  },
  bareEntry: {
    message: 'This line stands where the dashes of the list above stand, and has none.',
    hint: 'Put a dash and a space before it; or, where it goes on with the text above, write both on one line.',
  },
  entryWords: ({ column }: { column: number }) => ({
    message: 'The dash of this entry does not stand below the dashes of its list.',
    hint: `Let it stand in column ${column + 1}, as those above, and move the lines that belong to it as far.`,
  }),
  bareSlide: {
    message: 'A slide begins here, and no line `slides:` stands above the slides.',
    hint: 'Write `slides:` on a line of its own above it, at the very left.',
  },
  strayDash: ({ column }: { column: number }) => ({
    message: 'The dash of this entry does not stand below the dashes of its list.',
    hint: `Let it stand below the dashes above, in column ${column + 1}.`,
  }),
  twoValues: ({ key, value }: { key: string; value: string }) => ({
    message: `\`${key}\` has a text on its line and a list below it, and only one of them can be its value.`,
    hint: `Remove \`${value}\`, so that the list stands under \`${key}:\`; or write it as an entry of the list.`,
  }),
  unclosed: ({ open, close, brace }: { open: string; close: string; brace: boolean }) => ({
    message: `\`${open}\` is opened here and not closed.`,
    hint: `Write \`${close}\` where it ends${brace ? '; a line below an open brace must be indented further' : ''}.`,
  }),
  dashAmongKeys: {
    message: 'A list entry stands among keys, where YAML expects `key: value`.',
    hint: 'Indent the dash below the key that the list belongs to.',
  },
  keylessLine: {
    message: 'This line is neither `key: value` nor part of the value above it.',
    hint: 'Write a colon and a space after the key, or indent the line further if it continues the text above.',
  },
  equals: {
    message: 'An equals sign stands after the key, where YAML wants a colon.',
    hint: 'Write a colon and a space after the key.',
  },
  glued: {
    message: 'No space stands after the colon, and YAML takes the two sides for one word.',
    hint: 'Write a space after the colon.',
  },
  commaAtEnd: {
    message: 'A comma ends this entry, as in JSON; in YAML the end of the line does.',
    hint: 'Remove the comma.',
  },
  tableRow: ({ row }: { row: string }) => ({
    message: 'This is a row of a table as in Markdown, and `|` means something else to YAML.',
    hint: `Write its cells in brackets: \`${row}\`.`,
  }),
  foldSign: ({ first }: { first: string }) => ({
    message: `After \`${first}\` the text begins on the next line.`,
    hint: `Leave \`${first}\` alone on its line and indent the text below it, or put the text in quotes.`,
  }),
  quoteAll: 'Put the whole text in quotes.',
  colon: 'A colon and a space stand within this text, and YAML reads the words before them as a key.',
  begins: {
    '{': 'as entries in braces',
    '[': 'as a list in brackets',
    '*': 'as a reference to another value',
    '&': 'as the name of a value',
    '!': 'as a type',
    '%': 'as an instruction to the parser',
    '@': 'as nothing: it is reserved',
    '`': 'as nothing: it is reserved',
    '-': 'as an entry of a list',
    '?': 'as a key',
    ',': 'as the end of an entry',
    ']': 'as the end of a list',
    '}': 'as the end of entries in braces',
  },
  otherwise: 'otherwise',
  startsOtherwise: ({ first, meaning }: { first: string; meaning: string }) =>
    `This text begins with \`${first}\`, which YAML reads ${meaning}.`,
  otherQuotes: `Put the whole text in quotes of the other kind, or double each \`'\` within single quotes.`,
  endsEarly: ({ quote }: { quote: string }) => `The text ends at the second \`${quote}\`, and more follows it.`,
  unreadLine: {
    message: 'This line cannot be read as YAML.',
    hint: 'Check colons, quotes and indentation here and on the line above.',
  },
  badEscape: {
    message: 'In double quotes a backslash begins a special character, and this is none.',
    hint: 'Put the text in single quotes, or double the backslash.',
  },
  tooManyLines: ({ lines }: { lines: number }) => ({
    message: `The file has more than ${groupedDigits(lines)} lines, and is not read.`,
    hint: 'Split it into several decks, or take out what is not part of the outline.',
  }),
  textTooLong: ({ characters }: { characters: number }) => ({
    message: `This text has more than ${groupedDigits(characters)} characters, and no slide shows so many.`,
    hint: 'Shorten it.',
  }),
  secondDocument: {
    message: 'A line of three dashes begins a second document, and a file holds one outline.',
    hint: 'Remove the dashes.',
  },
  documentEnd: {
    message: 'A line of three dots ends the outline here, and more follows it.',
    hint: 'Remove the dots.',
  },
  wideComma: {
    message: 'A full-width comma stands between two entries in braces, and YAML does not take it for a comma.',
    hint: 'Write an ASCII comma and a space.',
  },
  pasted: 'Remove this line and keep what is below it: of an example, paste only the lines below its first one.',
  keepOne: 'Keep one of them or rename one; if a new entry of a list begins here, a line with its dash is missing.',
  keyTwice: ({ key, first }: { key: string; first: number }) =>
    `\`${key}\` stands twice in the same place, first on line ${first}, and only one of the two could count.`,
  quoteEntry: 'Put the whole text in quotes, or write the entries one below the other.',
  colonInEntry: 'A colon stands within a text in braces, and YAML reads what follows it as another entry.',
  bracketsInEntry: 'Braces or brackets stand within a text in braces, and YAML reads them as entries of their own.',
  foreignRemark: {
    message: 'This is a remark in other languages; in YAML a remark begins with `#`.',
    hint: 'Write `#` in front of it.',
  },
  fence: { message: 'This line fences code in Markdown, and is no part of the outline.', hint: 'Remove it.' },
  numberedEntry: ({ mark }: { mark: string }) => ({
    message: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a dash and a space.`,
    hint: `Write \`- \` in place of \`${mark}\`; slides number their steps themselves.`,
  }),
  wideSpace: {
    message: 'A full-width or no-break space stands here, and YAML does not take it for a space.',
    hint: 'Write a plain space.',
  },
  bullet: ({ mark }: { mark: string }) => ({
    message: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a plain dash and a space.`,
    hint: `Write \`- \` in place of \`${mark}\`.`,
  }),
  dashWithoutSpace: {
    message: 'No space stands after the dash, and YAML takes it for a part of the text.',
    hint: 'Write a space after the dash.',
  },
  wideColon: {
    message: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
    hint: 'Write an ASCII colon and a space after the key.',
  },
  wideQuotes: {
    message: 'Curly or full-width quotes stand around this text, and YAML does not take them for quotes.',
    hint: 'Write straight quotes: `"`.',
  },
  wideBraces: {
    message: 'Full-width braces stand around these entries, and YAML does not take them for braces.',
    hint: 'Write ASCII braces: `{` and `}`.',
  },
  wideBrackets: {
    message: 'Full-width brackets or commas stand in this list, and YAML does not take them for its own.',
    hint: 'Write ASCII brackets and commas: `[a, b]`.',
  },
  conflict: {
    message: 'Git could not join two changes here, and left both, between lines of `<`, `=` and `>`.',
    hint: 'Keep the lines of one side, and remove the others and the three marks.',
  },
  wideIndent: {
    message: 'Full-width or no-break spaces indent this line; YAML takes only plain spaces for indentation.',
    hint: 'Replace them by plain spaces.',
  },
  tab: 'A tab indents this line; YAML takes only spaces for indentation.',
  removeTab: 'Remove the tab.',
  spacesForTab: ({ column }: { column: number }) => `Put ${column} spaces in its place.`,
  lostKey: {
    message:
      '`__proto__` cannot be a key: the tool’s language keeps that word for itself, and what stands under it would be lost.',
    hint: 'Use another name here and wherever it is used; also in the data file, if it is a column there.',
  },
  hash: ({ cut }: { cut: string }) => ({
    message: `A \`#\` after a space begins a remark, so the text ends before \`${cut}\`.`,
    hint: 'Put the whole text in quotes; or write a space after the `#` if it is a remark.',
  }),
  readAsNumber: ({ source, value }: { source: string; value: number }) => ({
    message: `YAML reads \`${source}\` as the number ${value}.`,
    hint: `Write \`${value}\`; or put it in quotes where it is no figure but a code.`,
  }),
  swallowedEntry: {
    message: 'This entry stands further in than the one above it, and YAML takes it for a part of that text.',
    hint: 'Let the dashes of a list stand in one column.',
  },
  withoutKey: ({ key }: { key: string }) => ({
    message: `A list begins here below the text of \`${key}\`, and YAML takes its lines for more of that text.`,
    hint: 'Write the key that the list belongs to on a line of its own above it, such as `items:`.',
  }),
  listInBraces: ({ inner }: { inner: string }) => ({
    message: 'Braces hold keys with their values, and these have none.',
    hint: `Write a list in brackets: \`[${inner}]\`; or put quotes around the whole if it is a text.`,
  }),
  braceText: {
    message: 'This text begins with `{`, which YAML reads as entries in braces.',
    hint: 'Put the whole text in quotes.',
  },
  bareWord: ({ word }: { word: string }) => ({
    message: `\`${word}\` stands in the braces without a value.`,
    hint: 'Write a colon and a value after it, or remove it.',
  }),
  commaInEntry: {
    message: 'A comma stands within a text in braces, and YAML reads what follows it as another entry.',
    hint: 'Put the text in quotes, or write the entries one below the other.',
  },
  noMerge: ({ name }: { name: string | undefined }) => ({
    message: '`<<` takes over the keys of another group, and what stands behind it is no reference to one.',
    hint: `Mark that group with \`&${name}\` behind its key, and write \`<<: *${name}\` here.`,
  }),
  writeItself: 'Write the value itself.',
  endlessReference: 'This reference (`*`) stands within the value that it refers to, and would never end.',
  tooManyReferences: ({ most, nested }: { most: number; nested: boolean }) =>
    `References to other values (\`*\`) stand in more than ${most} places${nested ? ', and some refer to others' : ''}.`,
  noSuchReference: ({ source }: { source: string }) =>
    `\`*${source}\` refers to a value that is marked \`&${source}\`, and none is.`,
  markOrQuote: ({ source }: { source: string }) =>
    `Mark the value with \`&${source}\` where it stands, above; or put quotes around \`*${source}\` if it is a text.`,
  insideEntries: ({ child }: { child: string }) => `It belongs inside \`${child}\`, to each entry of that list.`,
  calledInKind: ({ chosen, name }: { chosen: string; name: string }) =>
    `In \`${chosen}\` it is called \`${name}\`: write that in its place.`,
  partsInBrackets: ({ cells }: { cells: string }) => `Write its parts in brackets: \`[${cells}]\`.`,
  keysBelow: ({ names }: { names: string }) =>
    `Write its keys on lines of their own below, each with a colon and its value${names && `: ${names}`}.`,
  underKey: ({ isEntry, line, names }: { isEntry: boolean; line: string; names: string }) =>
    `Write \`${isEntry ? '- ' : ''}${line}\`${isEntry ? '' : ' on a line of its own below'}${names && `; its keys are ${names}`}.`,
  addOrNameSource: ({ names, more }: { names: readonly string[]; more: boolean }) =>
    `Add it under \`sources\`, or name one that is there: ${names.join(', ')}${more ? ' and others' : ''}.`,
  missingKeys: ({ names, count, place }: { names: string; count: number; place: string }) =>
    `${capital(names)} ${count === 1 ? 'is' : 'are'} missing${place && ` in ${place}`}.`,
  fittingKinds: ({ line, names }: { line: string; names: string }) =>
    `Add a line such as \`${line}\`; with its other keys it can be ${names}.`,
  oneAlone: ({ line }: { line: string }) => `Write one of them alone: \`${line}\`.`,
  atMostNumber: ({ maximum }: { maximum: number | bigint }) => `Write ${maximum} or a smaller number.`,
  multipleOf: ({ divisor }: { divisor: number | bigint }) => `a multiple of ${divisor}`,
};
