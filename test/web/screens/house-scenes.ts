import { button, heading, type Scene } from './scene';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const day = (hours: number): string => hoursAgo(hours).slice(0, 10);
const ofNobody = { caseId: null, visitId: null, kind: null, title: null };

/** The demo sends no mail, so what could not be sent is invented here. */
const givenUp = [
  {
    ...ofNobody,
    id: '5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c01',
    at: hoursAgo(3),
    what: 'digest',
    day: day(3),
    mayBeSentAgain: true,
    recipientId: '5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c11',
    recipientName: 'Solvej Engholm',
    recipientRoles: ['outreachWorker'],
    attempts: 3,
    code: '550',
    reason: 'Mailserveren tog ikke imod den (550)',
  },
  {
    ...ofNobody,
    id: '5b0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c02',
    at: hoursAgo(80),
    what: 'weekly',
    day: day(80),
    mayBeSentAgain: false,
    recipientId: null,
    recipientName: null,
    recipientRoles: [],
    attempts: 0,
    code: 'noAddress',
    reason: 'Der er ingen mailadresse at sende til',
  },
];

/** What whoever keeps the house running sees of mail. */
export const ofHouse: readonly Scene[] = [
  {
    name: 'deliveries-none',
    play: async (app) => {
      await app.go('/deliveries');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Al mail er kommet af sted|All mail has gone out)$/).waitFor();
    },
  },
  {
    name: 'deliveries',
    whole: true,
    play: async (app) => {
      await app.page.route('**/v1/deliveries/given-up*', (route) =>
        route.fulfill({ json: { items: givenUp, next: null } }),
      );
      await app.go('/deliveries');
      await button(app, /^(Send igen|Send again)/).waitFor();
    },
  },
  {
    name: 'delivery-setting-aside',
    play: async (app) => {
      await button(app, /^(Sæt til side|Set aside)/).click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
];

/** How the installation is, and which other systems are let in, as an administrator has it. */
export const ofAdministrator: readonly Scene[] = [
  {
    name: 'system-status',
    whole: true,
    play: async (app) => {
      await app.go('/system-status');
      await app.signInAs('Karen Hedelund');
      await heading(app, /^(Det, nogen skal se på|What somebody has to see to)$/).waitFor();
    },
  },
  {
    name: 'programs',
    whole: true,
    play: async (app) => {
      await app.go('/programs');
      await button(app, /^(Ret adgang|Change access)/).waitFor();
    },
  },
  {
    name: 'program-lacks-something',
    play: async (app) => {
      await button(app, /^(Luk et system ind|Let a system in)$/).click();
      await button(app, /^(Luk det ind|Let it in)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
];
