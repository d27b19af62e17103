#!/usr/bin/python3
"""Measures 200 random texts with `yaprak text reading` and with a second implementation, written here from the formulas'
publications with regular expressions, and compares every line.

    reading_against_python.py YAPRAK
"""
import math
import random
import re
import subprocess
import sys

# What random texts are made of: words, traps that end no sentence, and ends.
WORDS = {
    "tr": "ilaç hasta doktorunuz ameliyattan sonra ağrı kesici değerlendirilmesi saatlik hâlâ İstanbul su için "
          "kullanmayın bekleyiniz öksürüyorsanız EKT'nin kan-beyin ve/veya iki–üç (bazen) “hemen” ateşiniz ILIK".split(),
    "en": "patient take tablets medication surgery bleeding the doctor is waiting table called wanted makes boxes "
          "rarely careful diabetes language isn't hospital you organism fluids (often) serious radiation".split(),
    "de": "Patienten Behandlung nehmen Sie täglich Wasser heute Quelle Familien Therapie Reaktion Bäume Tee "
          "Haut Medikamente und einnehmen Operation sofort".split(),
    "fr": "médicament prenez eau jour porte maladie bouche le les patient réaction une maïs doivent prennent "
          "l’eau être aérer comprimé chaque risque fatigue langue mangent souvent accidents guérir dorment quand".split(),
    "ru": "принимайте лекарство каждый день вода врач ещё в больнице температура тяжести не".split(),
    "ar": ["شَرِبَ", "الوَلَدُ", "كِتَابٌ", "المُسْتَشْفَى", "مُؤَذِّنٌ", "الطِّفْلُ", "ذَهَبَ", "الحَرَارَةِ"],
}
TRAPS = {
    "tr": ["Dr. Ayşe", "T.C. Sağlık", "elma vb. meyve", "37,5", "1.5", "23.11.2026", "14.30", "5. gün",
           "0312 123 45 67", "bilgi@klinik.com.tr", "www.klinik.com.tr", "Ahmet B. Yılmaz", "“Var mı?” diye", "50 mg"],
    "en": ["Dr. Brown", "e.g. water", "37.5", "2026-11-23", "St. Mary", "fruit etc. daily", "www.clinic.com"],
    "de": ["Dr. Meier", "z.B. Wasser", "37,5", "der 5. Tag", "bzw. morgen", "23.11.2026"],
    "fr": ["Dr. Blanc", "37,5", "cf. page", "mal ? Venez", "23.11.2026"],
    "ru": ["проф. Иванов", "37,5", "и т.д. каждый", "23.11.2026"],
    "ar": ["38", "37,5"],
}
ENDS = {"ar": [".", "؟", "!"]}


def random_text(rng, lang):
    sentences = []
    for _ in range(rng.randint(1, 9)):
        parts = [rng.choice(TRAPS[lang]) if rng.random() < 0.15 else rng.choice(WORDS[lang])
                 for _ in range(rng.randint(1, 14))]
        first = parts[0]
        if lang == "tr" and first[:1] in "iı":
            first = {"i": "İ", "ı": "I"}[first[0]] + first[1:]
        elif first[:1].islower():
            first = first[0].upper() + first[1:]
        # A word before the end, so that no trap's own stop doubles it.
        sentences.append(" ".join([first] + parts[1:] + [rng.choice(PLAIN[lang])]) +
                         rng.choice(ENDS.get(lang, [".", "!", "?", "..."])))
    return " ".join(sentences)


PLAIN = {lang: [w for w in words if re.fullmatch(r"\w\w+", w) and w[0].islower() or lang == "ar"]
         for lang, words in WORDS.items()}

LEADING = {
    "tr": "Dr.", "en": "Dr. e.g. St.", "de": "Dr. z.B. bzw.", "fr": "Dr. cf.", "ru": "проф.", "ar": "",
}
CLOSING = {"tr": "vb. mg.", "en": "etc.", "de": "", "fr": "", "ru": "т.д.", "ar": ""}
LETTERS = r"[^\W\d_]"


