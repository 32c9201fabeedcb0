import { counted } from '../../core/counted.ts';
import type { Texts } from './words.ts';

export const translate = {
  columnHeads: {
    key: 'Key (leave)',
    slides: 'Slide',
    kind: 'Kind',
    what: 'What it is',
    reference: 'Text',
    translation: 'Translation',
    room: 'Room',
    state: 'State',
    note: 'Note',
    stamp: 'Mark (leave)',
  },
  headOf: ({ head, language }: Texts<'head' | 'language'>) => `${head} (${language})`,
  states: { missing: 'missing', translated: 'translated', stale: 'stale' },
  otherLanguage: ({ ofTable, asked }: { ofTable: string; asked: string }) =>
    `The table holds texts in \`${ofTable}\`, and --lang says \`${asked}\`.`,
  oneLanguage: 'The deck has one language. Add the other one under `deck.languages` first.',
  sayLanguage: ({ languages }: { languages: readonly string[] }) => `Say --lang with ${languages.join(' or ')}.`,
  notReference: ({ language, wish }: { language: string; wish: string }) =>
    `\`${language}\` is the language that the others are translated from. ${wish}`,
  notDrawn: ({ language, drawn }: { language: string; drawn: readonly string[] }) =>
    `Decks are drawn in ${drawn.join(' and ')} so far, and not in \`${language}\`.`,
  notInDeck: ({ language, languages }: { language: string; languages: readonly string[] }) =>
    `The deck has ${languages.join(' and ')}. Add \`${language}\` under \`deck.languages\` first.`,
  withoutHeads: ({ key, translation }: { key: string; translation: string }) => ({
    message: `No line of the table has the heads “${key}” and “${translation}”, so nothing tells which texts these are.`,
    hint: 'Keep the first line as it was exported, and all columns.',
  }),
  elsewhere: ({ key }: { key: string }) => ({
    message: `The outline only refers to \`${key}\` there, and the text itself stands in another place.`,
    hint: 'Write this translation into the outline by hand.',
  }),
  unknownText: ({ key }: { key: string }) => `The outline has no text \`${key}\`, so this translation has no place.`,
  exportAgain: 'The text may have been removed or moved since. Export the table again to see what there is.',
  twice: ({ key }: { key: string }) => ({
    message: `The table has two translations of \`${key}\`, and only one of them can count.`,
    hint: 'Keep one of the two rows.',
  }),
  tooLong: ({ most }: { most: string }) => ({
    message: `This translation has more than ${most} characters, and no slide shows so many.`,
    hint: 'Shorten it.',
  }),
  strayBold: {
    message: 'Bold words stand between `**` and `**`; one of these marks has no partner.',
    hint: 'Put the other mark behind the bold words, without a space before it, or leave both out.',
  },
  lost: ({ isFact, raw, prints }: { isFact: boolean; raw: string; prints: string | undefined }) => ({
    message: isFact
      ? `The text inserts \`${raw}\`, and the translation does not, so this would be missing there.`
      : `The text has a link to ${raw}, and the translation does not.`,
    hint: isFact
      ? `Write \`${raw}\` where it belongs${prints ? `; it prints ${prints}` : ''}.`
      : `Write [words](${raw}) where the link belongs.`,
  }),
  changed: ({ reference, before, after }: { reference: string; before: string; after: string }) => ({
    message: `The \`${reference}\` text has changed since the table was made. It was “${before}”, and is now “${after}”.`,
    hint: 'The translation is taken over as that of the earlier text. Look through it.',
  }),
  noRoom: ({ length, room, isFar }: { length: number; room: number; isFar: boolean }) => ({
    message: `The translation has ${length} characters, and its place takes about ${room}${isFar ? '' : ': it is set in more lines, or smaller'}.`,
    hint: 'Say it in fewer words.',
  }),
  place: ({ slides }: { slides: readonly number[] }) => `Slide ${slides.join(', ')}: `,
  brokenXml: ({ reason }: { reason: string }) => ({
    message: `The file is not well-formed XML: ${reason}.`,
    hint: 'Export it anew from the translation tool.',
  }),
  notXliff2: ({ found }: { found: string }) => ({
    message: `This is ${found}, and XLIFF 2 is read.`,
    hint: 'Let the translation tool save XLIFF 2.0 or 2.1.',
  }),
  noWorkbook: 'cannot be read as an XLSX workbook',
  unreadable: ({ reason }: { reason: string }) => ({
    message: `The file ${reason}.`,
    hint: 'Fetch it again from the translator; or open it in a spreadsheet program, and save it anew as .xlsx.',
  }),
  keepFact: ({ raw, prints }: { raw: string; prints: string | undefined }) => `Keep ${raw}: it prints ${prints}.`,
  bold: 'Words between ** and ** are bold.',
  linkWords: ({ url }: { url: string }) => `In [words](${url}) only the words are translated.`,
  notes: ({ notes }: { notes: readonly string[] }) => notes.join(' '),
  limit: ({ characters, lines, isHanzi }: { characters: number; lines: number; isHanzi: boolean }) =>
    `about ${characters} ${isHanzi ? 'hanzi' : 'letters'}, ${counted(lines, 'line')}`,
};
