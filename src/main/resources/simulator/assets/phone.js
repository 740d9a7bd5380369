// A phone: its owner, the chat with the business, and the field to write in.
import * as api from './api.js';
import { bubble, look } from './bubble.js';
import { button, calm, element, icon, unseen } from './dom.js';
import { dayKey, dayName, hour } from './format.js';
import { openAttachments, openList } from './sheet.js';
import { isStaff } from './story.js';
import { knows, say } from './words.js';

const TYPING_MILLIS = 650;
const NEAR_END = 120;
const ANNOUNCE_AFTER_MILLIS = 1500;
/** Kinds of messages by which a person answers what can be answered once. */
const ANSWERS = new Set(['button_reply', 'button', 'list_reply', 'location', 'contacts']);
const HOME = { latitude: -0.0263, longitude: 109.3425, name: 'Pontianak' };

export function roleName(role) {
  return knows(role) ? say(role) : role;
}

export class Phone {
  unread = 0;
  #state;
  #now;
  #shown = new Map();
  #held = new Map();
  #isFirst = true;
  #parts = {};
  #failed;

  constructor(state, now, failed) {
    this.#state = state;
    this.#now = now;
    this.#failed = failed;
    this.element = this.#build();
  }

  get number() {
    return this.#state.phone;
  }

  get state() {
    return this.#state;
  }

  /** Shows what is on the phone now; answers how many messages arrived since the last time. */
  update(state) {
    this.#state = state;
    const arrived = this.#isFirst ? 0 : this.#hold(state.messages);
    this.#draw();
    this.#isFirst = false;
    return arrived;
  }

  /** Puts a text into the field, for the person to send. */
  suggest(text) {
    const { field } = this.#parts;
    field.value = text;
    this.#fieldChanged();
    field.focus();
  }

  /** Draws everything anew, in another language. */
  relabel() {
    this.#shown.clear();
    this.#parts.log.replaceChildren();
    this.#label();
    this.#draw();
  }

  tick() {
    this.#parts.clock.textContent = hour(this.#now());
  }

  toEnd(smooth = true) {
    const behavior = smooth && !calm.matches ? 'smooth' : 'instant';
    this.#parts.chat.scrollTo({ top: this.#parts.chat.scrollHeight, behavior });
  }

  #build() {
    const { phone, avatar, chatsWith } = this.#state;
    const parts = this.#parts;
    parts.who = element('figcaption', 'owner');
    parts.clock = element('span', 'bar-time');
    parts.presence = element('span', 'presence');
    parts.log = element('div', 'log');
    parts.log.setAttribute('role', 'log');
    parts.typing = this.#typing();
    parts.notice = element('p', 'sandbox');
    parts.quiet = element('p', 'quiet');
    parts.chat = element('div', 'chat', parts.notice, parts.quiet, parts.log, parts.typing);
    parts.chat.tabIndex = 0;
    const bar = element('div', 'bar', parts.clock, icon('i-signal', 'bar-signal'));
    bar.setAttribute('aria-hidden', 'true');
    parts.verified = unseen('');
    const name = element(
      'span', 'partner-name', chatsWith, icon('i-verified', 'verified'), parts.verified);
    const partner = element(
      'div',
      'partner',
      element('span', 'avatar avatar-business', initials(chatsWith)),
      element('span', 'partner-words', name, parts.presence),
    );
    parts.avatar = element('span', 'avatar', avatar || '#');
    parts.avatar.setAttribute('aria-hidden', 'true');
    const screen = element('div', 'screen', bar, partner, parts.chat, this.#composer());
    parts.screen = screen;
    const made = element('figure', 'device', parts.who, element('div', 'body', screen));
    made.dataset.phone = phone;
    made.dataset.role = this.#state.role;
    this.#label();
    setTimeout(() => parts.log.setAttribute('aria-live', 'polite'), ANNOUNCE_AFTER_MILLIS);
    return made;
  }

  #label() {
    const { name, role, chatsWith, username } = this.#state;
    const parts = this.#parts;
    const about = username ? say('hiddenNumber', { username: `@${username}` }) : knows(`${role}Is`) && say(`${role}Is`);
    const is = about ? element('span', 'owner-is', about) : '';
    const words = element(
      'span',
      'owner-words',
      element('span', 'owner-name', name),
      element('span', 'owner-line', element('span', 'owner-role', roleName(role)), is),
    );
    parts.who.replaceChildren(parts.avatar, words);
    parts.notice.textContent = say('sandbox');
    parts.quiet.textContent = say(isStaff(this.#state) ? 'quietStaff' : 'quiet');
    parts.verified.textContent = say('verified');
    parts.chat.setAttribute('aria-label', say('chatOf', { name, business: chatsWith }));
    parts.field.placeholder = say('write');
    parts.field.setAttribute('aria-label', `${say('write')} (${name})`);
    parts.send.setAttribute('aria-label', say('send'));
    parts.voice.setAttribute('aria-label', say('voice'));
    parts.plus.setAttribute('aria-label', say('attach'));
    this.element?.setAttribute('aria-label', say('phoneOf', { name, role: roleName(role) }));
  }

  #typing() {
    const dots = element('div', 'typing', element('i'), element('i'), element('i'));
    dots.hidden = true;
    dots.setAttribute('aria-hidden', 'true');
    return dots;
  }

