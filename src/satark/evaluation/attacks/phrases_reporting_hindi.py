"""Hindi in both scripts said otherwise when reporting."""

from __future__ import annotations

DEVANAGARI = """
खाता = लेखा; खाते = लेखे; बंद = निष्क्रिय; बंद कर दिया जाएगा = स्थगित कर दिया जाएगा
बंद हो जाएगा = स्थगित हो जाएगा; तुरंत = इसी क्षण | झटपट; तत्काल = इसी घड़ी; अभी = इसी वक़्त
आज रात = आज रात्रि में; आज = इसी दिन; बिजली = पावर | करंट; बिल = बकाये का पर्चा; कनेक्शन = संयोजन
काट दी जाएगी = विच्छेदित की जाएगी; काट दिया जाएगा = विच्छेदित किया जाएगा; कट जाएगी = चली जाएगी
भुगतान = चुकौती; जमा करें = भर दें; जमा नहीं = भरा नहीं; क्लिक करें = खोलें | टच करें; क्लिक = टच
लिंक = वेब पता; कॉल करें = बात करें | डायल करें; कॉल = घंटी; संपर्क करें = मिलें; संपर्क = राब्ता
ग्राहक = कस्टमर; उपभोक्ता = यूज़र; प्रिय = डियर; कृपया = प्लीज़; सत्यापित = प्रमाणित; सत्यापन = पुष्टि
वेरिफाई = जांच; अपडेट करें = दुरुस्त करें; अपडेट = ताज़ा; मोबाइल = हैंडसेट; नंबर = अंक; अधिकारी = ऑफिसर
विभाग = महकमा; कार्यालय = कार्यस्थल; बकाया = बाकी; राशि = धनराशि; पैसे = धन; रुपये = रूपए; इनाम = उपहार
लॉटरी = ईनामी योजना; बधाई हो = शुभकामनाएं; बधाई = अभिनंदन; मुफ्त = बिना पैसे; ऑफर = डील; लोन = कर्ज़
स्वीकृत = अप्रूव; ओटीपी = गुप्त कोड; पासवर्ड = गुप्त शब्द; साझा = प्रकट; बताएं = सूचित करें
भेजें = सेंड करें; डाउनलोड = लोड; इंस्टॉल = स्थापित; ऐप = सॉफ्टवेयर; एप = सॉफ्टवेयर; आवेदन = एप्लाई
समाप्त = एक्सपायर; अंतिम = फाइनल; पिछले महीने = बीते महीने; महीने = मास; अन्यथा = अगर ऐसा न हुआ तो
वरना = अन्य स्थिति में; नहीं तो = अन्य स्थिति में; सूचना = इत्तला; जानकारी = विवरण; चेतावनी = आगाह
जरूरी = अहम; आवश्यक = अनिवार्य; पुलिस = पुलिसकर्मी; गिरफ्तार = हिरासत में; कानूनी कार्रवाई = विधिक कदम
जुर्माना = दंड; पार्सल = कूरियर; डिलीवरी = पहुंचाने का काम; नौकरी = रोज़गार; कमाएं = इनकम करें
कमाई = आय; घर बैठे = होम से; निवेश = पूंजी; फायदा = मुनाफ़ा; सरकारी = शासकीय; योजना = प्लान
पंजीकरण = नामांकन; चालू = एक्टिव; सेवा = सुविधा; ब्लॉक = अवरुद्ध; सस्पेंड = होल्ड
केवाईसी = ग्राहक पहचान; दस्तावेज = डॉक्यूमेंट; फॉर्म = आवेदन पत्र; समय = वक्त; जल्द = फटाफट
जल्दी = चटपट; के अंदर = में ही; रिफंड = धनवापसी; प्राप्त करें = ले लें; पाने के लिए = हेतु
किया गया = कर दिया गया; दिए गए = लिखे हुए; नीचे = आगे; आपका = आप वाला; आपके = आप वाले
"""
ROMANISED = """
khata = acct; khate = acct; band ho jayega = sthagit ho jayega; band ho jayegi = sthagit ho jayegi
band = nishkriya; turant = isi kshan | jhatpat; tatkal = isi ghadi; abhi = isi waqt
aaj raat = aaj ratri mein; aaj = isi din; bijli = urja | karant; kat jayegi = chali jayegi
kat di jayegi = viched kar di jayegi; kaat di jayegi = viched kar di jayegi
kat jayega = viched ho jayega; kaat diya jayega = viched kiya jayega
kat diya jayega = viched kiya jayega; bhugtan = chukauti; jama karo = bhar do; jama kare = bhar de
jama karein = bhar dein; click kare = touch kare; click karo = touch karo; click karein = touch karein
is link = is web pate; link par = web pate par; link pe = web pate pe; call kare = dial kare
call karo = dial karo; call karein = dial karein; sampark kare = milen; sampark karein = milen
sampark karo = mil lo; grahak = customer; upbhokta = user; priya = dear; kripya = plz ji
kripaya = plz ji; satyapit = pramanit; verify kare = jaanch kare; verify karo = jaanch karo
verify karein = jaanch karein; update nahi = taaza nahi; update kare = durust kare
update karo = durust karo; update karein = durust karein; number par = ank par; number pe = ank pe
adhikari = officer; vibhag = mahakma; bakaya = baaki; rashi = dhanrashi; paise = dhan; rupaye = rupya
inaam = uphaar; inam = uphaar; lottery lagi = inami yojana lagi; badhai ho = shubhkamnaye
badhai = abhinandan; muft = bina paise; manjur = approve; bataye = suchit kare; batao = suchit karo
bheje = de; bhejo = do; download kare = utaar le; download karo = utaar lo; install kare = daal le
install karo = daal lo; aakhri = last vala; antim = last vala; pichle mahine = beete mahine
warna = anya sthiti mein; varna = anya sthiti mein; nahi to = agar na hua to; suchna = ittila
jaankari = vivaran; jankari = vivaran; zaruri = ahem; jaruri = ahem; giraftar = hirasat mein
kanuni karyavahi = vidhik kadam; jurmana = dand; naukri = rozgar; kamao = income karo
kamaye = income kare; kamai = aay; ghar baithe = home se; fayda = munafa; sarkari = shaskiya
yojana = pariyojana; chalu = active; seva = suvidha; jaldi = fatafat; ke andar = me hi; aapka = aap wala
aapki = aap wali; aapke = aap wale; apka = aap wala; jeeta = hasil kiya; jeete = hasil kiye
hamare = apne wale; niche = aage
"""
