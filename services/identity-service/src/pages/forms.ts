import { type MessageKey, translate } from '@prodvor/i18n';
import type { Registration, RegistrationErrors } from '../accounts/registration.ts';
import { html, type Markup } from './html.ts';
import type { Reader } from './reader.ts';

interface Field {
  readonly name: string;
  readonly label: MessageKey;
  readonly type: 'text' | 'email' | 'password';
  readonly value: string;
  readonly autocomplete: string;
  readonly maxlength: number;
  readonly hint?: MessageKey;
  readonly error?: MessageKey | undefined;
  readonly focus: boolean;
  /** False of what may stay empty; true when left out. */
  readonly required?: boolean;
}

/** Names are written with capitals, and no dictionary knows them all. */
const isName = ({ autocomplete }: Field): boolean => autocomplete.endsWith('-name');

const field = ({ locale }: Reader, given: Field): Markup => {
  const id = `field-${given.name}`;
  const described = [given.error ? `${id}-error` : '', given.hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  const input = html`<input id="${id}" name="${given.name}" type="${given.type}" value="${given.value}" autocomplete="${given.autocomplete}" maxlength="${given.maxlength}"${given.required === false ? null : html` required`}${
    isName(given) ? html` autocapitalize="words"` : html` autocapitalize="none" spellcheck="false"`
  }${described ? html` aria-describedby="${described}"` : null}${given.error ? html` aria-invalid="true"` : null}${given.focus ? html` autofocus` : null}>`;
  return html`<div class="field">
<label for="${id}">${translate(locale, given.label)}</label>
${
  given.type === 'password'
    ? html`<div class="secret">${input}<button type="button" class="reveal" data-reveal="${id}" data-hide="${translate(locale, 'auth.password-hide')}" aria-controls="${id}" aria-pressed="false" hidden>${translate(locale, 'auth.password-show')}</button></div>`
    : input
}
${given.error ? html`<p class="error" id="${id}-error">${translate(locale, given.error)}</p>` : null}
${given.hint ? html`<p class="hint" id="${id}-hint">${translate(locale, given.hint)}</p>` : null}
</div>`;
};

interface Box {
  readonly name: string;
  readonly label: MessageKey;
  readonly checked: boolean;
  readonly required: boolean;
  readonly hint: Markup;
  readonly error?: MessageKey | undefined;
  readonly focus: boolean;
}

const checkbox = ({ locale }: Reader, given: Box): Markup => {
  const id = `field-${given.name}`;
  const described = `${given.error ? `${id}-error ` : ''}${id}-hint`;
  return html`<div class="field box">
<input id="${id}" name="${given.name}" type="checkbox" value="yes" aria-describedby="${described}"${
    given.checked ? html` checked` : null
  }${given.required ? html` required` : null}${given.error ? html` aria-invalid="true"` : null}${given.focus ? html` autofocus` : null}>
<label for="${id}">${translate(locale, given.label)}</label>
${given.error ? html`<p class="error" id="${id}-error">${translate(locale, given.error)}</p>` : null}
<p class="hint" id="${id}-hint">${given.hint}</p>
</div>`;
};

export interface SignInForm {
  readonly reader: Reader;
  /** Path of the interaction. */
  readonly action: string;
  readonly login: string;
  /** What was wrong with the last attempt, in the reader's language. */
  readonly problem: string | null;
}

export const signInForm = ({ reader, action, login, problem }: SignInForm): Markup => html`
<p class="lead">${translate(reader.locale, 'auth.sign-in.lead')}</p>
${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
<form method="post" action="${action}" novalidate>
${field(reader, { name: 'login', label: 'auth.sign-in.login', type: 'text', value: login, autocomplete: 'username', maxlength: 254, focus: login === '' })}
${field(reader, { name: 'password', label: 'auth.password', type: 'password', value: '', autocomplete: 'current-password', maxlength: 256, focus: login !== '' })}
<button type="submit" class="primary">${translate(reader.locale, 'auth.sign-in.action')}</button>
</form>
<p class="other">${translate(reader.locale, 'auth.sign-in.other')} <a href="${action}/register">${translate(reader.locale, 'auth.register.title')}</a></p>`;

export interface RegistrationForm {
  readonly reader: Reader;
  readonly action: string;
  /** Origin and path of the app, which has the privacy page. */
  readonly home: string;
  /** What was typed, without the password. */
  readonly form: Omit<Registration, 'password'>;
  readonly errors: RegistrationErrors;
  readonly problem: string | null;
}

export const registrationForm = ({ reader, action, home, form, errors, problem }: RegistrationForm): Markup => {
  const first =
    (['givenName', 'familyName', 'email', 'password', 'consent'] as const).find((name) => errors[name]) ?? 'givenName';
  const privacy = html`<a href="${home}privacy" target="_blank" rel="noopener">${translate(reader.locale, 'auth.privacy-page')}</a>`;
  return html`
<p class="lead">${translate(reader.locale, 'auth.register.lead')}</p>
${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
<form method="post" action="${action}/register" novalidate>
${field(reader, { name: 'givenName', label: 'auth.given-name', type: 'text', value: form.givenName, autocomplete: 'given-name', maxlength: 40, error: errors.givenName, focus: first === 'givenName' })}
${field(reader, { name: 'familyName', label: 'auth.family-name', type: 'text', value: form.familyName, autocomplete: 'family-name', maxlength: 40, required: false, hint: 'auth.family-name-hint', error: errors.familyName, focus: first === 'familyName' })}
${field(reader, { name: 'email', label: 'auth.email', type: 'email', value: form.email, autocomplete: 'email', maxlength: 254, error: errors.email, focus: first === 'email' })}
${field(reader, { name: 'password', label: 'auth.password', type: 'password', value: '', autocomplete: 'new-password', maxlength: 256, hint: 'auth.password-hint', error: errors.password, focus: first === 'password' })}
${checkbox(reader, { name: 'minor', label: 'auth.minor', checked: form.minor, required: false, hint: html`${translate(reader.locale, 'auth.minor-hint')}`, focus: false })}
${checkbox(reader, { name: 'consent', label: 'auth.consent', checked: form.consent, required: true, hint: privacy, error: errors.consent, focus: first === 'consent' })}
<button type="submit" class="primary">${translate(reader.locale, 'auth.register.action')}</button>
</form>
<p class="other">${translate(reader.locale, 'auth.register.other')} <a href="${action}/login">${translate(reader.locale, 'auth.sign-in.action')}</a></p>`;
};

/** A page that only says something and leads back to the app. */
export const notice = (reader: Reader, text: MessageKey, home: string, code: string | null = null): Markup => html`
<p class="lead">${translate(reader.locale, text)}</p>
${code === null ? null : html`<p class="hint">${translate(reader.locale, 'auth.error.code', { code })}</p>`}
<p><a class="primary" href="${home}">${translate(reader.locale, 'auth.back')}</a></p>`;

/** `form` is the provider's own empty form with the id `op.logoutForm`; `sure` sends it without a question. */
export const signOut = (reader: Reader, form: Markup, sure: boolean): Markup => html`
<p class="lead">${translate(reader.locale, sure ? 'auth.sign-out.leaving' : 'auth.sign-out.text')}</p>
${form}
<div class="choices">
<button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes"${sure ? html` data-submit` : null}>${translate(reader.locale, 'auth.sign-out.action')}</button>
${sure ? null : html`<button class="secondary" type="submit" form="op.logoutForm">${translate(reader.locale, 'auth.sign-out.stay')}</button>`}
</div>`;
