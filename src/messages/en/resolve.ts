import { counted } from '../../core/counted.ts';
import type { Texts } from './words.ts';
export const resolve = {
  typedFigure: ({ figure }: { figure: string }) =>
    `\`${figure}\` is typed by hand, so it has no source and will not follow when the figure changes.`,
  writeFact: ({ id, figure }: { id: string; figure: string }) => `\`${id}\` prints ${figure}: write \`{${id}}\`.`,
  writeOneOfFacts: ({ figure, inBraces }: { figure: string; inBraces: readonly string[] }) =>
    `Facts print ${figure}: write the one that is meant, ${inBraces.join(' or ')}.`,
  makeFact: 'Make it a fact and write its name in braces; or list it under `names` if it is part of a name.',
  typedNumbers: {
    message: 'These numbers are typed by hand, so they have no source and will not follow when the figures change.',
    hint: 'Make them facts and write their names here.',
  },
  dataWithoutSource: {
    message: 'The outline does not say where this file’s figures come from.',
    hint: 'Write `from` with a `file:` and a `source:`, which is an entry under `sources`.',
  },
  boundSaidTwice: ({ id, words, written }: { id: string; words: string; written: string }) => ({
    message: `The fact \`${id}\` prints its bound itself, and the slide reads “${words} ${written}”.`,
    hint: `Leave out “${words}”, or the fact’s \`bound\`.`,
  }),
  unitSaidTwice: ({ number, unit, words, id }: { number: string; unit: string; words: string; id: string }) => ({
    message: `The figure is “${number} ${unit}”, and its text goes on with “${words}”.`,
    hint: `Begin the text otherwise, or leave out the \`unit\` of \`${id}\` if the text says what it counts.`,
  }),
  talkTooLong: ({ needed, available, surplus }: { needed: number; available: number; surplus: number }) => ({
    message: `The notes take about ${counted(needed, 'minute')} to say, and the slot has ${available}.`,
    hint: `Shorten the notes by about ${surplus} percent, or leave slides out.`,
  }),
  duplicateTitle: ({ id }: { id: string }) => ({
    message: `Slide \`${id}\` has the same title, and a list of slides could not tell them apart.`,
    hint: 'Let each title say what its slide says.',
  }),
  blankTitle: {
    message: 'Nothing of this title is to be seen, and neither a list nor a screen reader can say what it stands for.',
    hint: 'Write what the slide, or the deck, says.',
  },
  emptyAgenda: {
    message: 'An agenda lists the sections of its deck, and this deck has none that is shown.',
    hint: 'Add slides of the kind `section` where parts begin, or leave the agenda out.',
  },
  nothingTranslated: ({ language, reference, command }: { language: string; reference: string; command: string }) => ({
    message: `Nothing is written in \`${language}\` yet, so that deck would show the texts in \`${reference}\`.`,
    hint: `\`${command}\` makes the table for it; or leave the language out.`,
  }),
  openNote: {
    message: 'A note begins here and does not end in this paragraph.',
    hint: 'Close it with `]`: `words^[The note.]`.',
  },
  noteInNote: 'A note cannot stand within another.',
  noNotesHere: 'A note cannot stand here: only what stands on a slide’s face has a source line below it.',
  writeOut: 'Write it out, or leave it out.',
  emptyNote: { message: 'This note is empty.', hint: 'Write the note between the brackets, or remove them.' },
  wrongLink: ({ url }: { url: string }) => `\`${url}\` is not an address that a click can lead to.`,
  beginLink: 'Begin it with https://, http:// or mailto:, or with # and the id of a slide.',
  linkToNoSlide: ({ id }: { id: string }) => `There is no slide with the id \`${id}\`.`,
  linkById: ({ number, id }: { number: string; id: string }) =>
    `A link names a slide by its \`id\`, which stays the same when slides are added or removed: slide ${number} is \`#${id}\`.`,
  writeSlideId: ({ names, andOthers }: { names: readonly string[]; andOthers: boolean }) =>
    `Write the \`id\` of a slide after the #: ${names.join(', ')}${andOthers ? ' and others' : ''}.`,
  fullWidthBraces: { message: 'Full-width braces do not insert a fact.', hint: 'Write ASCII braces: { and }.' },
  noFactInBraces: ({ text }: { text: string }) => `\`${text}\` does not name a fact.`,
  textComputesNothing: ({ calc }: { calc: string }) =>
    `A text computes nothing: add a fact with \`calc: ${calc}\`, and write its name here.`,
  writeFactInBraces: 'Write the name of a fact between the braces, or {{ for a brace itself.',
  openBrace: {
    message: 'A brace is opened here and not closed.',
    hint: 'Close it after the name of a fact, or write {{ for a brace itself.',
  },
  factWithoutPeriod: ({ id }: { id: string }) => ({
    message: `The fact \`${id}\` has no period to write here.`,
    hint: 'Add `period:` to the fact, or leave it out of the text.',
  }),
  unknownForm: ({ form, hint, forms }: { form: string; hint: string; forms: readonly string[] }) => ({
    message: `\`${form}\` is not a form of a fact.`,
    hint: `${hint === '' ? '' : `${hint} `}The forms are ${forms.join(', ')}.`,
  }),
  unknownFact: ({ id }: { id: string }) => `There is no fact \`${id}\` under \`facts\`.`,
  numberInQuotes: ({ number }: { number: string }) => `A number stands without quotes: \`${number}\`.`,
  digitsAlone: ({ number }: { number: string }) =>
    `Write the digits alone, \`${number}\`, and \`unit: "%"\` once for all of them.`,
  writeBold: 'Write `**words**` for bold.',
  noHeading: 'Leave it out: the title of a slide is its `title`.',
  writeSign: 'Write the sign itself.',
  writeLink: 'Write a link as `[words](https://…)`.',
  writeLinkWordsFirst: 'Write a link as `[words](https://…)`: the words in brackets first.',
  writeLinkWithoutSpace: 'No space stands between the brackets of a link: `[words](https://…)`.',
  addressWithoutSpaces: 'An address has no spaces; a slide is called by its `id`: `[words](#id)`.',
  writeLines:
    'Write the key with `|` after it, and each line on one of its own below; or leave the breaks to the tool.',
  openBold: {
    message: 'Bold words begin or end here and nowhere else, so that the slide shows the stars.',
    hint: 'Write two stars on each side: `**words**`.',
  },
  otherMarkup: ({ shown }: { shown: string }) =>
    `\`${shown}\` is written as in Markdown, HTML or programs, and the slide shows the signs as they stand.`,
  foreignPlaceholder: ({ whole }: { whole: string }) =>
    `The slide shows \`${whole}\` as it stands, and not the figure.`,
  htmlTag: ({ tag }: { tag: string }) => `\`${tag}\` is HTML, and the slide shows it as it stands.`,
  removeTag: 'Take the tag out: a text has `**bold**`, `[links](https://…)`, and line breaks as it is written.',
  doubtfulBraces: ({ id, meant }: { id: string; meant: string }) => ({
    message: `\`${id}\` is a fact, and with these braces the slide does not show it as it should.`,
    hint: `Write \`${meant}\`, one brace on each side.`,
  }),
  nameOfFact: ({ id }: { id: string }) => `That is the \`name\` of \`${id}\`: write \`${id}\`.`,
  factOfWords: ({ id, prose }: { id: string; prose: string }) => ({
    message: `\`${id}\` is only words (“${prose}”), and a chart draws values.`,
    hint: 'Give the fact a `value` beside its `say`, or leave it out of the chart.',
  }),
  writtenInChinese: ({ language }: { language: string }) => ({
    message: `This text stands under \`${language}\` and is written in Chinese.`,
    hint: `Write it in the language of that deck; or accept it under \`ok\` if it is a name that stays Chinese.`,
  }),
  missingTranslation: ({ language, taken }: { language: string; taken: string }) =>
    `This text is missing in \`${language}\`, and stands there in \`${taken}\`.`,
  addInPlace: ({ language }: { language: string }) => `Add \`${language}:\` and its text.`,
  addInFileOrPlace: ({ file, section, key, language }: Texts<'file' | 'section' | 'key' | 'language'>) =>
    `Write it in ${file}, under \`${section}\`: \`${key}: …\`; or add \`${language}:\` here.`,
  addInFile: ({ file, section, key }: { file: string; section: string; key: string }) =>
    `Write it in ${file}, under \`${section}\`: \`${key}: …\`.`,
  addInFileOrNames: ({ file, section, key }: { file: string; section: string; key: string }) =>
    `Write it in ${file}, under \`${section}\`: \`${key}: …\`. A name that every language writes so belongs under \`names\`.`,
};
