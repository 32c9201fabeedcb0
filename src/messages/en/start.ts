import { groupedDigits } from '../../core/counted.ts';
import type { Texts } from './words.ts';

export const start = {
  noWords:
    'The words beside the logo, on the cover: none, since most logos say the name. Write it between the quotes where yours does not.',
  figures: {
    sample:
      'All figures in it are made up. Put yours in their place, under `facts`, with the source of each under `sources`;\nand in `data/sales.csv`, which a spreadsheet program opens, for the chart that is drawn from it.',
    notes:
      'The texts and figures in it are from your notes. Figures stand under `facts`, each a draft: compare it with its source,\nthen accept it with `npm run facts -- accept` and its name; `npm run facts -- --drafts` lists them.',
  },
  beside: {
    install: 'Nothing needs to be installed in this folder.',
    moved:
      'This folder can be moved and copied: it finds the tool where that is now, or beside itself where both move together. For a\ncomputer without the tool, make a folder that takes it along: `new --portable`.',
  },
  portable: {
    install:
      'Before the first build on a computer, type `npm ci`: it fetches the packages that the tool rests on, each in the version\nand with the checksum in `package-lock.json`. The tool itself is in the folder `tool`.',
    moved: 'This folder can be moved, copied and sent: leave out `node_modules`, which `npm ci` makes anew.',
  },
  tooPale: ({ from, to }: { from: string; to: string }) =>
    `${from} is too pale for text on white: the main colour is ${to}, a darker shade of it. To keep ${from}, give it as the second colour.`,
  tooDark: ({ from, to }: { from: string; to: string }) =>
    `${from} is too dark to be seen on dark slides: the second colour is ${to}, a lighter shade of it.`,
  paleForText: ({ from, to }: { from: string; to: string }) =>
    `${from} stays as it is in fields, marks and on dark slides; text in it on white is ${to}, a darker shade (\`second-text\` in brand.yaml), since ${from} could not be read there.`,
  alikeOnceLegible: ({ subject, main, other, second }: Texts<'subject' | 'main' | 'other' | 'second'>) =>
    `Text on white needs #${subject} in place of #${main}, and dark slides need #${other} in place of #${second}: those two are too much alike to tell two things apart in a chart. Choose two other colours, of which the first is dark enough for text on white.`,
  alike: ({ main, second }: { main: string; second: string }) =>
    `#${main} and #${second} are too much alike to tell two things apart in a chart. Choose a second colour that differs more.`,
  tooMuchMarkup: ({ most }: { most: string }) => `holds more than ${most} MB of text and markup, and is not read`,
  notes: {
    head: [
      'A first outline, made from your notes. Read it from top to bottom, and change what you like:',
      '- What stands in whole paragraphs in the notes is in the speaker’s `notes` below each slide.',
      '- Figures became facts, and their names stand in braces: {name}. Each is a draft until you have checked it.',
      '- Ctrl+Space in VS Code offers what may stand at the cursor: at the end of a line "  - ", whole slides.',
    ].join('\n'),
    facts: [
      'The figures of the notes. Compare each with the sentence that it was found in (`quote`), give it its real source',
      'under `sources`, and accept it: `npm run facts -- --drafts` lists them, `npm run facts -- accept NAME` makes one a fact.',
    ].join('\n'),
    names: 'Names that have digits in them and are no figures.',
  },
  tooMany: ({ found, most, what }: { found: number; most: number; what: string }) =>
    `has ${groupedDigits(found)} ${what}, and at most ${groupedDigits(most)} are made into slides`,
  headings: 'headings',
  paragraphs: 'paragraphs',
  characters: 'characters',
  columns: 'columns in a table',
  cells: 'cells in a table',
  tooManyFiles: ({ found, most }: { found: number; most: number }) =>
    `holds ${groupedDigits(found)} files, and at most ${groupedDigits(most)} are read`,
  longText: ({ most, beginning }: { most: number; beginning: string }) =>
    `has a paragraph of more than ${groupedDigits(most)} characters, which begins with “${beginning}…”`,
  longParagraph: ({ most, line }: { most: number; line: number }) =>
    `has a paragraph of more than ${groupedDigits(most)} characters on line ${line}`,
  tooManySigns: ({ most, line }: { most: number; line: number }) =>
    `has a paragraph of more than ${most} signs of markup on line ${line}`,
  tooDeep: ({ most, line }: { most: number; line: number }) =>
    `has more than ${most} lists or quotations within one another on line ${line}`,
  brand: {
    head: ({ base }: { base: string }) => `Everything that is not stated here is as in the brand ${base}.`,
    words: 'The words beside the logo, on the cover.',
    noLogo: 'The logo: put the file into this folder, name it here, and take the # away.',
    onDark: 'a light one for dark covers',
    colors: 'The colours: accent1 is the main one, accent2 the second one.',
  },
  slides: {
    numbered: ({ title, count }: { title: string; count: number }) => `${title} (${count})`,
    contents: 'Contents',
    sources: 'Where the figures come from',
  },
};
