/** What the whole office shares: letterhead, people, desks, units, lists, calendar. */
import { z } from 'zod';
import { appendOnly, ask, defineEntity, immutable, link } from '../field.ts';
import { count, dateText, id, idOrNull, instantText, jsonValue, officeZone, role, sha256Hex, text, textOrNull } from '../values.ts';

export const office = defineEntity({
  name: 'office',
  fields: {
    name: ask(text),
    /** First line of the letterhead, for instance the government the office belongs to. */
    agencyName: ask(textOrNull),
    address: ask(textOrNull),
    city: ask(textOrNull),
    phone: ask(textOrNull),
    email: ask(textOrNull),
    zone: ask(officeZone),
    paper: ask(z.enum(['A4', 'F4'])),
    sample: immutable(z.boolean()),
  },
});

export const setting = defineEntity({ name: 'setting', fields: { key: immutable(text), value: ask(jsonValue) } });

export const person = defineEntity({
  name: 'person',
  fields: {
    username: immutable(z.string().regex(/^[a-z0-9._-]{2,40}$/)),
    fullName: ask(text),
    position: ask(textOrNull),
    unitId: ask(idOrNull),
    active: ask(z.boolean()),
  },
});

export const personRole = defineEntity({ name: 'personRole', fields: { personId: link(id), role: link(role) } });

/** Verifiers of password and PIN (argon2id, encoded form). Never the secret itself. */
export const credential = defineEntity({
  name: 'credential',
  personal: true,
  fields: { personId: immutable(id), password: ask(text), pin: ask(textOrNull) },
});

export const device = defineEntity({
  name: 'device',
  fields: { incarnation: immutable(id), name: ask(text), firstSeenAt: immutable(instantText) },
});

/** A desk code belongs to one installation; a pad of pre-numbered paper forms has a code of its own. */
export const desk = defineEntity({
  name: 'desk',
  fields: {
    code: immutable(z.string().regex(/^[A-Z]{1,2}\d*$/)),
    name: ask(text),
    kind: immutable(z.enum(['desk', 'pad'])),
    deviceId: ask(idOrNull),
  },
});

export const unit = defineEntity({ name: 'unit', fields: { code: ask(textOrNull), name: ask(text), parentId: ask(idOrNull) } });

/** A term of an editable list: state of the record, condition, medium, unit of extent, level; ways by which requests come in. */
export const valueTerm = defineEntity({
  name: 'valueTerm',
  fields: {
    list: immutable(z.enum(['recordState', 'condition', 'medium', 'extentUnit', 'level', 'channel'])),
    label: ask(text),
    position: ask(count),
    active: ask(z.boolean()),
  },
});

export const calendarYear = defineEntity({
  name: 'calendarYear',
  fields: { year: immutable(count), status: ask(z.enum(['decree', 'provisional'])), source: ask(text) },
});

export const holiday = defineEntity({
  name: 'holiday',
  fields: {
    on: immutable(dateText),
    kind: ask(z.enum(['national', 'jointLeave', 'regional', 'election'])),
    name: ask(text),
    decree: ask(textOrNull),
  },
});

/** The desk is shut; no statutory limit moves. */
export const officeClosure = defineEntity({ name: 'officeClosure', fields: { on: immutable(dateText), reason: ask(text) } });

/**
 * A change of the calendar: who, when, on what ground, and the open cases that it moved with the papers that show the old date. The list is
 * cut where it is very long; the counts are whole.
 */
export const calendarChange = defineEntity({
  name: 'calendarChange',
  fields: {
    kind: appendOnly(z.enum(['add', 'remove', 'decree', 'year', 'rule'])),
    at: appendOnly(instantText),
    on: appendOnly(dateText),
    personId: appendOnly(idOrNull),
    /** Number and date of the decree, or the reason. */
    basis: appendOnly(textOrNull),
    /** Days that came into the table, changed in it, left it. */
    days: appendOnly(jsonValue),
    movedCount: appendOnly(count),
    paperCount: appendOnly(count),
    moved: appendOnly(jsonValue),
  },
});

export const savedView = defineEntity({
  name: 'savedView',
  fields: { personId: immutable(id), section: immutable(text), name: ask(text), query: ask(jsonValue) },
});

export const backupSet = defineEntity({
  name: 'backupSet',
  fields: {
    setName: appendOnly(text),
    target: appendOnly(text),
    madeAt: appendOnly(instantText),
    counts: appendOnly(jsonValue),
    bytes: appendOnly(count),
    manifestHash: appendOnly(sha256Hex),
    byPersonId: appendOnly(idOrNull),
  },
});

/** One look at a set: read back right after writing, tested again at a later plug-in, or rehearsed. */
export const backupCheck = defineEntity({
  name: 'backupCheck',
  fields: {
    setName: appendOnly(text),
    kind: appendOnly(z.enum(['readBack', 'retested', 'rehearsed'])),
    at: appendOnly(instantText),
    good: appendOnly(z.boolean()),
    report: appendOnly(jsonValue),
  },
});

/** Activity worth keeping that changes nothing else: printing, opening, refusals, logins. */
export const activity = defineEntity({
  name: 'activity',
  personal: true,
  fields: {
    kind: appendOnly(text),
    scope: appendOnly(z.enum(['umum', 'layanan', 'admin'])),
    at: appendOnly(instantText),
    personId: appendOnly(idOrNull),
    subject: appendOnly(z.object({ entity: text, id }).nullable()),
    data: appendOnly(jsonValue),
  },
});
