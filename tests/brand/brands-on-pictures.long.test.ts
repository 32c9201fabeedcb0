import { SHIPPED_BRANDS } from '../support/brands.ts';
import { testLegibleOnPicture } from './legible-on-picture.ts';

for (const name of SHIPPED_BRANDS) testLegibleOnPicture(name);
