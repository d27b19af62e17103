// What the desk says, in Turkish and English. A function takes the value that stands inside.

const turkish = {
  name: "Türkçe", other: "English", skip: "Aramaya geç", desk: "Broşür masası", screens: "Ekranlar",
  brochures: "Broşürler", sentLetters: "Gönderilenler", findHeading: "Broşür bul", seeHeading: "Broşüre bak",
  actHeading: "Yazdır ya da gönder", search: "Broşür ara", searchHint: "Broşür ara… (uyku, EKT, ilaç)",
  count: n => n === 0 ? "Broşür bulunamadı. Başka bir sözcük deneyin." : `${n} broşür`,
  size: "Biçim", language: "Dil",
  "handout-a4": "A4", "handout-a5": "A5", "handout-large": "Büyük punto", "leaflet-letter": "Katlamalı", screen: "Telefon",
  choose: "Soldan bir broşür seçin.", opening: "Hazırlanıyor…",
  pages: n => `${n} sayfa`, asSent: "görünen, gönderilenin aynısıdır", changed: d => `güncellendi ${d}`,
  page: (title, n, of) => `${title}, sayfa ${n} / ${of}`,
  review: "Gözden geçirme tarihi geçti", favourite: t => `Sık kullanılan: ${t}`,
  faults: n => `Bu broşürde ${n} eksik var. Yine de kullanılabilir.`,
  findings: (n, grave) => grave ? `Denetim: ${n} bulgu, ciddi olanı var. Yazarına söyleyin.` : `Denetim: ${n} öneri`,
  findingsHint: "Broşür kullanılabilir; bunları yazarı düzeltir.",
  cannotOpen: why => `Bu broşür hazırlanamadı: ${why}`,
  print: "Yazdır", save: "PDF’yi indir", printHere: "Tarayıcının penceresinden yazdır",
  printer: "Yazıcı", copies: "Kopya", bothSides: "Arkalı önlü", cancelPrint: "Yazdırmayı durdur",
  printerStopped: t => `${t} (durmuş)`,
  onSides: n => n === 1 ? "1 sayfa basılır." : `${n} sayfa basılır.`,
  onSheets: n => `Katlanacak kâğıt: ${n} yüz, arkalı önlü basılmalı.`,
  printState: (printer, state) => `${printer}: ${{ waiting: "sırada", held: "bekletiliyor", printing: "yazdırılıyor", stopped: "yazıcı durmuş, kâğıda ve kapağa bakın", cancelled: "durduruldu", failed: "yazdırılamadı", done: "yazdırıldı", unknown: "bitti mi bilinmiyor" }[state]}.`,
  settings: "Ayarlar", mailHeading: "E-posta", printersHeading: "Yazıcılar", sentencesHeading: "Hazır cümleler", aboutHeading: "Masa",
  mailWorks: "E-posta çalışıyor.", mailBroken: why => `E-posta gönderilemiyor. Yöneticinize şunu okuyun: ${why}`,
  server: "Sunucu", sender: "Gönderen", encryption: "Bağlantı", encrypted: "şifreli", notEncrypted: "bu bilgisayarda, şifresiz",
  keeping: "Saklama", keptFor: n => n === 0 ? "Adres ve dosya gönderilince silinir." : `Adres ve dosya gönderildikten ${n} gün sonra silinir.`,
  trialTo: "Deneme mektubu kime gitsin?", sendTrial: "Deneme mektubu gönder", trialNote: "Bu bir deneme mektubudur.",
  trialSent: "Deneme mektubu sıraya girdi. Sonucu Gönderilenler sayfasında görürsünüz.",
  noPrinter: "Yazıcı bulunamadı; PDF tarayıcıdan yazdırılır.", sentencesHint: "Yöneticiniz mail.yaml dosyasında sentences altında değiştirir.",
  about: (n, version) => `${n} broşür · yaprak ${version}`,
  goneToPrint: "Broşür bu arada değişti. Yeniden açıldı; bakıp bir daha yazdırın.",
  printHint: "Yazdırma penceresinde üç şeyi işaretleyin: ölçek %100 (gerçek boyut), arkalı önlü, uzun kenardan çevir.",
  sendByMail: "E-posta ile gönder", to: "Alıcının e-postası", note: "Not", optional: "(isteğe bağlı)",
  sentences: "Hazır cümleler", noSentence: "Hazır cümle seçin…",
  ready: ["Randevunuzdan önce okuyunuz.", "Görüşmemizde konuştuğumuz broşür ektedir.", "Sorularınızı randevunuzda yanıtlarız."],
  lock: "Parolayla kilitle", send: "Gönder", sendAndNext: "Gönder ve sıradaki hasta",
  needAddress: "Önce alıcının adresini yazın.",
  badAddress: "Bu adres eksik ya da yanlış. Örnek: ayse@ornek.com.tr",
  meant: a => `${a} mu demek istediniz? Düzelt`,
  spoken: "Telefonda okuyun:", dot: "nokta",
  gone: "Broşür bu arada değişti. Yeniden açıldı; bakıp bir daha gönderin.",
  failed: "Olmadı. Bağlantıyı denetleyip bir daha deneyin.",
  tooOld: "Oturum sona erdi. Masayı yeniden başlatın.",
  noMail: "E-posta ayarlanmamış. Yöneticiniz mail.yaml dosyasına sunucuyu ve göndereni yazmalı.",
  mailTrouble: "E-posta sunucusuna şu an gönderilemiyor; mektuplar sırada bekliyor.",
  password: "Parola", passwordHint: "Bir kez gösterilir. Telefonda okuyun; dosya boşluksuz ve çizgisiz yazılınca açılır.",
  spell: "Harf harf söyle", passwordDone: "Okudum, kapat",
  signInHeading: "Oturum açın", accountName: "Kullanıcı adı", accountPassword: "Parolanız", signIn: "Oturum aç",
  signInHint: "Hesabınız yoksa ya da parolayı unuttuysanız yöneticinize söyleyin.",
  needName: "Kullanıcı adınızı yazın.", needPassword: "Parolanızı yazın.",
  wrongSignIn: "Kullanıcı adı ya da parola yanlış. Bir daha yazın.", wrongPassword: "Parola yanlış. Bir daha yazın.",
  wrongPin: "PIN yanlış. Üç yanlıştan sonra parola gerekir.",
  wait: n => n < 90 ? "Çok kez yanlış yazıldı. Bir dakika sonra yeniden deneyin." : `Çok kez yanlış yazıldı. ${Math.ceil(n / 60)} dakika sonra yeniden deneyin.`,
  signOut: "Çıkış", lockNow: "Kilitle", lockHeading: "Ekran kilitli", lockedFor: name => `${name} için PIN’i yazın.`, unlock: "Aç",
  ownHeading: "Hesabım", pinHint: "PIN, bırakılan ekranı açar: 4–8 rakam. PIN’i olmayanın oturumu kapanır.",
  newPin: "Yeni PIN", setPin: "PIN’i kaydet", pinSet: "PIN kaydedildi.",
  oldPassword: "Şimdiki parola", freshPassword: "Yeni parola", setPassword: "Parolayı değiştir", passwordSet: "Parola değişti; öteki ekranlarınız kapandı.",
  accountsHeading: "Hesaplar", role: "Görev", firstPassword: "İlk parola", addAccount: "Hesap ekle",
  roles: { reception: "danışma", editor: "editör", admin: "yönetici" },
  hasPin: "PIN var", hasNoPin: "PIN yok", signedInAt: t => `son giriş ${t}`, neverSignedIn: "hiç girmedi",
  accountLocked: "Çok kez yanlış denendi, bekliyor.", unlockAccount: "Kilidi aç", removeAccount: "Hesabı sil", removeSurely: "Silmek için bir daha basın",
  accountDone: name => `${name}: kaydedildi.`,
  tooShort: "Parola en az 10 karakter olmalı. Üç dört sözcük kolay akılda kalır.", easyPassword: "Bu kolay bulunur; başka birini seçin.", badPin: "PIN 4–8 rakamdır.",
  logHeading: "Kayıt", logTime: "Ne zaman", logWho: "Kim", logWhat: "Ne yaptı", logAbout: "Neyi", logAddress: "Nereden",
  deeds: { "sign-in": "oturum açtı", "sign-in refused": "oturum açamadı", "sign-out": "çıktı", "PIN refused": "PIN’i yanlış yazdı", "PIN set": "PIN’ini değiştirdi", "password set": "parolasını değiştirdi", sent: "gönderdi", "sent again": "yeniden gönderdi", "not sent": "göndermekten vazgeçti", "trial letter": "deneme mektubu gönderdi", "address shown": "adresi gördü", "table of letters": "tabloyu indirdi", printed: "yazdırdı", "account add": "hesap ekledi", "account remove": "hesap sildi", "account role": "görev değiştirdi", "account password": "parola verdi", "account unlock": "kilidi açtı" },
  deedAbout: t => t.replace(/^letter (\d+)/, "$1. mektup").replace(/ as (\d+)$/, ", $1. mektup olarak").replace(/ (reception|editor|admin)$/, (_, role) => ` (${turkish.roles[role]})`),
  by: name => `gönderen ${name}`,
  whatHappened: "Ne oldu?", queued: "sırada", sending: "gönderiliyor", sent: "karşı sunucuya teslim edildi",
  unread: "okunduğu bilinmez", failedLetter: "gönderilemedi", unknown: "bilinmiyor: hastaya sorun", held: "bekletiliyor",
  again: t => `${t} yeniden denenecek`,
  noSuchAddress: "böyle bir adres yok ya da sunucu almıyor", full: "kutusu dolu ya da dosya büyük",
  answer: "Sunucunun yanıtı", resend: "Yeniden gönder", correct: "Adresi düzelt ve gönder", newPassword: "Yeni parolayla gönder",
  show: "Adresi göster", cancel: "Vazgeç", dropLetter: "Göndermekten vazgeç", newAddress: "Doğru adres",
  locked: "parolalı", copy: n => `${n}. mektup yeniden gönderildi`, forgotten: "adres silindi",
  searchSent: "Adres ya da broşür ara", onlyTroubles: "Yalnız sorunlular", csv: "Tablo olarak indir",
  letters: n => n === 0 ? "Gönderilmiş bir şey yok." : `${n} mektup`, today: "bugün",
  cleared: "Form temizlendi, sıradaki hasta için hazır.", queuedNotice: "Gönderiliyor; sonucu aşağıda görürsünüz.",
  alphabet: { A: "Ankara", B: "Bursa", C: "Ceyhan", D: "Denizli", E: "Edirne", F: "Fatsa", G: "Giresun", H: "Hatay", J: "Jandarma", K: "Kars", L: "Lüleburgaz", M: "Muş", N: "Niğde", P: "Polatlı", Q: "Kü", R: "Rize", S: "Sinop", T: "Tokat", U: "Urfa", V: "Van", W: "çift ve", X: "iks", Y: "Yozgat", Z: "Zonguldak" },
};

