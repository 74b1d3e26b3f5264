/** The woman by the lake, as the contact person comes to know of her; nobody knows her name. */
export const byTheLake = {
  by: 'thirdWorker',
  judgement: 'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.',
  identity: { alias: 'Kvinden ved søen', place: 'Bænken ved søen' },
  targetGroups: ['isolated', 'uncoveredNeed'],
} as const;
