import type { LocalDate } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { course as words } from '../../../texts/web/course';
import { type Course, dayOf } from './layout';

/** A line of the table that says what the picture shows. */
export interface CourseLine {
  readonly on: LocalDate;
  readonly says: string;
  readonly ahead: boolean;
}

/** Everything that the picture shows, the newest first. */
export function courseLines(course: Course, language: Language): readonly CourseLine[] {
  const line = (at: string, says: string): CourseLine => ({ on: dayOf(at), says, ahead: false });
  const maybe = (at: string | null, says: string): CourseLine[] => (at ? [line(at, says)] : []);
  const past = [
    ...course.phases.flatMap(({ from, text }) =>
      text ? [line(from, words.phase.fill(language, { phase: text }))] : [],
    ),
    ...course.contacts.map(({ at, text }) => line(at, text)),
    ...course.pauses.flatMap(({ from, until, text }) => [
      line(from, words.pauseBegan.fill(language, { because: text })),
      ...maybe(until, words.pauseEnded[language]),
    ]),
    ...course.crises.flatMap(({ from, until, text }) => [
      line(from, words.crisisBegan.fill(language, { kind: text })),
      ...maybe(until, words.crisisEnded[language]),
    ]),
    ...course.incidents.map(({ at, text }) => line(at, words.incident.fill(language, { kind: text }))),
    ...course.pairs.flatMap(({ from, until }) => [
      line(from, words.pairsBegan[language]),
      ...maybe(until, words.pairsEnded[language]),
    ]),
    ...course.handovers.flatMap(({ text: service, steps }) =>
      steps.map(({ at, text: state }) => line(at, words.handover.fill(language, { service, state }))),
    ),
    ...maybe(
      course.ending?.at ?? null,
      words.ended.fill(language, { ground: course.ending?.text ?? words.endingLegend[language] }),
    ),
  ];
  const ahead = course.ending
    ? []
    : course.deadlines.map(({ at, text: what }) => ({
        on: dayOf(at),
        says: words.deadline.fill(language, { what }),
        ahead: dayOf(at) > dayOf(course.to),
      }));
  return [...past, ...ahead].sort((a, b) => b.on.localeCompare(a.on));
}

/** The course in one sentence, for whoever hears the page. */
export function courseInWords(course: Course, language: Language, shown: (on: LocalDate) => string): string {
  const count = (kind: Course['contacts'][number]['kind']) => course.contacts.filter((one) => one.kind === kind).length;
  return words.summary.fill(language, {
    from: shown(dayOf(course.from)),
    to: shown(dayOf(course.to)),
    contacts: count('contact'),
    attempts: count('attempt'),
  });
}
