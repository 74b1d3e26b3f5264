import { asStoredCard } from '../../store/identity/reachability';
import type { SeededPerson } from '../../store/seed';
import { ends, falls, isAskedAndEnds } from './endings';
import { type Course, type Life, liveThrough } from './life';
import type { LivedCase } from './lived-case';
import { goesOut, isAccepted, isBegun, isReferred, visit } from './outreach';
import {
  agrees,
  answersComment,
  attends,
  crisisIsOver,
  hasLanded,
  isAnswered,
  isCommentedOn,
  isInCrisis,
  isMoved,
  isOffered,
  pairsEnd,
  tells,
  threatens,
} from './turns';

const life = (name: string, identity: Life['identity'], live: Life['live'], link?: Life['link']): Life => ({
  name,
  municipality: 'ballerup',
  identity,
  live,
  ...(link && { link }),
});

const worker: SeededPerson = 'worker';
const along = { by: worker, along: 'secondWorker' } as const;

const started = (more: Partial<Course>): Course => ({
  worker,
  since: 200,
  by: 'neighbour',
  words: 'Nogen sover i opgangen om natten.',
  met: 0.6,
  place: ['publicPlace', 'Bænken bag stationen'],
  until: 5,
  ...more,
});

/** Those whose contact person is Solvej, whose day the demo shows first. */
const ofSolvej: readonly Life[] = [
  life('two-years', { alias: 'Grøn Hue', place: 'Ballerup Station, nordsiden' }, async (one) => {
    const habits = await liveThrough(
      one,
      started({
        since: 730,
        phases: [
          [500, 'clarifying'],
          [260, 'motivating'],
          [150, 'outreach'],
        ],
        until: 45,
      }),
    );
    await threatens(one, -44, 'En bekendt af borgeren råbte og kom helt tæt på.');
    await goesOut(one, -11, { ...habits, along: 'secondWorker' });
    await visit(one, one.day(-10), 'notMet', { ...habits, along: 'secondWorker' });
  }),
  life('earlier-threat', { alias: 'Kaptajnen', place: 'Lystbådehavnen' }, async (one) => {
    const by = 'housingAssociation';
    const habits = await liveThrough(one, started({ since: 420, by, phases: [[300, 'clarifying']], until: 210 }));
    await threatens(one, -209, 'Borgeren var beruset og truede med en flaske.');
    await goesOut(one, -160, { ...habits, ...along });
    await pairsEnd(one, -159);
    await goesOut(one, -6, habits);
    await agrees(one, -6, { days: 0, time: '13:30' }, 'Følges til lægen', worker);
  }),
  life('due-today', { alias: 'Ræven', phone: '00 00 00 71', place: 'Varmestuen' }, async (one) => {
    const habits = await liveThrough(one, started({ since: 120, place: ['dropInCentre', 'Varmestuen'], until: 8 }));
    await visit(one, one.day(-7), 'contactMade', habits);
    await isCommentedOn(one, -4, 'Godt, at I fik talt sammen. Sagde han noget om, hvor han sover for tiden?');
  }),
  life('eviction', { alias: 'Mågen', place: 'Opgang 3, 2. tv' }, async (one) => {
    const course = started({
      since: 310,
      place: ['home', 'Lejligheden'],
      phases: [
        [220, 'clarifying'],
        [110, 'motivating'],
      ],
    });
    await liveThrough(one, { ...course, until: 9 });
    await isInCrisis(one, -1, 'eviction', 'Fogeden kommer på fredag. Vil ikke på forsorgshjem.', worker);
  }),
  life('told-her-name', { alias: 'Damen med posen' }, async (one) => {
    const habits = await liveThrough(
      one,
      started({ since: 500, by: 'shop', phases: [[420, 'clarifying']], until: 260 }),
    );
    const channels = { phone: 'agreed', message: 'agreed', digital: 'declined' } as const;
    const card = { channels, safest: 'phone', goodTimes: 'Formiddag', avoid: 'Når sønnen er hjemme' } as const;
    const known = { knows: ['Kim på varmestuen'], message: 'toCitizenOnly' } as const;
    const reachability = asStoredCard({ ...card, ...known });
    await tells(one, -259, { name: 'Ellinor Prøvested', phone: '00 00 00 72', place: 'Hjemme', reachability }, worker);
    await goesOut(one, -3, habits);
    await agrees(one, -3, { days: 1, time: '10:15' }, 'Møde på jobcentret', worker);
    const comment = await isCommentedOn(one, -3, 'Er sønnen flyttet hjem igen? Så ser vi på besøgene.');
    await answersComment(one, -2, comment, 'Nej, han hentede kun sine ting.', worker);
  }),
  life(
    'offered-no-reply',
    { alias: 'Viggo', place: 'Kolonihaven' },
    async (one) => {
      const phases = [
        [600, 'clarifying'],
        [420, 'motivating'],
        [200, 'stabilising'],
      ] as const;
      const habits = await liveThrough(one, started({ since: 700, met: 0.8, phases, until: 40 }));
      await isOffered(one, -39, 'socialPedagogicalSupport', 'Bostøtten', worker);
      await goesOut(one, -2, habits);
    },
    { sent: 39, stopped: true },
  ),
  life('in-hospital', { alias: 'Svaneke' }, async (one) => {
    await liveThrough(one, started({ since: 240, phases: [[150, 'clarifying']], until: 20 }));
    const note = await one.text('Indlagt på ortopædkirurgisk; ringer, når der er nyt.');
    one.give(one.day(-18), { type: 'pause', data: { because: 'hospital', until: one.day(12), note } });
  }),
  life('may-it-end', { alias: 'Skyggen' }, (one) => falls(one, { since: 190, silentFor: 100, worker })),
  life('first-attempt', { alias: 'Lejlighed 14' }, async (one) => {
    await isReferred(one, -3, 'housingAssociation', 'Naboerne har ikke set hende i uger.');
    await isAccepted(one, -2);
  }),
  life('closing', { alias: 'Bogormen' }, async (one) => {
    const phases = [
      [650, 'clarifying'],
      [480, 'motivating'],
      [300, 'stabilising'],
      [60, 'closing'],
    ] as const;
    await liveThrough(one, started({ since: 720, met: 0.9, place: ['other', 'Biblioteket'], phases, until: 4 }));
  }),
  life('a-child', { alias: 'Tågen' }, async (one) => {
    const habits = await liveThrough(
      one,
      started({ since: 90, by: 'relative', place: ['home', 'Hos søsteren'], until: 9 }),
    );
    const note = await one.text('En dreng på ti er der hver anden uge. Han passer selv sin mad.');
    one.give(one.day(-8), { type: 'openChildConcern', data: { kind: 'child', note } }, { time: '18:00' });
    await visit(one, one.day(-5), 'contactMade', habits);
  }),
  life('grace', { alias: 'Kolonisten' }, (one) => isAskedAndEnds(one, { since: 230, silentFor: 120, worker })),
];

