"""Harmless messages to pad with when reporting: one sentence a line, two of them in Hindi, one romanised."""

from __future__ import annotations

MESSAGES: tuple[str, ...] = (
    """
Dear parents, the annual day of our school falls on the second Saturday of December.
Pupils of classes three to five will sing folk songs, and the seniors will stage a short play about a river.
Costumes are being stitched by the art department, so nothing has to be brought from home.
Rehearsals take place during the last two periods, after which buses leave at their usual hour.
Grandparents are most welcome, and the front rows are reserved for them.
The science club has put up a small show of models made from waste paper.
Lunch will be served in the courtyard under the neem trees.
We look forward to an afternoon full of music and laughter with all of you.
""",
    """
Tried the lemon rice you told me about, and it came out wonderful.
First I cooked the rice a little firm and spread it on a plate to cool.
Then I warmed some oil, let the mustard seeds crackle, and added peanuts, curry leaves and two green chillies.
A pinch of turmeric gave it that cheerful colour.
I mixed everything with the juice of one large lemon and a handful of coriander.
My neighbour came by just then and finished half the bowl while telling me about her new kitten.
Next time I want to learn your tomato pickle, the one that your grandmother used to make in summer.
Shall we cook it together on the coming holiday?
""",
    """
Season's greetings from the whole team at our service desk.
As the holidays begin, here are three small habits that keep a family out of trouble.
Strangers on the phone who talk of prizes or of punishment are best left unanswered.
Codes that arrive by text belong to you alone, and nobody from any honest office will want to hear them.
Apps are safest when they come from the store that your phone was sold with.
Should you ever be in doubt, speak to someone at home before doing anything else.
There is no reply needed to this greeting.
May the new year bring you health, good company and many quiet evenings.
""",
    """
प्रिय साथियों, रविवार को मोहल्ले के पार्क में सफाई अभियान रखा गया है।
सब लोग सुबह सात बजे पीपल के पेड़ के पास मिलेंगे, झाड़ू और दस्ताने समिति की ओर से दिए जाएँगे।
बच्चों के लिए चित्रकला की प्रतियोगिता होगी, जिसमें उन्हें अपने सपनों का शहर बनाना है।
काम पूरा होने के बाद सबके लिए पोहा, जलेबी और अदरक वाली चाय का इंतजाम रहेगा।
पिछली बार लगाए गए गुलमोहर के पौधे अब कंधे तक आ गए हैं, यह देखकर बहुत संतोष होता है।
बुजुर्गों से निवेदन है कि वे आकर अपने पुराने किस्से सुनाएँ।
आपकी उपस्थिति से हम सबका उत्साह बढ़ेगा।
""",
    """
दीपों के इस पर्व पर आपके परिवार को ढेर सारी शुभकामनाएँ।
इस बार हमने बाजार की झालरों की जगह मिट्टी के दीये जलाए और रंगोली में गेंदे की पंखुड़ियाँ सजाईं।
दादाजी ने बचपन की वह कहानी फिर सुनाई जिसमें एक जुगनू पूरे जंगल को रास्ता दिखाता है।
माँ ने बेसन के लड्डू और नमकपारे बनाए, जिनकी खुशबू गली के मोड़ तक पहुँच रही थी।
पड़ोस के बच्चे देर तक आँगन में अंत्याक्षरी खेलते रहे।
ईश्वर करे आपका आने वाला साल सेहत, शांति और अपनों के साथ से भरा रहे।
मिलने का मन हो तो इतवार की दोपहर चले आइए, साथ बैठकर खाना खाएँगे।
""",
    """
Suno Priya, aaj college mein bahut maza aaya.
Hamari team ne natak mein pehla sthaan paaya aur sir ne sabko samose khilaye.
Library ke bahar wali deewar par humne milkar ek bada sa peacock paint kiya.
Barish ke baad maidan itna hara lag raha tha ki ghanton wahin baithe gaane gaate rahe.
Nani ka phone aaya tha, keh rahi thi ki aangan mein amrood khoob lage hain.
Garmi ki chhuttiyon mein pahadon par ghoomne chalenge, tumhare bhaiya ko bhi manaa lo.
Achha ab so jaati hoon, subah jaldi uthkar daud lagani hai, shubh raatri.
""",
)
