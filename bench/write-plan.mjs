// Writes what the plain script is to draw for an outline. A process of its own: what this takes in memory would be counted
// as that of the processes which its parent measures.
//   node bench/write-plan.mjs OUTLINE PLAN.json
import { writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { deckPlans } from './plan.mjs';

const [outline, plan] = process.argv.slice(2);
writeFileSync(plan, JSON.stringify(await deckPlans(dirname(resolve(outline)), basename(outline))));
