export { bar } from './bar.ts';
export { column } from './column.ts';
export { doughnut } from './doughnut.ts';
export { funnel } from './funnel.ts';
export { grouped } from './grouped.ts';
export { line } from './line.ts';
export { slope } from './slope.ts';
export { stacked } from './stacked.ts';
