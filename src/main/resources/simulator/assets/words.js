// The page's own words. What the phones say comes from the service and stays as it is.
const WORDS = {
  id: {
    title: 'Rangkul · simulasi',
    simulation: 'simulasi',
    tagline:
      'Menemani keluarga lewat WhatsApp setelah seseorang pulang dari rehabilitasi sosial, ' +
      'dan segera memanggil petugas bila ada yang mengkhawatirkan.',
    tryAs: 'Coba ketik sebagai {name}:',
    clock: 'Waktu simulasi',
    plusHour: '+1 jam',
    plusDay: '+1 hari',
    plusWeek: '+1 minggu',
    language: 'Bahasa halaman',
    phones: 'Ponsel',
    phoneOf: 'Ponsel {name}, {role}',
    chatOf: 'Percakapan {name} dengan {business}',
    whatHappened: 'Yang terjadi',
    family: 'Keluarga',
    client: 'Klien',
    worker: 'Pekerja sosial',
    supervisor: 'Penyelia',
    other: 'Nomor lain',
    familyIs: 'menunggu di rumah',
    clientIs: 'baru pulang dari sentra',
    workerIs: 'mendampingi keluarga ini',
    supervisorIs: 'bila petugas belum menjawab',
    otherIs: 'tidak ada dalam daftar',
    online: 'online',
    typing: 'mengetik…',
    verified: 'akun resmi',
    today: 'Hari ini',
    yesterday: 'Kemarin',
    sandbox: 'Ini simulasi: semua pesan tetap di komputer ini.',
    quiet: 'Belum ada pesan. Tulis sesuatu, atau majukan waktu.',
    quietStaff: 'Tenang. Pesan datang ke sini hanya bila ada yang perlu perhatian.',
    write: 'Ketik pesan',
    send: 'Kirim',
    voice: 'Kirim pesan suara',
    voiceNote: 'Pesan suara',
    unread: '{count} pesan baru',
    sent: 'terkirim',
    delivered: 'diterima',
    read: 'dibaca',
    failed: 'tidak terkirim',
    waiting: 'menunggu, percobaan ke-{count}',
    you: 'Anda',
    trouble: 'Layanan belum menerima pesan. Dicoba lagi dengan sendirinya (percobaan ke-{count}).',
    offline: 'Sambungan ke layanan terputus. Menyambung kembali…',
    moved: 'Sekarang {when}',
    notSent: 'Belum terkirim. Coba sekali lagi.',
    stepReceived: 'Pesan diterima',
    stepRead: 'Dibaca',
    stepTold: 'Petugas diberi tahu',
    stepTaken: 'Diterima petugas',
    stepInformed: 'Keluarga dikabari',
    hintReceived: 'Kirim satu pesan di atas',
    hintRead: 'dalam satu detik',
    hintTold: 'hanya bila mengkhawatirkan',
    hintTaken: 'petugas menekan Terima',
    hintInformed: 'tahu siapa yang menangani',
    toWhom: 'ke {name}',
    byWhom: 'oleh {name}',
    from: 'dari {name}',
    answered: 'dan dijawab',
  },
  en: {
    title: 'Rangkul · simulation',
    simulation: 'simulation',
    tagline:
      'Keeps in touch with a family over WhatsApp after someone comes home from social ' +
      'rehabilitation, and calls a social worker as soon as something is worrying.',
    tryAs: 'Try typing as {name}:',
    clock: 'Simulated time',
    plusHour: '+1 hour',
    plusDay: '+1 day',
    plusWeek: '+1 week',
    language: 'Language of this page',
    phones: 'Phones',
    phoneOf: 'Phone of {name}, {role}',
    chatOf: 'Chat of {name} with {business}',
    whatHappened: 'What happened',
    family: 'Family',
    client: 'Client',
    worker: 'Social worker',
    supervisor: 'Supervisor',
    other: 'Other number',
    familyIs: 'waiting at home',
    clientIs: 'just home from the centre',
    workerIs: 'looks after this family',
    supervisorIs: 'when the worker has not answered',
    otherIs: 'not in the list',
    online: 'online',
    typing: 'typing…',
    verified: 'official account',
    today: 'Today',
    yesterday: 'Yesterday',
    sandbox: 'This is a simulation: every message stays on this computer.',
    quiet: 'No messages yet. Write something, or move time forward.',
    quietStaff: 'All quiet. Messages arrive here only when something needs attention.',
    write: 'Type a message',
    send: 'Send',
    voice: 'Send a voice note',
    voiceNote: 'Voice note',
    unread: '{count} new messages',
    sent: 'sent',
    delivered: 'delivered',
    read: 'read',
    failed: 'not sent',
    waiting: 'waiting, attempt {count}',
    you: 'You',
    trouble: 'The service has not taken the message yet. Trying again by itself (attempt {count}).',
    offline: 'Lost the connection to the service. Reconnecting…',
    moved: 'It is now {when}',
    notSent: 'Not sent. Please try once more.',
    stepReceived: 'Message received',
    stepRead: 'Read',
    stepTold: 'Worker told',
    stepTaken: 'Taken up',
    stepInformed: 'Family informed',
    hintReceived: 'Send a message above',
    hintRead: 'within a second',
    hintTold: 'only when it is worrying',
    hintTaken: 'the worker presses Terima',
    hintInformed: 'knows who is on it',
    toWhom: 'to {name}',
    byWhom: 'by {name}',
    from: 'from {name}',
    answered: 'and answered',
  },
};

const KEPT = 'rangkul.simulator.language';
let language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'id';

export function currentLanguage() {
  return language;
}

export function say(word, values = {}) {
  const text = WORDS[language][word] ?? word;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Whether the page has a word of its own for this, such as a role. */
export function knows(word) {
  return word in WORDS.id;
}

export function speak(next) {
  language = next;
  localStorage.setItem(KEPT, next);
  putWords();
}

/** Fills every element that names a word of the page. */
export function putWords() {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = say(element.dataset.word);
  }
  for (const element of document.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', say(element.dataset.wordLabel));
  }
}
