import { loadedBuild } from '../../app/kept-build.ts';
import { defined } from '../../core/collections.ts';
import { FORMAT_NAMES } from '../../core/formats.ts';
import { say } from '../../messages/say.ts';
import { type CommandDefinition, type CommandOption, REPORT_FORMS } from '../command.ts';
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
import type { StudioFlags } from '../run/run-studio.ts';
import { type ExportFlags, type ImportFlags, runExport, runImport } from '../run/run-translate.ts';
import { runWatch } from '../run/run-watch.ts';
import COMMANDS from './commands.json' with { type: 'json' };

type StatedOption = Omit<CommandOption, 'parse'> & { readonly parse?: string };

interface StatedCommand extends Omit<CommandDefinition, 'options' | 'run'> {
  /** Options, and names of those that commands share. */
  readonly options: readonly (StatedOption | string)[];
}

const STATED: Readonly<Record<string, StatedCommand>> = COMMANDS.commands;
const SHARED: Readonly<Record<string, readonly StatedOption[]>> = COMMANDS.shared;

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  list: (text: string) => text.split(',').map((part) => part.trim()),
  /** The colours in a list, separated by commas; those inside `rgb(14, 107, 132)` do not count. */
  colors: (text: string) => text.split(/,(?![^(]*\))/).map((part) => part.trim()),
  number: Number,
};

function optionOf({ parse, about, flags }: StatedOption): CommandOption {
  const words = about.replace('{reports}', REPORT_FORMS.join(', ')).replace('{formats}', FORMAT_NAMES.join(', '));
  return { flags, about: words, ...defined({ parse: PARSERS[parse ?? ''] }) };
}

/** A command whose words, arguments and options commands.json states. */
function command<Flags>(name: string, run: CommandDefinition<Flags>['run']): CommandDefinition {
  const stated = STATED[name];
  if (!stated) throw new Error(`No command is called ${name}.`);
  const options = stated.options.flatMap((each) => (typeof each === 'string' ? (SHARED[each] ?? []) : [each]));
  // The program hands on the flags that these options describe.
  return { ...stated, options: options.map(optionOf), run } as CommandDefinition;
}

export const brandInit = command<BrandInitFlags>('brand init', async ([template = ''], flags, tool) => {
  const [{ runBrandInit }, starting] = await Promise.all([
    import('../run/run-brand-init.ts'),
    import('../../app/inspect-template.ts'),
  ]);
  return runBrandInit(template, flags, starting, tool);
});

export const brandInspect = command<BrandInspectFlags>('brand inspect', async ([template = ''], flags, tool) => {
  const [{ runBrandInspect }, inspecting, trying, advising, { useBrand }] = await Promise.all([
    import('../run/run-brand-inspect.ts'),
    import('../../app/inspect-template.ts'),
    import('../../app/try-template.ts'),
    import('../../app/advise-brand.ts'),
    import('../../app/use-brand.ts'),
  ]);
  return runBrandInspect(template, flags, { ...inspecting, ...trying, ...advising, useBrand }, tool);
});

export const brandNew = command<BrandNewFlags>('brand new', async ([name = ''], flags, tool) => {
  const [{ runBrandNew }, { useBrand }] = await Promise.all([
    import('../run/run-brand-new.ts'),
    import('../../app/use-brand.ts'),
  ]);
  return runBrandNew(name, flags, useBrand, tool);
});

export const build = command<BuildFlags & { readonly watch?: boolean; readonly schema?: boolean }>(
  'build',
  async (given, { watch, schema, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    const [first] = names;
    if (schema && first !== undefined && first !== '-')
      (await import('../run/run-schema.ts')).followOutline(first, tool);
    if (!watch) return runBuild(names, flags, false, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(say.cli.watchOneFile, tool);
    return runWatch(outline, flags, false, loadedBuild, tool);
  },
);

export const check = command<BuildFlags & { readonly fix?: boolean; readonly watch?: boolean }>(
  'check',
  async (given, { fix, watch, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    if (names.every(isPresentation)) {
      if (fix || watch || flags.plan || flags.lang || flags.brand) return refuse(say.cli.forOutlinesOnly, tool);
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
);

export const facts = command<FactsFlags>('facts', async ([outline = ''], flags, tool) => {
  const { readLedger } = await import('../../app/fact-ledger.ts');
  return runFacts(outline, flags, readLedger, tool);
});

export const factsAccept = command<AcceptFlags>('facts accept', async (given, flags, tool) => {
  const { acceptFacts } = await import('../../app/fact-ledger.ts');
  return runAccept(
    given.filter((name) => name !== undefined),
    flags,
    acceptFacts,
    tool,
  );
});

export const newCommand = command<NewFlags>('new', async ([folder = ''], flags, tool) => {
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
});

export const schema = command<SchemaFlags>('schema', async (_, flags, tool) =>
  (await import('../run/run-schema.ts')).runSchema(flags, tool),
);

export const studio = command<StudioFlags>('studio', async ([outline = ''], flags, tool) => {
  const { runStudio } = await import('../run/run-studio.ts');
  return runStudio(outline, flags, tool);
});

export const translateExport = command<ExportFlags>('translate export', async ([outline = ''], flags, tool) => {
  const { exportTexts } = await import('../../app/translate-texts.ts');
  return runExport(outline, flags, exportTexts, tool);
});

export const translateImport = command<ImportFlags>(
  'translate import',
  async ([table = '', outline = ''], flags, tool) => {
    const { importTexts } = await import('../../app/translate-texts.ts');
    return runImport(table, outline, flags, importTexts, tool);
  },
);
