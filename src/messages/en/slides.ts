import { counted, groupedDigits } from '../../core/counted.ts';
import type { Texts } from './words.ts';

export const slides = {
  manyRows: ({ count, most }: { count: number; most: number }) => ({
    message: `The table has ${groupedDigits(count)} rows, and a deck shows at most ${groupedDigits(most)}.`,
    hint: 'Keep the rows that matter, and hand out the rest as a file.',
  }),
  noteWithoutMark: {
    message: 'A note cannot stand here, where it would have no mark on the slide.',
    hint: 'Put it behind a word of the slide’s title or text, or write it as the `footnote`.',
  },
  noteWithoutLine: ({ kind }: { kind: string }) => ({
    message: `A slide of the kind \`${kind}\` has no source line, where the note would stand.`,
    hint: 'Write it out, or move it to a slide that has a source line.',
  }),
  advancesTooSoon: ({ isSpoken, seconds, needed }: { isSpoken: boolean; seconds: number; needed: number }) => ({
    message: isSpoken
      ? `The slide goes on after ${seconds} seconds, and its notes take about ${needed} to say.`
      : `The slide goes on after ${seconds} seconds, and takes about ${needed} to read.`,
    hint: `Give it more time, say less on it, or write \`advance: ${isSpoken ? 'notes' : 'reading'}\`.`,
  }),
  round: ({
    language,
    count,
    minutes,
    seconds,
  }: {
    language: string;
    count: number;
    minutes: number;
    seconds: string;
  }) => `Runs by itself (${language}): ${count} slides, ${minutes}:${seconds} minutes a round, until Esc.`,
  thirdOfKind: ({ kind }: { kind: string }) => ({
    message: `Three slides in a row are of the kind \`${kind}\`, and an audience tires of one form.`,
    hint: 'Say one of them in another way.',
  }),
  monotonous: ({ id, remedy }: { id: string; remedy: 'before' | 'behind' | 'statement' | undefined }) => ({
    message: `The slide looks like \`${id}\` before it, and an audience tires of one form.`,
    hint: {
      before: 'Let the two change places.',
      behind: 'Let it change places with the slide behind it.',
      statement: 'Put a statement between the two.',
      none: 'Say one of them in another way, or choose its `composition`.',
    }[remedy ?? 'none'],
  }),
  decorations: { scene: 'the scene', icon: 'the icon', kicker: 'the kicker' },
  unshown: ({ key, count }: { key: string; count: number }) =>
    `The look of this brand shows no \`${key}\`: ${count} ${count === 1 ? 'slide has' : 'slides have'} one. Leave them out, or ask for \`composition: plain\`.`,
  leftOut: ({
    what,
    language,
    ids,
    frames,
  }: {
    what: string;
    language: string;
    ids: readonly string[];
    frames: readonly string[];
  }) =>
    `The template leaves no room for ${what} (${language}): ${ids.join(', ')} ${ids.length === 1 ? 'has' : 'have'} none. Choose a layout with more room for ${frames.join(', ')} under \`layouts\` in the brand.yaml.`,
  notShown: ({
    key,
    words,
    isTemplate,
    kind,
    frame,
  }: {
    key: string | undefined;
    words: string;
    isTemplate: boolean;
    kind: string;
    frame: string;
  }) => ({
    message: `The slide does not show its \`${key}\` (${words}).`,
    hint: isTemplate
      ? `The template’s layout has no room for it, or a \`${kind}\` as it stands here has no place for it. Choose a layout with more room for \`${frame}\` under \`layouts\` in the brand.yaml, say it on another slide, or leave it out.`
      : `A \`${kind}\` as it stands here has no place for it: see what the kind says of \`${key}\`, or leave it out.`,
  }),
  footers: { footer: 'footer', date: 'date' },
  noFooter: ({ missing }: { missing: readonly string[] }) =>
    `The template’s layouts have no place for a ${missing.join(' and a ')}: what the deck says there is not printed.`,
  noShare: ({ name, prose }: { name: string; prose: string }) => ({
    message: `“${name}” (${prose}) is no share of a whole, so no area shows it.`,
    hint: 'Take a fact in per cent, above 0 and below 100.',
  }),
  noLead: ({ lead, count }: { lead: number; count: number }) => ({
    message: `There is no site ${lead}: the slide has ${count}.`,
    hint: `Give \`lead\` a number from 1 to ${count}.`,
  }),
  cannotBuild: ({ isNative, type }: { isNative: boolean; type: string }) => ({
    message: 'The chart is a picture, which cannot appear part by part, so it is there from the start.',
    hint: isNative
      ? 'Write `native: true` under the chart to make it one that PowerPoint draws, or leave out `build`.'
      : `Charts of the type \`${type}\` are always pictures: choose another type, or leave out \`build\`.`,
  }),
  neverNative: 'Choose another type, or leave out `native`.',
  onSlide: ({ slide, text }: { slide: number; text: string }) => `Slide ${slide}: ${text}`,
  drawnAsShapes: ({ type }: { type: string }) =>
    `PowerPoint has no chart like \`${type}\`, so this one is drawn as shapes, which have no data to edit.`,
  drawnAsPicture: ({ type }: { type: string }) =>
    `PowerPoint has no chart like \`${type}\`, so this one is a picture, which has no data to edit.`,
  twoVisuals: {
    message:
      'A slide shows a `scene`, a `picture` in its place, or a `background` behind everything, and this one names two.',
    hint: 'Keep one of them.',
  },
  lists: {
    uneven: {
      message: 'Some of the lists have a scene or a picture, and others have none.',
      hint: 'Give each list one, or give the slide a single `scene` of its own.',
    },
    both: {
      message: 'The slide has a scene or a picture beside its lists, and the lists have some of their own.',
      hint: 'Keep the one of the slide, or one for each list.',
    },
  },
  timeline: {
    outOfOrder: {
      message: 'This moment comes before one that stands above it, so the line runs back in time.',
      hint: 'Put the moments in order of time.',
    },
    tooFar: ({ farthest }: { farthest: number }) => ({
      message: `This number is no year: it lies beyond ${farthest}, and probably has a digit too many.`,
      hint: 'Write the year, such as `when: 2010`; what is meant as it stands is written as a text, in quotes.',
    }),
    noYear: {
      message: 'This moment names no year, or several, so it has no place on a scale.',
      hint: 'Write one year, as in `when: 2010` or `when: May 2010`; or leave out `scale`, which spaces all moments evenly.',
    },
    tooEarly: {
      message: 'This moment comes before the one above it, and on a scale the years run from left to right.',
      hint: 'Put the moments in order of time.',
    },
  },
  custom: {
    order: { message: 'The first of the two is the larger.', hint: 'Write the first, then the last: [1, 6].' },
    overlap: ({
      items,
      column,
      row,
    }: {
      items: readonly { number: number; show: string | undefined }[];
      column: number;
      row: number;
    }) => ({
      message: `Items ${items.map(({ number, show }) => `${number} (\`${show}\`)`).join(' and ')} lie on top of each other, in column ${column} of row ${row}.`,
      hint: 'Move one of them, or let it take fewer columns or rows. Only a panel may lie below others, which must then lie wholly on it.',
    }),
  },
  kpis: {
    unknownLead: ({ id }: { id: string }) => `\`${id}\` is none of the figures on this slide.`,
    nameLead: 'Name the fact of one of its `items`, or write `none`.',
    incomparable: ({ name, prose, other, otherProse }: Texts<'name' | 'prose' | 'other' | 'otherProse'>) => ({
      message: `“${name}” (${prose}) cannot be compared with “${other}” (${otherProse}) by length.`,
      hint: 'Compare figures of one measure, above nought; say anything else in `compare`.',
    }),
  },
  comparison: {
    empty: { message: 'This side has nothing to say.', hint: 'Give it a list under `items`, or a `fact`.' },
  },
  frame: {
    quoted: {
      message: '`voice` has quotation marks: it is what somebody said in the deck’s words, not in theirs.',
      hint: 'Take the marks out, or use `kind: quote` for the words as they were said.',
    },
  },
  contact: {
    publishers:
      'The contact slide gives the publisher of the source, whom nobody here speaks for: fill in your own `name`, `phone` and `place`.',
    empty: {
      message: 'The slide does not say how to get in touch.',
      hint: 'Write addresses under `lines`, or people under `people`.',
    },
  },
  map: {
    hidden: { message: 'A map fills the slide, and hides a `background`.', hint: 'Take it out.' },
    alone: { message: '`also` stands on the panel of `figures`.', hint: 'Give the slide figures, or take it out.' },
    unapproved:
      'The map shows land of China. Shown in public in mainland China, a map needs an approved base map and its number: name its file under `base`, and write the number under `approval`. Slides of the kinds `link` and `hub` draw schemes, which need none.',
  },
  picture: {
    none: {
      message: 'The slide has no picture.',
      hint: 'Name a file under `picture`, or a scene of the library under `scene`.',
    },
  },
  columns: {
    empty: { message: 'The column has nothing to say.', hint: 'Give it a `text`, or a list under `items`.' },
    both: {
      message: 'The column has both a `text` and a list under `items`, and shows one of them.',
      hint: 'Keep one, or make the list a column of its own.',
    },
  },
  street: {
    noHouse: {
      message: 'The place has no house, and the slide no scene.',
      hint: 'Name a `house`, or give the slide a `scene` and say where the place is `at`.',
    },
    noScene: {
      message: 'The place says where it is `at` in a scene, and the slide has none.',
      hint: 'Give the slide a `scene`, or name the `house` that the place is instead.',
    },
    notAt: {
      message: 'The slide shows a scene, and the place is nowhere in it.',
      hint: 'Say which of the scene’s anchors it is `at`.',
    },
    noAnchor: ({ scene, name }: { scene: string; name: string }) => `The scene \`${scene}\` has no anchor \`${name}\`.`,
    anchors: ({ names }: { names: readonly string[] }) => `Its anchors are ${names.join(', ')}.`,
    noAnchors: ({ scene, others }: { scene: string; others: readonly string[] }) => ({
      message: `The scene \`${scene}\` has no anchors, so that no place can be in it.`,
      hint: `Of the scenes that come with the tool, ${others.join(', ')} has them. In one of your own, draw a rectangle with \`class="anchor"\`, \`data-name\` and \`data-kind\` for each place.`,
    }),
  },
  pictures: {
    none: {
      message: 'The entry has no picture.',
      hint: 'Name a file under `picture`, or a scene of the library under `scene`.',
    },
    both: { message: 'The entry names a `picture` and a `scene`.', hint: 'Keep one of them.' },
  },
  table: {
    noNumber: ({ place, written }: { place: string; written: string }) => ({
      message: `${place}: “${written}” is no number.`,
      hint: 'Write a number there, leave the cell empty where there is none, or let the column be of the type `text`.',
    }),
    wordAdvice: 'In a column of figures a single word is the name of a fact. Write a dash where there is no figure.',
    leaveOutTotal: 'Write `total: false` on this column, or leave out `total`.',
    theColumn: 'the column',
    columnNamed: ({ name }: { name: string }) => `the column “${name}”`,
    emptyCell: ({ column }: { column: string }) => `A cell is empty, so ${column} has no total.`,
    noFigure: ({ written, column }: { written: string; column: string }) =>
      `“${written}” is no figure, so ${column} has no total.`,
    inexact: ({ label, column }: { label: string; column: string }) =>
      `“${label}” is no exact figure, so ${column} has no exact total.`,
    unlikeUnits: ({ a, b, column }: { a: string | undefined; b: string | undefined; column: string }) =>
      `${a} and ${b} have different units, so ${column} has no total.`,
    noColumns: {
      message: 'The table has no columns.',
      hint: 'Write `columns` and `rows`, or name a data file under `from`.',
    },
    noRows: {
      message: 'The table has no rows.',
      hint: 'Write `rows`, each a list with one cell a column, or name a data file under `from`.',
    },
    both: {
      message: 'The table has both `rows` and a data file under `from`, and shows only one of them.',
      hint: 'Keep one of the two.',
    },
    rowLength: ({ cells, columns, commas }: { cells: number; columns: number; commas: string }) => ({
      message: `The row has ${counted(cells, 'cell')} for ${counted(columns, 'column')}.`,
      hint: `Give each column one cell; a dash says that there is no figure.${commas}`,
    }),
    fileWidth: ({ count, given, names }: { count: number; given: number; names: readonly string[] }) => ({
      message: `The table names ${count} columns, and the file gives ${given}: ${names.join(', ')}.`,
      hint: 'Name the columns to show with `columns` under `from`, in the order of the headings.',
    }),
    widths: ({ sum, most }: { sum: number; most: number }) => ({
      message: `The columns take ${sum} columns of the grid, and it has ${most}.`,
      hint: 'Make one of them narrower, or leave out its `width`.',
    }),
    noRow: ({ row, count }: { row: number; count: number }) => `The table has no row ${row}; it has ${count}.`,
    unknownRow: ({ name }: { name: string }) => `No row of the table is called “${name}”.`,
    nameRow: 'Write the first cell of a row, a fact in it, or its number, counted from 1.',
    nothingToSum: {
      message: 'The table has no column of figures to sum.',
      hint: 'Give a column `type: number`, or leave out `total`.',
    },
  },
};
