// The library of scenes: a table of what each shows, and all of them on one sheet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { ROOT } from './examples.mjs';

const COLUMNS = 5;
/** In pixels of the sheet. */
const TILE = { w: 304, h: 171, name: 32, gap: 12 };
const FONT = 'node_modules/@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf';

/** Each scene with what it shows. */
export function sceneTable(scenes) {
  const rows = Object.entries(scenes).map(([name, { title }]) => `| \`${name}\` | ${title.en} |`);
  return ['| scene | what it shows |', '| --- | --- |', ...rows].join('\n');
}

/** The sheet as a PNG: every drawing in the colours of its file, its name below it. */
export async function sceneSheet(names) {
  GlobalFonts.registerFromPath(join(ROOT, FONT), 'Carlito');
  const [across, down] = [TILE.w + TILE.gap, TILE.h + TILE.name];
  const canvas = createCanvas(COLUMNS * across - TILE.gap, Math.ceil(names.length / COLUMNS) * down);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.font = 'bold 16px Carlito';
  for (const [i, name] of names.entries()) {
    const [x, y] = [(i % COLUMNS) * across, Math.floor(i / COLUMNS) * down];
    const drawing = await loadImage(readFileSync(join(ROOT, 'scenes', `${name}.svg`)));
    pen.drawImage(drawing, x, y, TILE.w, TILE.h);
    pen.fillStyle = 'black';
    pen.fillText(name, x, y + TILE.h + 19);
  }
  return canvas.encode('png');
}
