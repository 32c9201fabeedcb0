import { word } from './state.ts';

const STEPS = [
  'typing',
  'fix',
  'move',
  'duplicate',
  'hide',
  'delete',
  'insert',
  'replace',
  'set',
  'table',
  'rename',
  'add',
  'remove',
  'accept',
  'settle',
  'outside',
] as const;
/** Steps that are about nothing that has a name which a reader knows. */
const NAMELESS = ['typing', 'fix', 'set', 'table', 'accept', 'settle', 'outside'];

/** ‘move slide harbour’, of a step of the history by its label; nothing of a label that is not known. */
export function stepWords(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  const name = STEPS.find((each) => each === verb);
  if (name === undefined) return '';
  return [word.value(`did_${name}`), ...(NAMELESS.includes(name) ? [] : rest)].join(' ');
}
