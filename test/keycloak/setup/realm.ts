/** What a realm is told of us. */
export interface RealmNames {
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly person: string;
  readonly password: string;
  readonly machine: string;
  readonly machineSecret: string;
  readonly audience: string;
}

/** A realm as a municipality would set one up for us: docs/operations.md, How people sign in. */
export function realmOf(names: RealmNames) {
  return {
    realm: names.realm,
    enabled: true,
    sslRequired: 'none',
    users: [
      {
        username: names.person,
        email: names.person,
        emailVerified: true,
        firstName: 'Mille',
        lastName: 'Prøve',
        enabled: true,
        credentials: [{ type: 'password', value: names.password, temporary: false }],
      },
    ],
    clients: [
      {
        clientId: names.clientId,
        secret: names.clientSecret,
        publicClient: false,
        standardFlowEnabled: true,
        redirectUris: ['http://127.0.0.1:*'],
        defaultClientScopes: ['profile'],
        attributes: { 'pkce.code.challenge.method': 'S256' },
        protocolMappers: [usernameAs('login')],
      },
      {
        clientId: names.machine,
        secret: names.machineSecret,
        publicClient: false,
        standardFlowEnabled: false,
        directAccessGrantsEnabled: true,
        serviceAccountsEnabled: true,
        optionalClientScopes: ['referrals'],
        protocolMappers: [
          {
            name: 'audience',
            protocol: 'openid-connect',
            protocolMapper: 'oidc-audience-mapper',
            config: { 'included.custom.audience': names.audience, 'access.token.claim': 'true' },
          },
        ],
      },
    ],
    // A realm that names scopes of its own has these and no others.
    clientScopes: ['profile', 'referrals'].map((name) => ({
      name,
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'true' },
    })),
  };
}

/** A claim of its own for the name that never changes. */
const usernameAs = (claim: string) => ({
  name: claim,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-usermodel-attribute-mapper',
  config: { 'user.attribute': 'username', 'claim.name': claim, 'id.token.claim': 'true', 'jsonType.label': 'String' },
});
