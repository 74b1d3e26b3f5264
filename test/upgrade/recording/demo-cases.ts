import { paths } from '../../../api/paths';
import type { SeededMunicipality, SeededPerson } from '../../../store/seed';

/** A day counted from the one on which the demo is filled in: -3 is three days ago. */
export type Days = number;

/** What someone does in a case, by the API's own path and body. `key` names it, so that later steps can refer to it. */
export type Act = {
  readonly as: SeededPerson;
  readonly path: string;
  readonly key: string;
  readonly body: (day: Day) => Record<string, unknown>;
  readonly at?: Record<string, string>;
};

/** A date and a moment some days or hours away, and the id of something made by an earlier act of the same case. */
export type Day = {
  readonly on: (days: Days) => string;
  /** At ten, or at that time of the day. */
  readonly at: (days: Days, time?: string) => string;
  readonly inHours: (hours: number) => string;
  readonly made: (key: string) => string;
};

export type DemoCase = {
  readonly name: string;
  readonly municipality: SeededMunicipality;
  readonly opening: Act;
  readonly then: readonly Act[];
};

type Past = {
  readonly phase: string;
  readonly referred: Days;
  /** Days ago, each with the outcome, where it was, and when on that day. */
  readonly contacts: readonly (readonly [Days, string, string?, string?])[];
  readonly followUp?: Days;
  readonly worker?: SeededPerson;
  readonly stable?: Days;
  readonly identity: Record<string, string>;
};

const act = (as: SeededPerson, path: string, key: string, body: Act['body'] = () => ({}), at = {}): Act => ({
  as,
  path,
  key,
  body,
  at,
});

const refers = (referrer: string, description: string, identity: Record<string, string>, urgent = false): Act =>
  act('intakeOfficer', paths.referrals, 'refer', () => ({ channel: 'phone', referrer, description, identity, urgent }));

/** A case that was under way before it was entered here. */
const movesIn = ({ phase, referred, contacts, followUp, worker = 'worker', stable, identity }: Past): Act =>
  act('teamLead', paths.movingIn, 'moveIn', ({ at, on, made }) => ({
    referredAt: at(referred),
    acceptedAt: at(referred + 1),
    phase,
    worker: made(`staff/${worker}`),
    contacts: contacts.map(([days, outcome, place = 'publicPlace', time]) => ({
      happenedAt: at(days, time),
      outcome,
      place,
    })),
    ...(followUp !== undefined && { followUpOn: on(followUp) }),
    ...(stable !== undefined && { stableContactAt: at(stable) }),
    assessment: {
      assessor: made(`staff/${worker}`),
      at: at(referred + 1),
      reason: 'Bor alene, undgår kommunen, og tager imod kontakt, når den kommer ud til ham.',
    },
    plan: { days: 90, attempts: 4, assessedAt: at(referred + 1) },
    identity,
  }));

const least = 'Der er ikke noget mindre indgribende, han tager imod.';
const consents = act('worker', paths.consents.give, 'consent', () => ({
  to: { kind: 'service', service: 'socialPedagogicalSupport' },
  toWhom: 'Bostøtten',
  what: ['situation', 'wishes'],
}));
const offers = (send: boolean): Act =>
  act('worker', paths.handovers.offer, 'handover', ({ made }) => ({
    service: 'socialPedagogicalSupport',
    consent: made('consent'),
    share: ['situation', 'wishes'],
    send,
    leastIntrusive: 'Støtten i hjemmet er det mindste, der rækker.',
    reason: 'Borgeren ønsker det nu.',
  }));
const ofHandover = (as: SeededPerson, path: string, key: string, body: Act['body']): Act => ({
  ...act(as, path, key, body),
  at: { handover: 'handover' },
});
const accepted = ofHandover('caseworker', paths.handovers.answer, 'answer', ({ on }) => ({
  answer: 'accepted',
  meetingOn: on(5),
}));
const attended = ofHandover('worker', paths.handovers.attendance, 'attendance', () => ({ attended: true }));

