/** Views of a list that a person named: kept on this PC under the name of the list, as the question that they ask. */
import { useState } from 'react';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The question as its page writes it. */
  readonly question: string;
}

export interface SavedViews {
  readonly all: readonly SavedView[];
  readonly save: (name: string, question: string) => void;
  readonly remove: (id: string) => void;
}

const MOST_VIEWS = 20;

/** The views with one more; the same name again means the new question. */
export function withView(views: readonly SavedView[], name: string, question: string): readonly SavedView[] {
  const given = name.trim();
  if (given === '') return views;
  const same = views.findIndex((view) => view.name === given);
  const view = { id: `view:${given}`, name: given, question };
  return same < 0 ? [...views, view].slice(-MOST_VIEWS) : views.with(same, view);
}

/** What was stored, as far as it can be read: a damaged choice is no reason for a list to fail. */
export function viewsFrom(stored: string | null): readonly SavedView[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    return [];
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'name', 'question'].every((field) => typeof (value as Readonly<Record<string, unknown>>)[field] === 'string');

export function useSavedViews(listKey: string): SavedViews {
  const key = `daluang-views:${listKey}`;
  const [all, setAll] = useState(() => viewsFrom(localStorage.getItem(key)));
  const keep = (views: readonly SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(views));
    setAll(views);
  };
  return {
    all,
    save: (name, question) => keep(withView(all, name, question)),
    remove: (id) => keep(all.filter((view) => view.id !== id)),
  };
}
