// Fixtures and the gallery as the pages show them, in Markdown of GitHub: pictures, with what they were made from.
import { fixtureAsWritten, fixturesOf, galleryTypes, variantsOf, wordsOn } from './examples.mjs';

/** An outline stands beside its picture up to this size, and below it if it is longer or wider. */
const BESIDE = { lines: 22, columns: 52 };

const picture = (group, name, width) =>
  `<img src="../images/${group}-${name}.png" width="${width}" alt="${group === 'kinds' ? 'Slide' : 'Chart'}: ${name.replace('.', ', ')}">`;

/** A fixture's picture and its outline, side by side if that is small. */
export function shown(group, name) {
  const outline = fixtureAsWritten(group, name);
  const image = picture(group, name, 480);
  const block = `\`\`\`yaml\n${outline}\`\`\``;
  const lines = outline.trimEnd().split('\n');
  const small = lines.length <= BESIDE.lines && lines.every((line) => line.length <= BESIDE.columns);
  return small ? `<table><tr><td>${image}</td><td>\n\n${block}\n\n</td></tr></table>` : `${image}\n\n${block}`;
}

/** A kind at its smallest and largest, side by side. */
export function sizes(kind) {
  const [, ...others] = fixturesOf('kinds', kind);
  if (others.length === 0) return [];
  return ['With as little and as much as it holds:', others.map((each) => picture('kinds', each, 320)).join(' ')];
}

/** What a kind also shows, each with its words and its outline. */
export function variants(kind) {
  return variantsOf('kinds', kind).flatMap((name) => {
    const [title, ...words] = wordsOn('kinds', name).split('\n');
    return [`## ${title.replace(/^# /, '')}`, words.join('\n').trim(), shown('kinds', name)];
  });
}

/** The smallest fixture of a kind or type in both languages, as a deck of two has it; none where it is in one. */
export function bilingual(group, name) {
  const [own, smallest] = fixturesOf(group, name);
  const outline = fixtureAsWritten(group, smallest?.endsWith('.smallest') ? smallest : own, true);
  return outline.includes('zh: ') ? ['In English and Chinese:', `\`\`\`yaml\n${outline}\`\`\``] : [];
}

/** A type of chart on a slide of the gallery. */
export function onSlides(type) {
  if (!galleryTypes().includes(type)) return [];
  const alt = `Chart: ${type}, on a slide in English and in Chinese`;
  return [`<img src="../images/gallery-${type}.png" width="960" alt="${alt}">`];
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
    const [page, variant] = name.split('.');
    const called = variant ? `${page}, ${variant}` : name;
    const alt = `${group === 'kinds' ? 'Slide' : 'Chart'}: ${called}`;
    const image = `<img src="images/${group}-${name}.png" width="190" alt="${alt}">`;
    return `<td width="25%" valign="top"><a href="${group}/${page}.md">${image}<br><b>${called}</b></a></td>`;
  });
  return tableOf(cells, 4);
}

function tableOf(cells, columns) {
  const count = Math.ceil(cells.length / columns);
  const rows = Array.from({ length: count }, (_, i) => cells.slice(columns * i, columns * (i + 1)).join('\n'));
  return `<table>\n${rows.map((row) => `<tr>\n${row}\n</tr>`).join('\n')}\n</table>`;
}
