import { once } from '../support/once.ts';
import { darkFourByThree } from './dark-four-by-three.ts';
import { oddOne } from './odd-one.ts';
import { picturesOnLayouts } from './pictures-on-layouts.ts';
import { severalMasters } from './several-masters.ts';
import { verticalText } from './vertical-text.ts';
import { withoutFooters } from './without-footers.ts';

/** A template file as a customer hands it over. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Templates that tests draw themselves, each in another manner of houses and programs; all valid, and drawn once. */
export const soundTemplates: () => readonly TemplateFile[] = once(() => [
  { name: 'several-masters.potx', bytes: severalMasters() },
  { name: 'pictures-on-layouts.potx', bytes: picturesOnLayouts() },
  { name: 'without-footers.potx', bytes: withoutFooters() },
  { name: 'vertical-text.potx', bytes: verticalText() },
  { name: 'dark-four-by-three.pptx', bytes: darkFourByThree() },
  { name: 'odd-one.pptx', bytes: oddOne() },
]);

/** Whether a template is the one that unit tests make brands of. Those of the others run beside the tests of real clients. */
export const inEveryRun = ({ name }: TemplateFile): boolean => name === 'without-footers.potx';
