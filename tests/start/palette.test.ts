import { type Palette, paletteOf, secondFor } from '../../src/start/palette.ts';
import { testCalls } from '../support/calls.ts';

const palette = (main: string, second: string) => paletteOf(main, second) as Palette;

testCalls(import.meta.url, 'palette.yaml', { palette, paletteOf, secondFor });
