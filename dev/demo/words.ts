import type { Outcome } from '../../domain/case/contact-facts';

type Several = readonly [string, ...string[]];

/** What invented contact persons write of a visit, by how it went. */
export const visits: Readonly<Record<Outcome, Several>> = {
  contactMade: [
    'Kaffe på bænken. Rolig i dag, fortalte om sin hund.',
    'Gik en tur sammen. Ville gerne høre mere om lægen.',
    'Sad inde i varmen en halv time. Spiste med.',
    'Talte om huslejen; brevet fra kommunen er ikke åbnet endnu.',
    'Kort, men smilede. Aftalte samme tid næste uge.',
    'Fik skiftet forbindingen hos gadesygeplejersken, vi fulgtes derhen.',
    'Træt og kold. Tog imod en sovepose.',
    'Fortalte om sin søster for første gang.',
    'Vi ringede sammen til banken; kontoen er åben igen.',
    'Ville ikke gå indenfor, men blev stående og talte.',
    'Snakkede om musik. Har fået en radio.',
    'Drak vand og spiste en bolle. Sover i skuret for tiden.',
  ],
  notMet: [
    'Ingen på stedet. Soveposen ligger der endnu.',
    'Lukkede ikke op. Der var lys i køkkenet.',
    'Ikke ved stationen i dag; kiosken har ikke set nogen.',
    'Gik runden to gange, ingen.',
    'Postkassen er tømt siden sidst, men ingen hjemme.',
  ],
  refusedToTalk: [
    'Vinkede af. Ikke i dag, en anden dag.',
    'Sad med ryggen til og ville være i fred. Sagde, at vi gerne må komme igen.',
  ],
  messageLeft: ['Lagde en seddel med telefonnummer.', 'Skrev på døren, hvornår jeg kommer igen.'],
  seen: ['Set på den anden side af vejen, gik hurtigt væk.', 'Set i bussen, på vej mod byen.'],
  newsThroughOthers: ['Varmestuen fortæller, at vedkommende spiser der om tirsdagen.'],
  appointmentCancelled: ['Ringede og aflyste; for mange mennesker i dag.'],
  didNotShowUp: ['Kom ikke til det aftalte. Prøver igen i morgen.'],
};

/** What invented citizens say they want. */
export const said: Several = [
  'Jeg vil gerne have en dør, der kan låses.',
  'Bare ingen mennesker om morgenen.',
  'Du må godt komme igen.',
  'Jeg vil ikke tale med dem fra ydelsen.',
  'Det ville være rart med en læge, der ikke spørger så meget.',
];

export const goals: Several = [
  'Et sted at have mine ting. Så kan vi snakke om resten.',
  'Sove en hel nat igennem.',
  'Se min datter til jul.',
  'Få styr på brevene, et ad gangen.',
  'Kunne gå i Netto uden at vende om.',
  'En hund igen, når der er et sted til den.',
];
