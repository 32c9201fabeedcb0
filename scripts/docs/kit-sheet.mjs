// The library of kits: a table of what each is, its parts on sheets, and an outline that shows a chart in every kit that it takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { fixture, fixtureHead, ROOT } from './examples.mjs';

const COLUMNS = 10;
/** In pixels of the sheet. */
const TILE = { w: 118, h: 92, name: 24, gap: 8 };
const FONT = 'node_modules/@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf';
const SHEET = { ground: '#E7EEF1', ink: '#0B2233' };

/** Each kit with what it shows, the types of chart that take it, and its parts. */
export function kitTable(kits, fits) {
  const rows = Object.entries(kits).map(([name, { title, parts }]) => {
    const types = Object.keys(fits).filter((type) => fits[type].includes(name));
    const links = types.map((type) => `[${type}](charts/${type}.md)`).join(', ');
    return `| \`${name}\` | ${title.en} | ${links} | ${parts.map((part) => `\`${part}\``).join(' ')} |`;
  });
  return ['| kit | what it shows | charts | parts |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The kits that each type of chart takes, by the type: as its schema names them. */
export function kitsByType(types, chartSchema) {
  const named = types.map((type) => [type, kitsIn(chartSchema(type))]);
  return Object.fromEntries(named.filter(([, kits]) => kits.length > 0));
}

/** The kits that a type takes under `kit`, or under `kits`, where it takes several. */
export function kitsIn({ properties: { kit, kits } }) {
  const first = kits?.prefixItems?.[0] ?? [kits?.items].flat()[0];
  return (kit ?? first)?.anyOf?.[0]?.enum ?? [];
}

/** The parts of all kits as a PNG, in the colours of their files, each with its name below it. */
export async function kitSheet(kits) {
  GlobalFonts.registerFromPath(join(ROOT, FONT), 'Carlito');
  const parts = Object.entries(kits).flatMap(([kit, each]) => each.parts.map((part) => `${kit}/${part}`));
  const [across, down] = [TILE.w + TILE.gap, TILE.h + TILE.name];
  const canvas = createCanvas(COLUMNS * across + TILE.gap, Math.ceil(parts.length / COLUMNS) * down + TILE.gap);
  const pen = canvas.getContext('2d');
  pen.fillStyle = SHEET.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.font = 'bold 12px Carlito';
  pen.textAlign = 'center';
  for (const [i, name] of parts.entries()) {
    const drawing = await loadImage(readFileSync(join(ROOT, 'scenes/kits', `${name}.svg`)));
    const scale = Math.min(TILE.w / drawing.width, TILE.h / drawing.height);
    const [w, h] = [drawing.width * scale, drawing.height * scale];
    const [x, y] = [TILE.gap + (i % COLUMNS) * across, TILE.gap + Math.floor(i / COLUMNS) * down];
    pen.drawImage(drawing, x + (TILE.w - w) / 2, y + TILE.h - h, w, h);
    pen.fillStyle = SHEET.ink;
    pen.fillText(name, x + TILE.w / 2, y + TILE.h + 15);
  }
  return canvas.encode('png');
}

/** An outline of one slide for each of the kits: the fixture of a type, with that kit. */
export function inEachKit(type, kits) {
  const [facts, slide] = fixture('charts', type).split(/^slides:\n/m);
  // A kit that is usual is not written.
  const written = /^ +kit: /m.test(slide) ? slide : slide.replace(/^( +)type: .*$/m, '$&\n$1kit: usual');
  const own = kits.map((kit) => written.replace(/^( +kit: ).*$/m, `$1${kit}`));
  return `${fixtureHead()}${facts}slides:\n${own.join('')}`;
}