const silent: Past['contacts'] = [
  [-95, 'contactMade'],
  [-70, 'notMet'],
  [-50, 'notMet', 'home', '17:30'],
  [-30, 'messageLeft', 'phone', '13:15'],
  [-12, 'notMet'],
];
const lately: Past['contacts'] = [
  [-40, 'notMet'],
  [-21, 'contactMade'],
  [-9, 'contactMade'],
  [-2, 'contactMade'],
];

const ballerup = (name: string, opening: Act, ...then: Act[]): DemoCase => ({
  name,
  municipality: 'ballerup',
  opening,
  then,
});
const gentofte = (name: string, opening: Act, ...then: Act[]): DemoCase => ({
  name,
  municipality: 'gentofte',
  opening,
  then,
});

/** Invented people at every stage of the process, in both municipalities. */
export const demoCases: readonly DemoCase[] = [
  ballerup('referred', refers('neighbour', 'Manden med den grønne hue sover i opgangen.', { alias: 'Grøn Hue' })),
  ballerup(
    'urgent',
    refers('police', 'Ældre mand uden tøj nok på, fundet i nat.', { alias: 'Manden ved sluset' }, true),
  ),
  ballerup(
    'waiting',
    refers('relative', 'Min bror lukker ikke op mere.', { alias: 'Broderen på 3. sal' }),
    act('intakeOfficer', paths.triage.wait, 'wait', () => ({ reason: 'Ingen ledig medarbejder før næste måned.' })),
  ),
  ballerup(
    'first-attempt',
    refers('housingAssociation', 'Naboerne har ikke set hende i uger.', { alias: 'Lejlighed 14' }),
    act('intakeOfficer', paths.triage.accept, 'accept', ({ made }) => ({
      worker: made('staff/secondWorker'),
      assessment: { leastIntrusive: least, reason: 'Isoleret i månedsvis og uden anden støtte.' },
    })),
  ),
  ballerup('outreach', movesIn({ phase: 'outreach', referred: -45, contacts: lately, identity: { alias: 'Ræven' } })),
  ballerup(
    'overdue',
    movesIn({
      phase: 'clarifying',
      referred: -80,
      contacts: lately,
      followUp: -3,
      identity: { alias: 'Kaptajnen' },
    }),
  ),
  ballerup(
    'motivating',
    movesIn({
      phase: 'motivating',
      referred: -150,
      contacts: lately,
      followUp: 0,
      identity: { name: 'Ellinor Prøvested' },
    }),
    act('worker', paths.appointments.make, 'appointment', ({ at }) => ({
      at: at(1),
      what: 'Følges til lægen',
    })),
  ),
  ballerup(
    'stabilising',
    movesIn({ phase: 'stabilising', referred: -300, contacts: lately, stable: -120, identity: { alias: 'Viggo' } }),
    consents,
    offers(true),
  ),
  ballerup(
    'closing',
    movesIn({ phase: 'closing', referred: -400, contacts: lately, stable: -200, identity: { alias: 'Bogormen' } }),
  ),
  ballerup(
    'paused',
    movesIn({ phase: 'clarifying', referred: -120, contacts: lately, identity: { alias: 'Svaneke' } }),
    act('worker', paths.pauses.pause, 'pause', ({ on }) => ({ because: 'hospital', until: on(21) })),
  ),
  ballerup(
    'visits-in-pairs',
    movesIn({ phase: 'outreach', referred: -60, contacts: lately, identity: { alias: 'Manden i bilen' } }),
    act('worker', paths.incidents.record, 'incident', () => ({
      kind: 'threat',
      visitsInPairs: true,
      note: 'Han råbte og kom helt tæt på.',
    })),
  ),
  ballerup(
    'crisis',
    movesIn({ phase: 'motivating', referred: -200, contacts: lately, identity: { alias: 'Mågen' } }),
    act('worker', paths.crisis.mark, 'crisis', () => ({ kind: 'eviction', note: 'Fogeden kommer i dag.' })),
  ),
  ballerup(
    'may-it-end',
    movesIn({ phase: 'outreach', referred: -120, contacts: silent, identity: { alias: 'Skyggen' } }),
  ),
  ballerup(
    'grace',
    movesIn({ phase: 'outreach', referred: -140, contacts: silent, identity: { alias: 'Kolonihaven' } }),
    act('teamLead', paths.unreachable.answer, 'answer', () => ({
      answer: 'end',
      reason: 'Vi har prøvet alle de steder, vi kender.',
    })),
  ),
  ballerup(
    'isolation-broken',
    movesIn({ phase: 'closing', referred: -380, contacts: lately, stable: -200, identity: { alias: 'Tusindfryd' } }),
    act('worker', paths.endings.isolationBroken, 'end', () => ({
      contactTo: ['authorities', 'network'],
      selfReliant: 'withoutOtherMeasure',
      reasons: 'Ser sin datter hver uge og går selv til læge.',
    })),
  ),
  ballerup(
    'declined',
    movesIn({ phase: 'clarifying', referred: -90, contacts: lately, identity: { alias: 'Cyklisten' } }),
    act('worker', paths.decline.record, 'decline', () => ({ words: 'Jeg klarer mig selv nu.' })),
  ),
  gentofte(
    'caseworker-referral',
    act('caseworker', paths.referrals, 'refer', () => ({
      channel: 'authority',
      referrer: 'authority',
      description: 'Kvinde midt i fyrrerne, bor på skift hos bekendte.',
      missingFacts: ['phone'],
      age: { years: 44, estimated: false },
      identity: { name: 'Mathilde Afprøvning' },
    })),
  ),
  gentofte(
    'seeking-contact',
    movesIn({
      phase: 'seekingContact',
      referred: -20,
      contacts: [
        [-15, 'notMet'],
        [-6, 'seen'],
      ],
      identity: { alias: 'Kvinden ved søen' },
    }),
  ),
  gentofte(
    'contact-established',
    movesIn({ phase: 'contactEstablished', referred: -70, contacts: lately, identity: { alias: 'Pensionatet' } }),
    act('worker', paths.childConcerns.open, 'concern', () => ({
      kind: 'child',
      note: 'Der bor et barn på ti år i lejligheden hver anden uge.',
    })),
  ),
  gentofte(
    'accepted-by-service',
    movesIn({ phase: 'needAssessed', referred: -160, contacts: lately, stable: -80, identity: { alias: 'Fru Lind' } }),
    consents,
    offers(true),
    accepted,
  ),
  gentofte(
    'rejected-by-service',
    movesIn({ phase: 'needAssessed', referred: -190, contacts: lately, stable: -90, identity: { alias: 'Havnegade' } }),
    consents,
    offers(true),
    ofHandover('caseworker', paths.handovers.answer, 'answer', () => ({
      answer: 'rejected',
      reason: 'Misbruget skal afklares først.',
    })),
  ),
  gentofte(
    'bridging',
    movesIn({ phase: 'onward', referred: -260, contacts: lately, stable: -150, identity: { alias: 'Nattergalen' } }),
    consents,
    offers(true),
    accepted,
    attended,
  ),
  gentofte(
    'landed',
    movesIn({ phase: 'onward', referred: -280, contacts: lately, stable: -170, identity: { alias: 'Poppelalleen' } }),
    consents,
    offers(true),
    accepted,
    attended,
    ofHandover('worker', paths.handovers.landing, 'landing', () => ({
      landed: true,
      reasons: 'Kommer fast hos bostøtten og spørger ikke efter os.',
    })),
  ),
  gentofte(
    'decline-to-assess',
    movesIn({ phase: 'contactEstablished', referred: -60, contacts: lately, identity: { alias: 'Biblioteket' } }),
    act('worker', paths.decline.record, 'decline', () => ({ words: 'Lad mig være.' })),
  ),
  gentofte(
    'alone-on-a-visit',
    movesIn({ phase: 'contactEstablished', referred: -55, contacts: lately, identity: { alias: 'Skovhytten' } }),
    act('worker', paths.visits.list, 'visit', ({ inHours, made }) => ({
      caseId: made('case'),
      // A visit is over within a day; nobody who tries this out is to be alarmed at once.
      expectedEnd: inHours(20),
      place: 'Hytten bag mosen',
    })),
  ),
];
