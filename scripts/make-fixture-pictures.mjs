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

/** A range of hills from left to right, filled down to the lower edge. */
function hills(context, { w, h }, base, height, waves, color) {
  context.beginPath();
  context.moveTo(0, h);
  for (let x = 0; x <= w; x += 4) {
    const rise = waves.reduce((sum, [length, phase, part]) => sum + part * Math.sin((x / w) * length + phase), 0);
    context.lineTo(x, base - height * rise);
  }
  context.lineTo(w, h);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

/** Bright: a pale sky over hills, with a river that widens towards the viewer. */
function valley(context, { w, h }) {
  context.fillStyle = gradient(context, h, [
    [0, '#d9edf5'],
    [0.6, '#fdfaf0'],
  ]);
  context.fillRect(0, 0, w, h);
  context.fillStyle = '#fff6d8';
  context.beginPath();
  context.arc(w * 0.72, h * 0.3, h * 0.09, 0, 7);
  context.fill();
  hills(
    context,
    { w, h },
    h * 0.55,
    h * 0.1,
    [
      [5, 0, 1],
      [13, 1, 0.4],
    ],
    '#b9d3d6',
  );
  hills(
    context,
    { w, h },
    h * 0.64,
    h * 0.09,
    [
      [7, 2, 1],
      [17, 3, 0.3],
    ],
    '#8fb9b4',
  );
  hills(
    context,
    { w, h },
    h * 0.74,
    h * 0.07,
    [
      [4, 4, 1],
      [11, 0, 0.5],
    ],
    '#5d9a8d',
  );
  context.fillStyle = '#e6f2f4';
  context.beginPath();
  context.moveTo(w * 0.6, h * 0.72);
  context.bezierCurveTo(w * 0.45, h * 0.8, w * 0.75, h * 0.84, w * 0.5, h);
  context.lineTo(w * 0.85, h);
  context.bezierCurveTo(w * 0.9, h * 0.84, w * 0.52, h * 0.8, w * 0.62, h * 0.72);
  context.fill();
}

/** Dark: towers with lit windows over water at night. */
function night(context, { w, h }) {
  const random = numbers(7);
  context.fillStyle = gradient(context, h, [
    [0, '#0a1626'],
    [0.7, '#243a52'],
    [1, '#101d2e'],
  ]);
  context.fillRect(0, 0, w, h);
  for (let x = -10; x < w; ) {
    const width = 40 + random() * 70;
    const top = h * (0.3 + random() * 0.32);
    context.fillStyle = random() > 0.5 ? '#0c1a2b' : '#14263a';
    context.fillRect(x, top, width, h * 0.72 - top);
    context.fillStyle = '#e9c46a';
    for (let row = top + 14; row < h * 0.69; row += 30) {
      for (let column = x + 8; column < x + width - 10; column += 20)
        if (random() > 0.75) context.fillRect(column, row, 6, 8);
    }
    x += width + 6;
  }
  context.fillStyle = '#12243a';
  context.fillRect(0, h * 0.72, w, h);
  context.fillStyle = '#b98f4a';
  for (let i = 0; i < 40; i++) context.fillRect(random() * w, h * (0.74 + random() * 0.24), 20 + random() * 50, 2);
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

/** Upright: a tower by a river, in few flat colours. */
function tower(context, { w, h }) {
  context.fillStyle = '#cfe3ea';
  context.fillRect(0, 0, w, h);
  hills(context, { w, h }, h * 0.7, h * 0.05, [[5, 1, 1]], '#8fb9b4');
  context.fillStyle = '#0e6b84';
  context.fillRect(w * 0.38, h * 0.18, w * 0.24, h * 0.6);
  context.fillStyle = '#f3fafc';
  for (let y = h * 0.22; y < h * 0.72; y += h * 0.05) context.fillRect(w * 0.42, y, w * 0.16, h * 0.02);
  context.fillStyle = '#2c9c86';
  context.fillRect(0, h * 0.78, w, h);
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
