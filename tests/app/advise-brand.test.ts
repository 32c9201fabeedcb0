import { expect, it } from 'vitest';
import { adviseBrand } from '../../src/app/advise-brand.ts';
import { inspectFile, type Read } from '../../src/app/inspect-template.ts';
import { shippedFiles } from '../support/brand.ts';
import { soundTemplates } from '../template/sound-templates.ts';

async function readOf(name: string): Promise<Read> {
  const { bytes = new Uint8Array() } = soundTemplates().find((each) => each.name === name) ?? {};
  const { read } = await inspectFile(shippedFiles, { file: `templates/theirs/${name}`, bytes });
  if (!read) throw new Error(`${name} was not read.`);
  return read;
}

const NOTHING = { sample: { ok: true, slides: 0, causes: [] }, slides: [], findings: [], outputs: [] };

const keys = (advice: Awaited<ReturnType<typeof adviseBrand>>) => advice.map(({ path }) => path.join('.'));

it('what a designer may write into brand.yaml is to leave out scenes where the layouts show photographs', async () => {
  expect(keys(await adviseBrand(shippedFiles, await readOf('pictures-on-layouts.potx'), NOTHING))).toContain('scenes');
  expect(keys(await adviseBrand(shippedFiles, await readOf('without-footers.potx'), NOTHING))).not.toContain('scenes');
});
