// The page of a finding: what it means, an example of it, what the tool says, and the same without it.
import { findingExamples } from '../finding-examples.mjs';
import { wholeOutline, wordsOn } from './examples.mjs';
import { headedColumns, yamlBlock } from './layout.mjs';

const MARK = '▸';
/** Examples that a page shows in full; of more it shows what differs. */
const WHOLE = 3;
/** Lines of an example in a table. */
const LINES = 3;
const unmarked = (text) => text.replaceAll(MARK, '');

/**
 * The page of one finding.
 * @param {string} code
 * @param {string} severity
 * @param {import('./pages.mjs').Product} product
 * @returns {Promise<string>}
 */
export async function findingPage(code, severity, product) {
  const paragraphs = wordsOn('findings', code)
    .replace(/\]\((?!https?:|mailto:|#)/g, '](../')
    .split('\n\n');
  const advice = paragraphs.filter((each) => each.startsWith('To do: '));
  const meaning = paragraphs.filter((each) => !advice.includes(each));
  const examples = findingExamples(code);
  const shown = [];
  for (const example of examples.slice(0, WHOLE)) shown.push(...(await exampleParts(code, example, product)));
  if (examples.length > WHOLE) shown.push('## More of the same', moreExamples(examples.slice(WHOLE)));
  const from = examples.length > 0 ? `${code}.yaml and ${code}.md` : `${code}.md`;
  const parts = [
    `<!-- Made by \`npm run docs\` from tests/fixtures/findings/${from}. -->`,
    `# ${code}`,
    `*${severity === 'error' ? 'Error: the deck is not built.' : 'Warning: the deck is built, but under `--strict` it is not.'}*`,
    ...meaning,
    ...(advice.length > 0 ? ['## What to do', ...advice.map((each) => each.replace('To do: ', ''))] : []),
    ...shown,
    '[All findings](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Examples as a table: what each is, and the lines in which the mended outline differs, or what is marked beside it. */
function moreExamples(examples) {
  const rows = examples.map(({ title, trigger, files, nearMiss, mended }) => {
    const beside = Object.values(files).flatMap((text) => text.split('\n').filter((line) => line.includes(MARK)));
    if (beside.length > 0) return `| ${title} | ${codeCell(beside.map((line) => unmarked(line).trim()))} | |`;
    const [before, after] = [unmarked(trigger), nearMiss].map((text) => text.split('\n').filter(Boolean));
    const [gone, come] = [
      before.filter((line) => !after.includes(line)),
      after.filter((line) => !before.includes(line)),
    ];
    const trimmed = (lines) => lines.map((line) => line.trim()).join('\n');
    // Where only the indentation differs it has to be seen.
    const show = trimmed(gone) === trimmed(come) ? withIndent : (line) => line.trim();
    return `| ${title} | ${codeCell(gone.map(show))} | ${mended ? '' : 'for example '}${codeCell(come.map(show))} |`;
  });
  return ['| what | reported | not reported |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A line whose indentation shows: dots for spaces, signs for what only looks like one. */
function withIndent(line) {
  const signs = { ' ': '·', '\t': '⇥', '\u3000': '□', '\u00a0': '◦' };
  return line.replace(/^\s+/, (spaces) => [...spaces].map((each) => signs[each] ?? each).join(''));
}

/** A few lines as code in one cell of a table. */
function codeCell(lines) {
  const shown = lines.slice(0, LINES).map((line) => {
    const fence = line.includes('`') ? '``' : '`';
    const pad = fence === '``' ? ' ' : '';
    return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
  });
  return [...shown, ...(lines.length > LINES ? ['…'] : [])].join('<br>');
}

async function exampleParts(code, { title, trigger, files: others, nearMiss, mended }, product) {
  const outline = wholeOutline(unmarked(trigger));
  const beside = Object.entries(others).map(([name, text]) => [name, unmarked(text)]);
  const files = { 'slides.yaml': outline, ...Object.fromEntries(beside) };
  const found = (await product.findingsOf(files)).filter((each) => each.code === code);
  if (found.length === 0) throw new Error(`The example “${title}” of ${code} does not give it.`);
  const printed = (ui) => `\`\`\`text\n${found.map((each) => product.print(each, files, ui)).join('\n\n')}\n\`\`\``;
  const reported = { title: 'Reported', block: yamlBlock(unmarked(trigger)) };
  const other = { title: mended ? 'Mended' : 'Not reported', block: yamlBlock(nearMiss) };
  // What is wrong in a brand's file is not to be mended in the outline.
  const inBrand = Object.entries(others).some(([name, text]) => name.endsWith('brand.yaml') && text.includes(MARK));
  return [
    `## Example: ${title}`,
    headedColumns(inBrand ? [reported] : [reported, other]),
    ...beside.map(([name, text]) => `Beside it, \`${name}\`:\n\n${yamlBlock(text)}`),
    printed('en'),
    `<details><summary>The same in Chinese</summary>\n\n${printed('zh')}\n\n</details>`,
  ];
}
