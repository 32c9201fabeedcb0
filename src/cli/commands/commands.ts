/** The commands; the help lists them by name. */
export { brandInit } from './brand-init.ts';
export { brandInspect } from './brand-inspect.ts';
export { brandNew } from './brand-new.ts';
export { build } from './build.ts';
export { check } from './check.ts';
export { facts } from './facts.ts';
export { factsAccept } from './facts-accept.ts';
export { newCommand } from './new.ts';
export { schema } from './schema.ts';
export { translateExport } from './translate-export.ts';
export { translateImport } from './translate-import.ts';
