// What slides up over a chat: the rows of a list, or what can be sent.
import { button, element, icon } from './dom.js';
import { say } from './words.js';

/** Opens a sheet over a screen; answers a function that closes it. */
export function openSheet(screen, title, ...content) {
  screen.querySelector('.sheet')?.remove();
  const before = document.activeElement;
  const close = () => {
    sheet.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  const cross = button('sheet-close', say('close'), icon('i-close'));
  cross.addEventListener('click', close);
  const panel = element('div', 'sheet-panel', element('p', 'sheet-title', title), cross, ...content);
  const sheet = element('div', 'sheet', panel);
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-label', title);
  sheet.addEventListener('click', (event) => event.target === sheet && close());
  sheet.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  screen.append(sheet);
  panel.querySelector('.sheet-row, .sheet-tile')?.focus({ preventScroll: true });
  return close;
}

/** The rows of a list message; `choose` is called with the one that is picked. */
export function openList(screen, menu, pressed, choose) {
  const rows = element('div', 'sheet-rows');
  for (const section of menu.sections) {
    if (section.title) rows.append(element('p', 'sheet-section', section.title));
    for (const each of section.rows) {
      const words = element('span', 'sheet-words', element('span', '', each.title));
      if (each.description) words.append(element('span', 'sheet-description', each.description));
      const row = button('sheet-row', '', words, element('span', 'sheet-dot'));
      row.disabled = pressed !== undefined;
      row.classList.toggle('is-pressed', pressed === each.title);
      row.addEventListener('click', () => {
        close();
        choose(each);
      });
      rows.append(row);
    }
  }
  const close = openSheet(screen, menu.button, rows);
}

const KINDS = [
  ['i-photo', 'picture', { picture: true }],
  ['i-film', 'film', { video: true }],
  ['i-document', 'document', { document: true }],
  ['i-pin', 'location', { location: { latitude: -0.0263, longitude: 109.3425, name: 'Pontianak' } }],
  ['i-person', 'contact', { contact: true }],
  ['i-phone', 'call', { call: true }],
];

/** What a person can send besides words; `send` is called with what is picked. */
export function openAttachments(screen, send) {
  const tiles = element('div', 'sheet-tiles');
  for (const [symbol, word, action] of KINDS) {
    const tile = button('sheet-tile', '', element('span', 'sheet-mark', icon(symbol)), element('span', '', say(word)));
    tile.addEventListener('click', () => {
      close();
      send(action);
    });
    tiles.append(tile);
  }
  const close = openSheet(screen, say('attach'), tiles);
}
