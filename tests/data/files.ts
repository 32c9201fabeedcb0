import { DATA, type DataLimits } from '../../src/core/limits.ts';
import { readData } from '../../src/data/read-data.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { HEAD } from '../support/head.ts';

/** What a chart's `from` came to: the series in a language, and the findings. */
export async function seriesOf(from: string, files: Readonly<Record<string, string | Uint8Array>>, language = 'en') {
  const text = `${HEAD}slides:\n  - kind: chart\n    title: A chart\n    chart:\n      type: column\n      from: ${from}\n`;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) throw new Error(JSON.stringify(findings, null, 1));
  const read = await readData(outline, memoryFiles({ 'slides.yaml': text, ...files }), '');
  const { deck, findings: resolved } = resolveDeck(outline, language, { data: read.data });
  const [slide] = deck.slides;
  const view = (slide?.content.chart as { from?: SeriesLike } | undefined)?.from;
  return { view, findings: [...read.findings, ...resolved] };
}

/** What is wrong with the data that the slides of an outline name. */
export async function findingsIn(
  slides: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<DataLimits> = {},
) {
  const text = `${HEAD}slides:\n${slides}`;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) throw new Error(JSON.stringify(findings, null, 1));
  return (await readData(outline, memoryFiles({ 'slides.yaml': text, ...files }), '', { ...DATA, ...limits })).findings;
}

interface SeriesLike {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
