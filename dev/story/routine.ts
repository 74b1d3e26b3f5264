import { paths } from '../../api/paths';
import type { PlaceKind } from '../../domain/case/contact-facts';
import { atLocal, type Instant, type LocalTime, latest, localDateOf, plusMillis } from '../../domain/clock/time';
import type { TaskKind } from '../../domain/tasks/open-task';
import { logs } from './acts/contacts';
import { needContinues } from './acts/progress';
import { keepsPairRule } from './acts/safety';
import { type ListedTask, nextInstant } from './case-view';
import type { Scene } from './scene';

/**
 * What people do between the lines of a story, as the scenarios say it: follow-ups are taken as proposed, need reviews
 * are answered when asked ("need continues"), reminders that fall due are seen and answered; and where the story is
 * silent for long, contact in both directions goes on at each follow-up, unless the silence is the story.
 *
 * What only the story can say (a triage, a first attempt, a service's answer, whether a case may end) is left open
 * here, so that its reminders and escalations come as they would.
 */
const answers: Partial<Record<TaskKind, (scene: Scene, matter: ListedTask) => Promise<unknown>>> = {
  followUp: followsUp,
  needReview: (scene) => needContinues(scene, '»Jeg vil gerne have, at I bliver ved med at komme.«'),
  incident: reviewsIncident,
  pairRule: keepsPairRule,
};

/** Times of day and places, different from one time to the next. */
const occasions: readonly { readonly time: string; readonly place: PlaceKind }[] = [
  { time: '10:15', place: 'home' },
  { time: '14:40', place: 'publicPlace' },
  { time: '08:45', place: 'home' },
  { time: '15:30', place: 'dropInCentre' },
  { time: '12:10', place: 'shelter' },
];

function occasion(scene: Scene) {
  return occasions[scene.occasions % occasions.length] ?? { time: '10:15', place: 'home' as const };
}

/** Lets time pass until a moment, with people doing what they do. */
export async function daysPass(scene: Scene, until: Instant, lookUp: () => Promise<void>): Promise<void> {
  for (;;) {
    const due = await nextStep(scene);
    const stop = due && peopleActAt(scene, due);
    if (!stop || stop >= until || localDateOf(stop) === localDateOf(until)) break;
    await scene.advanceTo(stop);
    await lookUp();
    await scene.inEachCase(() => answerWhatIsDue(scene));
  }
  await scene.advanceTo(until);
}

/** During that day, or when it has come, where that is later. */
function peopleActAt(scene: Scene, due: Instant): Instant {
  const duringTheDay = atLocal(localDateOf(due), occasion(scene).time as LocalTime);
  return latest(plusMillis(due, 1_000), duringTheDay, plusMillis(scene.now, 1_000));
}

async function nextStep(scene: Scene): Promise<Instant | undefined> {
  const all: Instant[] = [];
  for (const caseId of scene.cases.values()) {
    const next = await nextInstant(scene, caseId);
    if (next) all.push(next);
  }
  return all.sort()[0];
}

async function answerWhatIsDue(scene: Scene): Promise<void> {
  const { matters, state } = await scene.look();
  if (state.status === 'ended') return;
  for (const matter of matters) {
    if (matter.showsFrom <= scene.now) await answers[matter.kind]?.(scene, matter);
  }
}

async function followsUp(scene: Scene): Promise<void> {
  const { place } = occasion(scene);
  scene.occasions += 1;
  const { summary } = await scene.look();
  const together = summary.visitsInPairs ? { participants: [scene.worker, 'secondWorker'] as const } : {};
  const outcome = scene.habit === 'contactGoesOn' ? 'contactMade' : 'notMet';
  await logs(outcome, { place, ...together })(scene);
}

async function reviewsIncident(scene: Scene): Promise<void> {
  const { state } = await scene.look();
  const open = state.incidents.find(({ reviewed }) => !reviewed);
  if (!open) return;
  const note = 'Talt igennem med medarbejderen samme dag.';
  await scene.write('teamLead', paths.incidents.review, { note }, { params: { incident: open.id } });
}
