import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas';
import type { PicturePaint, Tiling } from '../../scene/drawing.ts';
import { changePixels } from './picture-effects.ts';

const require = createRequire(import.meta.url);
const { createCanvas } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** Paints a picture in its frame's own inches; nothing where it could not be decoded. */
export function paintPicture(context: SKRSContext2D, paint: PicturePaint, decoded: Image | undefined): void {
  if (!decoded) return;
  const opacity = paint.effects.find((effect) => effect.kind === 'opacity');
  context.globalAlpha = opacity?.amount ?? 1;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  const picture = withEffects(decoded, paint);
  if (paint.tiling) paintTiles(context, paint, paint.tiling, picture, decoded);
  else paintOnce(context, paint, picture);
}

/** The crop may reach over the picture's edges: what is there stays clear. */
function paintOnce(context: SKRSContext2D, { crop, box }: PicturePaint, picture: Image | Canvas): void {
  const across = crop.right - crop.left;
  const down = crop.bottom - crop.top;
  if (across <= 0 || down <= 0) return;
  const [w, h] = [box.w / across, box.h / down];
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.w, box.h);
  context.clip();
  context.drawImage(picture, box.x - crop.left * w, box.y - crop.top * h, w, h);
  context.restore();
}

/** Pixels to the inch of a picture that repeats at its own size. */
const RESOLUTION = 96;
/** So many tiles are painted at most along a side: those of a pixel are a surface from afar. */
const MOST_TILES = 200;

function paintTiles(
  context: SKRSContext2D,
  { frame }: PicturePaint,
  { scale, offset, anchor, mirror }: Tiling,
  picture: Image | Canvas,
  { width, height }: Image,
): void {
  const w = Math.max((width / RESOLUTION) * Math.abs(scale.x), frame.w / MOST_TILES);
  const h = Math.max((height / RESOLUTION) * Math.abs(scale.y), frame.h / MOST_TILES);
  const left = anchor.x * (frame.w - w) + offset.x;
  const top = anchor.y * (frame.h - h) + offset.y;
  for (let row = Math.floor(-top / h); top + row * h < frame.h; row++) {
    for (let column = Math.floor(-left / w); left + column * w < frame.w; column++) {
      context.save();
      context.translate(left + (column + 0.5) * w, top + (row + 0.5) * h);
      context.scale(mirror.x && column % 2 !== 0 ? -1 : 1, mirror.y && row % 2 !== 0 ? -1 : 1);
      context.drawImage(picture, -w / 2, -h / 2, w, h);
      context.restore();
    }
  }
}

/** The picture with its colours changed, or as it is where nothing changes them. */
function withEffects(image: Image, { effects }: PicturePaint): Image | Canvas {
  const changes = effects.filter((effect) => effect.kind !== 'opacity');
  if (changes.length === 0) return image;
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const data = context.getImageData(0, 0, image.width, image.height);
  changePixels(data.data, changes);
  context.putImageData(data, 0, 0);
  return canvas;
}
