"""Harmless messages to pad with while tuning: one sentence a line, two of them in Hindi, one romanised."""

from __future__ import annotations

MESSAGES: tuple[str, ...] = (
    """
Hi Meena, hope all of you are keeping well.
We reached Udaipur on Friday evening after a long train ride, and the children slept the whole way.
Yesterday we walked around the lake, ate far too many kachoris and took a boat to the old palace.
The weather is lovely, neither hot nor cold, and there are flowers on every balcony.
Papa says the tea here is the best he has had in years.
On Sunday we will go up the hill to see the sunset, and then start packing.
I have bought you a blue dupatta and a small elephant made of wood.
Tell Rohan to practise his tables and to water my plants.
We shall be home by Tuesday lunch, so do come over with the twins.
""",
    """
Notice to all residents of the society.
The overhead tanks will be cleaned on Saturday between ten in the morning and two in the afternoon.
Please store enough water for drinking and cooking before that, and keep the taps closed.
The gardener has planted new saplings near the gate, so request your children not to play cricket there.
The monthly meeting is moved to the club room because the terrace is being painted.
Tea and snacks will be served after the meeting as usual.
Members who have suggestions for the winter fair may write them in the register kept with the guard.
The library corner is open again, and old magazines are welcome.
Thank you for keeping our building clean and green.
""",
    """
For your safety, a word from those who look after your savings.
No employee of ours will ever ask you for a password, a card number or a code that came by message.
Do not read such a code out to anybody, even if the caller sounds polite and knows your name.
Our branches are open from Monday to Friday, and on two Saturdays of each month.
If something on your statement looks strange, walk into any branch and our staff will look at it with you.
Elder customers may come with a member of the family.
This message is sent for awareness only, and nothing needs to be done.
We thank you for your trust over all these years and wish you a good day.
""",
    """
नमस्ते चाची जी, आशा है आप सब कुशल मंगल होंगे।
हम लोग कल शाम गाँव पहुँच गए और दादी ने गरम गरम पूरियाँ बनाकर खिलाईं।
यहाँ मौसम बहुत अच्छा है, खेतों में सरसों के पीले फूल खिले हैं और सुबह हल्का कोहरा रहता है।
बच्चे दिन भर आम के पेड़ के नीचे खेलते हैं और शाम को कुएँ के पास बैठकर कहानियाँ सुनते हैं।
पिताजी ने छत की मरम्मत करवा ली है और आँगन में तुलसी का नया पौधा लगाया है।
अगले हफ्ते मेले में झूले लगेंगे, तो हम सब साथ में जाएँगे।
आप भी छुट्टी लेकर दो दिन के लिए आ जाइए, सबको अच्छा लगेगा।
""",
    """
आज का विचार: जो व्यक्ति रोज थोड़ा थोड़ा सीखता है, वह एक दिन बहुत आगे निकल जाता है।
सुबह जल्दी उठकर टहलने से मन प्रसन्न रहता है और पूरे दिन काम में मन लगता है।
खाने में हरी सब्जियाँ और मौसमी फल लीजिए, पानी खूब पीजिए और रात को समय पर सोइए।
घर के बड़ों के साथ बैठकर बात करने से उन्हें खुशी मिलती है और हमें अनुभव मिलता है।
अच्छी किताबें सच्चे मित्र की तरह होती हैं, वे कभी अकेला नहीं छोड़तीं।
आपका दिन शुभ हो, हँसते रहिए और दूसरों को भी हँसाते रहिए।
""",
    """
Namaste bhaiya, kaise ho aur ghar mein sab kaise hain.
Kal hum log mama ke ghar gaye the, wahan sabne milkar chhat par patang udayi.
Mami ne gajar ka halwa banaya tha, itna swaadisht ki do do katori kha gaye.
Mausam thanda hai par dhoop achhi nikal rahi hai, isliye dopahar ko sab bahar baithte hain.
Chhotu ka school somwar ko khulega aur uski nayi kitaabein aa gayi hain.
Agle mahine didi ki beti ka janmdin hai, to soch rahe hain ki saath mein manayein.
Aap apna khayal rakhna aur chhutti milte hi aa jaana, sab bahut yaad karte hain.
""",
)