/** Their colleagues', what waits, and what is over. */
const ofOthers: readonly Life[] = [
  life('moved-to-rune', { alias: 'Bageren' }, async (one) => {
    const habits = await liveThrough(one, started({ since: 560, phases: [[380, 'clarifying']], until: 120 }));
    await isMoved(one, -119, 'secondWorker');
    await goesOut(one, -4, { ...habits, by: 'secondWorker' });
  }),
  ...(['Pelikanen', 'Frøken Maj', 'Manden i bilen', 'Tusindfryd'] as const).map((alias, number) =>
    life(`of-rune-${number}`, { alias }, async (one) => {
      const phases = number > 1 ? ([[100, 'clarifying']] as const) : [];
      await liveThrough(
        one,
        started({ worker: 'secondWorker', since: 160 + 90 * number, phases, until: 3 + 4 * number }),
      );
    }),
  ),
  ...(['Cyklisten', 'Lygtepælen', 'Fru Stær', 'Ham med avisen'] as const).map((alias, number) =>
    life(`of-aisha-${number}`, { alias }, async (one) => {
      await liveThrough(
        one,
        started({ worker: 'thirdWorker', since: 130 + 110 * number, met: 0.4, until: 2 + 3 * number }),
      );
    }),
  ),
  life('own-initiative', { alias: 'Kvinden under broen' }, async (one) => {
    await isBegun(one, -60, 'thirdWorker', 'Sover under broen og taler med sig selv; i målgruppen.');
    await goesOut(one, -9, { by: 'thirdWorker', met: 0.3 });
  }),
  life('crisis-over', { alias: 'Lærken' }, async (one) => {
    const habits = await liveThrough(
      one,
      started({ worker: 'deputyLead', since: 330, phases: [[200, 'clarifying']], until: 90 }),
    );
    await isInCrisis(one, -89, 'suicideRisk', 'Talte om ikke at ville mere. Fulgt til skadestuen.', 'deputyLead');
    await visit(one, one.day(-88), 'contactMade', habits);
    await crisisIsOver(one, -87, 'Udskrevet med en aftale om samtaler.', 'deputyLead');
    await goesOut(one, -6, habits);
  }),
  life('referred', { alias: 'Den blå frakke' }, (one) =>
    isReferred(one, -1, 'neighbour', 'Manden med den blå frakke sover i opgangen.'),
  ),
  life('urgent', { alias: 'Manden ved slusen' }, (one) =>
    isReferred(one, -1, 'police', 'Ældre mand uden tøj nok på, fundet i nat.', { urgent: true, time: '22:10' }),
  ),
  life('waiting', { alias: 'Broderen på 3. sal' }, async (one) => {
    await isReferred(one, -12, 'relative', 'Min bror lukker ikke op mere.');
    const reason = await one.text('Ingen ledig medarbejder før næste måned.');
    one.give(one.day(-11), { type: 'acceptAndWait', data: { reason } }, { as: 'intakeOfficer' });
  }),
  life('isolation-broken', { alias: 'Tusindben' }, async (one) => {
    const phases = [
      [520, 'clarifying'],
      [340, 'motivating'],
      [160, 'closing'],
    ] as const;
    await liveThrough(one, started({ since: 640, met: 0.85, phases, until: 6 }));
    await ends(one, -5, worker);
  }),
  life('declined', { alias: 'Sømanden' }, async (one) => {
    await liveThrough(one, started({ since: 150, phases: [[60, 'clarifying']], until: 4 }));
    one.give(one.day(-3), { type: 'recordDecline', data: { words: await one.text('Jeg klarer mig selv nu.') } });
  }),
  life('ended-by-itself', { alias: 'Ukendt ved søen' }, (one) =>
    falls(one, { since: 330, silentFor: 250, worker: 'secondWorker' }),
  ),
  life('landed', { alias: 'Fru Sommer' }, async (one) => {
    const phases = [
      [560, 'clarifying'],
      [400, 'motivating'],
      [300, 'stabilising'],
    ] as const;
    const habits = await liveThrough(one, started({ since: 650, met: 0.85, phases, until: 120 }));
    const offered = await isOffered(one, -119, 'socialPedagogicalSupport', 'Bostøtten', worker);
    await isAnswered(one, -110, offered, 'accepted', 'Vi har en plads.');
    attends(one, -98, offered, worker);
    await goesOut(one, -72, habits);
    await hasLanded(one, -71, offered, worker);
  }),
];

