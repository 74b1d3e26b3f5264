import { z } from 'zod';
import { type DeadlineTopic, deadlineTopics } from './deadline-topics';
import { standardGrounds } from './grounds';
import { eachReview } from './reviews';
import { Bilingual, CodeName, DateOfCalendar, form, MunicipalityId, Prose, WebAddress } from './schema-parts';

/**
 * A municipality's quality standard (kvalitetsstandard) as its politicians adopted it: phases, grounds, target group,
 * activities, provider, each naming the clause of the text it rests on. Versioned, heard, and pinned by each case.
 * Its legal references (B26, G1) and its adoption (G19) stand as the text gives them. How many days anything takes is not
 * here but in the local settings (settings.ts).
 */

/** The longest list of a text: far beyond any that a committee adopts, and short enough to be read whole. */
const LONGEST_LIST = 200;
/** A list of a standard: `listOf(Phase).min(1)`. */
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(LONGEST_LIST);

const CLAUSE_NUMBER = form('clauseNumber');
/** How code, configuration and screens cite a clause: `B7`, `G8`. */
export const ClauseId = z.string(CLAUSE_NUMBER).regex(/^[A-Z]+[1-9][0-9]*$/, CLAUSE_NUMBER);
export type ClauseId = z.infer<typeof ClauseId>;

/** A phase's code name, as this municipality's text has it: `outreach`, `contactEstablished`. */
export type PhaseId = string;

/** Where a standard may ask why this is the least intrusive measure that serves the citizen. */
export const LeastIntrusiveMoment = z.enum(['triage', 'needReview', 'handover']);
export type LeastIntrusiveMoment = z.infer<typeof LeastIntrusiveMoment>;

/** What a clause says, in the text's own words, and what the system does about it. */
const Clause = z.strictObject({ says: Prose, does: Prose.optional() });

const Phase = z.strictObject({
  id: CodeName,
  name: Bilingual,
  clause: ClauseId,
  meaning: Bilingual.optional(),
  /** The clause by which entering this phase opens a need review (G6). */
  needReviewOnEntry: ClauseId.optional(),
  /** The phases it can be entered from. Absent: from any, skipping and going back with a reason. */
  enteredFrom: listOf(CodeName).optional(),
});

const TargetGroup = z.strictObject({
  id: CodeName,
  name: Bilingual,
  clause: ClauseId,
  /** A condition that the text sets itself, or a group that it names as an example of who meets them. */
  role: z.enum(['criterion', 'group']),
});

const GroundForEnding = z.strictObject({
  ground: z.enum(standardGrounds),
  clauses: listOf(ClauseId).min(1),
  /** Whether a person's concrete, individual assessment belongs to an ending on this ground. */
  assessment: z.boolean(),
  /** Why none does, although the clause asks for one. */
  withoutAssessment: Prose.optional(),
});

const HandoversFrom = z.union([
  z.strictObject({ phase: CodeName, clause: ClauseId }),
  z.strictObject({ stableContact: z.literal(true), clause: ClauseId }),
]);

/** The clause that speaks of it; null: the text is silent, so it is set locally. */
const ClauseOrSilent = ClauseId.nullable();
const CitedClause = z.strictObject({ clause: ClauseOrSilent });
const CitedText = z.strictObject({ clause: ClauseOrSilent, text: Bilingual });
const NamedInClause = z.strictObject({ id: CodeName, name: Bilingual, clause: ClauseId });

/** Every topic is named, so that none is forgotten; a review that a text knows nothing of may be left out of it. */
const Rests = z.strictObject({
  ...(Object.fromEntries(deadlineTopics.map((topic) => [topic, ClauseId.nullable()])) as Record<
    DeadlineTopic,
    z.ZodNullable<typeof ClauseId>
  >),
  ...eachReview(() => ClauseId.nullable().optional()),
});

/** The shape of `standards/<municipality>.yaml`. Breaking a rule of the whole file is refused with where and why. */
export const StandardShape = z.strictObject({
  id: MunicipalityId,
  version: z.int().min(1),
  municipality: MunicipalityId,
  name: Bilingual,
  /** How texts built on this standard speak to, or of, the citizen. */
  tone: z.enum(['du', 'borgeren']),
  adopted: z.strictObject({ by: Prose, on: DateOfCalendar.optional() }),
  hearing: z.strictObject({ body: Prose, on: DateOfCalendar.optional() }).optional(),
  governance: z.strictObject({ reassessBy: DateOfCalendar, hearingBody: Prose, clause: ClauseId }).optional(),
  legal: listOf(z.strictObject({ text: Prose, clause: ClauseId })).min(1),
  provider: z.strictObject({
    name: Prose,
    address: Prose.optional(),
    phone: Prose.optional(),
    mail: Prose.optional(),
    clause: ClauseOrSilent,
  }),
  freeChoice: CitedClause,
  fee: CitedText,
  expenses: CitedText.optional(),
  clauses: z.record(ClauseId, Clause),
  phases: listOf(Phase).min(1),
  /** The milestone beyond first contact, and the clause that speaks of it, where one does. */
  stableContact: z.strictObject({ clause: ClauseId.optional() }),
  ageRule: z.strictObject({ minimum: z.int().min(0), clause: ClauseId }).optional(),
  targetGroups: listOf(TargetGroup).min(1),
  /** The criteria that the text asks for together. Absent: any one of the criteria is enough. */
  requiredCriteria: listOf(CodeName).min(1).optional(),
  referralReasons: listOf(NamedInClause).optional(),
  grounds: listOf(GroundForEnding).min(1),
  /** Why no case ends because contact has been impossible, where that is no ground. */
  withoutUnreachable: Prose.optional(),
  leastIntrusive: z.strictObject({ clause: ClauseId, askedAt: listOf(LeastIntrusiveMoment).min(1) }).optional(),
  /** From when on handing over to another service is offered; earlier asks for a reason. */
  handoversFrom: HandoversFrom,
  activities: listOf(z.strictObject({ id: CodeName, name: Bilingual })).min(1),
  /** The clause that lists the activities. Absent: the list is local. */
  activitiesClause: ClauseId.optional(),
  /** The kinds of information that consents cover and offers share. Absent: the general list. */
  information: listOf(z.strictObject({ id: CodeName, name: Bilingual }))
    .min(1)
    .optional(),
  authorityReferrer: z.strictObject({ name: Prose, clause: ClauseId }).optional(),
  ownInitiative: CitedClause,
  anyoneMayRefer: CitedClause,
  anonymity: CitedClause,
  mayDecline: CitedClause,
  threats: CitedClause.optional(),
  outOfHours: z
    .strictObject({
      name: Prose,
      url: WebAddress,
      area: Prose,
      forWhom: Bilingual,
      clause: ClauseId,
    })
    .optional(),
  daytime: CitedClause.optional(),
  geography: z.strictObject({ area: Prose, clause: ClauseId }).optional(),
  competence: CitedText.optional(),
  /** Who employs the contact persons, as a rule (G9). */
  employees: CitedText.optional(),
  /** What the text asks of the citizen as guidance, and no more (B10). */
  cooperation: CitedText.optional(),
  /** The clause each deadline serves; null: the text is silent, so it is set locally ("lokalt fastsat"). */
  rests: Rests,
});
export type StandardShape = z.infer<typeof StandardShape>;
