export { bar } from './bar.ts';
export { column } from './column.ts';
export { doughnut } from './doughnut.ts';
export { stacked } from './stacked.ts';
