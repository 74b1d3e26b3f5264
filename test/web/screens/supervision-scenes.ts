import { goTo } from './case-scenes';
import { button, heading, reads, type Scene } from './scene';

/** The log of who has seen what, as an auditor reads it. */
export const ofAuditor: readonly Scene[] = [
  {
    name: 'audit',
    play: async (app) => {
      await app.go('/audit');
      await app.signInAs('Ingrid Dybdal');
      await app.page.locator('.audit-entries > li').first().waitFor();
    },
  },
  {
    name: 'audit-nothing-found',
    play: async (app) => {
      await app.go('/audit?number=B-999999');
      await heading(app, /^(Intet i loggen passer til filtrene|Nothing in the log matches the filters)$/).waitFor();
    },
  },
  {
    name: 'audit-damaged',
    play: async (app) => {
      const at = '2026-11-30T03:40:00.000Z';
      const standing = { entries: 4_120, anchoredAt: at, checkedAt: at, damages: 2 };
      await app.page.route('**/v1/audit/standing', (route) => route.fulfill({ json: standing }));
      await app.go('/audit');
      await reads(app, /(Sig det straks til|Tell whoever runs)/);
    },
  },
  {
    name: 'audit-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/audit?*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/audit');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];

/** A citizen's own record, and cases that are kept no longer, as their team lead has them. */
export const ofRecordGivenAndErased: readonly Scene[] = [
  {
    name: 'own-record-ask',
    play: async (app) => {
      await app.go('/');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(I dag|Today)$/).waitFor();
      await goTo(app, '', 'Kolonisten');
      await app.page
        .getByRole('link', { name: /^(Giv borgeren sin egen sag|Give the citizen their own record)$/ })
        .click();
      await heading(app, /^(Borgerens egen sag|The citizen’s own record)$/).waitFor();
    },
  },
  {
    name: 'own-record',
    play: async (app) => {
      await app.page.getByLabel(/^(Hvorfor gives den ud\?|Why is it given out\?)$/).fill('Borgeren har bedt om det');
      await button(app, /^(Hent sagen|Put the record together)$/).click();
      await heading(app, /^(Det, der er udeladt, og hvorfor|What is left out, and why)$/).waitFor();
    },
  },
  {
    name: 'own-record-remark',
    play: async (app) => {
      await button(app, /^(Skriv borgerens bemærkning til|Write the citizen’s remark on)/).click();
      await app.page.getByLabel(/^(Borgerens egne ord|The citizen’s own words)$/).waitFor();
    },
  },
  {
    name: 'own-record-printed',
    whole: true,
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.page.emulateMedia({ media: 'print' });
      await reads(app, /^(Det, der er udeladt, og hvorfor|What is left out, and why)$/);
    },
  },
  {
    name: 'erasures',
    whole: true,
    play: async (app) => {
      await app.page.emulateMedia({ media: 'screen' });
      const one = { ground: 'movedAway', endedAt: '2021-03-04T11:00:00.000Z', since: '2026-03-04', handedOver: false };
      const retention = { years: 5, afterwards: 'discard', basis: 'Kommunens bevarings- og kassationsbeslutning' };
      const items = ['B-000004', 'B-000009'].map((number) => ({ ...one, caseId: number, number }));
      await app.page.route('**/v1/erasures/proposed', (route) => route.fulfill({ json: { retention, items } }));
      const late = { caseId: 'B-000002', number: 'B-000002', until: '2027-06-01', at: '2026-10-12T09:00:00.000Z' };
      const putOff = [{ ...late, reason: 'En klage til Ankestyrelsen er ikke afgjort', byName: 'Bodil Kærsgaard' }];
      await app.page.route('**/v1/erasures/put-off', (route) => route.fulfill({ json: { items: putOff } }));
      const gone = { caseId: 'B-000001', number: 'B-000001', ground: 'handedOver', phases: [], referredAt: null };
      const erased = [
        {
          ...gone,
          endedAt: '2020-02-03T11:00:00.000Z',
          erasedAt: '2026-02-04T09:30:00.000Z',
          byName: 'Bodil Kærsgaard',
        },
      ];
      await app.page.route('**/v1/erasures', (route) => route.fulfill({ json: { items: erased } }));
      await app.go('/erasures');
      await reads(app, /Ankestyrelsen/);
    },
  },
  {
    name: 'erasures-put-off',
    play: async (app) => {
      await button(app, /^(Udsæt sletning af sag|Put off erasing case)/).click();
      await button(app, /^(Udsæt sletningen|Put off the erasure)$/).click();
      await app.page.locator('dialog .wrong').first().waitFor();
    },
  },
  {
    name: 'erasures-erase',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Slet sag|Erase case) B/).click();
      await app.page.getByLabel(/^(Skriv sagens nummer|Write the case’s number)$/).waitFor();
    },
  },
  {
    name: 'erasures-none',
    play: async (app) => {
      await app.page.unroute('**/v1/erasures/proposed');
      await app.go('/erasures');
      await heading(app, /^(Ingen sager skal slettes nu|No cases are to be erased now)$/).waitFor();
    },
  },
  {
    name: 'erasures-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/erasures', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/erasures');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
