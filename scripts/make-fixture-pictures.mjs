// Draws the pictures of tests/fixtures/pictures: landscapes out of a few shapes, bright, dark and busy, and faces.
//   node scripts/make-fixture-pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, Path2D } from '@napi-rs/canvas';

const FOLDER = join(fileURLToPath(new URL('.', import.meta.url)), '../tests/fixtures/pictures');

/** Numbers from 0 to 1 that look random and are the same at every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function gradient(context, h, stops) {
  const fill = context.createLinearGradient(0, 0, 0, h);
  for (const [at, color] of stops) fill.addColorStop(at, color);
  return fill;
}

/** A line from left to right that rises and falls as hills do: its height at x, from -1 to 1. */
function ridge(seed, octaves = 6) {
  const random = numbers(seed);
  const waves = Array.from({ length: octaves }, (_, i) => [
    2.2 * 1.9 ** i * (0.8 + 0.4 * random()),
    7 * random(),
    0.55 ** i,
  ]);
  const most = waves.reduce((sum, [, , part]) => sum + part, 0);
  return (x) => waves.reduce((sum, [length, phase, part]) => sum + part * Math.sin(x * length + phase), 0) / most;
}

/** Hills down to the lower edge, in a colour that fades into haze at their foot. */
function hills(context, { w, h }, { base, height, seed, color, haze, octaves }) {
  const rise = ridge(seed, octaves);
  const fill = context.createLinearGradient(0, base - height, 0, base + 0.2 * h);
  fill.addColorStop(0, color);
  fill.addColorStop(1, haze);
  context.beginPath();
  context.moveTo(0, h);
  for (let x = 0; x <= w; x += 2) context.lineTo(x, base - height * rise(x / w));
  context.lineTo(w, h);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  return (x) => base - height * rise(x / w);
}

/** Firs of many sizes, their feet on a line. */
function firs(context, random, { from, to, count, size, foot, color }) {
  context.fillStyle = color;
  for (let i = 0; i < count; i++) {
    const x = from + (to - from) * random();
    const tall = size * (0.5 + random());
    const y = foot(x) + 4;
    context.beginPath();
    context.moveTo(x, y - tall);
    for (const [out, up] of [
      [0.14, 0.62],
      [0.07, 0.62],
      [0.2, 0.32],
      [0.1, 0.32],
      [0.25, 0],
    ])
      context.lineTo(x + out * tall, y - up * tall);
    for (const [out, up] of [
      [0.25, 0],
      [0.1, 0.32],
      [0.2, 0.32],
      [0.07, 0.62],
      [0.14, 0.62],
    ])
      context.lineTo(x - out * tall, y - up * tall);
    context.fill();
  }
}

function glow(context, { x, y, r }, color, clear) {
  const fill = context.createRadialGradient(x, y, 0, x, y, r);
  fill.addColorStop(0, color);
  fill.addColorStop(1, clear);
  context.fillStyle = fill;
  context.fillRect(x - r, y - r, 2 * r, 2 * r);
}

/** A house with a pitched roof and lit windows, its foot at a point. */
function house(context, { x, y, w }, wall, roof) {
  context.fillStyle = wall;
  context.fillRect(x - w / 2, y - 0.55 * w, w, 0.55 * w);
  context.fillStyle = roof;
  context.beginPath();
  context.moveTo(x - 0.6 * w, y - 0.52 * w);
  context.lineTo(x - 0.3 * w, y - 0.95 * w);
  context.lineTo(x + 0.3 * w, y - 0.95 * w);
  context.lineTo(x + 0.6 * w, y - 0.52 * w);
  context.fill();
  context.fillStyle = '#ffd27a';
  for (const at of [-0.3, 0, 0.3]) context.fillRect(x + at * w - 0.07 * w, y - 0.38 * w, 0.14 * w, 0.16 * w);
}

