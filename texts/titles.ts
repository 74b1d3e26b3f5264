import type { Warning } from '../domain';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import { eventNames, visitEventNames } from './events';
import { matters, news, restrictedNews, standardMatters, vacancyNews, visitNews } from './matters';
import { groundNames, statusNames, stepNames } from './names';
import { warnings } from './warnings';

const lookUp = (table: Readonly<Record<string, Bilingual>>, code: string, language: Language): string =>
  Object.hasOwn(table, code) ? (table[code]?.[language] ?? code) : code;

export const taskTitle = (kind: string, language: Language): string =>
  lookUp({ ...standardMatters, ...restrictedNews, ...vacancyNews, ...visitNews, ...news, ...matters }, kind, language);
export const eventTitle = (type: string, language: Language): string =>
  lookUp({ ...visitEventNames, ...eventNames }, type, language);
/** What is due: an open task, or what happens by itself. */
export const deadlineTitle = (kind: string, language: Language): string =>
  lookUp({ ...stepNames, ...matters }, kind, language);
export const statusTitle = (status: string, language: Language): string => lookUp(statusNames, status, language);
export const groundTitle = (ground: string, language: Language): string => lookUp(groundNames, ground, language);

/** Warnings with their words. */
export function warningsIn(all: readonly Warning[], language: Language) {
  return all.map(({ code, clause, fields }) => ({
    code,
    text: warnings[code][language],
    clause: clause ?? null,
    ...(fields && { fields: fields.map((field) => `body.${field}`) }),
  }));
}
