"""Hindi in both scripts said otherwise while tuning."""

from __future__ import annotations

DEVANAGARI = """
खाता = अकाउंट; खाते = अकाउंट; बंद = ठप; बंद कर दिया जाएगा = रोक दिया जाएगा; बंद हो जाएगा = रुक जाएगा
तुरंत = फ़ौरन | बिना देर किए; तत्काल = बिना देरी; अभी = इसी समय; आज रात = आज की रात; आज = आज के दिन
बिजली = विद्युत | लाइट; बिल = इनवॉइस; कनेक्शन = लाइन; काट दी जाएगी = गुल कर दी जाएगी
काट दिया जाएगा = हटा दिया जाएगा; कट जाएगी = गुल हो जाएगी; भुगतान = पेमेंट | अदायगी; जमा करें = अदा करें
जमा नहीं = अदा नहीं; क्लिक करें = टैप करें | दबाएं; क्लिक = टैप; लिंक = यूआरएल | कड़ी
कॉल करें = फोन करें; कॉल = फोन; संपर्क करें = बात कीजिए; संपर्क = बातचीत; ग्राहक = उपभोक्ता
उपभोक्ता = ग्राहक; प्रिय = आदरणीय; कृपया = मेहरबानी करके; सत्यापित = वेरिफाई; सत्यापन = वेरिफिकेशन
वेरिफाई = कन्फर्म; अपडेट करें = नया करें; अपडेट = नवीनीकृत; मोबाइल = फ़ोन; नंबर = नं.; अधिकारी = अफ़सर
विभाग = दफ़्तर; कार्यालय = ऑफिस; बकाया = शेष; राशि = रकम; पैसे = रुपये; रुपये = रु.; इनाम = पुरस्कार
लॉटरी = लकी ड्रॉ; बधाई हो = मुबारक हो; बधाई = मुबारक; मुफ्त = फ्री | निःशुल्क; ऑफर = पेशकश; लोन = ऋण
स्वीकृत = मंज़ूर; ओटीपी = वन टाइम पासवर्ड; पासवर्ड = पासकोड; साझा = शेयर; बताएं = बोलें
भेजें = प्रेषित करें; डाउनलोड = सेव; इंस्टॉल = सेटअप; ऐप = एप्लिकेशन; एप = एप्लिकेशन; आवेदन = अर्ज़ी
समाप्त = ख़त्म; अंतिम = आख़िरी; पिछले महीने = गत माह; महीने = माह; अन्यथा = वरना; वरना = ऐसा न होने पर
नहीं तो = वरना; सूचना = जानकारी; जानकारी = डिटेल; चेतावनी = वार्निंग; जरूरी = आवश्यक; आवश्यक = ज़रूरी
पुलिस = थाना; गिरफ्तार = अरेस्ट; कानूनी कार्रवाई = कोर्ट केस; जुर्माना = पेनल्टी; पार्सल = पैकेट
डिलीवरी = सुपुर्दगी; नौकरी = जॉब; कमाएं = अर्जित करें; कमाई = आमदनी; घर बैठे = घर से ही
निवेश = इन्वेस्ट; फायदा = लाभ; सरकारी = गवर्नमेंट; योजना = स्कीम; पंजीकरण = रजिस्ट्रेशन; चालू = शुरू
सेवा = सर्विस; ब्लॉक = लॉक; सस्पेंड = निलंबित; केवाईसी = पहचान सत्यापन; दस्तावेज = कागज़ात
फॉर्म = प्रपत्र; समय = टाइम; जल्द = शीघ्र; जल्दी = शीघ्रता से; के अंदर = के भीतर; रिफंड = पैसे वापस
प्राप्त करें = पाएं; पाने के लिए = लेने के लिए; किया गया = हुआ; दिए गए = दिये हुए; नीचे = निम्न
आपका = आपके नाम का; आपके = आपके अपने
"""
ROMANISED = """
khata = account; khate = account; band ho jayega = ruk jayega; band ho jayegi = ruk jayegi; band = thap
turant = fauran | bina der kiye; tatkal = bina deri; abhi = isi samay; aaj raat = aaj ki raat
aaj = aaj ke din; bijli = vidyut | light; kat jayegi = gul ho jayegi; kat di jayegi = gul kar di jayegi
kaat di jayegi = gul kar di jayegi; kat jayega = hat jayega; kaat diya jayega = hata diya jayega
kat diya jayega = hata diya jayega; bhugtan = payment; jama karo = ada karo; jama kare = ada kare
jama karein = ada karein; click kare = tap kare; click karo = tap karo; click karein = tap karein
is link = is URL; link par = URL par; link pe = URL pe; call kare = phone kare; call karo = phone karo
call karein = phone karein; sampark kare = baat kijiye; sampark karein = baat kijiye
sampark karo = baat kar lo; grahak = upbhokta; upbhokta = grahak; priya = aadarniya
kripya = meharbani karke; kripaya = meharbani karke; satyapit = verify; verify kare = confirm kare
verify karo = confirm karo; verify karein = confirm karein; update nahi = naya nahi
update kare = naya kare; update karo = naya karo; update karein = naya karein; number par = no. par
number pe = no. pe; adhikari = afsar; vibhag = daftar; bakaya = shesh; rashi = rakam; paise = rupaye
rupaye = Rs; inaam = puraskar; inam = puraskar; lottery lagi = lucky draw nikla; badhai ho = mubarak ho
badhai = mubarak; muft = free; manjur = pass; bataye = boliye; batao = bolo; bheje = send kare
bhejo = send karo; download kare = save kare; download karo = save karo; install kare = load kare
install karo = load karo; aakhri = antim; antim = aakhri; pichle mahine = gat maah
warna = aisa na hone par; varna = aisa na hone par; nahi to = anyatha; suchna = khabar
jaankari = detail; jankari = detail; zaruri = aavashyak; jaruri = aavashyak; giraftar = arrest
kanuni karyavahi = court case; jurmana = penalty; naukri = job; kamao = arn karo; kamaye = arn kare
kamai = aamdani; ghar baithe = ghar se hi; fayda = labh; sarkari = government; yojana = scheme
chalu = shuru; seva = service; jaldi = sheeghrata se; ke andar = ke bheetar; aapka = aapke naam ka
aapki = aapke naam ki; aapke = apne; apka = aapke naam ka; jeeta = paya; jeete = paye
hamare = humlog ke; niche = neeche
"""
