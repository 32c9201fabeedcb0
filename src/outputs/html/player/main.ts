import { fadeWhenIdle } from './controls.ts';
import { Player } from './player.ts';
import { readSlides } from './slides.ts';
import { Stage } from './stage.ts';
import type { ShowData } from './words.ts';

function start(): void {
  const main = document.querySelector('main');
  const data = JSON.parse(document.querySelector('script[type="application/json"]')?.textContent ?? '{}') as ShowData;
  const stage = new Stage(readSlides(document));
  if (!main || stage.slides.length === 0) return;
  for (const { section } of stage.slides) section.tabIndex = -1;
  new Player(stage, main, data).mount();
  fadeWhenIdle();
  keepAwake();
  stage.restore(location.hash);
  scrollTo(0, 0);
}

function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}

// The look of the show is there before its slides are.
document.documentElement.classList.replace('page', 'show');
addEventListener('DOMContentLoaded', start);
