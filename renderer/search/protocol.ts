/**
 * What the window and the search worker say to each other. Both sides parse what they get; the types are those of the schemas.
 * Changing a message needs no version: window and worker are built together.
 */
import { z } from 'zod';
import { recordDate } from '#shared/schema/values.ts';

export const searchEntities = ['record', 'objection', 'request'] as const;
export type SearchEntity = (typeof searchEntities)[number];

/** What a list can be narrowed by, with counts. The empty string stands for "none" (no code, no year). */
export const facetNames = {
  record: ['classTop', 'year', 'state', 'softcopy', 'unit', 'securityClass', 'category', 'medium', 'building', 'presence'],
  objection: ['state', 'year'],
  request: ['state', 'year'],
} as const satisfies Record<SearchEntity, readonly string[]>;

/** What a list can be narrowed by without counts. `location` means the place and everything in it. */
export const filterNames = {
  record: ['class', 'location', 'importBatch', 'accessClass', 'condition', 'level', 'parent'],
  objection: ['request'],
  request: [],
} as const satisfies Record<SearchEntity, readonly string[]>;

export type FacetName<E extends SearchEntity = SearchEntity> = (typeof facetNames)[E][number];
export type FilterName<E extends SearchEntity = SearchEntity> = FacetName<E> | (typeof filterNames)[E][number];

/** `newest` is the order of the index: what came in last stands first. It is the fast one. */
export const sortKeys = ['newest', 'relevance', 'date', 'code', 'description'] as const;
export type SortKey = (typeof sortKeys)[number];

/** The count of a page is exact up to here, if it may take its time; beyond it a list says "10.000+" until the facets have counted all. */
export const EXACT_COUNT = 10_000;

/**
 * How long the first page of a list goes on counting once it is full: at a million records a count may take several times as long as the
 * page, and the facets say it a moment later.
 */
export const COUNT_FOR_MS = 20;

const entity = z.enum(searchEntities);
const filters = z.record(z.string(), z.array(z.string()).readonly().optional()).readonly();

const querySchema = z.strictObject({
  entity,
  text: z.string(),
  filters: filters.optional(),
  voided: z.enum(['hide', 'show', 'only']).optional(),
  sort: z.enum(sortKeys).optional(),
  /** For `date`, `code` and `description`; ascending where left out. */
  descending: z.boolean().optional(),
  offset: z.number().int().nonnegative().optional(),
  limit: z.number().int().min(1).max(1000).optional(),
  /** A page in the order of the index that is full after so many milliseconds is not held up by its count: it says "at least". */
  countForMs: z.number().int().positive().optional(),
  /** The answer waits until the index holds this sequence of the log (two seconds at most). */
  includeSeq: z.number().int().nonnegative().optional(),
});

export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), dbName: z.string() }),
  z.strictObject({ kind: z.literal('query'), query: querySchema }),
  z.strictObject({ kind: z.literal('facets'), query: querySchema }),
  z.strictObject({
    kind: z.literal('quick'),
    text: z.string(),
    limit: z.number().int().min(1).max(50),
    /** Classes of security whose records may be offered; null where all may. */
    classes: z.array(z.string()).readonly().nullable(),
  }),
  z.strictObject({ kind: z.literal('history'), entity: z.string(), id: z.string() }),
  /** How many hits each value of a key has, and which place a hit has among them in the order asked for. */
  z.strictObject({ kind: z.literal('groups'), query: querySchema, key: z.string() }),
  z.strictObject({ kind: z.literal('place'), query: querySchema, id: z.string() }),
  /** Where the files of these records answer the words. */
  z.strictObject({ kind: z.literal('snippets'), text: z.string(), ids: z.array(z.string()).max(1000) }),
  z.strictObject({ kind: z.literal('notify'), seq: z.number().int().nonnegative() }),
  /** The answer to this call is no longer wanted; it may come early as `superseded`. */
  z.strictObject({ kind: z.literal('cancel'), call: z.number().int() }),
]);
export type SearchRequest = z.infer<typeof requestSchema>;
export type RawQuery = z.infer<typeof querySchema>;
export const messageSchema = z.strictObject({ call: z.number().int(), request: requestSchema });

