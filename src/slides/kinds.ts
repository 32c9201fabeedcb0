// One line a kind: the union of slides, their dispatch and the editor's schema are derived from this list.
export { agenda } from './agenda.ts';
export { bullets } from './bullets.ts';
export { cards } from './cards.ts';
export { chart } from './chart.ts';
export { comparison } from './comparison.ts';
export { contact } from './contact.ts';
export { cover } from './cover.ts';
export { kpis } from './kpis.ts';
export { ladder } from './ladder.ts';
export { process } from './process.ts';
export { quote } from './quote.ts';
export { section } from './section.ts';
export { sources } from './sources.ts';
export { statement } from './statement.ts';
export { table } from './table.ts';
export { timeline } from './timeline.ts';
