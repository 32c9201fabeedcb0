import { counted } from '../../core/counted.ts';
export const check = {
  tooTall: ({ inches, name }: { inches: number; name: string }) =>
    `The slide’s content is ${inches.toFixed(1)} inches too tall: ${name} ends below the slide’s last line.`,
  offSlide: ({ name }: { name: string }) => `${name} reaches beyond the slide’s edge.`,
  noRoom: 'The slide’s content has no room in its frame, even at the smallest sizes.',
  inWords: ({ layout }: { layout: string }) => ({
    message: `The layout “${layout}” has no room for this slide as it is drawn: it says the same in points.`,
    hint: 'Shorten the texts, show fewer things, or choose a roomier layout under `layouts` in the brand.yaml.',
  }),
  showLess: 'Shorten the texts, or show fewer things on this slide.',
  tooFull: ({ percent }: { percent: number }) => ({
    message: `${percent}% of the slide is filled; a quarter should stay empty.`,
    hint: 'Show fewer things on this slide.',
  }),
  longTitle: ({ length, limit, by }: { length: number; limit: number; by: number }) => ({
    message: `The title has ${length} characters; up to ${limit} read at a glance.${by > 0 ? ` It takes two lines, and for it the contents of all slides begin ${by.toFixed(1)} in lower.` : ''}`,
    hint: 'Say the point in fewer words.',
  }),
  missingAlt: {
    message: 'The picture says nothing to those who do not see it: the slide’s title now stands in for a description.',
    hint: 'Add `alt:` with what the picture shows, or `decorative: true` if it only decorates.',
  },
  labelMissing: ({ label }: { label: string }) => `The label “${label}” is missing from the chart.`,
  labelCutOff: ({ label }: { label: string }) => `The label “${label}” does not fit into the chart.`,
  labelTooSmall: ({ label, least }: { label: string; least: number }) =>
    `The label “${label}” is smaller than ${least} points.`,
  labelOverCoast: ({ text }: { text: string }) => ({
    message: `“${text}” lies across a coast: the map has no better place for it.`,
    hint: 'Shorten the name, show fewer places, give the map more room, or have it show more around them (`view`).',
  }),
  shortenLabels:
    'Shorten the labels, show fewer values, lay bars down with `horizontal: true`, or give the chart more room.',
  labelsOverlap: ({ label, other }: { label: string; other: string }) =>
    `The labels “${label}” and “${other}” lie on top of each other.`,
  fewerWords: 'Say it in fewer words.',
  addressStays: 'An address stays as it is: leave out another line, or move some of them to another slide.',
  textTooLong: ({ text, lines, characters }: { text: string; lines: number; characters: number }) =>
    `“${text}” does not fit: ${lines > 0 ? `${counted(lines, 'line')}, about` : 'About'} ${counted(characters, 'character')} too many at the smallest size.`,
  fewerWordsOrSlides: 'Say it in fewer words, or move a part of it to another slide.',
  nameOverCoast: ({ name }: { name: string }) => ({
    message: `“${name}” lies across a coast or in another country: the map has no better place for it.`,
    hint: 'Shorten the name, show fewer places, or have the map show more around them (`view`).',
  }),
  widow: ({ text, last, drop, add }: { text: string; last: string; drop: number; add: number }) => ({
    message: `The last line of “${text}” holds only “${last}”.`,
    hint: `Make the text about ${counted(drop, 'character')} shorter, or ${add} longer.`,
  }),
  smallText: ({
    text,
    size,
    reading,
    least,
  }: {
    text: string;
    size: number;
    reading: 'hall' | 'desk';
    least: number;
  }) =>
    `“${text}” is set in ${size} points; ${reading === 'desk' ? 'at a desk' : 'from the third row'} ${least} are needed.`,
  lowContrast: ({
    name,
    color,
    ground,
    ratio,
    needed,
  }: {
    name: string;
    color: string;
    ground: string;
    ratio: string;
    needed: number;
  }) => ({
    message: `${name}: the contrast of ${color} on ${ground} is ${ratio}; ${needed} is needed.`,
    hint: 'Choose another colour, or change the brand’s colours.',
  }),
  lowContrastOnPicture: ({ text, ratio, needed }: { text: string; ratio: string; needed: number }) => ({
    message: `“${text}” has a contrast of ${ratio} with the picture behind it; ${needed} is needed.`,
    hint: 'Darken the picture with `shade`, or take another picture.',
  }),
  lowContrastOnTemplate: ({ text, ratio, needed }: { text: string; ratio: string; needed: number }) => ({
    message: `“${text}” has a contrast of ${ratio} with what the template shows behind it; ${needed} is needed.`,
    hint: 'Choose another layout for such slides under `layouts` in the brand.yaml, or other `colors`.',
  }),
  emoji: ({ signs }: { signs: readonly string[] }) => ({
    message: `No font of the brand has ${signs.join(', ')}. PowerPoint on Windows and on a Mac draws it in the emoji font of that system, each in its own way; LibreOffice, older Office and printers may show an empty box.`,
    hint: 'Write it in words, or show an `icon`, which looks the same everywhere.',
  }),
  otherScript: ({ script, letters }: { script: string; letters: string }) => ({
    message: `This text is in ${script} letters (“${letters}”), which no font of the brand has: decks are made in English and Chinese so far.`,
    hint: 'Write it in Latin letters or hanzi, or leave it out.',
  }),
  missingGlyph: ({ signs }: { signs: readonly string[] }) => ({
    message: `No font of the brand has ${signs.join(', ')}: the slide would show an empty box.`,
    hint: 'Write it in another way.',
  }),
  sparse: ({ percent, isLow, kind }: { percent: number; isLow: boolean; kind: string | undefined }) => ({
    message: `The slide uses ${percent}% of its ${isLow ? 'height' : 'width'}: it looks unfinished.`,
    hint: `Say more here${kind ? `, or use the kind \`${kind}\`, which carries little better` : ''}.`,
  }),
  nothingLeads: ({ text, next, ratio }: { text: string; next: string; ratio: string }) => ({
    message: `Nothing leads on the slide: its largest text, “${text}”, is ${ratio} times as large as “${next}”.`,
    hint: 'Say less here, or split the slide, so that one figure or one word can be large.',
  }),
  longText: ({ lines, most }: { lines: number; most: number }) =>
    `A text takes ${lines} lines; a hall reads at most ${most}.`,
  absurdText: ({ count, unit, most }: { count: number; unit: string; most: number }) =>
    `The text has ${count} ${unit}, and a hall takes in ${most} on a whole slide: nobody reads it, however it is set.`,
  manyWords: ({ count, unit, most }: { count: number; unit: string; most: number }) =>
    `The slide says ${count} ${unit}; a hall takes in ${most} while somebody speaks.`,
  setDenser: 'The slide is too full for a hall, and is set in the small type of a deck that is read at a desk.',
  leaveToNotes: 'Leave the rest to the notes, split the slide, or set `reading: desk` for a deck that is read.',
  characters: 'characters',
  words: 'words',
  longTable: ({ count, most }: { count: number; most: number }) => ({
    message: `The table goes on over ${count} pages; nobody follows more than ${most}.`,
    hint: 'Show the rows that matter, and hand out the rest as a file.',
  }),
  scripts: {
    arabic: 'Arabic',
    korean: 'Korean',
    japanese: 'Japanese',
    cyrillic: 'Cyrillic',
    greek: 'Greek',
    hebrew: 'Hebrew',
    thai: 'Thai',
    devanagari: 'Devanagari',
    bengali: 'Bengali',
    tamil: 'Tamil',
    georgian: 'Georgian',
    armenian: 'Armenian',
    ethiopic: 'Ethiopic',
    khmer: 'Khmer',
    mongolian: 'Mongolian',
    tibetan: 'Tibetan',
  },
};
