// Writes the plans of an outline's decks.
//   node bench/write-plans.mjs OUTLINE PLANS.json
import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deckPlans } from './plan.mjs';

const [outline, plans] = process.argv.slice(2);
writeFileSync(plans, JSON.stringify(await deckPlans(dirname(outline), basename(outline))));
