import type { ContactPerson } from './contact-person';

/** Somebody without a case, whom the contact person begins with on her own initiative. */
export async function findsSomebody(
  { app }: ContactPerson,
  alias: string,
  place: string,
  judgement: string,
): Promise<void> {
  await app.go('/cases/new');
  await app.sees('Ny person');
  await app.page.getByLabel('Hvad kalder du personen?').fill(alias);
  await app.page.getByLabel('Hvor træffes personen? (valgfrit)').fill(place);
  await app.page.getByLabel('Hvorfor går du i gang?').fill(judgement);
}

/** The case that came of it. */
export async function opened({ app }: ContactPerson): Promise<string> {
  await app.page.waitForURL(/\/cases\/[\w-]{30,}$/);
  return new URL(app.page.url()).pathname.split('/').at(-1) ?? '';
}
