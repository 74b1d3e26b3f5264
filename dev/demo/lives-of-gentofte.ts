import type { SeededPerson } from '../../store/seed';
import { falls } from './endings';
import { type Course, type Life, liveThrough } from './life';
import { goesOut, isAccepted, isBegun, isReferred, visit } from './outreach';
import { agrees, attends, isAnswered, isInCrisis, isOffered, tells, threatens } from './turns';

const life = (name: string, identity: Life['identity'], live: Life['live']): Life => ({
  name,
  municipality: 'gentofte',
  identity,
  live,
});

const worker: SeededPerson = 'worker';

const started = (more: Partial<Course>): Course => ({
  worker,
  since: 260,
  by: 'authority',
  words: 'Bor på skift hos bekendte og kommer ikke til samtaler.',
  met: 0.65,
  place: ['publicPlace', 'Søbredden ved Gentofte Sø'],
  phases: [[200, 'contactEstablished']],
  until: 6,
  ...more,
});

export const livesOfGentofte: readonly Life[] = [
  life('by-the-lake', { alias: 'Kvinden ved søen' }, async (one) => {
    await isBegun(one, -40, worker, 'Sidder ved søen i al slags vejr; ingen kender hendes navn.');
    await goesOut(one, -12, { by: worker, met: 0.2 });
  }),
  life('years', { alias: 'Pensionatet' }, async (one) => {
    const phases = [
      [620, 'contactEstablished'],
      [380, 'needAssessed'],
    ] as const;
    const habits = await liveThrough(one, started({ since: 700, met: 0.75, phases, until: 30 }));
    await tells(one, -29, { name: 'Mathilde Afprøvning', phone: '00 00 00 81' }, worker);
    await goesOut(one, -8, habits);
    await agrees(one, -8, { days: 0, time: '10:30' }, 'Kaffe på pensionatet', worker);
  }),
  life('rejected', { alias: 'Havnegade' }, async (one) => {
    const phases = [
      [400, 'contactEstablished'],
      [240, 'needAssessed'],
    ] as const;
    const habits = await liveThrough(one, started({ since: 460, phases, until: 90 }));
    const offered = await isOffered(one, -89, 'socialPedagogicalSupport', 'Bostøtten', worker);
    await isAnswered(one, -70, offered, 'rejected', 'Misbruget skal afklares først.');
    await goesOut(one, -5, habits);
  }),
  life('bridging', { alias: 'Nattergalen' }, async (one) => {
    const phases = [
      [500, 'contactEstablished'],
      [300, 'needAssessed'],
    ] as const;
    const habits = await liveThrough(one, started({ since: 560, met: 0.8, phases, until: 50 }));
    const offered = await isOffered(one, -49, 'socialPedagogicalSupport', 'Bostøtten', worker);
    await isAnswered(one, -40, offered, 'accepted', 'Vi har en plads.');
    attends(one, -20, offered, worker);
    await goesOut(one, -3, habits);
  }),
  life('threatened', { alias: 'Skovhytten' }, async (one) => {
    const habits = await liveThrough(one, started({ since: 300, place: ['other', 'Hytten bag mosen'], until: 25 }));
    await threatens(one, -24, 'Hunden blev pudset på os. Ejeren er en bekendt.');
    await goesOut(one, -9, { ...habits, along: 'secondWorker' });
  }),
  life('admission', { alias: 'Fru Lind' }, async (one) => {
    await liveThrough(one, started({ since: 210, phases: [[150, 'contactEstablished']], until: 4 }));
    await isInCrisis(one, -1, 'admission', 'Indlagt i nat; søsteren har ringet.', worker);
  }),
  ...(['Biblioteket', 'Poppelalleen', 'Manden med kufferten'] as const).map((alias, number) =>
    life(`of-omar-${number}`, { alias }, async (one) => {
      const since = 170 + 100 * number;
      const phases = [[since - 40, 'contactEstablished']] as const;
      await liveThrough(one, started({ worker: 'secondWorker', since, phases, until: 2 + 5 * number }));
    }),
  ),
  life('silent', { alias: 'Stilheden' }, (one) => falls(one, { since: 200, silentFor: 96, worker: 'thirdWorker' })),
  life('referred', { name: 'Aksel Øvelind' }, (one) =>
    isReferred(one, -2, 'authority', 'Møder ikke til samtaler; bor på skift hos bekendte.'),
  ),
  life('first-attempt', { alias: 'Døren i gården' }, async (one) => {
    await isReferred(one, -9, 'housingAssociation', 'Der er ikke hentet post i tre uger.');
    await isAccepted(one, -8, worker);
    await visit(one, one.day(-4), 'notMet', { by: worker, met: 0 });
  }),
  life('decline', { alias: 'Stien' }, async (one) => {
    await liveThrough(one, started({ since: 120, phases: [[80, 'contactEstablished']], until: 3 }));
    one.give(one.day(-2), { type: 'recordDecline', data: { words: await one.text('Lad mig være.') } });
  }),
];
