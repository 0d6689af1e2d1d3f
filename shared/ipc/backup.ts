import { z } from 'zod';
import {
  backupErrorSchema,
  backupKeysSchema,
  backupProgressSchema,
  backupTargetSchema,
  openedIndexSchema,
  setSummarySchema,
  sourceEndSchema,
  sourceHeadSchema,
} from '#shared/schema/backup.ts';
import { count } from '#shared/schema/values.ts';
import { bytes, method, type Namespace, noError } from './method.ts';

/** Named by the window, so that progress can be heard and a job cancelled before its call has returned. */
const job = z.uuid();
/** Targets, sets and opened sets, as main named them. */
const handle = z.string().min(1).max(200);
const journalItem = z.strictObject({ seq: count.positive(), mark: z.string().min(1), json: z.string().min(2) });
/** The recovery key as typed from the sheet. */
const secret = z.string().max(2000).nullable();
const nextTexts = z.array(z.string()).readonly().nullable();

export const backup = {
  keys: method(z.tuple([]), backupKeysSchema, noError),
  makeKeys: method(z.tuple([]), z.object({ recoverySecret: z.string(), keys: backupKeysSchema }), backupErrorSchema),
  confirmSheet: method(z.tuple([]), backupKeysSchema, noError),
  targets: method(z.tuple([]), z.array(backupTargetSchema).readonly(), noError),
  chooseFolder: method(z.tuple([]), backupTargetSchema.nullable(), noError),
  sets: method(z.tuple([handle]), z.array(setSummarySchema).readonly(), noError),

  /** Begins a set on a target. Then pieces of rows, each answered when there is room for the next. */
  begin: method(z.tuple([job, handle, sourceHeadSchema]), z.null(), backupErrorSchema),
  feed: method(z.tuple([job, bytes]), z.null(), backupErrorSchema),
  /** Whether the log's entries are wanted too: the journal's files do not reach the cut unbroken. */
  endRows: method(z.tuple([job, sourceEndSchema]), z.object({ entriesWanted: z.boolean() }), backupErrorSchema),
  feedEntries: method(z.tuple([job, z.array(journalItem).max(10_000)]), z.null(), backupErrorSchema),
  finish: method(z.tuple([job]), setSummarySchema, backupErrorSchema),
  cancel: method(z.tuple([job]), z.null(), noError),

  verify: method(z.tuple([job, handle]), setSummarySchema, backupErrorSchema),
  open: method(z.tuple([job, handle, secret]), z.object({ opened: handle, index: openedIndexSchema }), backupErrorSchema),
  /** The next entries or rows of an opened set; null at the end, and then from the start again. */
  readEntries: method(z.tuple([handle]), nextTexts, backupErrorSchema),
  readRows: method(z.tuple([handle]), nextTexts, backupErrorSchema),
  takeFiles: method(z.tuple([job, handle]), z.object({ taken: count, known: count }), backupErrorSchema),
  adoptKeys: method(z.tuple([handle]), backupKeysSchema, backupErrorSchema),
  close: method(z.tuple([handle]), z.null(), noError),
} satisfies Namespace;

export const backupEvents = { 'backup.progress': z.object({ job, progress: backupProgressSchema }) };