const english = {
  name: "English", other: "Türkçe", skip: "Go to the search", desk: "Brochure desk", screens: "Screens",
  brochures: "Brochures", sentLetters: "Sent", findHeading: "Find a brochure", seeHeading: "See the brochure",
  actHeading: "Print or send", search: "Find a brochure", searchHint: "Find a brochure… (sleep, ECT)",
  count: n => n === 0 ? "No brochure found. Try another word." : n === 1 ? "1 brochure" : `${n} brochures`,
  size: "Size", language: "Language",
  "handout-a4": "A4", "handout-a5": "A5", "handout-large": "Large print", "leaflet-letter": "Leaflet", screen: "Phone",
  choose: "Choose a brochure on the left.", opening: "One moment…",
  pages: n => n === 1 ? "1 page" : `${n} pages`, asSent: "you see what will be sent", changed: d => `updated ${d}`,
  page: (title, n, of) => `${title}, page ${n} of ${of}`,
  review: "The review date has passed", favourite: t => `Favourite: ${t}`,
  faults: n => n === 1 ? "One thing is missing in this brochure. You can use it all the same." : `${n} things are missing in this brochure. You can use it all the same.`,
  findings: (n, grave) => (grave ? `Check: ${n} findings, some serious. Tell its author.` : n === 1 ? "Check: 1 suggestion" : `Check: ${n} suggestions`),
  findingsHint: "You can use the brochure; its author mends these.",
  cannotOpen: why => `This brochure could not be made: ${why}`,
  print: "Print", save: "Save the PDF", printHere: "Print by the browser’s window",
  printer: "Printer", copies: "Copies", bothSides: "Two-sided", cancelPrint: "Stop printing",
  printerStopped: t => `${t} (stopped)`,
  onSides: n => n === 1 ? "1 page will be printed." : `${n} pages will be printed.`,
  onSheets: n => `Paper to be folded: ${n} sides, two-sided.`,
  printState: (printer, state) => `${printer}: ${{ waiting: "in the queue", held: "held back", printing: "printing", stopped: "the printer has stopped, look at its paper and covers", cancelled: "stopped", failed: "not printed", done: "printed", unknown: "nobody knows whether it is done" }[state]}.`,
  settings: "Settings", mailHeading: "E-mail", printersHeading: "Printers", sentencesHeading: "Ready sentences", aboutHeading: "Desk",
  mailWorks: "E-mail works.", mailBroken: why => `E-mail cannot be sent. Read this to your administrator: ${why}`,
  server: "Server", sender: "From", encryption: "Connection", encrypted: "encrypted", notEncrypted: "on this machine, not encrypted",
  keeping: "Kept for", keptFor: n => n === 0 ? "Address and file are deleted when they are sent." : `Address and file are deleted ${n} days after sending.`,
  trialTo: "Who should get a trial letter?", sendTrial: "Send a trial letter", trialNote: "This is a trial letter.",
  trialSent: "The trial letter is in the queue. The page of sent letters shows what becomes of it.",
  noPrinter: "No printer was found; the browser prints the PDF.", sentencesHint: "Your administrator changes them under sentences in mail.yaml.",
  about: (n, version) => `${n} ${n === 1 ? "brochure" : "brochures"} · yaprak ${version}`,
  goneToPrint: "The brochure changed meanwhile. It is open again; look at it and print once more.",
  printHint: "Choose three things in the print window: scale 100 % (actual size), two-sided, flip on the long edge.",
  sendByMail: "Send by e-mail", to: "The reader’s e-mail", note: "Note", optional: "(optional)",
  sentences: "Ready sentences", noSentence: "Choose a ready sentence…",
  ready: ["Please read it before your appointment.", "Here is the brochure that we talked about.", "We will answer your questions at your appointment."],
  lock: "Lock with a password", send: "Send", sendAndNext: "Send, then the next patient",
  needAddress: "First write the reader’s address.",
  badAddress: "This address is incomplete or wrong. Example: ayse@example.com",
  meant: a => `Did you mean ${a}? Correct it`,
  spoken: "Read it back:", dot: "dot",
  gone: "The brochure has changed meanwhile. It is open again: look, then send once more.",
  failed: "That did not work. Check the connection and try again.",
  tooOld: "The session has ended. Start the desk again.",
  noMail: "E-mail is not set up. Your administrator has to write the server and the sender into mail.yaml.",
  mailTrouble: "The mail server cannot be reached now; the letters wait.",
  password: "Password", passwordHint: "Shown once. Read it out; it is typed without blanks and hyphens.",
  spell: "Spell it", passwordDone: "Done, close",
  signInHeading: "Sign in", accountName: "User name", accountPassword: "Your password", signIn: "Sign in",
  signInHint: "If you have no account, or forgot the password, ask your administrator.",
  needName: "Write your user name.", needPassword: "Write your password.",
  wrongSignIn: "The user name or the password is wrong. Write them again.", wrongPassword: "The password is wrong. Write it again.",
  wrongPin: "The PIN is wrong. After three wrong ones the password is needed.",
  wait: n => n < 90 ? "Wrong too often. Try again in a minute." : `Wrong too often. Try again in ${Math.ceil(n / 60)} minutes.`,
  signOut: "Sign out", lockNow: "Lock", lockHeading: "The screen is locked", lockedFor: name => `Write the PIN of ${name}.`, unlock: "Unlock",
  ownHeading: "My account", pinHint: "The PIN unlocks a screen that was left: 4 to 8 figures. Without one you are signed out.",
  newPin: "New PIN", setPin: "Save the PIN", pinSet: "The PIN is saved.",
  oldPassword: "Password now", freshPassword: "New password", setPassword: "Change the password", passwordSet: "The password is changed; your other screens are signed out.",
  accountsHeading: "Accounts", role: "Role", firstPassword: "First password", addAccount: "Add the account",
  roles: { reception: "reception", editor: "editor", admin: "admin" },
  hasPin: "PIN", hasNoPin: "no PIN", signedInAt: t => `signed in ${t}`, neverSignedIn: "never signed in",
  accountLocked: "Wrong too often, it has to wait.", unlockAccount: "Unlock", removeAccount: "Remove", removeSurely: "Press again to remove",
  accountDone: name => `${name}: saved.`,
  tooShort: "A password has 10 characters at least. Three or four words are easy to keep in mind.", easyPassword: "That is easy to guess; choose another.", badPin: "A PIN is 4 to 8 figures.",
  logHeading: "Log", logTime: "When", logWho: "Who", logWhat: "Did what", logAbout: "To what", logAddress: "From where",
  deeds: { "sign-in": "signed in", "sign-in refused": "could not sign in", "sign-out": "signed out", "PIN refused": "wrote a wrong PIN", "PIN set": "changed the PIN", "password set": "changed the password", sent: "sent", "sent again": "sent again", "not sent": "did not send", "trial letter": "sent a trial letter", "address shown": "saw the address", "table of letters": "saved the table", printed: "printed", "account add": "added an account", "account remove": "removed an account", "account role": "changed a role", "account password": "gave a password", "account unlock": "unlocked an account" },
  deedAbout: t => t,
  by: name => `by ${name}`,
  whatHappened: "What happened?", queued: "waiting", sending: "being sent", sent: "taken by the reader’s mail server",
  unread: "nobody knows whether it is read", failedLetter: "could not be sent", unknown: "unknown: ask the patient", held: "kept back",
  again: t => `next try ${t}`,
  noSuchAddress: "there is no such address, or the server refuses it", full: "the mailbox is full or the file too large",
  answer: "The server’s answer", resend: "Send again", correct: "Correct the address and send", newPassword: "Send with a new password",
  show: "Show the address", cancel: "Cancel", dropLetter: "Do not send it", newAddress: "Right address",
  locked: "locked", copy: n => `letter ${n} sent again`, forgotten: "address forgotten",
  searchSent: "Search address or brochure", onlyTroubles: "Only troubles", csv: "Save as a table",
  letters: n => n === 0 ? "Nothing was sent yet." : n === 1 ? "1 letter" : `${n} letters`, today: "today",
  cleared: "The form is empty, ready for the next patient.", queuedNotice: "It is being sent; see below what becomes of it.",
  alphabet: { A: "Alfa", B: "Bravo", C: "Charlie", D: "Delta", E: "Echo", F: "Foxtrot", G: "Golf", H: "Hotel", J: "Juliett", K: "Kilo", L: "Lima", M: "Mike", N: "November", P: "Papa", Q: "Quebec", R: "Romeo", S: "Sierra", T: "Tango", U: "Uniform", V: "Victor", W: "Whiskey", X: "X-ray", Y: "Yankee", Z: "Zulu" },
};

