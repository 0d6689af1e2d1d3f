/** The dictionary of keys: documents hold small numbers instead of ids and words. Held whole, like the lists it comes from. */
import { numberAt, type Sql, textAt } from './sql.ts';

export class Words {
  readonly #sql: Sql;
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<number, string>();

  constructor(sql: Sql) {
    this.#sql = sql;
    this.reload();
  }

  /** After a rolled back transaction the table knows fewer words than this. */
  reload(): void {
    this.#numbers.clear();
    this.#texts.clear();
    for (const row of this.#sql.all('SELECT word, text FROM word')) this.#know(numberAt(row, 0), textAt(row, 1));
  }

  /** The number of a word; the empty word is 0. */
  numberOf(text: string): number {
    if (text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const word = numberAt(this.#sql.first('INSERT INTO word(text) VALUES(?) RETURNING word', text), 0);
    this.#know(word, text);
    return word;
  }

  /** The number of a word that some document has; null otherwise. */
  find(text: string): number | null {
    return text === '' ? 0 : (this.#numbers.get(text) ?? null);
  }

  textOf(word: number): string {
    return this.#texts.get(word) ?? '';
  }

  #know(word: number, text: string): void {
    this.#numbers.set(text, word);
    this.#texts.set(word, text);
  }
}
