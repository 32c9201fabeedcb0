import { PNG } from 'pngjs';

type Rgb = readonly [red: number, green: number, blue: number];

/** A PNG whose pixels are computed: colour and opacity of each. */
function drawn(width: number, height: number, pixel: (x: number, y: number) => readonly [...Rgb, number]): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = pixel(x / width, y / height);
      color.forEach((value, i) => {
        png.data[4 * (y * width + x) + i] = Math.round(value);
      });
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

const between = (from: Rgb, to: Rgb, at: number): Rgb => {
  const share = Math.min(1, Math.max(0, at));
  return [0, 1, 2].map((i) => (from[i] ?? 0) + share * ((to[i] ?? 0) - (from[i] ?? 0))) as unknown as Rgb;
};

/** A landscape like a photograph: a sky with a low sun, and hills, one behind the other. */
export function landscape(options: { sky: Rgb; sun: Rgb; hills: Rgb }, width = 960, height = 540): Uint8Array {
  const { sky, sun, hills } = options;
  const ridge = (x: number, n: number) =>
    0.5 +
    0.12 * n +
    0.05 * Math.sin(7 * x + 2.3 * n) +
    0.025 * Math.sin(19 * x + 5.1 * n) +
    0.008 * Math.sin(61 * x + n);
  return drawn(width, height, (x, y) => {
    const glow = Math.exp(-((x - 0.72) ** 2 + (y - 0.42) ** 2) / 0.03);
    const air = between(between(sky, sun, y * 0.9), [255, 250, 235], glow);
    const nearest = [3, 2, 1, 0].find((n) => y > ridge(x, n));
    if (nearest === undefined) return [...air, 255];
    const grain = 6 * Math.sin(431 * x + 97 * Math.sin(211 * y));
    const color = between(air, hills, 0.35 + 0.2 * nearest);
    return [color[0] + grain, color[1] + grain, color[2] + grain, 255].map((value) =>
      Math.min(255, Math.max(0, value)),
    ) as unknown as readonly [...Rgb, number];
  });
}

/** A logo on a transparent ground: a ring, and a bar through it. */
export function logo(color: Rgb, accent: Rgb, size = 240): Uint8Array {
  return drawn(size, size, (x, y) => {
    const radius = Math.hypot(x - 0.5, y - 0.5);
    const bar = Math.abs(x - y) < 0.09 && radius < 0.3;
    if (bar) return [...accent, 255];
    return [...color, radius > 0.34 && radius < 0.47 ? 255 : 0];
  });
}

/** Paper: a light ground with a faint weave, as a theme's background. */
export function paper(color: Rgb, width = 640, height = 480): Uint8Array {
  return drawn(width, height, (x, y) => {
    const weave = 3 * Math.sin(240 * x) * Math.sin(180 * y) - 10 * Math.hypot(x - 0.5, y - 0.5);
    return [...(color.map((value) => Math.min(255, value + weave)) as unknown as Rgb), 255];
  });
}