/** Bright: a morning valley, ridge behind ridge, with a village where its river bends. */
function valley(context, { w, h }) {
  const random = numbers(11);
  context.fillStyle = gradient(context, h, [
    [0, '#cfe6f1'],
    [0.45, '#fdf3df'],
    [0.6, '#fbe6c4'],
  ]);
  context.fillRect(0, 0, w, h);
  glow(context, { x: 0.72 * w, y: 0.34 * h, r: 0.5 * h }, '#fff3c9ff', '#fff3c900');
  context.fillStyle = '#fffaf0';
  context.beginPath();
  context.arc(0.72 * w, 0.34 * h, 0.05 * h, 0, 7);
  context.fill();
  hills(context, { w, h }, { base: 0.5 * h, height: 0.1 * h, seed: 5, color: '#b6cfd8', haze: '#efe6d6' });
  hills(context, { w, h }, { base: 0.56 * h, height: 0.1 * h, seed: 9, color: '#93b9bf', haze: '#dfe4d8' });
  hills(context, { w, h }, { base: 0.62 * h, height: 0.09 * h, seed: 23, color: '#6fa3a0', haze: '#c4d6c8' });
  const near = hills(
    context,
    { w, h },
    { base: 0.7 * h, height: 0.07 * h, seed: 31, color: '#4c8a7c', haze: '#7fb094' },
  );
  firs(context, random, { from: 0, to: 0.42 * w, count: 90, size: 0.07 * h, foot: near, color: '#3a7267' });
  firs(context, random, { from: 0.78 * w, to: w, count: 50, size: 0.07 * h, foot: near, color: '#3a7267' });
  context.fillStyle = gradient(context, h, [
    [0.7, '#fbeed2'],
    [1, '#bfe0ea'],
  ]);
  context.beginPath();
  context.moveTo(0.585 * w, 0.745 * h);
  context.bezierCurveTo(0.4 * w, 0.82 * h, 0.74 * w, 0.86 * h, 0.42 * w, h);
  context.lineTo(0.86 * w, h);
  context.bezierCurveTo(0.9 * w, 0.84 * h, 0.5 * w, 0.81 * h, 0.6 * w, 0.745 * h);
  context.fill();
  const banks = [
    [0.63, 0.765, 34],
    [0.67, 0.775, 40],
    [0.715, 0.78, 44],
    [0.69, 0.8, 50],
    [0.755, 0.805, 56],
    [0.8, 0.82, 78],
  ];
  for (const [x, y, size] of banks) house(context, { x: x * w, y: y * h, w: size }, '#f7efe2', '#a5503f');
  const bank = hills(
    context,
    { w, h },
    { base: 0.97 * h, height: 0.05 * h, seed: 43, color: '#2f6a5c', haze: '#285a50' },
  );
  firs(context, random, { from: 0, to: 0.36 * w, count: 46, size: 0.17 * h, foot: bank, color: '#265a50' });
}

/** Water below a height, which shows what stands above it upside down and darker, in streaks. */
function mirrored(context, { w, h }, quay, { stretch, shown, water }) {
  const above = context.getImageData(0, 0, w, h).data;
  const below = context.getImageData(0, 0, w, h);
  for (let y = Math.round(quay); y < h; y++) {
    const shift = Math.round(5 * Math.sin(y * 0.8) + 5 * Math.sin(y * 0.2));
    const from = Math.max(0, Math.round(quay - stretch * (y - quay)) - 1);
    for (let x = 0; x < w; x++) {
      const [to, at] = [4 * (y * w + x), 4 * (from * w + Math.min(w - 1, Math.max(0, x + shift)))];
      for (let i = 0; i < 3; i++) below.data[to + i] = shown * above[at + i] + (1 - shown) * water[i];
    }
  }
  context.putImageData(below, 0, 0);
}

/** Towers side by side down to a height, some of their windows lit. */
function towers(context, { w, h }, quay, { top, tall, color, lit, wide, apart = 0 }, random) {
  for (let x = -10; x < w; ) {
    const width = wide * (0.7 + 0.9 * random());
    const y = h * (top + tall * random());
    context.fillStyle = color;
    context.fillRect(x, y, width, quay - y);
    if (random() > 0.7) context.fillRect(x + width / 2 - 2, y - 34, 4, 34);
    for (let row = y + 14; row < quay - 16; row += 17) {
      for (let column = x + 8; column < x + width - 12; column += 13) {
        if (random() > lit) continue;
        context.fillStyle = random() > 0.25 ? '#f2c879' : '#a9d3e6';
        context.fillRect(column, row, 7, 9);
      }
    }
    x += width + apart * random();
  }
}

/** Dark: towers with lit windows, and their lights in the water, at night. */
function night(context, { w, h }) {
  const random = numbers(7);
  const quay = 0.72 * h;
  context.fillStyle = gradient(context, h, [
    [0, '#081424'],
    [0.5, '#1b3450'],
    [0.72, '#3a5a74'],
  ]);
  context.fillRect(0, 0, w, h);
  glow(context, { x: 0.6 * w, y: quay, r: 0.6 * w }, '#e9a85e40', '#e9a85e00');
  for (const row of [
    { top: 0.5, tall: 0.14, color: '#23425d', lit: 0.06, wide: 40 },
    { top: 0.42, tall: 0.2, color: '#152c44', lit: 0.16, wide: 56 },
    { top: 0.32, tall: 0.3, color: '#0b1b2d', lit: 0.3, wide: 70, apart: 26 },
  ])
    towers(context, { w, h }, quay, row, random);
  mirrored(context, { w, h }, quay, { stretch: 1.1, shown: 0.5, water: [9, 24, 40] });
  context.fillStyle = '#f2c879';
  for (let x = 12; x < w; x += 46) context.fillRect(x, quay - 5, 5, 5);
}

