/** How much work of a kind is under way. */
export class UnderWay {
  #count = 0;

  get any(): boolean {
    return this.#count > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
    }
  }
}
