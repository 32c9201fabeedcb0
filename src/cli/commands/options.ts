import type { Words } from '../../core/language.ts';
import type { CommandArgument, CommandGroup, CommandOption } from '../command.ts';

/** The outline that a command is about. */
export const OUTLINE: CommandArgument = { name: '[outline]', about: 'the outline', fallback: 'slides.yaml' };

/** The outlines that a command is about, one after the other. */
export const OUTLINES: CommandArgument = {
  name: '[outlines...]',
  about: 'the outline, or several; - is the standard input',
  fallback: 'slides.yaml',
};

/** The commands that go with a translator's work. */
export const TRANSLATE: CommandGroup = {
  name: 'translate',
  about: 'Hand the texts of a deck to a translator, and take them back.',
};

/** The PowerPoint template that a command is about. */
export const TEMPLATE: CommandArgument = { name: '<template>', about: 'the template: corporate.potx' };

/** The commands that go with a customer's own PowerPoint template. */
export const BRAND: CommandGroup = {
  name: 'brand',
  about: 'Make a brand for a deck; look at a PowerPoint template, and make a brand of it.',
};

/** Options of commands that read an outline through the whole pipeline. */
export const READING_OPTIONS: readonly CommandOption[] = [
  { flags: '--lang <languages>', about: 'only these languages: en,zh', parse: list },
  { flags: '--brand <name>', about: 'another look: a folder under templates/' },
  { flags: '--reading <place>', about: 'the sizes for another place: hall or desk' },
  { flags: '--strict', about: 'let warnings stop the deck, too' },
  { flags: '--json', about: 'print the report as JSON, with the edits that mend what can be mended' },
  { flags: '--all', about: 'show each of the findings that come of one cause' },
  { flags: '--quiet', about: 'print only what is wrong' },
  { flags: '--no-cache', about: 'make every slide anew' },
];

/** Options of commands that make a brand: its colours and logos. */
export const LOOK_OPTIONS: readonly CommandOption[] = [
  { flags: '--color <colors>', about: 'the main colour and the second one: 0E6B84,teal', parse: colorList },
  { flags: '--logo <file>', about: 'your logo: any SVG, a PNG, JPEG or WebP' },
  { flags: '--logo-on-dark <file>', about: 'the logo for dark grounds' },
];

/** The option of commands that can go on with every change. */
export const WATCH: CommandOption = {
  flags: '--watch',
  about: 'do it again whenever a file of the outline’s folder changes',
};

/** Why several outlines are not watched. */
export const ONE_WATCHED: Words = {
  en: '--watch goes with one outline, in a file.',
  zh: '--watch 只能用于一个大纲文件。',
};

/** Words apart at commas. */
export function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** Colours apart at commas, but not at those of `rgb(14, 107, 132)`. */
function colorList(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}