/** Busy: fields of every colour and brightness, side by side. */
function fields(context, { w, h }) {
  const random = numbers(3);
  const colors = ['#f6e7b0', '#3c6e47', '#c6d36f', '#7a4b2a', '#ffffff', '#1f3f3a', '#e0a458', '#90b77d'];
  context.fillStyle = '#6f8f52';
  context.fillRect(0, 0, w, h);
  context.transform(1, -0.18, 0.35, 1, -w * 0.25, h * 0.1);
  for (let y = -h * 0.2; y < h * 1.3; y += 104) {
    for (let x = -w * 0.2; x < w * 1.4; ) {
      const width = 90 + random() * 200;
      context.fillStyle = colors[Math.floor(random() * colors.length)];
      context.fillRect(x, y, width - 8, 96);
      x += width;
    }
  }
  context.resetTransform();
}

/** Upright: a tower by a river in the evening, its floors lit. */
function tower(context, { w, h }) {
  const random = numbers(17);
  context.fillStyle = gradient(context, h, [
    [0, '#a9cfe0'],
    [0.5, '#e9dfc9'],
    [0.78, '#f6c98f'],
  ]);
  context.fillRect(0, 0, w, h);
  hills(context, { w, h }, { base: 0.7 * h, height: 0.06 * h, seed: 5, color: '#8fb3bd', haze: '#d9c7a6' });
  const near = hills(
    context,
    { w, h },
    { base: 0.76 * h, height: 0.03 * h, seed: 9, color: '#3f7d80', haze: '#2c6468' },
  );
  firs(context, random, { from: 0, to: w, count: 60, size: 0.035 * h, foot: near, color: '#2c6468' });
  const [left, top, foot] = [0.36 * w, 0.12 * h, 0.8 * h];
  const wall = context.createLinearGradient(left, 0, left + 0.28 * w, 0);
  for (const [at, color] of [
    [0, '#1d5f78'],
    [0.62, '#0e4258'],
    [0.62, '#0a3144'],
    [1, '#0a3144'],
  ])
    wall.addColorStop(at, color);
  context.fillStyle = wall;
  context.beginPath();
  context.moveTo(left, foot);
  context.lineTo(left, top + 0.05 * h);
  context.lineTo(left + 0.28 * w, top);
  context.lineTo(left + 0.28 * w, foot);
  context.fill();
  for (let y = top + 0.085 * h; y < foot - 0.02 * h; y += 0.026 * h) {
    for (let x = left + 0.02 * w; x < left + 0.25 * w; x += 0.035 * w) {
      context.fillStyle = random() > 0.35 ? '#ffe0a0' : '#3c8199';
      context.fillRect(x, y, 0.022 * w, 0.013 * h);
    }
  }
  context.fillStyle = '#123f4c';
  context.fillRect(0, foot, w, 0.012 * h);
  mirrored(context, { w, h }, Math.round(0.812 * h), { stretch: 1.6, shown: 0.62, water: [20, 78, 92] });
}

/** A head and shoulders before a plain wall. */
const face =
  (wall, coat, skin, hair, cut) =>
  (context, { w, h }) => {
    const fill = (color, draw) => {
      context.fillStyle = color;
      context.beginPath();
      draw();
      context.fill();
    };
    const oval = (x, y, across, down, from = 0, to = 2 * Math.PI) => context.ellipse(x, y, across, down, 0, from, to);
    context.fillStyle = wall;
    context.fillRect(0, 0, w, h);
    // Drawn 480 wide and high, in the middle of the picture.
    const scale = Math.min(w, h) / 480;
    context.translate((w - 480 * scale) / 2, (h - 480 * scale) / 2);
    context.scale(scale, scale);
    if (cut === 'long') fill(hair, () => context.roundRect(146, 110, 188, 250, 70));
    if (cut === 'bun') fill(hair, () => oval(240, 72, 42, 42));
    fill(coat, () => oval(240, 500, 178, 150));
    fill('#ffffff', () => {
      context.moveTo(190, 355);
      context.lineTo(290, 355);
      context.lineTo(240, 440);
    });
    fill(skin, () => context.roundRect(208, 270, 64, 110, 30));
    fill(skin, () => oval(240, 205, 84, 104));
    for (const side of [-1, 1]) fill(skin, () => oval(240 + 84 * side, 212, 16, 24));
    fill(hair, () => {
      oval(240, 178, 92, 86, Math.PI, 2 * Math.PI);
      context.quadraticCurveTo(300, 128, cut === 'short' ? 240 : 262, 132);
      context.quadraticCurveTo(180, 128, 148, 182);
    });
    for (const side of [-1, 1]) {
      fill('#1d1a18', () => oval(240 + 33 * side, 212, 8, 10));
      fill(hair, () => context.roundRect(240 + 33 * side - 17, 186, 34, 7, 3));
    }
    fill('#00000022', () => context.roundRect(232, 218, 16, 36, 8));
    fill('#a8432f', () => {
      context.moveTo(206, 264);
      context.quadraticCurveTo(240, 274, 274, 264);
      context.quadraticCurveTo(240, 304, 206, 264);
    });
  };

