import type { UiLanguage } from '../core/language.ts';

/** What follows a command’s name: `[outline]` may be left out, `<file>` may not, of `[files...]` there may be several. */
export interface CommandArgument {
  readonly name: string;
  readonly about: string;
  /** What is in where it is left out. */
  readonly fallback?: string;
}

/** An option of a command: `--strict`, or with a value, `--out <folder>`. */
export interface CommandOption {
  readonly flags: string;
  readonly about: string;
  /** The value from what was typed; that text itself where omitted. */
  readonly parse?: (text: string) => unknown;
}

/** What reports are printed as: for people, or for tools; `json` where `--json` is said. */
export const REPORT_FORMS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** What every command is given besides what was typed. */
export interface Tool {
  /** The tool's own folder: its `templates/` serve outlines that have none of their own. */
  readonly home: string;
  readonly version: string;
  /** The language in which to speak to the person at the keyboard. */
  readonly ui: UiLanguage;
  /** What all that is printed is; text where omitted. */
  readonly report?: ReportForm;
}

/** A word that is before the names of several commands: `translate` before `export` and `import`. */
export interface CommandGroup {
  readonly name: string;
  readonly about: string;
}

export interface CommandDefinition<Flags = unknown> {
  readonly name: string;
  readonly group?: CommandGroup;
  readonly about: string;
  readonly arguments: readonly CommandArgument[];
  /** `--ui` is added to those of every command. */
  readonly options: readonly CommandOption[];
  /** Does what the command is for; the exit code. Stages are loaded here, so that `--help` answers at once. */
  readonly run: (given: readonly (string | undefined)[], flags: Flags, tool: Tool) => Promise<number>;
}
