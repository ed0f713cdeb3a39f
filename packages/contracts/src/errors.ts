/**
 * Every error that ProDvor answers: a stable slug (the last part of the problem's `type`), the HTTP status and a title for
 * people in both languages. Format: RFC 9457. `docs/errors.md` is generated from this table.
 */
export const ERRORS = {
  'malformed-request': { status: 400, ru: 'Запрос не удалось прочитать', en: 'The request cannot be read' },
  'validation-failed': { status: 400, ru: 'Проверьте выделенные поля', en: 'Some fields need attention' },
  'invalid-cursor': {
    status: 400,
    ru: 'Список изменился, откройте его заново',
    en: 'This list position is not valid, start again',
  },
  'authentication-required': { status: 401, ru: 'Войдите, чтобы продолжить', en: 'Sign in to continue' },
  'invalid-token': { status: 401, ru: 'Сеанс истёк, войдите снова', en: 'The session has expired, sign in again' },
  'profile-required': { status: 403, ru: 'Сначала создайте профиль', en: 'Create your profile first' },
  'account-erased': { status: 403, ru: 'Эта учётная запись удалена', en: 'This account was deleted' },
  'scope-missing': { status: 403, ru: 'У токена нет такого права', en: 'The token may not do this' },
  forbidden: { status: 403, ru: 'У вас нет права на это действие', en: 'You may not do this' },
  'not-found': { status: 404, ru: 'Ничего не найдено', en: 'Nothing is here' },
  'method-not-allowed': { status: 405, ru: 'Такое действие здесь невозможно', en: 'This method is not allowed here' },
  'name-taken': { status: 409, ru: 'Такое название уже занято', en: 'This name is already taken' },
  'number-taken': { status: 409, ru: 'Этот номер уже занят', en: 'This number is already taken' },
  'id-taken': { status: 409, ru: 'Этот идентификатор уже использован', en: 'This identifier is already used' },
  'transition-not-allowed': {
    status: 409,
    ru: 'В этом состоянии действие невозможно',
    en: 'The current state does not allow this',
  },
  'protocol-exists': { status: 409, ru: 'В протоколе уже есть записи', en: 'The protocol already has events' },
  'sides-unknown': { status: 409, ru: 'Соперники ещё не определены', en: 'The sides are not known yet' },
  'already-taken-back': { status: 409, ru: 'Эта запись уже отменена', en: 'This event is already taken back' },
  'in-use': { status: 409, ru: 'Это занято в группе или в матче', en: 'A group or a match uses this' },
  'roster-full': { status: 409, ru: 'В составе нет свободных мест', en: 'The roster is full' },
  'tournament-full': { status: 409, ru: 'Все места в турнире заняты', en: 'All places of the tournament are taken' },
  'registration-closed': { status: 409, ru: 'Приём заявок закрыт', en: 'Entries are closed' },
  'already-entered': { status: 409, ru: 'Команда уже заявлена', en: 'The team is already entered' },
  'already-member': { status: 409, ru: 'Этот человек уже в составе', en: 'This person is already in the roster' },
  'already-claimed': { status: 409, ru: 'Это место уже занял другой человек', en: 'Somebody has claimed this already' },
  'already-requested': {
    status: 409,
    ru: 'Такая просьба уже ждёт ответа',
    en: 'Such a request already waits for an answer',
  },
  'already-friends': { status: 409, ru: 'Вы уже друзья', en: 'You are friends already' },
  'already-answered': { status: 409, ru: 'Ответ уже дан', en: 'This has been answered already' },
  'own-invitation': { status: 409, ru: 'Это ваше собственное приглашение', en: 'This is your own invitation' },
  'successor-required': { status: 409, ru: 'Назначьте нового капитана', en: 'Name the next captain' },
  'last-player': { status: 409, ru: 'В команде больше никого нет', en: 'Nobody else is in the team' },
  'too-many-tokens': {
    status: 409,
    ru: 'Слишком много токенов, отключите ненужный',
    en: 'Too many tokens, end one that is not needed',
  },
  'invitation-over': { status: 410, ru: 'Приглашение больше не действует', en: 'The invitation is over' },
  'idempotency-in-flight': {
    status: 409,
    ru: 'Такой запрос ещё выполняется',
    en: 'The same request is still under way',
  },
  'precondition-failed': {
    status: 412,
    ru: 'Данные уже изменились, обновите страницу',
    en: 'This has changed meanwhile, reload it',
  },
  'payload-too-large': { status: 413, ru: 'Слишком большой запрос', en: 'The request is too large' },
  'unsupported-media-type': { status: 415, ru: 'Нужен JSON', en: 'JSON is expected' },
  'expectation-failed': {
    status: 417,
    ru: 'Из заголовка Expect понятно только 100-continue',
    en: 'Of the Expect header 100-continue alone is known',
  },
  'idempotency-key-reused': {
    status: 422,
    ru: 'Этот ключ уже использован с другим запросом',
    en: 'This key was used with another request',
  },
  'precondition-required': {
    status: 428,
    ru: 'Укажите версию в заголовке If-Match',
    en: 'Name the version in the If-Match header',
  },
  'too-many-requests': { status: 429, ru: 'Слишком много запросов, подождите', en: 'Too many requests, wait a little' },
  'internal-error': { status: 500, ru: 'Внутренняя ошибка', en: 'Internal error' },
  unavailable: {
    status: 503,
    ru: 'Сервис перезапускается, попробуйте снова',
    en: 'The service is restarting, try again',
  },
  'no-room': {
    status: 503,
    ru: 'На сервере закончилось место, попробуйте позже',
    en: 'The server is out of room, try again later',
  },
} as const satisfies Record<string, { status: number; ru: string; en: string }>;

export type ErrorSlug = keyof typeof ERRORS;
