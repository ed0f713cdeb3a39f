/** Claims of the ID token by the scope that asks for them: the app asks for all. */
export const ID_TOKEN_CLAIMS = {
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'roles'],
  email: ['email', 'email_verified'],
};
