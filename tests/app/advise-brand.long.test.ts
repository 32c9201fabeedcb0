import { expect, it } from 'vitest';
import { adviseBrand } from '../../src/app/advise-brand.ts';
import { inspectFile, type Read } from '../../src/app/inspect-template.ts';
import { tryTemplate } from '../../src/app/try-template.ts';
import { shippedFiles } from '../support/brand.ts';
import { soundTemplates } from '../template/sound-templates.ts';

async function readOf(name: string): Promise<Read> {
  const { bytes = new Uint8Array() } = soundTemplates().find((each) => each.name === name) ?? {};
  const { read } = await inspectFile(shippedFiles, { file: `templates/theirs/${name}`, bytes });
  if (!read) throw new Error(`${name} was not read.`);
  return read;
}

const keys = (advice: Awaited<ReturnType<typeof adviseBrand>>) => advice.map(({ path }) => path.join('.'));

it('what a designer may write into brand.yaml is a layout only where the slides on it have no more findings than before', async () => {
  const read = await readOf('without-footers.potx');
  const before = await tryTemplate(shippedFiles, read.brand, []);
  const [master] = read.report.masters;
  const [cover] = master?.layouts ?? [];
  if (!master || !cover) throw new Error('The template has no layout.');
  const quote = { ...cover, name: 'Quote', frames: [], idle: { why: 'served', frame: 'quote', by: 1 } as const };
  const report = { ...read.report, masters: [{ ...master, layouts: [...master.layouts, quote] }] };
  const adviceWith = (brand: Read['brand']) =>
    adviseBrand(shippedFiles, { ...read, report, restated: () => ({ brand, findings: [], accepted: [] }) }, before);
  expect(keys(await adviceWith(read.brand))).toContain('layouts.quote');
  const { frames } = read.brand;
  const narrow = { ...frames.quote, body: { ...frames.quote.body, w: 0.5, h: 0.5 } };
  expect(keys(await adviceWith({ ...read.brand, frames: { ...frames, quote: narrow } }))).not.toContain(
    'layouts.quote',
  );
});
