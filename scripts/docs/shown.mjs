// Fixtures and the gallery as the pages show them: pictures, with what they were made from.
import { fixtureAsWritten, fixturesOf, gallerySlides } from './examples.mjs';
import { besideEachOther, yamlBlock } from './layout.mjs';

const picture = (group, name, width) =>
  `<img src="../images/${group}-${name}.png" width="${width}" alt="${group === 'kinds' ? 'Slide' : 'Chart'}: ${name.replace('.', ', ')}">`;

/** A fixture's picture beside its outline. */
export function shown(group, name) {
  return besideEachOther(picture(group, name, 480), yamlBlock(fixtureAsWritten(group, name)));
}

/** The fixture at its smallest and largest, small, with their outlines to unfold. */
export function sizes(group, name) {
  const [, ...others] = fixturesOf(group, name);
  if (others.length === 0) return [];
  const cells = others.map((each) => `<td>${picture(group, each, 320)}</td>`);
  const folded = others.map((each) => {
    const size = each.split('.').at(-1);
    return `<details><summary>The ${size}</summary>\n\n${yamlBlock(fixtureAsWritten(group, each))}\n\n</details>`;
  });
  return ['## As little and as much as it takes', `<table><tr>${cells.join('')}</tr></table>`, ...folded];
}

/** The named kinds or types as small pictures, three in a row, each with its name and what it is for. */
export function gallery(group, names, schemaOf) {
  const cells = names.map((name) => {
    const link = `<a href="${name}.md">${picture(group, name, 260)}<br><b>${name}</b></a>`;
    return `<td width="33%" valign="top">${link}<br>${schemaOf(name).description}</td>`;
  });
  return tableOf(cells, 3);
}

/** Kinds and types, `kinds/kpis` and `charts/bar`, as small pictures in rows, for a page of docs/ itself. */
export function carriers(names) {
  const cells = names.map((each) => {
    const [group, name] = each.split('/');
    const alt = `${group === 'kinds' ? 'Slide' : 'Chart'}: ${name}`;
    const image = `<img src="images/${group}-${name}.png" width="190" alt="${alt}">`;
    return `<td width="25%" valign="top"><a href="${each}.md">${image}<br><b>${name}</b></a></td>`;
  });
  return tableOf(cells, 4);
}

function tableOf(cells, columns) {
  const count = Math.ceil(cells.length / columns);
  const rows = Array.from({ length: count }, (_, i) => cells.slice(columns * i, columns * (i + 1)).join('\n'));
  return `<table>\n${rows.map((row) => `<tr>\n${row}\n</tr>`).join('\n')}\n</table>`;
}

/** The slides of the gallery: a heading for each group of types, and each type in its languages. */
export function chartGallery() {
  const parts = gallerySlides().map(({ kind, id, title }) => {
    if (kind === 'section') return `## ${title.en}`;
    const alt = `The chart of the type ${id}, on a slide in English and in Chinese`;
    return `### [${id}](charts/${id}.md)\n\n${title.en}.\n\n<img src="images/gallery-${id}.png" width="960" alt="${alt}">`;
  });
  return parts.join('\n\n');
}
