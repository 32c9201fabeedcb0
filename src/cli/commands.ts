/** The commands; the help lists them by name. */
export { brandInit } from './commands/brand-init.ts';
export { brandInspect } from './commands/brand-inspect.ts';
export { build } from './commands/build.ts';
export { check } from './commands/check.ts';
export { newCommand } from './commands/new.ts';
export { schema } from './commands/schema.ts';
export { translateExport } from './commands/translate-export.ts';
export { translateImport } from './commands/translate-import.ts';
