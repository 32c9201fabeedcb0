import { type ColorTransform, nearestColor, readColor, transformed } from '../../src/color/color-transforms.ts';
import { testCalls } from '../support/calls.ts';

const changed = (hex: string, ...transforms: ColorTransform[]) => transformed({ hex, alpha: 1 }, transforms);
const hex = (...args: Parameters<typeof changed>) => changed(...args).hex;
const by = (name: string, value?: number): ColorTransform => ({ name, value });

testCalls(import.meta.url, 'color-transforms.yaml', { by, changed, hex, nearestColor, readColor });