/** What a list shows of a hit without asking the database. Names of places, units and codes are those of today. */
export const recordCard = z.strictObject({
  description: z.string(),
  letterNumber: z.string().nullable(),
  classCode: z.string().nullable(),
  classTitle: z.string().nullable(),
  unit: z.string().nullable(),
  location: z.string().nullable(),
  date: recordDate,
  state: z.string().nullable(),
  securityClass: z.string(),
  softcopies: z.number(),
  /** How it left; null while it is there. */
  outcome: z.enum(['destroyed', 'handedOver']).nullable(),
  level: z.string().nullable(),
  fileNumber: z.string().nullable(),
  itemNumber: z.string().nullable(),
  category: z.enum(['general', 'vital', 'protected']),
});
export const objectionCard = z.strictObject({
  number: z.string().nullable(),
  applicant: z.string(),
  information: z.string().nullable(),
  requestNumber: z.string().nullable(),
  receivedOn: z.string(),
  state: z.string(),
});
export const requestCard = z.strictObject({
  number: z.string().nullable(),
  applicant: z.string(),
  information: z.string(),
  receivedAt: z.string(),
  state: z.string(),
});
const head = { id: z.string(), voided: z.boolean() };
export const hitSchema = z.discriminatedUnion('entity', [
  z.strictObject({ ...head, entity: z.literal('record'), card: recordCard }),
  z.strictObject({ ...head, entity: z.literal('objection'), card: objectionCard }),
  z.strictObject({ ...head, entity: z.literal('request'), card: requestCard }),
]);
export type SearchHit = z.infer<typeof hitSchema>;
export type HitOf<E extends SearchEntity> = Extract<SearchHit, { entity: E }>;
export type CardOf<E extends SearchEntity> = HitOf<E>['card'];

const progress = z.strictObject({ done: z.number(), total: z.number() });
const rebuilding = z.strictObject({ status: z.literal('rebuilding'), progress });
const superseded = z.strictObject({ status: z.literal('superseded') });
const unavailable = z.strictObject({ status: z.literal('unavailable') });

const page = z.strictObject({
  status: z.literal('ready'),
  ids: z.array(z.string()),
  rows: z.array(hitSchema),
  total: z.number(),
  /** False where there are more than `total`. */
  exact: z.boolean(),
  /** The index held the sequence that the query asked for. */
  upToDate: z.boolean(),
});
const facetCount = z.strictObject({
  value: z.string(),
  /** Name of a unit, a building or a class; null where the value speaks for itself or needs the words of the screen. */
  label: z.string().nullable(),
  count: z.number(),
});
const facetAnswer = z.strictObject({
  status: z.literal('ready'),
  facets: z.record(z.string(), z.array(facetCount)),
  /** Exact, however many. */
  total: z.number(),
});

/** A place of a file that answers the words of a query; `page` counts from 1, null for files without pages. */
const snippet = z.strictObject({
  recordId: z.string(),
  softcopyId: z.string(),
  name: z.string(),
  page: z.number().nullable(),
  text: z.string(),
});
export type FileSnippet = z.infer<typeof snippet>;

export const answerSchemas = {
  open: z.null(),
  query: z.discriminatedUnion('status', [page, rebuilding, superseded, unavailable]),
  facets: z.discriminatedUnion('status', [facetAnswer, rebuilding, superseded, unavailable]),
  quick: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready'), hits: z.array(hitSchema) }),
    rebuilding,
    superseded,
    unavailable,
  ]),
  history: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready'), seqs: z.array(z.number()) }),
    rebuilding,
    superseded,
    unavailable,
  ]),
  groups: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready'), groups: z.array(z.strictObject({ value: z.string(), count: z.number() })) }),
    rebuilding,
    superseded,
    unavailable,
  ]),
  place: z.discriminatedUnion('status', [
    /** Counted from 0; null where the row is no hit. */
    z.strictObject({ status: z.literal('ready'), place: z.number().nullable() }),
    rebuilding,
    superseded,
    unavailable,
  ]),
  snippets: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready'), snippets: z.array(snippet) }),
    rebuilding,
    superseded,
    unavailable,
  ]),
  notify: z.null(),
  cancel: z.null(),
} as const satisfies Record<SearchRequest['kind'], z.ZodType>;
export type AnswerOf<K extends SearchRequest['kind']> = z.infer<(typeof answerSchemas)[K]>;
export type FacetCount = z.infer<typeof facetCount>;

/** `memory`: the disk of the browser was not to be had, so the index lives as long as the window. */
const storage = z.enum(['opfs', 'memory']);
export type SearchStorage = z.infer<typeof storage>;

export const statusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('rebuilding'), progress, storage, seq: z.number() }),
  /** `texts`: place of the last text of a file that stands in the index. */
  z.strictObject({ state: z.literal('ready'), storage, seq: z.number(), texts: z.number() }),
  /** The worker could not be brought back, or the engine does not load: lists page by key. */
  z.strictObject({ state: z.literal('unavailable'), why: z.enum(['workerDied', 'engine', 'closed']) }),
]);
export type SearchStatus = z.infer<typeof statusSchema>;

export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), call: z.number(), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('fault'), call: z.number(), text: z.string() }),
  z.strictObject({ kind: z.literal('status'), status: statusSchema }),
]);
export type SearchReply = z.infer<typeof replySchema>;