const key = "yaprak-desk-language";
export let lang = localStorage.getItem(key) === "en" ? "en" : "tr";
export let words = lang === "en" ? english : turkish;

// Writes every text of the page that has a name.
export function dress() {
  document.documentElement.lang = lang;
  document.title = words.desk;
  for (const e of document.querySelectorAll("[data-word]")) e.textContent = words[e.dataset.word];
  for (const e of document.querySelectorAll("[data-label]")) e.setAttribute("aria-label", words[e.dataset.label]);
  document.getElementById("search")?.setAttribute("placeholder", words.searchHint);
  const button = document.getElementById("language");
  button.textContent = words.other;
  button.lang = lang === "en" ? "tr" : "en";
}

export function switchLanguage() {
  lang = lang === "en" ? "tr" : "en";
  words = lang === "en" ? english : turkish;
  localStorage.setItem(key, lang);
  dress();
}

// Why somebody is not let in, or a password is not taken. `wrong` says it of a wrong one.
export function refusal(answer, wrong = words.wrongSignIn) {
  const said = answer.error ?? "";
  if (said === "wait") return words.wait(answer.wait);
  if (said === "wrong") return wrong;
  if (/too short/.test(said)) return words.tooShort;
  if (/easy to guess/.test(said)) return words.easyPassword;
  if (/PIN/.test(said)) return words.badPin;
  return said || words.failed;
}

export const languageName = code => {
  try {
    const own = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return own.charAt(0).toLocaleUpperCase(code) + own.slice(1);
  } catch { return code; }
};

const locale = () => lang === "en" ? "en-GB" : "tr-TR";
export const day = iso => iso ? new Date(iso + "T12:00:00").toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" }) : "";
export function clock(seconds) {
  const at = new Date(seconds * 1000), now = new Date();
  const time = at.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" }).replace(":", lang === "tr" ? "." : ":");
  return at.toDateString() === now.toDateString() ? time
    : at.toLocaleDateString(locale(), { day: "numeric", month: "long" }) + " " + time;
}
