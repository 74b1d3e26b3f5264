import type { MunicipalityId, StaffId } from '../../domain';
import { type LocalDate, localDateOf } from '../../domain/clock/time';
import { basisOf } from '../../domain/rules/basis';
import { carriedOf, settingsOn } from '../../domain/rules/rule-book';
import { reviewReminderOn } from '../../domain/rules/standard-review';
import { type ReviewOf, withdrawOtherReviews, writeReviewReminder } from '../../store/delivery/standard-review';
import { loadPeople, type People } from '../../store/people/people';
import { resolveRecipients } from '../../store/people/recipients';
import type { DeliveryDependencies } from './dependencies';

type Needs = Pick<DeliveryDependencies, 'db' | 'rules' | 'now'>;

/** Reminds leads and administrators that the standard in force asks for its own review, years ahead and on the day. */
export async function remindOfStandardReview(deps: Needs, municipality: MunicipalityId): Promise<void> {
  const { db, now } = deps;
  const standing = await reviewNow(deps, municipality);
  await withdrawOtherReviews(db, municipality, standing, now());
  if (!standing) return;
  const people = await loadPeople(db, municipality);
  await writeReviewReminder(db, standing, governing(people, localDateOf(now())), now());
}

async function reviewNow({ rules, now }: Needs, municipality: MunicipalityId): Promise<ReviewOf | undefined> {
  const date = localDateOf(now());
  const { book, standardFor } = await rules.of(municipality);
  const standard = standardFor(date)?.standard;
  const settings = settingsOn(book.settings, date);
  const reminder = standard && settings && reviewReminderOn(standard, settings, date);
  if (!standard || !settings || !reminder) return undefined;
  const inForce = { standard: carriedOf(standard), settings, earlier: [], upcoming: [] };
  const basis = basisOf(inForce, 'standardReview', settings.standardReview && 'standardReview.reminders');
  return { municipality, standard, reminder, basis };
}

/** Those who see to the standard: each team's lead, or whoever stands in, and the administrators. */
function governing(people: People, date: LocalDate): readonly StaffId[] {
  const leads = people.teams.flatMap(({ id }) =>
    resolveRecipients(people, { role: 'teamLead' }, { workerId: null, team: id }, date),
  );
  const admins = people.staff.filter(({ active, roles }) => active && roles.includes('admin')).map(({ id }) => id);
  return [...new Set([...leads, ...admins])];
}
