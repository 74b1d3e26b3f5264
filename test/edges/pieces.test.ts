import fc from 'fast-check';
import { firstPiece, mostCharacters, mostEvents } from '../../workflows/first-piece';

/** What a case may have decided and not recorded: many events, few, long ones and short ones, and one longer than any piece. */
const anyEvents = fc.oneof(
  fc.array(fc.nat(3_000), { maxLength: 400, size: 'max' }),
  fc.array(fc.constantFrom(10, 1_000, 100_000, mostCharacters + 1), { maxLength: 30 }),
);

test('Whatever is unrecorded goes in pieces that a recording takes: all of it, in order, each event once', () => {
  fc.assert(
    fc.property(anyEvents, (lengths) => {
      const events = lengths.map((length, seq) => ({ seq, text: 'x'.repeat(length) }));
      const left = [...events];
      const recorded: typeof events = [];
      while (left.length > 0) {
        const piece = firstPiece(left);
        expect(piece.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(mostEvents);
        const characters = piece.reduce((sum, event) => sum + JSON.stringify(event).length, 0);
        expect(piece.length === 1 || characters <= mostCharacters).toBe(true);
        recorded.push(...left.splice(0, piece.length));
      }
      expect(recorded).toEqual(events);
    }),
    { numRuns: 50 },
  );
});
