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

  /** The same, after waiting for it for so many milliseconds at most. */
  async takeWithin(ms: number): Promise<boolean> {
    if (!this.#asked) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    return this.take();
  }
}
