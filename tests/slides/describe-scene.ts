import { createHash } from 'node:crypto';
import { groupBy } from '../../src/core/collections.ts';
import type { Path } from '../../src/core/path.ts';
import { plainText, type RichText, type Run } from '../../src/core/rich-text.ts';
import type { Backdrop } from '../../src/scene/backdrop.ts';
import type { Scene, SceneSlide, TableCell, TextItem } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';

/** A laid-out deck as lines of text that a reader can judge: an item a line, its box in inches, its text as it wraps. */
export function describeScene(scene: Scene<LaidOutItem>): string {
  return scene.slides.flatMap((slide) => [...head(slide), ...slide.items.flatMap(describeItem), '']).join('\n');
}

/**
 * The same with where each item comes from, all runs of its text and the styles of its cells, but a line for all the forms
 * of a drawing.
 */
export function describeWhole(scene: Scene<LaidOutItem>): string {
  return scene.slides.flatMap((slide) => [...head(slide), `  ${placeOf(slide)}`, ...whole(slide), '']).join('\n');
}

const placeOf = ({ title, section, appendix }: SceneSlide<LaidOutItem>) =>
  `“${title}” in ${appendix ? 'the appendix' : `section ${section}`}`;

function whole({ items, path }: SceneSlide<LaidOutItem>): string[] {
  const lines = (item: LaidOutItem) => [...describeItem(item), ...details(item, path).map((line) => `  - ${line}`)];
  return [...groupBy(items, (item) => (item.kind === 'path' && item.group) || item.name)].flatMap(([group, all]) => {
    const [first, ...others] = all.map((item) => lines(item));
    return others.length === 0
      ? (first ?? [])
      : [...(first ?? []), `  and so on: ${others.length} forms of “${group}”, ${hashOf(others)}`];
  });
}

const hashOf = (value: unknown) => createHash('md5').update(JSON.stringify(value)).digest('hex').slice(0, 8);

function details(item: LaidOutItem, slide: Path): string[] {
  const from = item.path.slice(slide.length).join('.');
  const rows = item.kind === 'table' ? item.rows.map(({ cells }) => cells.map(cellDetail).join(' | ')) : [];
  const form = item.kind === 'path' ? [...(item.alt ? [`alt ${item.alt}`] : []), `form ${hashOf(item.d)}`] : [];
  const text = 'lines' in item ? [textDetail(item)] : [];
  const own = [...(from ? [`of ${from}`] : []), ...text, ...form].join(', ');
  return own ? [own, ...rows] : rows;
}

const textDetail = ({ height, paragraphSpacing, text }: TextItem) =>
  `${height.toFixed(2)} high${paragraphSpacing ? `, paragraphs ${paragraphSpacing.toFixed(1)} apart` : ''}${runsIn(text)}`;

/** The runs of a text that has several, with the facts that they write and where they lead. */
function runsIn({ paragraphs }: RichText): string {
  if (paragraphs.flat().length < 2) return '';
  const run = ({ text, fact, link }: Run) => `‹${text}${fact ? ` of ${fact}` : ''}${link ? ` to ${link}` : ''}›`;
  return paragraphs.map((runs) => ` ${runs.map(run).join('')}`).join(' /');
}

const cellDetail = ({ size, style, align, ground, text }: TableCell) =>
  `${size} ${style.color}${style.bold ? ' bold' : ''} ${align}${ground ? ` on ${ground}` : ''}${runsIn(text)}`;

function head({
  items: _,
  notes,
  title,
  id,
  kind,
  frame,
  facts,
  backdrop,
  ...rest
}: Scene<LaidOutItem>['slides'][number]): string[] {
  const more = Object.entries(rest).filter(([key]) => !['path', 'number', 'section', 'appendix'].includes(key));
  return [
    `# ${rest.number} ${id}: ${kind} in ${frame}${facts.length > 0 ? `, facts ${facts.join(' ')}` : ''}`,
    ...(backdrop ? [`  on ${describeBackdrop(backdrop)}`] : []),
    ...more.map(([key, value]) => `  ${key} ${JSON.stringify(value, readable)}`),
    ...(notes ? [`  notes ${JSON.stringify(plainText(notes))}`] : []),
  ];
}

