import { LogoRef, PictureRef } from '../../src/fields/fields.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { readLogos, readPictures } from '../../src/pictures/read-pictures.ts';
import { fixturePictures, projectFiles } from './build.ts';

const files = fixturePictures.list('pictures').map((name) => new PictureRef(`pictures/${name}`));
const read = await readPictures({ slides: [{ files }] } as unknown as Outline, fixturePictures, '');
if (read.findings.length > 0) throw new Error(JSON.stringify(read.findings));

/** The fixtures' pictures by path: `pictures/valley.jpg` and so on. */
export const PICTURES = read.pictures;

const logos = fixturePictures.list('logos').map((name) => new LogoRef(`logos/${name}`));
const readOfLogos = await readLogos({ slides: [{ logos }] } as unknown as Outline, projectFiles({}), '');
if (readOfLogos.findings.length > 0) throw new Error(JSON.stringify(readOfLogos.findings));

/** The fixtures' logos by path: `logos/ferry.svg` and so on. */
export const LOGOS = readOfLogos.logos;
