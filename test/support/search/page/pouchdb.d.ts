// biome-ignore-all lint/style/noDefaultExport: so it is exported
// The part of PouchDB 9 that the benchmark uses: it brings no types of its own.
declare module 'pouchdb-browser' {
  export default class PouchDB {
    static plugin(plugin: unknown): typeof PouchDB;
    constructor(name: string);
    bulkDocs(docs: readonly object[]): Promise<unknown>;
    createIndex(order: { readonly index: { readonly fields: readonly string[] } }): Promise<unknown>;
    find(order: {
      readonly selector: object;
      readonly fields?: readonly string[];
      readonly limit?: number;
    }): Promise<{ readonly docs: readonly object[] }>;
    destroy(): Promise<void>;
  }
}
declare module 'pouchdb-find' {
  const plugin: unknown;
  export default plugin;
}