def bare(token):
    return re.sub(r"^[(\[“‘\"'«]+|[)\]”’\"'»]+$", "", token)


def ends(tokens, i, lang):
    if i + 1 == len(tokens):
        return True
    token, core, following = tokens[i], bare(tokens[i]), bare(tokens[i + 1])[:1]
    if core.endswith("..."):
        return not following.islower()
    if core[-1:] in "?!؟":
        return not (token != core and following.islower() and token[-1] != core[-1])
    if not core.endswith("."):
        return False
    if re.fullmatch(r"\d[\d.,:/-]*\.", core):
        if following.islower() or (lang == "de" and len(core) <= 3):
            return False
        return True
    if core in LEADING[lang].split() or re.fullmatch(r"[A-ZÇĞİÖŞÜ]\.", core):
        return False
    if core in CLOSING[lang].split():
        return following.isupper()
    return not re.fullmatch(r"(\w{1,2}\.){2,}", core)


def sentences(text, lang):
    tokens, found, current = text.split(), [], []
    for i, token in enumerate(tokens):
        if not re.search(r"@|^www\.", token.lower()):
            for piece in re.split(r"[/–—]", token):
                word = re.sub(r"^[^\w]+|[^\w\u064b-\u0653]+$", "", piece)
                if re.match(LETTERS, word):
                    current.append(word)
        if ends(tokens, i, lang):
            if current:
                found.append(current)
            current = []
    if current:
        found.append(current)
    return found


def groups(word, vowels, apart):
    return sum(1 for i, c in enumerate(word)
               if c in vowels and (i == 0 or word[i - 1] not in vowels or word[i - 1] + c in apart))


def english(word):
    known = {"diabetes": 4, "hospital": 3, "fluids": 2}
    if word in known:
        return known[word]
    n = groups(word, "aeiouy", {"ia", "iu", "eo", "yi", "io", "ua"})
    n -= len(re.findall("tio|sio|cio|gio|cia|tia|sia|xio|qua|gua|eou", word))
    n += bool(re.search("(sm|thm|n't)$", word))
    silent = (re.search("[^aeiouy]e$", word) and not re.search("[^aeiouy]le$", word)) or \
        re.search("[^aeiouytd]ed$", word) or \
        (re.search("[^aeiouysxzcg]es$", word) and not re.search("(sh|ch|[^aeiouy]l)es$", word)) or \
        re.search("..(ely|eful|eless)$", word)
    return max(1, n - bool(silent and len(word) > 2))


def german(word):
    pairs = {a + b for a in "aeiouyäöü" for b in "aeiouyäöü"}
    apart = pairs - {"ai", "ei", "ay", "ey", "au", "eu", "äu", "ie", "aa", "ee", "oo", "oi", "ou", "oy"}
    n = groups(word, "aeiouyäöü", apart)
    return max(1, n + word.count("tient") + (len(word) > 4 and word.endswith("ien")) - word.count("qu"))


# Grevisse, Le bon usage: u is mute in qu, and in gu before e and i; e is mute at the end of a word
# of several syllables, before the plural's s and in the verb's ending -ent.
FRENCH_NOUNS = set("""absent accident adhérent adolescent agent antécédent apparent argent astringent auvent avent
cent cohérent compétent concurrent conséquent content continent convalescent couvent dent détergent différent
effervescent éloquent éminent équivalent évident excellent exigent fervent fréquent gent imminent incident indifférent
inhérent innocent intelligent intermittent latent lent mécontent négligent onguent parent permanent pertinent
polyvalent précédent présent président prudent purulent récent résident sergent serpent somnolent souvent talent
torrent transparent turbulent urgent vent violent virulent""".split())
FRENCH_VERBS = set("""affirment aiment allument animent assument calment confirment consomment déforment dépriment
dorment endorment enferment estiment expriment fument forment impriment informent nomment referment résument suppriment
transforment""".split())


