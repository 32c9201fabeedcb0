// What the pages need of the product, put together from its modules: compiled ones for `npm run docs`, sources for tests.
import { join } from 'node:path';
import { ROOT } from './examples.mjs';

/** The day on which examples are built. */
const TODAY = '2026-06-30';

/**
 * @param {Record<'schema' | 'brand' | 'scenes' | 'pictureKits' | 'parse' | 'facts' | 'kinds' | 'types' | 'codes' | 'rules' | 'build' | 'files' | 'disk', any>} modules
 *   The modules slides-json-schema, brand-json-schema, library, kits, parse-outline, resolve-facts, both kinds, diagnostic, rules, build, files and disk-files.
 * @param {object} [kept] Options of builds in shipped brands, which may keep what others have loaded and drawn.
 * @returns {import('./pages.mjs').Product & { projectFiles: (entries: Record<string, string>) => any, folderFiles: (folder: string) => any, buildDecks: any }}
 */
export function productOf(
  { schema, brand, scenes, pictureKits, parse, facts, kinds, types, codes, rules, build, files, disk },
  kept = {},
) {
  const shared = files.onlyFiles(disk.diskFiles(ROOT), (path) => /^(templates|scenes)(\/|$)|^npm:/.test(path));
  const projectFiles = (entries) => {
    const beside = files.onlyFiles(disk.diskFiles(join(ROOT, 'tests/fixtures')), (path) =>
      /^(pictures|logos|maps|data)(\/|$)/.test(path),
    );
    return disk.layeredFiles([files.memoryFiles(entries), shared, beside]);
  };
  return {
    plainJsonSchema: schema.plainJsonSchema,
    brandJsonSchema: brand.brandJsonSchema,
    frames: Object.fromEntries(Object.values(kinds).map(({ kind, frame }) => [kind, frame])),
    parseOutline: parse.parseOutline,
    resolveFacts: facts.resolveFacts,
    scenes: scenes.SCENES,
    kits: pictureKits.KITS,
    kinds: Object.values(kinds).map(({ kind }) => kind),
    types: Object.values(types).map(({ type }) => type),
    codes: [...codes.ERROR_CODES, ...codes.WARNING_CODES].map((code) => ({ code, severity: codes.severityOf(code) })),
    rules: rules.RULES,
    projectFiles,
    folderFiles: (folder) => disk.layeredFiles([disk.diskFiles(join(ROOT, folder)), shared]),
    buildDecks: build.buildDecks,
    async findingsOf(entries) {
      const files = projectFiles(entries);
      const own = Object.keys(entries).some((path) => path.startsWith('templates/')) ? {} : kept;
      const options = { files, outline: 'slides.yaml', formats: [], today: TODAY, ...own };
      return (await build.buildDecks(options)).report.findings;
    },
  };
}
