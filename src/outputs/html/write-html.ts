import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
export declare function writeHtml(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array>;
