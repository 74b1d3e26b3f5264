import type { CommandId } from '../../domain';

/** An act across cases that is taken and not done yet: answered with 202, and where to look. */
export class ActUnderWay extends Error {
  constructor(readonly key: CommandId) {
    super('the act is under way');
    this.name = 'ActUnderWay';
  }
}
