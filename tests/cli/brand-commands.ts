import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adviseBrand } from '../../src/app/advise-brand.ts';
import { buildDecks } from '../../src/app/build-decks.ts';
import * as templates from '../../src/app/inspect-template.ts';
import * as trying from '../../src/app/try-template.ts';
import { useBrand } from '../../src/app/use-brand.ts';
import type { Tool } from '../../src/cli/command.ts';
import { type BrandInitFlags, runBrandInit } from '../../src/cli/run/run-brand-init.ts';
import { type BrandInspectFlags, runBrandInspect } from '../../src/cli/run/run-brand-inspect.ts';
import { projectFiles } from '../support/build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { TemplateFile } from '../template/sound-templates.ts';
import { printed } from './printed.ts';

/** The files of the sample deck of the first template that is tried stand for those of others: they take seconds. */
function keepTried(): typeof trying.tryTemplate {
  let kept: Promise<trying.TriedTemplate['outputs']> | undefined;
  return async (tool, brand, formats) => {
    if (!kept) kept = trying.tryTemplate(tool, brand, formats).then(({ outputs }) => outputs);
    return { ...(await trying.tryTemplate(tool, brand, [])), outputs: await kept };
  };
}

/** The commands on templates, in a temporary folder that holds the given ones beside an outline. */
export function brandCommands(files: readonly TemplateFile[]) {
  const folder = temporaryFolder();
  const at = (...names: string[]) => join(folder, ...names);
  for (const { name, bytes } of files) writeFileSync(at(name), bytes);
  writeFileSync(at('slides.yaml'), '');
  const tryTemplate = keepTried();
  return {
    folder,
    at,
    inspect: (name: string, flags: BrandInspectFlags = {}, ui: Tool['ui'] = 'en') =>
      printed(
        (tool) =>
          runBrandInspect(
            name,
            { out: at('pictures'), ...flags },
            { ...templates, ...trying, adviseBrand, tryTemplate, useBrand },
            tool,
          ),
        {
          ui,
        },
      ),
    init: (name: string, flags: BrandInitFlags = {}, ui: Tool['ui'] = 'en') =>
      printed((tool) => runBrandInit(name, { for: at('slides.yaml'), ...flags }, templates, tool), { ui }),
  };
}

/** A deck whose files do not say which brand.yaml it was built with. */
const DECK = `deck:
  id: same
  title: The same
  brand: theirs
  languages: [en]
slides:
  - kind: cover
  - kind: section
    title: A part
  - kind: bullets
    title: Two reasons are enough
    items: [Near the river, Not far from the port]
`;

/** The bytes of the deck on a template whose brand.yaml is given. */
async function built(base: string, bytes: Uint8Array, brandFile: string): Promise<Buffer> {
  const own = { 'slides.yaml': DECK, [`templates/theirs/${base}`]: bytes, 'templates/theirs/brand.yaml': brandFile };
  const { report, outputs } = await buildDecks({ files: projectFiles(own), outline: 'slides.yaml', formats: ['pptx'] });
  expect(report.ok, JSON.stringify(report.findings)).toBe(true);
  return Buffer.from(outputs[0]?.bytes ?? []);
}

/** Tests that brands which `init` makes of these templates look as with `base` alone. */
export function testMadeBrands(files: readonly TemplateFile[], { at, init }: ReturnType<typeof brandCommands>): void {
  it.each(files)('looks as with `base` alone: $name', async ({ name, bytes }) => {
    const { code } = await init(at(name));
    expect(code).toBe(0);
    const made = at('templates', name.replace(/\.\w+$/, ''));
    expect(new Uint8Array(readFileSync(join(made, name)))).toEqual(bytes);
    const written = readFileSync(join(made, 'brand.yaml'), 'utf8');
    const bytesWith = (brandFile: string) => built(name, bytes, brandFile);
    expect(await bytesWith(written)).toEqual(await bytesWith(`base: ${name}\n`));
  });
}
