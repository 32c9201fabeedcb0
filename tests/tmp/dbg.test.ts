import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { sceneOf } from '../support/scene.ts';
import { describeScene } from '../support/describe-scene.ts';
it('x', () => {
  const { scene } = sceneOf(readFileSync('/tmp/w/k1-tmp/deck/kpis.yaml', 'utf8'), process.env.L ?? 'zh');
  const n = Number(process.env.N ?? 0);
  console.log(describeScene({ ...scene, slides: scene.slides.slice(n, n + 1) } as never));
});
