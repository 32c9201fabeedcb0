import { testCalls } from '../../support/calls.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

/** The blocks of steps without figures, and the colour of the field that they stand on. */
function blocks(count: number, more = '') {
  const steps = Array.from({ length: count }, (_, i) => `      - text: Step ${i + 1}\n`);
  const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n${more}    items:\n${steps.join('')}`;
  const shapes = (sceneOf(text).scene.slides[0]?.items ?? []).filter((item) => item.kind === 'shape');
  const ground = shapes.find(({ name }) => name === 'Steps field')?.fill;
  return shapes.filter(({ name }) => name.endsWith('block')).map(({ fill, stroke }) => ({ ground, fill, stroke }));
}

testCalls(import.meta.url, 'ladder.yaml', { blocks });