/** The same in flat shapes: three of them are of one size, as a photographer takes the people of an office. */
const portrait =
  (wall, coat, skin, hair, cut) =>
  (context, { w, h }) => {
    const fill = (color, shape) => {
      context.fillStyle = color;
      context.fill(new Path2D(shape));
    };
    context.scale(w / 480, h / 480);
    fill(wall, 'M0 0H480V480H0Z');
    context.translate(240 * (1 - FIGURE), 16);
    context.scale(FIGURE, FIGURE);
    if (cut === 'long') fill(hair, 'M240 62C320 62 350 124 350 200V352H130V200C130 124 160 62 240 62Z');
    if (cut === 'bun') fill(hair, 'M240 8A40 40 0 1 1 240 88A40 40 0 1 1 240 8Z');
    // The shoulders are as wide as the picture.
    fill(coat, 'M-90 600V470C-60 376 110 330 204 322H276C370 330 540 376 570 470V600Z');
    fill('#ffffff', 'M186 323L204 312H276L294 323L240 420Z');
    fill(skin, 'M204 250H276V330C276 380 204 380 204 330Z');
    fill('#00000020', 'M204 262C226 290 254 290 276 262V304C254 322 226 322 204 304Z');
    fill(skin, 'M240 80C300 80 324 124 324 180C324 250 286 296 240 296C194 296 156 250 156 180C156 124 180 80 240 80Z');
    fill(
      hair,
      {
        long: 'M240 68C304 68 334 116 334 176C300 172 268 152 250 120C230 152 184 172 146 176C146 116 176 68 240 68Z',
        bun: 'M240 66C306 66 334 112 336 180C320 140 290 124 240 124C190 124 160 140 144 180C146 112 174 66 240 66Z',
        short:
          'M238 60C310 54 340 104 334 184C322 168 318 150 312 136C276 142 208 138 176 116C166 132 158 160 152 186C138 112 172 64 238 60Z',
      }[cut],
    );
    for (const side of [-1, 1]) {
      const at = 240 + 36 * side;
      fill('#1d1a18', `M${at - 8} 196A8 9 0 1 1 ${at + 8} 196A8 9 0 1 1 ${at - 8} 196Z`);
      fill(hair, `M${at - 20} 176Q${at} 158 ${at + 20} 176Q${at} 168 ${at - 20} 176Z`);
    }
    fill('#00000020', 'M236 200C232 216 228 226 230 230C236 236 246 236 250 230C244 230 240 216 240 200Z');
    fill('#a8432f', 'M212 252Q240 262 268 252Q240 286 212 252Z');
  };

/** How large a figure is in its picture. */
const FIGURE = 0.8;

const PICTURES = [
  ['valley.jpg', { w: 1600, h: 900 }, valley],
  ['night.jpg', { w: 1600, h: 900 }, night],
  ['fields.jpg', { w: 1600, h: 900 }, fields],
  ['tower.png', { w: 900, h: 1200 }, tower],
  ['face-1.jpg', { w: 480, h: 480 }, face('#d6e4e8', '#0e6b84', '#e8c4a0', '#5a3a22', 'bun')],
  ['face-2.jpg', { w: 480, h: 600 }, face('#e9e4d8', '#2c3e50', '#d9a982', '#14110f', 'short')],
  ['face-3.jpg', { w: 640, h: 480 }, face('#dfe9df', '#7a4b2a', '#e3b48f', '#2b1b14', 'long')],
  ['team-1.jpg', { w: 900, h: 900 }, portrait('#a9cbd3', '#0b2a3a', '#ecc9a6', '#5a3a22', 'bun')],
  ['team-2.jpg', { w: 900, h: 900 }, portrait('#d5e5e8', '#0e6b84', '#d9a982', '#15181b', 'short')],
  ['team-3.jpg', { w: 900, h: 900 }, portrait('#7fb2bf', '#123f52', '#e3b48f', '#2b1b14', 'long')],
];

mkdirSync(FOLDER, { recursive: true });
for (const [name, size, draw] of PICTURES) {
  const canvas = createCanvas(size.w, size.h);
  draw(canvas.getContext('2d'), size);
  writeFileSync(join(FOLDER, name), name.endsWith('.png') ? canvas.encodeSync('png') : canvas.encodeSync('jpeg', 40));
}