  #composer() {
    const parts = this.#parts;
    parts.field = element('textarea', 'field');
    parts.field.rows = 1;
    parts.field.maxLength = 4096;
    parts.field.enterKeyHint = 'send';
    parts.field.dataset.testid = 'composer';
    parts.send = button('round', say('send'), icon('i-send'));
    parts.send.dataset.testid = 'send';
    parts.voice = button('round', say('voice'), icon('i-mic'));
    parts.voice.dataset.testid = 'voice';
    parts.plus = button('plus', say('attach'), icon('i-plus'));
    parts.plus.dataset.testid = 'attach';
    parts.plus.addEventListener('click', () => openAttachments(parts.screen, (action) => this.#act(action)));
    parts.field.addEventListener('input', () => this.#fieldChanged());
    parts.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#write();
      }
    });
    parts.send.addEventListener('click', () => this.#write());
    parts.voice.addEventListener('click', () => this.#act({ voice: true }));
    this.#fieldChanged();
    return element('div', 'composer', parts.plus, parts.field, parts.send, parts.voice);
  }

  #fieldChanged() {
    const { field, send, voice } = this.#parts;
    const isEmpty = !field.value.trim();
    send.hidden = isEmpty;
    voice.hidden = !isEmpty;
    field.style.height = 'auto';
    if (field.scrollHeight) field.style.height = `${field.scrollHeight}px`;
  }

  async #write() {
    const { field } = this.#parts;
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    this.#fieldChanged();
    if (!(await this.#act({ text }))) this.suggest(text);
  }

  async #act(action) {
    try {
      await api.act(this.number, action);
      return true;
    } catch {
      this.#failed();
      return false;
    }
  }

  /** What can be done with a message on this phone. */
  #deeds = {
    press: (message, reply, row) => this.#once(row, { button: reply.id, message: message.wamid }),
    choose: (message, pressed) =>
      openList(this.#parts.screen, message.menu, pressed, ({ id }) =>
        this.#act({ row: id, message: message.wamid }),
      ),
    locate: (message, row) => this.#once(row, { location: HOME, message: message.wamid }),
    share: (message, row) => this.#once(row, { contact: true, message: message.wamid }),
    react: (message, emoji) => this.#act({ reaction: emoji, message: message.wamid }),
  };

  async #once(row, action) {
    row.disabled = true;
    this.#parts.chat.focus({ preventScroll: true });
    if (!(await this.#act(action))) row.disabled = false;
  }

  /** New messages from the business wait a moment behind the typing bubble, as if somebody wrote them. */
  #hold(messages) {
    const arrived = messages.filter((m) => m.direction === 'in' && !this.#shown.has(m.wamid) && !this.#held.has(m.wamid));
    const pause = calm.matches || document.hidden ? 0 : TYPING_MILLIS;
    for (const message of arrived) this.#held.set(message.wamid, Date.now() + pause);
    if (arrived.length && pause) setTimeout(() => this.#draw(), pause + 10);
    return arrived.length;
  }

  #draw() {
    const { log, typing, presence, quiet } = this.#parts;
    const { messages } = this.#state;
    const visible = messages.filter((m) => (this.#held.get(m.wamid) ?? 0) <= Date.now());
    const isTyping = this.#state.typing || visible.length < messages.length;
    const wasAtEnd = this.#isAtEnd();
    const grew = this.#sync(log, visible);
    const typingBegins = isTyping && typing.hidden;
    typing.hidden = !isTyping;
    presence.textContent = say(isTyping ? 'typing' : 'online');
    quiet.hidden = messages.length > 0;
    this.tick();
    if (this.#isFirst || (wasAtEnd && (grew || typingBegins)) || grew === 'out') this.toEnd(!this.#isFirst);
  }

  #isAtEnd() {
    const { chat } = this.#parts;
    return chat.scrollHeight - chat.scrollTop - chat.clientHeight < NEAR_END;
  }

  /** Brings the log in line with the messages; answers the direction of the newest one added. */
  #sync(log, messages) {
    const answers = messages.filter((m) => m.direction === 'out' && m.inReplyTo && ANSWERS.has(m.type));
    const pressed = new Map(answers.map((m) => [m.inReplyTo, m.text]));
    let day = '';
    let place = log.firstChild;
    let grew;
    const put = (node) => {
      if (node !== place) log.insertBefore(node, place);
      else place = place.nextSibling;
    };
    for (const message of messages) {
      const at = new Date(message.at);
      if (dayKey(at) !== day) {
        day = dayKey(at);
        put(this.#separator(day, at));
      }
      const { node, isNew, replaced } = this.#node(message, pressed.get(message.wamid));
      if (isNew) grew = message.direction;
      if (replaced && place === replaced) place = node;
      put(node);
    }
    while (place) {
      const gone = place;
      place = place.nextSibling;
      gone.remove();
    }
    return grew;
  }

  #separator(day, at) {
    const name = dayName(at, this.#now());
    const key = `day ${day}`;
    if (!this.#shown.has(key)) this.#shown.set(key, { node: element('p', 'day', name) });
    const { node } = this.#shown.get(key);
    if (node.textContent !== name) node.textContent = name;
    return node;
  }

  #node(message, pressed) {
    const before = this.#shown.get(message.wamid);
    const now = look(message, pressed);
    if (before?.look === now) return { node: before.node, isNew: false };
    const { name, chatsWith, messages } = this.#state;
    const node = bubble(message, {
      owner: name,
      business: chatsWith,
      quoted: messages.find((m) => m.wamid === message.inReplyTo),
      pressed,
      act: this.#deeds,
    });
    if (!before && !this.#isFirst) node.classList.add('is-new');
    if (before) before.node.replaceWith(node);
    this.#shown.set(message.wamid, { node, look: now });
    return { node, isNew: !before, replaced: before?.node };
  }
}

export function initials(name) {
  return name
    .split(/\s+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
