import { capital } from '../../core/language.ts';
import { UNWRITABLE } from './words.ts';

export const outline = {
  empty: { message: 'The outline is empty.', hint: 'Begin with `deck:` and `slides:`.' },
  unwritableNumber: ({ value }: { value: number }) => ({
    message: `${value} ${UNWRITABLE}.`,
    hint: 'Write it in another unit.',
  }),
  movedTranslations: ({
    count,
    canFix,
    path,
    section,
  }: {
    count: number;
    canFix: boolean;
    path: string;
    section: string;
  }) => ({
    message: `Slides or texts have moved since this file was written. ${count === 1 ? '1 translation was found again by `of`, and stands where its text is' : `${count} translations were found again by \`of\`, and stand where their texts are`} now.`,
    hint: canFix
      ? '`check --fix` writes the names that they have now into this file: do that before you add others. The name of a slide with an `id` does not change.'
      : `Write \`${path}\` under \`${section}\` for it, and the others likewise.`,
  }),
  unusedTranslations: ({ slide, count }: { slide: string | undefined; count: number }) => ({
    message: slide
      ? `The slide that \`${slide}\` translates is not in the outline now. ${count === 1 ? 'Its translation is kept here, and not used.' : `Its ${count} translations are kept here, and not used.`}`
      : `The outline has no text now for ${count === 1 ? 'this translation, which is' : `${count} of these translations, which are`} kept here, and not used.`,
    hint: `${count === 1 ? 'It counts' : 'They count'} again when the text is back. If it is gone for good, remove ${count === 1 ? 'it' : 'them'}.`,
  }),
  translationIsNoText: ({ place, sort }: { place: string; sort: string }) =>
    `The translation of ${place} must be a text; it is ${sort}.`,
  unknownTranslationKey: ({ key }: { key: string }) => `\`${key}\` is not a key that a translation takes.`,
  translationKeys: 'Write the translation behind `text`, and the text that it translates behind `of`.',
  entryWithoutText: { message: 'This entry has no translation.', hint: 'Add `text:` and the translation.' },
  fileTakenAway: {
    message: 'This file has been taken away while the command was running.',
    hint: 'Put it back, and run the command again.',
  },
  noTextFile: ({ sort }: { sort: string }) => ({
    message: `This file is ${sort}, whatever its name says; an outline is plain text.`,
    hint: 'Open it in the program that wrote it, and save it as plain text (UTF-8) under this name.',
  }),
  noUnicode: {
    message: 'This character is not written in UTF-8, and it is not clear which one was meant.',
    hint: 'Save the file as UTF-8: in Notepad under “Save as”, “Encoding”.',
  },
  staleTranslation: ({ reference, before, after }: { reference: string; before: string; after: string }) => ({
    message: `The \`${reference}\` text has changed since this was translated. It was “${before}”, and is now “${after}”.`,
    hint: 'Bring the translation up to date, and write the new text behind `of:`.',
  }),
  unknownSlide: ({ id }: { id: string }) =>
    `The outline has no slide with the id \`${id}\`, so its texts would be lost.`,
  textTwice: ({ language, place }: { language: string; place: string }) => ({
    message: `The outline has a text in \`${language}\` for ${place} already, and only one of them can count.`,
    hint: 'Keep one of the two.',
  }),
  noTextToTranslate: ({ place }: { place: string }) => `The outline has no text at ${place} that this could translate.`,
  writePathOfText: 'Write the path of a text of the slide, or remove the line.',
  notTranslated: ({ place }: { place: string }) => ({
    message: `${capital(place)} is no text that is translated.`,
    hint: 'Remove the line.',
  }),
  wrongAddress: ({ value, meant }: { value: string; meant: string }) => ({
    message: `\`${value}\` leads nowhere.`,
    hint: `Write \`${meant}\`, as the browser shows it.`,
  }),
  duplicateId: ({ slide, id, first, line }: { slide: number; id: string; first: number; line: number }) => ({
    message: `Slide ${slide} has the id \`${id}\`, which slide ${first} has on line ${line}: links and translations could not tell them apart.`,
    hint: 'Give one of them another id.',
  }),
  duplicateLanguage: ({ language }: { language: string }) => ({
    message: `The language \`${language}\` is listed twice, and both would be written to one file.`,
    hint: 'Remove one.',
  }),
  duplicateFormat: ({ format }: { format: string }) => ({
    message: `The format \`${format}\` is listed twice, and both would be written to one file.`,
    hint: 'Remove one.',
  }),
  valueAndCalc: ({ id }: { id: string }) => ({
    message: `\`${id}\` has a \`value\` and a \`calc\`, and only one of them can say what it is.`,
    hint: 'Keep one of the two.',
  }),
  factWithoutFigure: ({ id }: { id: string }) => ({
    message: `\`${id}\` has no figure.`,
    hint: 'Add a line such as `value: 339.1`; or `calc:` to compute it from other facts, or `say:` where it is only words.',
  }),
  factWithoutSource: ({ id, example }: { id: string; example: string | undefined }) => ({
    message: `\`${id}\` names no source, and nobody could check it.`,
    hint: example
      ? `Add a line such as \`source: ${example}\`, with the name of an entry under \`sources\`.`
      : 'Describe the publication under `sources`, and add `source:` with its name there.',
  }),
  misspeltUnit: ({ value, meant }: { value: string | Readonly<Record<string, string>>; meant: string }) => ({
    message: `\`${value}\` is not a unit that the tool knows, so every language shows it as it stands, and the figures unscaled.`,
    hint: `Did you mean \`${meant}\`? Words of your own stand by language: \`en: …\` and \`zh: …\` on lines of their own.`,
  }),
  duskWithoutScene: {
    message: '`dusk` is for a scene, and there is none here.',
    hint: 'Name a `scene` beside it, or take it out.',
  },
  sceneAndPicture: {
    message: 'There is a `scene` and a `picture`, and only one of them can stand here.',
    hint: 'Keep one of the two.',
  },
  unknownSource: ({ source }: { source: string }) => `There is no source \`${source}\` under \`sources\`.`,
  notAccepted: ({ code }: { code: string }) => `\`${code}\` is not a warning that can be accepted.`,
  acceptedError: ({ code }: { code: string }) => ({
    message: `\`${code}\` is an error, and errors cannot be accepted.`,
    hint: 'Remove this line, and mend what the error says.',
  }),
  writeCode: 'Write the code that the report shows.',
  unknownLanguage: ({ language }: { language: string }) =>
    `\`${language}\` is not a language of the deck, so nobody would see this text.`,
  addLanguage: 'Add it to the languages of the deck.',
  everySlideHidden: {
    message: 'Every slide is hidden, so the show would be empty.',
    hint: 'Take `hidden` away from one.',
  },
  advanceWithoutNotes: {
    message: 'The slide is to stay as long as its notes take to say, and it has no `notes`.',
    hint: 'Write `notes`, or a number of seconds: `advance: 12`.',
  },
};
