import { serviceNames } from '../../texts/codes';
import { offerPageWords } from '../../texts/offer-page';
import { withSoftHyphens } from '../../texts/soft-hyphens';

/** What fits on one line of a heading on a phone of 320 pixels. */
const MOST_LETTERS = 16;

const parts = (text: string): readonly string[] => text.split(/[\s\u00AD-]+/u);

test.each(Object.values(serviceNames).map(({ da }) => da))(
  'the heading of an offer to %s has no word that is wider than a phone',
  (service) => {
    const heading = withSoftHyphens(offerPageWords.title.fill('da', { service }));
    expect(parts(heading).filter((part) => part.length > MOST_LETTERS)).toEqual([]);
  },
);

test('nothing but soft hyphens is added, also where the word begins with a capital, and other words are left alone', () => {
  const said = 'Stofmisbrugsbehandling, alkoholbehandling og en misbrugsbehandlerskole';
  expect(withSoftHyphens(said).replaceAll('\u00AD', '')).toBe(said);
  expect(withSoftHyphens(said)).toBe(
    'Stof\u00ADmisbrugs\u00ADbehandling, alkohol\u00ADbehandling og en misbrugsbehandlerskole',
  );
});