const rune: SeededPerson = 'secondWorker';

/** Far enough for an offer, so many days before today. */
const motivated = (one: LivedCase, days: number) =>
  liveThrough(
    one,
    started({
      worker: rune,
      since: 420,
      met: 0.8,
      phases: [
        [300, 'clarifying'],
        [150, 'motivating'],
      ],
      until: days,
    }),
  );

/** Offers to services at each step, for whoever tries out what comes next. */
const ofOffers: readonly Life[] = [
  life('offer-prepared', { alias: 'Urmageren' }, async (one) => {
    await motivated(one, 3);
    await isOffered(one, -2, 'alcoholTreatment', 'Alkoholrådgivningen', rune, { send: false });
  }),
  life(
    'offer-sent',
    { alias: 'Fyrtårnet' },
    async (one) => {
      await motivated(one, 5);
      await isOffered(one, -4, 'drugTreatment', 'Misbrugscenteret', rune);
    },
    { sent: 4 },
  ),
  life(
    'offer-accepted',
    { alias: 'Møllersvenden' },
    async (one) => {
      const habits = await motivated(one, 16);
      const offered = await isOffered(one, -15, 'psychiatry', 'Distriktspsykiatrien', rune);
      await isAnswered(one, -6, offered, 'accepted', 'Vi tager imod.', { meetingInDays: null });
      await goesOut(one, -2, habits);
    },
    { sent: 15, revoked: 6 },
  ),
  life(
    'meeting-agreed',
    { alias: 'Skibskokken' },
    async (one) => {
      const habits = await motivated(one, 16);
      const offered = await isOffered(one, -15, 'socialPedagogicalSupport', 'Bostøtten', rune);
      await isAnswered(one, -7, offered, 'accepted', 'Vi har en plads.', { meetingInDays: 9 });
      await goesOut(one, -2, habits);
    },
    { sent: 15, opened: 7 },
  ),
  life('bridging', { alias: 'Klaverstemmeren' }, async (one) => {
    const habits = await motivated(one, 36);
    const offered = await isOffered(one, -35, 'socialPedagogicalSupport', 'Bostøtten', rune);
    await isAnswered(one, -28, offered, 'accepted', 'Vi har en plads.');
    attends(one, -17, offered, rune);
    await goesOut(one, -3, habits);
  }),
];

export const livesOfBallerup: readonly Life[] = [...ofSolvej, ...ofOthers, ...ofOffers];
