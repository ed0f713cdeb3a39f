/**
 * What the server says to people, in ICU MessageFormat. Keys are `area.thing.detail`; both languages take the same arguments.
 * Titles of errors stand in the error catalogue of `@prodvor/contracts`.
 */
export const CATALOGUE = {
  'field.text-characters': {
    ru: 'Есть недопустимые символы: управляющие или повреждённые',
    en: 'Contains characters that are not allowed: control characters or broken ones',
  },
  'field.text-unseen': {
    ru: 'Есть невидимые символы или такие, что меняют направление текста',
    en: 'Contains characters that are not seen or that change the direction of the text',
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
  'field.colour': { ru: 'Цвет в виде #1a2b3c', en: 'A colour like #1a2b3c' },
  'field.entry-name-or-team': { ru: 'Укажите название или команду', en: 'Give a name or a team' },
  'field.name-missing': { ru: 'Укажите имя', en: 'Give a name' },
  'field.name-once': {
    ru: 'Укажите имя одной строкой или имя и фамилию отдельно, но не всё сразу',
    en: 'Give the whole name, or the given and the family name, not all of them',
  },
  'field.name-together': {
    ru: 'Имя и фамилия указываются вместе; фамилия может быть пустой',
    en: 'The given and the family name come together; the family name may be empty',
  },
  'field.invitation-token': { ru: 'Такой ссылки не бывает', en: 'No link looks like this' },
  'field.name-used': { ru: 'Такое название здесь уже есть', en: 'This name is already used here' },
  'field.idempotency-key': {
    ru: 'От 1 до 255 видимых символов ASCII',
    en: '1 to 255 visible ASCII characters',
  },
  'field.idempotency-key-secret': {
    ru: 'Ответ содержит секрет и не хранится: отправьте запрос без этого заголовка',
    en: 'The answer holds a secret and is not kept: send the request without this header',
  },
  'competition.no-entry': {
    ru: 'Среди подтверждённых участников турнира такого нет',
    en: 'The tournament has no such confirmed entry',
  },
  'competition.no-team': { ru: 'Такой команды нет', en: 'There is no such team' },
  'competition.other-sport': {
    ru: 'Команда играет в другой вид спорта',
    en: 'The team plays another sport than the tournament',
  },
  'competition.entry-of-team': {
    ru: 'Этот участник уже связан с командой',
    en: 'This entry is linked to a team already',
  },
  'competition.team-gone': {
    ru: 'Команда удалена, заявку можно только отклонить',
    en: 'The team was deleted, the entry can only be rejected',
  },
  'competition.places-held': {
    ru: 'Мест не может быть меньше, чем уже занято заявками',
    en: 'There cannot be fewer places than entries hold already',
  },
  'competition.no-roster-player': {
    ru: 'Такого игрока в составе команды нет',
    en: 'The roster of the team has no such player',
  },
  'competition.squad-of-team': {
    ru: 'В заявку команды добавляют игрока её состава',
    en: 'A squad of a team takes players of its roster',
  },
  'competition.no-squad-player': {
    ru: 'Такого игрока нет в заявке этой стороны',
    en: 'The squad of this side has no such player',
  },
  'competition.no-venue': {
    ru: 'Такой площадки нет или её ещё не проверили',
    en: 'There is no such venue, or nobody has approved it yet',
  },
  'competition.staff-owner': { ru: 'Это организатор турнира', en: 'This is the organizer of the tournament' },
  'competition.staff-many': { ru: 'Помощников уже 100', en: 'There are 100 helpers already' },
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
  'competition.winner-needed': {
    ru: 'В этом виде спорта нет ничьих: укажите победителя',
    en: 'This sport has no draws: say who won',
  },
  'competition.match-not-decided': {
    ru: 'Этот счёт ещё не решает матч: в этом виде спорта есть победитель',
    en: 'This score does not decide the match: this sport has a winner',
  },
  'competition.not-a-count': { ru: 'Счёт — целые числа от 0 до 999', en: 'A score is whole numbers from 0 to 999' },
  'competition.set-not-ended': { ru: 'Партия не может закончиться таким счётом', en: 'A set cannot end like this' },
  'competition.set-after-decision': {
    ru: 'До этой партии матч уже был решён',
    en: 'The match was decided before this set',
  },
  'competition.past-target': {
    ru: 'Игра заканчивается раньше, чем счёт станет таким',
    en: 'Play ends before the score can be like this',
  },
  'competition.golden-goal-passed': {
    ru: 'Овертайм заканчивается первым голом',
    en: 'Overtime ends with the first goal',
  },
  'competition.overtime-target-missed': {
    ru: 'Овертайм не может закончиться таким счётом',
    en: 'Overtime cannot end like this',
  },
  'competition.overtime-after-decision': {
    ru: 'Дополнительное время продолжалось, хотя матч был решён',
    en: 'Overtime went on after the match was decided',
  },
  'competition.shoot-out-impossible': {
    ru: 'Серия закончилась бы раньше, чем счёт стал бы таким',
    en: 'A shoot-out is over before its score can be like this',
  },
  'competition.no-goals': {
    ru: 'В этом виде спорта счёт ведут не голами: введите результат по частям',
    en: 'A score in this sport is not a goal: record the result by its parts',
  },
  'competition.no-such-card': { ru: 'В этом виде спорта нет такой карточки', en: 'This sport has no such card' },
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
  'team.no-such-person': { ru: 'Такого человека нет', en: 'There is no such person' },
  'token.many': { ru: 'Действующих токенов уже 50', en: '50 tokens work already' },
  'team.no-such-player': { ru: 'Такого игрока в составе нет', en: 'There is no such player in the roster' },
  'team.guest-is-one': {
    ru: 'На место одного игрока может прийти только один человек',
    en: 'Only one person can take the place of one player',
  },
  'team.number-used': { ru: 'Этот номер у другого игрока', en: 'Another player has this number' },
  'team.number-twice': { ru: 'Этот номер указан дважды', en: 'This number is given twice' },
  'team.more-than-limit': {
    ru: 'Игроков больше, чем мест в составе: увеличьте предел или уберите лишних',
    en: 'There are more players than places: raise the limit or leave some out',
  },
  'team.limit-below-players': {
    ru: 'Игроков уже больше: сначала уберите лишних из состава',
    en: 'There are more players than this already: remove some from the roster first',
  },
  'team.guest-only': {
    ru: 'Это меняют только у гостя; участник с учётной записью делает это в своём профиле',
    en: 'Only a guest has this changed here; a user does it in the own profile',
  },
  'team.captain-not-user': {
    ru: 'Капитаном может быть только участник с учётной записью: пригласите его',
    en: 'Only a user can be captain: invite the player first',
  },
  'team.captain-hands-over': {
    ru: 'Сначала назначьте другого капитана',
    en: 'Make another player captain first',
  },
  'team.no-such-successor': {
    ru: 'Преемник — другой игрок состава с учётной записью',
    en: 'A successor is another player of the roster who has an account',
  },
  'team.not-captain': { ru: 'Преемника называет только капитан', en: 'Only a captain names a successor' },
  'team.no-successor': {
    ru: 'Передать команду некому: у остальных нет учётной записи. Пригласите кого-нибудь или удалите команду.',
    en: 'Nobody can take the team over: the others have no account. Invite somebody, or delete the team.',
  },
  'http.json-broken': { ru: 'Тело запроса не является правильным JSON', en: 'The body is not valid JSON' },
  'http.url-broken': { ru: 'Адрес запроса записан неправильно', en: 'The address of the request is malformed' },
  'http.url-too-long': { ru: 'Слишком длинный адрес запроса', en: 'The address of the request is too long' },
  'http.headers-too-large': { ru: 'Слишком большие заголовки запроса', en: 'The headers of the request are too large' },
  'http.headers-broken': {
    ru: 'Запрос или его заголовки записаны неправильно',
    en: 'The request or its headers are malformed',
  },
  'http.host-missing': { ru: 'В запросе нет заголовка Host', en: 'The request has no Host header' },
  'http.host-repeated': { ru: 'Заголовок Host указан дважды', en: 'The Host header is given twice' },
  'http.too-slow': { ru: 'Запрос передавался слишком долго', en: 'The request took too long to arrive' },
  'http.body-too-large': { ru: 'Тело больше {limit, number} КиБ', en: 'The body is larger than {limit, number} KiB' },
  'http.no-room-writes': {
    ru: 'Читать можно; изменения сохранятся, когда на диске появится место',
    en: 'Reading works; changes are stored when the disk has room again',
  },
  'http.no-room-reads': {
    ru: 'База данных остановилась и вернётся, когда на диске появится место',
    en: 'The database has stopped and comes back when the disk has room again',
  },
  'http.wait-for-answers': {
    ru: 'Слишком много ваших запросов сразу: дождитесь ответов на прежние',
    en: 'Too many of your requests at once: wait for the answers to the earlier ones',
  },
  'http.busy': {
    ru: 'Сейчас слишком многие меняют это: ничего не записано, попробуйте через секунду',
    en: 'Too many people are changing this now: nothing was written, try again in a second',
  },
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
  'auth.given-name': { ru: 'Имя', en: 'First name' },
  'auth.family-name': { ru: 'Фамилия', en: 'Last name' },
  'auth.family-name-hint': { ru: 'Можно не указывать', en: 'May be left empty' },
  'auth.email': { ru: 'Эл. почта', en: 'E-mail' },
  'auth.password': { ru: 'Пароль', en: 'Password' },
  'auth.password-hint': {
    ru: 'От 10 знаков. Подойдёт и фраза с пробелами.',
    en: 'At least 10 characters. A phrase with spaces is fine.',
  },
  'auth.password-show': { ru: 'Показать', en: 'Show' },
  'auth.password-hide': { ru: 'Скрыть', en: 'Hide' },
  'auth.minor': { ru: 'Мне меньше 18 лет', en: 'I am under 18' },
  'auth.minor-hint': {
    ru: 'Тогда другие видят имя и первую букву фамилии, пока вы не разрешите больше.',
    en: 'Others then see your first name and an initial unless you allow more.',
  },
  'auth.consent': {
    ru: 'Согласен на обработку моих данных, как сказано на странице о данных',
    en: 'I agree to the processing of my data as the privacy page says',
  },
  'auth.consent-missing': {
    ru: 'Без согласия аккаунт создать нельзя: прочтите страницу о данных и отметьте это поле',
    en: 'An account needs your agreement: read the privacy page and check this box',
  },
  'auth.privacy-page': {
    ru: 'Страница о данных (откроется в новой вкладке)',
    en: 'Privacy page (opens in a new tab)',
  },
  'auth.name-missing': { ru: 'Напишите, как вас зовут', en: 'Enter your name' },
  'auth.name-wrong': {
    ru: 'Не длиннее 40 знаков, в одну строку, без невидимых символов',
    en: 'At most 40 characters, on one line, none of them hidden',
  },
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
  'auth.unavailable': {
    ru: 'Вход сейчас недоступен. Попробуйте через минуту.',
    en: 'Signing in is not available right now. Try again in a minute.',
  },
  'auth.no-room': {
    ru: 'На сервере закончилось место: войти и зарегистрироваться пока нельзя. Читать можно без входа.',
    en: 'The server is out of room: nobody can sign in or register for now. Reading works without signing in.',
  },
  'auth.too-many': {
    ru: 'Из вашей сети пришло слишком много запросов. Подождите немного и попробуйте ещё раз.',
    en: 'Too many requests have come from your network. Wait a little and try again.',
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
