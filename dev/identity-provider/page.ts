import type { Language } from '../../domain/rules/schema-parts';
import type { Listed } from '../../store/login/directory';
import { trialSignIn, whatRolesDo } from '../../texts/trial-sign-in';

/** One page to choose a person from. Everything on it comes from here, and it runs no script. */
export function choosingPage(people: readonly Listed[], language: Language): string {
  const places = [...new Set(people.map(({ municipality }) => municipality))];
  const lists = places.map((place) => {
    const rows = people.filter(({ municipality }) => municipality === place).map((one) => button(one, language));
    return `<h2>${escaped(place.charAt(0).toUpperCase() + place.slice(1))}</h2>\n<ul>${rows.join('\n')}</ul>`;
  });
  const list = people.length > 0 ? `<form method="post">${lists.join('\n')}</form>` : say('nobody', language);
  return page(language, `<h1>${trialSignIn.heading[language]}</h1>\n${say('what', language)}\n${list}`);
}

const button = ({ login, name, title, roles }: Listed, language: Language): string =>
  `<li><button name="login" value="${escaped(login)}"><b>${escaped(name)}</b> ${escaped(title ?? '')}` +
  `<br><span>${whatTheyDo(roles, language)}</span></button></li>`;

/** Of several roles what leads says most of the person. */
function whatTheyDo(roles: Listed['roles'], language: Language): string {
  const [first] = roles.includes('teamLead') ? (['teamLead'] as const) : roles;
  return first ? whatRolesDo[first][language] : '';
}

/** `form`: the provider's own, with the id `op.logoutForm`. */
export const signingOutPage = (form: string, language: Language): string =>
  page(
    language,
    `<h1>${trialSignIn.out[language]}</h1>\n${form}\n<button form="op.logoutForm" name="logout" value="yes">${trialSignIn.outYes[language]}</button>`,
  );

export const signedOutPage = (language: Language): string => page(language, say('isOut', language));

export const failedPage = (error: string, language: Language): string =>
  page(language, `${say('failed', language)}\n<p><code>${escaped(error)}</code></p>`);

const say = (what: keyof typeof trialSignIn, language: Language): string => `<p>${trialSignIn[what][language]}</p>`;

const page = (language: Language, content: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trialSignIn.title[language]}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body><main>
${content}
</main></body>
</html>
`;

export const style = `body { font: 1.1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #f5f5f0; margin: 0 }
main { max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
button { font: inherit; width: 100%; text-align: left; padding: .6rem 1rem; margin: .2rem 0; cursor: pointer;
  border: 1px solid #767676; border-radius: .4rem; background: #fff; color: inherit }
button:hover, button:focus { background: #e6eef5; outline: 3px solid #0b5394 }
`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
