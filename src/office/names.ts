import NAMES from './names.json' with { type: 'json' };

/** Namespaces by their customary prefix (ECMA-376 part 1, annex A; Microsoft's [MS-PPTX] and [MS-ODRAWXML]; this tool's own). */
export const NAMESPACES = NAMES.namespaces;

export const PREFIXES: ReadonlyMap<string, string> = new Map([
  // Strict files, which programs read in others too.
  ...Object.entries(NAMES.strict).map(([prefix, uri]) => [uri, prefix] as const),
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix] as const),
]);

/** Types of relationships (ECMA-376 part 1, 13.3 and 15.2; part 2, annex F). */
export const RELATIONSHIPS = NAMES.relationships;

/** Content types of the parts (ECMA-376 part 1, 13.3). */
export const CONTENT_TYPES = NAMES.contentTypes;

/** The extension of p:presentation that holds sections ([MS-PPTX] 2.3.11). */
export const SECTION_URI = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
