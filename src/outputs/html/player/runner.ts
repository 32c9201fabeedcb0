import type { Stage } from './stage.ts';

/** Advances slides that state how many seconds they stay; their builds are spread evenly over that time. */
export class Runner {
  readonly #stage: Stage;
  /** Whether something covers the show, which then waits. */
  readonly #isHeld: () => boolean;
  readonly #onChange: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = false;
  /** Whether it begins anew after its last slide, and nobody steers it. */
  #kiosk: boolean;

  constructor(stage: Stage, kiosk: boolean, isHeld: () => boolean) {
    this.#stage = stage;
    this.#kiosk = kiosk;
    this.#isHeld = isHeld;
    stage.onMove(() => this.restart());
  }

  get kiosk(): boolean {
    return this.#kiosk;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get runs(): boolean {
    return this.#stage.slides.some(({ advance }) => advance !== undefined);
  }

  onChange(listener: () => void): void {
    this.#onChange.push(listener);
  }

  toggle(): void {
    this.#paused = !this.#paused;
    this.restart();
    this.#tell();
  }

  stopKiosk(): void {
    this.#kiosk = false;
    this.#paused = true;
    this.restart();
    this.#tell();
  }

  restart(): void {
    clearTimeout(this.#timer);
    const { slide } = this.#stage;
    if (this.#paused || slide?.advance === undefined) return;
    this.#timer = setTimeout(() => this.#goOn(), (slide.advance * 1000) / (slide.steps.length + 1));
  }

  #goOn(): void {
    if (this.#isHeld()) {
      this.restart();
      return;
    }
    if (this.#stage.next()) return;
    if (!this.#kiosk) return;
    this.#stage.begin();
    this.restart();
  }

  #tell(): void {
    for (const listener of this.#onChange) listener();
  }
}
