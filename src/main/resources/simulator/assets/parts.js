// What a message can hold besides words.
import { element, icon, unseen } from './dom.js';
import { say } from './words.js';

const WAVE = [5, 9, 14, 8, 16, 11, 6, 13, 18, 10, 7, 15, 9, 5, 12, 17, 8, 6, 11, 5, 9, 4];
const VOICE_LENGTH = '0:07';
const SYMBOLS = { image: 'i-photo', video: 'i-film', document: 'i-document', sticker: 'i-photo' };
const WORDS = { image: 'picture', video: 'film', document: 'document', sticker: 'sticker' };

export function voice() {
  const wave = element('span', 'wave');
  wave.setAttribute('aria-hidden', 'true');
  for (const height of WAVE) {
    const bar = element('i');
    bar.style.height = `${height}px`;
    wave.append(bar);
  }
  return element(
    'p', 'voice', unseen(say('voiceNote')), icon('i-play'), wave, element('span', 'voice-length', VOICE_LENGTH));
}

/** A picture that this server has is shown; everything else is a place for it. */
export function file({ media }) {
  if (media.kind === 'audio') return voice();
  if (media.kind === 'image' && media.url) {
    const picture = element('img', 'picture');
    picture.src = media.url;
    picture.alt = say('picture');
    picture.width = 640;
    picture.height = 480;
    return picture;
  }
  const name = media.name ?? (media.link ? host(media.link) : '');
  const words = element('span', 'file-words', element('span', 'file-name', name || say(WORDS[media.kind])));
  if (name) words.append(element('span', 'file-kind', say(WORDS[media.kind])));
  const made = element(media.url ? 'a' : 'p', `file file-${media.kind}`, icon(SYMBOLS[media.kind]), words);
  if (media.url) {
    made.href = media.url;
    made.target = '_blank';
    made.rel = 'noopener';
  }
  return made;
}

function host(link) {
  return URL.canParse(link) ? new URL(link).hostname : link;
}

export function spot({ latitude, longitude, name, address }) {
  const where = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const map = element('span', 'map', icon('i-pin'));
  map.setAttribute('aria-hidden', 'true');
  const words = element('span', 'file-words', element('span', 'file-name', name ?? say('location')));
  words.append(element('span', 'file-kind', address ?? where));
  return element('div', 'spot', map, words);
}

export function cards(people) {
  return element(
    'div',
    'people',
    ...people.map(({ name, phone }) =>
      element(
        'p',
        'file',
        icon('i-person'),
        element('span', 'file-words', element('span', 'file-name', name), element('span', 'file-kind', phone ?? '')),
      ),
    ),
  );
}
