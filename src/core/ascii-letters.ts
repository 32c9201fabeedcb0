/** The text with letters that names are made of, without accents: ä, ö and ü as ae, oe and ue, ß as ss. */
export const asciiLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replaceAll('ß', 'ss')
    .replaceAll(/[øØ]/g, (letter) => (letter === 'ø' ? 'oe' : 'Oe'))
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
