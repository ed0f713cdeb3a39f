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
  forbidden: { status: 403, ru: 'У вас нет права на это действие', en: 'You may not do this' },
  'not-found': { status: 404, ru: 'Ничего не найдено', en: 'Nothing is here' },
  'method-not-allowed': { status: 405, ru: 'Такое действие здесь невозможно', en: 'This method is not allowed here' },
  'name-taken': { status: 409, ru: 'Такое название уже занято', en: 'This name is already taken' },
  'number-taken': { status: 409, ru: 'Матч с таким номером уже есть', en: 'A match with this number exists already' },
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
  'precondition-failed': {
    status: 412,
    ru: 'Данные уже изменились, обновите страницу',
    en: 'This has changed meanwhile, reload it',
  },
  'payload-too-large': { status: 413, ru: 'Слишком большой запрос', en: 'The request is too large' },
  'unsupported-media-type': { status: 415, ru: 'Нужен JSON', en: 'JSON is expected' },
  'precondition-required': {
    status: 428,
    ru: 'Укажите версию в заголовке If-Match',
    en: 'Name the version in the If-Match header',
  },
  'internal-error': { status: 500, ru: 'Внутренняя ошибка', en: 'Internal error' },
  unavailable: {
    status: 503,
    ru: 'Сервис перезапускается, попробуйте снова',
    en: 'The service is restarting, try again',
  },
} as const satisfies Record<string, { status: number; ru: string; en: string }>;

export type ErrorSlug = keyof typeof ERRORS;
