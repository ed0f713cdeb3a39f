/**
 * What the server says to people, in ICU MessageFormat. Keys are `area.thing.detail`; both languages take the same arguments.
 * Titles of errors stand in the error catalogue of `@prodvor/contracts`.
 */
export const CATALOGUE = {
  'field.text-characters': {
    ru: 'Есть недопустимые символы: управляющие или повреждённые',
    en: 'Contains characters that are not allowed: control characters or broken ones',
  },
  'field.text-blank': { ru: 'Не может быть пустым', en: 'Must not be blank' },
  'field.calendar-date': { ru: 'День с 1800 по 2199 год', en: 'A day of the years 1800 to 2199' },
  'field.local-time': { ru: 'Время в виде 18:00', en: 'A time like 18:00' },
  'field.zone': {
    ru: 'Часовой пояс: например, Europe/Moscow или +03:00',
    en: 'A time zone such as Europe/Moscow or +03:00',
  },
  'field.required': { ru: 'Обязательное поле', en: 'Required' },
  'field.unknown': { ru: 'Неизвестное поле', en: 'Unknown field' },
  'field.repeated': { ru: 'Указано несколько раз', en: 'Given more than once' },
  'field.forbidden-key': { ru: 'Такое имя поля запрещено', en: 'This field name is not allowed' },
  'field.invalid': { ru: 'Недопустимое значение', en: 'This value is not valid' },
  'field.if-match': {
    ru: 'Версия в кавычках, например "3"',
    en: 'A version in quotes, for example "3"',
  },
  'competition.name-used': { ru: 'Такое название здесь уже есть', en: 'This name is already used here' },
  'competition.no-entry': {
    ru: 'Такого участника в этом турнире нет',
    en: 'There is no such entry in this tournament',
  },
  'competition.entry-twice': { ru: 'Этот участник указан дважды', en: 'This entry is given twice' },
  'competition.no-groups-in-knock-out': { ru: 'В плей-офф нет групп', en: 'A knock-out has no groups' },
  'competition.name-twice': { ru: 'Это название указано дважды', en: 'This name is given twice' },
  'competition.no-such-part': { ru: 'В этом виде спорта нет такой части', en: 'This sport has no such part' },
  'competition.no-round': { ru: 'Такого тура в этом турнире нет', en: 'There is no such round in this tournament' },
  'competition.group-missing': {
    ru: 'Круговой этап играют в группах: укажите группу',
    en: 'A round robin is played in groups',
  },
  'competition.group-elsewhere': {
    ru: 'Группа и тур из разных этапов',
    en: 'The group and the round are not of the same stage',
  },
  'competition.group-slot': {
    ru: 'В матче группы играют участники группы',
    en: 'A match of a group is between entries of the group',
  },
  'competition.entry-outside-group': { ru: 'Этого участника нет в группе', en: 'This entry is not in the group' },
  'competition.same-sides': { ru: 'Обе стороны совпадают', en: 'Both sides are the same' },
  'competition.no-legs': { ru: 'Ответные матчи играют в плей-офф', en: 'Legs are played in a knock-out' },
  'competition.no-tie': { ru: 'Такой пары в этом раунде нет', en: 'There is no such tie in this round' },
  'competition.other-tie': {
    ru: 'В матчах пары играют одни и те же стороны',
    en: 'The legs of a tie are between the same sides',
  },
  'competition.num-used': { ru: 'Этот номер у другого матча', en: 'Another match has this number' },
  'competition.time-without-date': { ru: 'Ко времени нужна дата', en: 'A time needs a date' },
  'competition.winner-stated': {
    ru: 'Победителя указывают только при ничейном счёте, который присудили',
    en: 'A winner is stated only for a level result that was awarded',
  },
  'competition.parts-none': { ru: 'В результате нужна хотя бы одна часть', en: 'A result has at least one part' },
  'competition.part-twice': { ru: 'Часть указана дважды', en: 'A part is given twice' },
  'competition.part-order': { ru: 'Части указывают в порядке игры', en: 'Parts are given in the order of play' },
  'competition.part-gap': { ru: 'Части нумеруют с 1 без пропусков', en: 'Parts are numbered from 1 without gaps' },
  'competition.part-whole-and-periods': {
    ru: 'Основное время указывают либо целиком, либо по таймам',
    en: 'Regular time is given either as a whole or by periods',
  },
  'competition.part-many': {
    ru: 'В этом виде спорта столько таких частей не бывает',
    en: 'This sport has fewer parts of this kind',
  },
  'competition.part-regular-missing': { ru: 'Не указано основное время', en: 'Regular time is missing' },
  'competition.shoot-out-level': { ru: 'В серии пенальти есть победитель', en: 'A shoot-out has a winner' },
  'competition.shoot-out-after-level': {
    ru: 'Серия пенальти бывает только при ничейном счёте',
    en: 'A shoot-out follows a level score',
  },
  'competition.overtime-after-level': {
    ru: 'Дополнительное время бывает только при ничейном счёте',
    en: 'Overtime follows a level score',
  },
  'http.json-broken': { ru: 'Тело запроса не является правильным JSON', en: 'The body is not valid JSON' },
  'http.json-empty': {
    ru: 'Тело запроса пусто, а заголовок Content-Type обещает JSON',
    en: 'The body is empty although Content-Type promises JSON',
  },
  'http.url-broken': { ru: 'Адрес запроса записан неправильно', en: 'The address of the request is malformed' },
  'http.url-too-long': { ru: 'Слишком длинный адрес запроса', en: 'The address of the request is too long' },
  'http.headers-too-large': { ru: 'Слишком большие заголовки запроса', en: 'The headers of the request are too large' },
  'http.headers-broken': {
    ru: 'Запрос или его заголовки записаны неправильно',
    en: 'The request or its headers are malformed',
  },
  'http.too-slow': { ru: 'Запрос передавался слишком долго', en: 'The request took too long to arrive' },
  'http.body-too-large': { ru: 'Тело больше {limit, number} КиБ', en: 'The body is larger than {limit, number} KiB' },
  'http.no-such-path': { ru: 'Такого адреса нет', en: 'There is nothing at this address' },
  'http.allowed-methods': { ru: 'Возможны: {methods}', en: 'Allowed: {methods}' },
  'auth.sign-in.title': { ru: 'Вход', en: 'Sign in' },
  'auth.sign-in.lead': {
    ru: 'Таблицы, сетка и счёт открыты всем. Вход нужен, чтобы играть и вести турнир.',
    en: 'Tables, brackets and scores are open to all. Sign in to play and to run a tournament.',
  },
  'auth.sign-in.login': { ru: 'Эл. почта или логин', en: 'E-mail or login' },
  'auth.sign-in.action': { ru: 'Войти', en: 'Sign in' },
  'auth.sign-in.refused': {
    ru: 'Логин или пароль не подходит. Проверьте раскладку и попробуйте ещё раз.',
    en: 'The login or the password does not match. Check the keyboard layout and try again.',
  },
  'auth.sign-in.missing': { ru: 'Введите логин и пароль.', en: 'Enter the login and the password.' },
  'auth.sign-in.later': {
    ru: 'Слишком много попыток. Попробуйте через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
    en: 'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'auth.sign-in.later-minutes': {
    ru: 'Слишком много попыток. Попробуйте через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    en: 'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  },
  'auth.sign-in.other': { ru: 'Впервые здесь?', en: 'New here?' },
  'auth.register.title': { ru: 'Регистрация', en: 'Create an account' },
  'auth.register.lead': {
    ru: 'Имя увидят соперники и организаторы. Почту видите только вы.',
    en: 'Opponents and organizers see your name. Only you see your e-mail.',
  },
  'auth.register.action': { ru: 'Зарегистрироваться', en: 'Create account' },
  'auth.register.other': { ru: 'Уже есть аккаунт?', en: 'Already have an account?' },
  'auth.register.later': {
    ru: 'С этого адреса создано слишком много аккаунтов. Попробуйте через 10 минут.',
    en: 'Too many accounts were created from this address. Try again in 10 minutes.',
  },
  'auth.name': { ru: 'Имя', en: 'Name' },
  'auth.email': { ru: 'Эл. почта', en: 'E-mail' },
  'auth.password': { ru: 'Пароль', en: 'Password' },
  'auth.password-hint': {
    ru: 'От 10 знаков. Подойдёт и фраза с пробелами.',
    en: 'At least 10 characters. A phrase with spaces is fine.',
  },
  'auth.password-show': { ru: 'Показать', en: 'Show' },
  'auth.password-hide': { ru: 'Скрыть', en: 'Hide' },
  'auth.name-missing': { ru: 'Напишите, как вас зовут', en: 'Enter your name' },
  'auth.name-wrong': { ru: 'Не длиннее 80 знаков, в одну строку', en: 'At most 80 characters, on one line' },
  'auth.email-missing': { ru: 'Напишите эл. почту', en: 'Enter your e-mail' },
  'auth.email-wrong': { ru: 'Нужен адрес вида name@example.org', en: 'Enter an address like name@example.org' },
  'auth.email-taken': {
    ru: 'Аккаунт с этой почтой уже есть: войдите в него',
    en: 'This e-mail has an account: sign in to it',
  },
  'auth.password-short': {
    ru: 'Пароль короче 10 знаков: добавьте ещё',
    en: 'The password is under 10 characters: add more',
  },
  'auth.password-long': {
    ru: 'Пароль длиннее 256 знаков: сократите его',
    en: 'The password is over 256 characters: shorten it',
  },
  'auth.password-characters': {
    ru: 'В пароле есть недопустимый знак: наберите его заново',
    en: 'The password has a character that is not allowed: type it again',
  },
  'auth.password-is-email': {
    ru: 'Пароль совпадает с почтой: выберите другой',
    en: 'The password equals the e-mail: choose another',
  },
  'auth.busy': {
    ru: 'Сейчас входит очень много людей. Попробуйте через минуту.',
    en: 'Very many people are signing in. Try again in a minute.',
  },
  'auth.back': { ru: 'Вернуться в ПроДвор', en: 'Back to ProDvor' },
  'auth.language': { ru: 'Язык', en: 'Language' },
  'auth.expired.title': { ru: 'Страница устарела', en: 'This page has expired' },
  'auth.expired.text': {
    ru: 'Вход начался слишком давно или в другой вкладке уже завершён. Начните его заново из приложения.',
    en: 'The sign-in began too long ago or was finished in another tab. Start again from the app.',
  },
  'auth.error.title': { ru: 'Не получилось', en: 'That did not work' },
  'auth.error.request': {
    ru: 'Приложение прислало запрос, который нельзя выполнить. Вернитесь и попробуйте ещё раз.',
    en: 'The app sent a request that cannot be carried out. Go back and try again.',
  },
  'auth.error.server': {
    ru: 'Ошибка на нашей стороне. Попробуйте ещё раз чуть позже.',
    en: 'Something failed on our side. Try again in a moment.',
  },
  'auth.error.code': { ru: 'Код: {code}', en: 'Code: {code}' },
  'auth.missing.title': { ru: 'Такой страницы нет', en: 'No such page' },
  'auth.missing.text': { ru: 'Возможно, адрес набран с ошибкой.', en: 'The address may be mistyped.' },
  'auth.sign-out.title': { ru: 'Выйти из ПроДвора?', en: 'Sign out of ProDvor?' },
  'auth.sign-out.text': {
    ru: 'Вы выйдете во всех вкладках этого браузера.',
    en: 'You will be signed out in every tab of this browser.',
  },
  'auth.sign-out.leaving': { ru: 'Выходим…', en: 'Signing out…' },
  'auth.sign-out.action': { ru: 'Выйти', en: 'Sign out' },
  'auth.sign-out.stay': { ru: 'Остаться', en: 'Stay signed in' },
  'auth.signed-out.title': { ru: 'Вы вышли', en: 'You are signed out' },
  'auth.signed-out.text': { ru: 'До встречи на поле.', en: 'See you on the pitch.' },
  'docs.errors.title': { ru: 'Ошибки ProDvor', en: 'Errors of ProDvor' },
  'docs.errors.intro': {
    ru: 'Каждая ошибка отвечает документом application/problem+json (RFC 9457). Поле type указывает на строку этой таблицы и не меняется.',
    en: 'Every error answers an application/problem+json document (RFC 9457). Its type points to a row of this table and does not change.',
  },
  'docs.errors.slug': { ru: 'Код', en: 'Slug' },
  'docs.errors.status': { ru: 'Статус HTTP', en: 'HTTP status' },
  'docs.errors.meaning': { ru: 'Что это значит', en: 'Meaning' },
  'docs.errors.other-language': { ru: 'English', en: 'Русский' },
} as const satisfies Record<string, { readonly ru: string; readonly en: string }>;

export type MessageKey = keyof typeof CATALOGUE;