def french(word):
    vowels = "aàâäeéèêëiîïoôöuùûüyœæ"
    apart = {a + b for a in vowels for b in "ïëü"} | {"é" + b for b in "aoiuéèœ"} | \
        {a + b for a in "aouéè" for b in "éè"}
    is_verb = word in FRENCH_VERBS or \
        word.endswith("ent") and not word.endswith("ment") and word not in FRENCH_NOUNS
    spoken = re.sub("gu(?=[eéèêi])", "g", word.replace("qu", "q"))
    n = groups(spoken, vowels, apart)
    ending = "e(nt)$" if is_verb else "e(s?)$"
    return max(1, n - (n > 1 and bool(re.search(f"[^{vowels}]{ending}", spoken))))


def syllables(word, lang):
    if lang == "tr":
        return len(re.findall("[aeıioöuüâîû]", word.replace("İ", "i").replace("I", "ı").lower()))
    word = word.lower()
    if lang == "ru":
        return max(1, len(re.findall("[аеёиоуыэюя]", word)))
    return {"en": english, "de": german, "fr": french}[lang](word)


def osman(text):
    words = [w for s in text for w in s]
    def sounds(word):
        longs = len(re.findall("[\u064e\u064f\u0650](?=[\u0627\u0648\u064a])", word))
        shorts = len(re.findall("[\u064e\u064f\u0650]", word)) - longs
        stress = len(re.findall("[\u064b\u064c\u064d\u0651]", word))
        return shorts + 2 * (longs + stress), shorts + longs + stress
    plain = [re.sub("[\u064b-\u0653\u0657\u0658]", "", w) for w in words]
    total = sum(sounds(w)[0] for w in words)
    hard = sum(len(p) > 5 for p in plain)
    heavy = sum(sounds(w)[1] > 4 for w in words)
    formal = sum(sounds(w)[0] > 4 and bool(re.search("[ئءؤذظ]|وا$|ون$", p)) for w, p in zip(words, plain))
    return 200.791 - 1.015 * len(words) / len(text) - 24.181 * (hard + total + heavy + formal) / len(words)


def scores(text, lang):
    found = sentences(text, lang)
    words = [w for s in found for w in s]
    if lang == "ar":
        return [("osman", osman(found))]
    counts = [syllables(w, lang) for w in words]
    s, w = len(words) / len(found), sum(counts) / len(words)
    if lang == "tr":
        n = [sum(c == k or (k == 6 and c > 6) for c in counts) / len(found) for k in range(7)]
        yod = math.sqrt(s * (n[3] * 0.84 + n[4] * 1.5 + n[5] * 3.5 + n[6] * 26.25))
        return [("ateşman", 198.825 - 40.175 * w - 2.61 * s), ("çetinkaya-uzun", 118.823 - 25.987 * w - 0.971 * s),
                ("bezirci-yılmaz", yod)]
    if lang == "en":
        return [("flesch", 206.835 - 1.015 * s - 84.6 * w), ("fkgl", 0.39 * s + 11.8 * w - 15.59)]
    if lang == "de":
        share = lambda test: 100 * sum(test) / len(words)
        return [("amstad", 180 - s - 58.5 * w),
                ("wiener-sachtextformel", 0.1935 * share([c > 2 for c in counts]) + 0.1672 * s +
                 0.1297 * share([len(re.findall(LETTERS, x)) > 6 for x in words]) -
                 0.0327 * share([c == 1 for c in counts]) - 0.875)]
    if lang == "fr":
        return [("kandel-moles", 207 - 1.015 * s - 73.6 * w)]
    return [("oborneva", 206.835 - 1.3 * s - 60.1 * w)]


def main():
    rng, failures = random.Random(24), 0
    for number in range(200):
        lang = list(WORDS)[number % len(WORDS)]
        text = random_text(rng, lang)
        run = subprocess.run([sys.argv[1], "text", "reading", "--lang", lang], input=text, capture_output=True,
                             text=True, check=True)
        for line, (method, value) in zip(run.stdout.splitlines(), scores(text, lang), strict=True):
            name, printed = line.split()
            if name != method or abs(float(printed) - value) > 0.0500001:
                failures += 1
                print(f"{lang}: {line}, but {method} {value:.2f} by the second implementation: {text}")
    print(f"200 texts measured twice, {failures} differences")
    return failures > 0


sys.exit(main())
