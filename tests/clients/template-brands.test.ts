import { describe } from 'vitest';
import { testBrandsOf } from '../brand/brand-of-template.ts';
import { brandCommands, testMadeBrands } from '../cli/brand-commands.ts';
import { inEveryRun, soundTemplates } from '../template/sound-templates.ts';

// No client takes part, but these take long.
const templates = soundTemplates().filter((template) => !inEveryRun(template));

describe('a brand made of a template', () => {
  testBrandsOf(templates);
});

describe('a brand made of a template by a command', () => {
  testMadeBrands(templates, brandCommands(templates));
});
