import { type CommandArgument, type CommandGroup, type CommandOption, REPORT_FORMS } from '../command.ts';

export const OUTLINE: CommandArgument = { name: '[outline]', about: 'the outline', fallback: 'slides.yaml' };

export const OUTLINES: CommandArgument = {
  name: '[outlines...]',
  about: 'one or more outlines; - is standard input',
  fallback: 'slides.yaml',
};

export const TRANSLATE: CommandGroup = {
  name: 'translate',
  about: 'Export the texts of a deck for a translator, and import the translations.',
};

export const TEMPLATE: CommandArgument = { name: '<template>', about: 'the template: corporate.potx' };

export const BRAND: CommandGroup = {
  name: 'brand',
  about: 'Make a brand for a deck, or from a PowerPoint template; inspect a template.',
};

/** Options of the commands that put an outline through the whole pipeline. */
export const READING_OPTIONS: readonly CommandOption[] = [
  { flags: '--lang <languages>', about: 'only these languages: en,zh', parse: list },
  { flags: '--brand <name>', about: 'another brand: a folder under templates/' },
  { flags: '--reading <place>', about: 'the type sizes for where the deck is read: hall or desk' },
  { flags: '--strict', about: 'make warnings stop the deck, as errors do' },
  { flags: '--report <form>', about: `what to print: ${REPORT_FORMS.join(', ')} (default: text)` },
  { flags: '--json', about: 'short for --report json' },
  { flags: '--all', about: 'list every finding, including those that share a cause' },
  { flags: '--quiet', about: 'print only what is wrong' },
  { flags: '--no-cache', about: 'make every slide again, even if it has not changed' },
];

/** Options of commands that make a brand: its colours and logos. */
export const LOOK_OPTIONS: readonly CommandOption[] = [
  { flags: '--color <colors>', about: 'the main and the second colour: 0E6B84,teal', parse: colorList },
  { flags: '--logo <file>', about: 'your logo: SVG, PNG, JPEG or WebP' },
  { flags: '--logo-on-dark <file>', about: 'the version of the logo for dark backgrounds' },
];

export const WATCH: CommandOption = {
  flags: '--watch',
  about: 'run again whenever a file in the outline’s folder changes, until Ctrl+C',
};

export function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** The colours in a list, separated by commas; those inside `rgb(14, 107, 132)` do not count. */
function colorList(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}