function describeBackdrop({ picture, focus, scrim }: Backdrop): string {
  const stops = scrim.stops.map(({ at, strength }) => `${strength.toFixed(2)} at ${at.toFixed(2)}`);
  return `${picture.file} around ${focus.x} ${focus.y}, under ${scrim.color} of ${stops.join(', ')}`;
}

function describeItem(item: LaidOutItem): string[] {
  const { kind, name, box } = item;
  const place = [box.x, box.y, box.w, box.h].map((length) => length.toFixed(2)).join(' ');
  const first = `${kind} “${name}” at ${place}${marks(item)}`;
  return [first, ...lines(item).map((line) => `  | ${line}`)];
}

/** What is special about the item, after its place. */
function marks(item: LaidOutItem): string {
  const { group, link, part } = item;
  const common = [
    group && `group ${group}`,
    link && `link ${link}`,
    part && `part ${Object.values(part).join(' of ')}`,
  ];
  return [...own(item), ...common, ...extra(item)]
    .filter(Boolean)
    .map((mark) => `, ${mark}`)
    .join('');
}

function own(item: LaidOutItem): (string | undefined)[] {
  switch (item.kind) {
    case 'text':
      return [
        `${item.size} pt ${item.style.role} ${item.style.color}${item.style.bold ? ' bold' : ''} on ${item.ground}`,
        item.placeholder && `placeholder ${item.placeholder}`,
        item.align !== 'left' ? item.align : undefined,
        item.anchor !== 'top' ? item.anchor : undefined,
        item.marker && `${item.marker}s`,
        item.excess && `too long by ${item.excess.lines} lines`,
      ];
    case 'shape':
      return [item.shape, item.fill && `fill ${item.fill}`, item.stroke && `stroke ${JSON.stringify(item.stroke)}`];
    case 'path':
      return [item.fill && `fill ${item.fill}`, item.stroke && `stroke ${item.stroke.color}`];
    case 'table':
      return [`columns ${item.columnWidths.map((width) => width.toFixed(2)).join(' ')}`];
    case 'chart':
      return [item.chart.type, `alt ${JSON.stringify(item.alt)}`];
    default:
      return [`alt ${JSON.stringify(item.alt)}`];
  }
}

const KNOWN = [
  ...['kind', 'name', 'box', 'path', 'group', 'link', 'text', 'style', 'size', 'align', 'anchor', 'marker', 'lines'],
  ...[
    'height',
    'excess',
    'placeholder',
    'ground',
    'paragraphSpacing',
    'shape',
    'fill',
    'stroke',
    'd',
    'viewBox',
    'alt',
  ],
  ...['columnWidths', 'rows', 'cellMargin', 'rowHeader', 'chart', 'bytes', 'format', 'part'],
];

/** Whatever else an item says of itself, so that no key of the scene is left out of the golden files. */
function extra(item: LaidOutItem): string[] {
  return Object.entries(item)
    .filter(([key]) => !KNOWN.includes(key))
    .map(([key, value]) => `${key} ${JSON.stringify(value, readable)}`);
}

function lines(item: LaidOutItem): string[] {
  if (item.kind === 'text') return [...item.lines.flat().map((line) => line.text), ...manners(item)];
  if (item.kind !== 'table') return [];
  return item.rows.map((row) => {
    const cells = row.cells.map((cell) => `${cell.align === 'right' ? '→ ' : ''}${plainText(cell.text)}`);
    const rule = row.rule ? `, then ${row.rule.color}` : '';
    return `${row.height.toFixed(2)}: ${cells.join(' | ')}${rule}`;
  });
}

/** The runs that differ from the item's own style. */
function manners({ text }: TextItem): string[] {
  return text.paragraphs
    .flat()
    .filter(({ text: _, fact: __, ...manner }) => Object.keys(manner).length > 0)
    .map((run) => `  run ${JSON.stringify(run)}`);
}

function readable(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}
