import { loadedBuild } from '../../app/kept-build.ts';
import { FORMAT_NAMES } from '../../core/formats.ts';
import { say } from '../../messages/say.ts';
import {
  type CommandArgument,
  type CommandGroup,
  type CommandOption,
  defineCommand,
  REPORT_FORMS,
} from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import type { BrandInitFlags } from '../run/run-brand-init.ts';
import type { BrandInspectFlags } from '../run/run-brand-inspect.ts';
import type { BrandNewFlags } from '../run/run-brand-new.ts';
import { type BuildFlags, runBuild } from '../run/run-build.ts';
import { isPresentation, runCheckFiles } from '../run/run-check-files.ts';
import { type AcceptFlags, type FactsFlags, runAccept, runFacts } from '../run/run-facts.ts';
import { runFix } from '../run/run-fix.ts';
import type { NewFlags } from '../run/run-new.ts';
import type { SchemaFlags } from '../run/run-schema.ts';
import { type ExportFlags, type ImportFlags, runExport, runImport } from '../run/run-translate.ts';
import { runWatch } from '../run/run-watch.ts';

const OUTLINE: CommandArgument = { name: '[outline]', about: 'the outline', fallback: 'slides.yaml' };

const OUTLINES: CommandArgument = {
  name: '[outlines...]',
  about: 'one or more outlines; - is standard input',
  fallback: 'slides.yaml',
};

const TRANSLATE: CommandGroup = {
  name: 'translate',
  about: 'Export the texts of a deck for a translator, and import the translations.',
};

const TEMPLATE: CommandArgument = { name: '<template>', about: 'the template: corporate.potx' };

const BRAND: CommandGroup = {
  name: 'brand',
  about: 'Make a brand for a deck, or from a PowerPoint template; inspect a template.',
};

