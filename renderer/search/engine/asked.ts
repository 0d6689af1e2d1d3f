/** Whether more work was asked for, and a wait for it. */
export class Asked {
  #asked = false;
  #wake: (() => void) | null = null;

  get asked(): boolean {
    return this.#asked;
  }

  ask(): void {
    this.#asked = true;
    this.#wake?.();
  }

  /** Whether it was asked since the last time. */
  take(): boolean {
    const asked = this.#asked;
    this.#asked = false;
    return asked;
  }

  /** Waits until it is asked, for so many milliseconds at most. */
  async within(ms: number): Promise<void> {
    if (this.#asked) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  async takeWithin(ms: number): Promise<boolean> {
    await this.within(ms);
    return this.take();
  }
}
