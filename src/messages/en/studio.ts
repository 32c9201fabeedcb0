export const studio = {
  broken: 'The text has an error here, so that no edit of its parts can be made. Mend it first.',
  unsound: 'The outline has errors, so that it is not known what would change with this. Mend them first.',
  noSlide: ({ id }: { id: string }) => `The slide \`${id}\` is no longer where it was. Look again.`,
  elsewhere: 'The value is written once, and referred to here. Change it where it is written.',
  tied: 'Others refer to what is written here (`*` or `<<`), so that it cannot be taken out or moved by itself.',
  notByItself: 'This cannot be changed by itself as it is written. Edit the text.',
  translated:
    'The texts of this slide are translated in a file of their own, which would not follow. Change its kind in the text.',
  noSlideText: 'This is no slide: its text has to be one entry of the list of slides.',
  lastSlide: 'A deck has a slide at least.',
  linked: ({ id }: { id: string }) => `Other slides link to \`${id}\`. Change these links first.`,
  stale: 'The value has changed since. Look again.',
  notHere: 'The outline does not write this value here.',
  firstLanguage: ({ language }: { language: string }) =>
    `Write this in the first language of the deck (${language}) first; it is translated from that.`,
  fromBrand: 'The brand writes this, and not the outline.',
  fromFact: ({ id }: { id: string }) => `This is the fact \`${id}\`. Change it where it is stated.`,
  fromCalc: ({ id }: { id: string }) => `The fact \`${id}\` is computed. Change the facts that it is computed from.`,
  fromData: ({ file }: { file: string }) => `This is in the data file ${file}. Change it there.`,
  idTaken: ({ id }: { id: string }) => `Another slide is called \`${id}\`.`,
  badName: ({ name }: { name: string }) =>
    `\`${name}\` is no name: a name has letters, digits, _ and -, and begins with a letter.`,
  nameTaken: ({ name }: { name: string }) => `\`${name}\` is there already.`,
  noName: ({ name }: { name: string }) => `There is no \`${name}\`, or it is written elsewhere.`,
  inUse: ({ name }: { name: string }) => `\`${name}\` is used. Take it out of these places first.`,
  unitWords: ({ languages }: { languages: string }) =>
    `This unit is a word of your own. Write it in each language of the deck: ${languages}.`,
  noTable: 'There are no rows of cells here.',
  noFigure: ({ text }: { text: string }) => `\`${text}\` is neither a number nor a fact of this deck.`,
  twoFigures: ({ text, point, comma }: { text: string; point: number; comma: number }) =>
    `${text} may be ${point} or ${comma}. Write it in one of these ways.`,
  buildConflict: ({ file }: { file: string }) =>
    `Another program changed ${file} meanwhile. Settle which text holds, then build.`,
  buildUnwritten: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be saved (${reason}). Close it in other programs, or allow writing there, then build.`,
  building: 'The decks are being built already.',
  buildNothing: 'Choose a format and a language at least.',
  buildBroke: 'The build ended before it was done. Try again.',
  noPicture: 'The file holds no picture that slides take. Save it as JPEG or PNG, a logo also as SVG.',
  pictureTooLarge: 'The picture is larger than 32 MB. Save it smaller, for a slide needs no more than 3,840 pixels.',
  pictureNotKept: ({ reason }: { reason: string }) => `The picture could not be copied beside the outline: ${reason}`,
};
