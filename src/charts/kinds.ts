export { bar } from './bar.ts';
export { column } from './column.ts';
export { stacked } from './stacked.ts';