/** Options of the commands that put an outline through the whole pipeline. */
const READING_OPTIONS: readonly CommandOption[] = [
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
const LOOK_OPTIONS: readonly CommandOption[] = [
  { flags: '--color <colors>', about: 'the main and the second colour: 0E6B84,teal', parse: colorList },
  { flags: '--logo <file>', about: 'your logo: SVG, PNG, JPEG or WebP' },
  { flags: '--logo-on-dark <file>', about: 'the version of the logo for dark backgrounds' },
];

const WATCH: CommandOption = {
  flags: '--watch',
  about: 'run again whenever a file in the outline’s folder changes, until Ctrl+C',
};

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** The colours in a list, separated by commas; those inside `rgb(14, 107, 132)` do not count. */
function colorList(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}

export const brandInit = defineCommand<BrandInitFlags>({
  name: 'init',
  group: BRAND,
  about: 'Make a brand from a PowerPoint template: a folder under templates/ with a copy of it and a brand.yaml.',
  arguments: [TEMPLATE],
  options: [
    { flags: '--name <name>', about: 'the name of the brand (default: the file’s)' },
    { flags: '--for <outline>', about: 'the outline that templates/ goes beside (default: the current folder)' },
  ],
  run: async ([template = ''], flags, tool) => {
    const [{ runBrandInit }, starting] = await Promise.all([
      import('../run/run-brand-init.ts'),
      import('../../app/inspect-template.ts'),
    ]);
    return runBrandInit(template, flags, starting, tool);
  },
});

export const brandInspect = defineCommand<BrandInspectFlags>({
  name: 'inspect',
  group: BRAND,
  about: 'Report what is in a PowerPoint template, build a sample deck on it, and draw its layouts.',
  arguments: [{ ...TEMPLATE, about: 'a template, .potx or .pptx, or a brand made from one' }],
  options: [
    {
      flags: '--out <folder>',
      about: 'the folder for the pictures and the sample deck (default: out/<template>-layouts)',
    },
    { flags: '--layouts', about: 'also list every layout with its placeholders' },
    { flags: '--json', about: 'print the report as JSON' },
  ],
  run: async ([template = ''], flags, tool) => {
    const [{ runBrandInspect }, inspecting, trying] = await Promise.all([
      import('../run/run-brand-inspect.ts'),
      import('../../app/inspect-template.ts'),
      import('../../app/try-template.ts'),
    ]);
    return runBrandInspect(template, flags, { ...inspecting, ...trying }, tool);
  },
});

export const brandNew = defineCommand<BrandNewFlags>({
  name: 'new',
  group: BRAND,
  about: 'Make a brand with your colours and logo for an existing deck: a folder under templates/, set in the outline.',
  arguments: [{ name: '<name>', about: 'the name of the brand: acme' }],
  options: [
    ...LOOK_OPTIONS,
    { flags: '--organisation <text>', about: 'the organisation (default: the name of the brand)' },
    { flags: '--extends <brand>', about: 'the brand to start from (default: the deck’s)' },
    { flags: '--for <outline>', about: 'the outline of the deck (default: slides.yaml)' },
  ],
  run: async ([name = ''], flags, tool) => {
    const [{ runBrandNew }, { useBrand }] = await Promise.all([
      import('../run/run-brand-new.ts'),
      import('../../app/use-brand.ts'),
    ]);
    return runBrandNew(name, flags, useBrand, tool);
  },
});

export const build = defineCommand<BuildFlags & { readonly watch?: boolean; readonly schema?: boolean }>({
  name: 'build',
  about: 'Build the decks of one or more outlines, one per language.',
  arguments: [OUTLINES],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--schema', about: 'first write the schema for editors beside the outline' },
    { flags: '--format <formats>', about: `what to write: ${FORMAT_NAMES.join(', ')} (default: pptx)`, parse: list },
    { flags: '--width <pixels>', about: 'how wide pictures of slides are', parse: Number },
    { flags: '--embed-fonts', about: 'put the letters that they use into SVG files' },
    { flags: '--out <folder>', about: 'the folder for the decks (default: out/ beside the outline)' },
  ],
  run: async (given, { watch, schema, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    const [first] = names;
    if (schema && first !== undefined && first !== '-')
      (await import('../run/run-schema.ts')).followOutline(first, tool);
    if (!watch) return runBuild(names, flags, false, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(say.cli.watchOneFile, tool);
    return runWatch(outline, flags, false, loadedBuild, tool);
  },
});

export const check = defineCommand<BuildFlags & { readonly fix?: boolean; readonly watch?: boolean }>({
  name: 'check',
  about: 'Report what is wrong with outlines, or with finished decks (any .pptx, whatever made it). Writes no deck.',
  arguments: [{ ...OUTLINES, name: '[files...]', about: 'outlines, or finished decks: deck.pptx' }],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--fix', about: 'make the edits that are certain to be right, list them, and report what remains' },
  ],
  run: async (given, { fix, watch, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    if (names.every(isPresentation)) {
      if (fix || watch || flags.lang || flags.brand) return refuse(say.cli.forOutlinesOnly, tool);
      const { checkFile } = await import('../../lint/check-file.ts');
      return runCheckFiles(names, flags, checkFile, tool);
    }
    if (names.some(isPresentation)) return refuse(say.cli.checkApart, tool);
    if (fix && watch) return refuse(say.cli.fixOrWatch, tool);
    if (fix) return runFix(names, flags, loadedBuild, tool);
    if (!watch) return runBuild(names, flags, true, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(say.cli.watchOneFile, tool);
    return runWatch(outline, flags, true, loadedBuild, tool);
  },
});

export const facts = defineCommand<FactsFlags>({
  name: 'facts',
  about: 'List the facts of a deck: what each says, where it comes from, where it stands, and whether it is a draft.',
  arguments: [OUTLINE],
  options: [
    { flags: '--drafts', about: 'only drafts: figures that nobody has checked' },
    { flags: '--lang <language>', about: 'the language of names and figures (default: the deck’s first)' },
    { flags: '--csv', about: 'print a table for spreadsheets' },
    { flags: '--json', about: 'print JSON' },
  ],
  run: async ([outline = ''], flags, tool) => {
    const { readLedger } = await import('../../app/fact-ledger.ts');
    return runFacts(outline, flags, readLedger, tool);
  },
});

export const factsAccept = defineCommand<AcceptFlags>({
  name: 'accept',
  group: { name: 'facts', about: '' },
  about: 'Make drafts facts: take `draft: true` out of the outline, and change nothing else in it.',
  arguments: [{ name: '[names...]', about: 'the facts, and the outline, if it is not slides.yaml' }],
  options: [
    { flags: '--all', about: 'all drafts' },
    { flags: '--json', about: 'print JSON' },
  ],
  run: async (given, flags, tool) => {
    const { acceptFacts } = await import('../../app/fact-ledger.ts');
    return runAccept(
      given.filter((name) => name !== undefined),
      flags,
      acceptFacts,
      tool,
    );
  },
});

export const newCommand = defineCommand<NewFlags>({
  name: 'new',
  about: 'Make a folder with a small deck and a brand, to start from.',
  arguments: [{ name: '<folder>', about: 'the folder to make' }],
  options: [
    { flags: '--title <text>', about: 'the title of the deck' },
    { flags: '--organisation <text>', about: 'who presents it' },
    { flags: '--lang <languages>', about: 'its languages, the reference language first: en,zh', parse: list },
    ...LOOK_OPTIONS,
    { flags: '--minutes <number>', about: 'how long the talk is, in minutes', parse: Number },
    { flags: '--scene <name>', about: 'the scene on its cover, from the library: port' },
    {
      flags: '--from <notes>',
      about: 'make its slides from a Word document or Markdown notes: report.docx, notes.md',
    },
    {
      flags: '--portable',
      about: 'put a copy of the tool in the folder, for a computer without it; also works on an existing deck’s folder',
    },
    { flags: '--yes', about: 'ask no questions' },
  ],
  run: async ([folder = ''], flags, tool) => {
    const [{ runNew }, { useBrand }, { terminalAsk }] = await Promise.all([
      import('../run/run-new.ts'),
      import('../../app/use-brand.ts'),
      import('../run/new-questions.ts'),
    ]);
    const ask = await terminalAsk();
    return runNew(folder, flags, useBrand, tool, ask).catch((error: unknown) => {
      // Who leaves the questions with Ctrl+C wants no deck, and no report of a fault.
      if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.usage;
      throw error;
    });
  },
});

export const schema = defineCommand<SchemaFlags>({
  name: 'schema',
  about: 'Print the JSON schema for outlines, or for brand.yaml.',
  arguments: [],
  options: [
    {
      flags: '--for <outline>',
      about: 'also complete the names in this outline; writes slides.schema.json beside it',
    },
    { flags: '--brand', about: 'the schema for brand.yaml' },
    { flags: '--out <file>', about: 'write it to a file' },
    { flags: '--quiet', about: 'print nothing' },
  ],
  run: async (_, flags, tool) => (await import('../run/run-schema.ts')).runSchema(flags, tool),
});

export const translateExport = defineCommand<ExportFlags>({
  name: 'export',
  group: TRANSLATE,
  about: 'Write the texts of a deck to a table for a translator.',
  arguments: [OUTLINE],
  options: [
    { flags: '--lang <language>', about: 'the language to translate into (default: the deck’s second, if it has two)' },
    {
      flags: '--to <file>',
      about: 'the table: .xlsx, .csv or .xlf (default: texts.<language>.xlsx beside the outline)',
    },
    { flags: '--force', about: 'overwrite an existing table' },
  ],
  run: async ([outline = ''], flags, tool) => {
    const { exportTexts } = await import('../../app/translate-texts.ts');
    return runExport(outline, flags, exportTexts, tool);
  },
});

export const translateImport = defineCommand<ImportFlags>({
  name: 'import',
  group: TRANSLATE,
  about: 'Read translations back from a table that `export` wrote.',
  arguments: [{ name: '<table>', about: 'the table, as the translator sent it back' }, OUTLINE],
  options: [
    { flags: '--lang <language>', about: 'the language of the translations (default: as the table says)' },
    { flags: '--check', about: 'only report; write nothing' },
  ],
  run: async ([table = '', outline = ''], flags, tool) => {
    const { importTexts } = await import('../../app/translate-texts.ts');
    return runImport(table, outline, flags, importTexts, tool);
  },
});
