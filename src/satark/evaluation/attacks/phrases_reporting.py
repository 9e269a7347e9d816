"""English said otherwise when reporting."""

from __future__ import annotations

ENGLISH = """
account = acct | banking record; accounts = accts; suspended = frozen | made dormant; suspend = freeze
blocked = shut | stopped from use; block = shut down; deactivated = made inactive
disconnected = unplugged; disconnect = sever; disconnection = loss of line; expire = run out
expired = run out | no longer in force; expires = runs out; terminated = closed for good
immediately = at once | this minute; urgent = top priority; urgently = on priority
instantly = in a flash; click here = press below; click on = go into; click = hit | select
clicking = hitting; link = web address | page below; verify = check | authenticate
verification = authentication; verified = checked; verifying = checking; update = renew | revise
updated = renewed; updating = renewing; updation = renewal; call us = give us a ring
call = dial | give a ring to; contact = speak to | write to; number = digits | telephone
mobile = handset; phone = cellphone; customer care = support team | service centre; customer = patron
customers = patrons; user = patron; please = plz | do; kindly = be so good as to; pay = remit | deposit
payment = remittance; paid = remitted; bill = dues statement; bills = dues statements
electricity power = light line; electricity = energy | mains; power supply = light line; power = energy
pending = still awaited; due = owed; overdue = late; dues = sums owed; amount = figure | total
refund = repayment | reimbursement; cashback = reward money; prize = award; won = landed | gained
winner = lucky draw champion; win = land; congratulations = kudos | great news; congrats = hurrah
lottery = raffle; gift = goodie; voucher = gift slip; free = without charge | complimentary
offer = bargain; offers = bargains; claim = redeem | take; selected = picked | shortlisted
loan = advance | finance; loans = advances; approved = granted | passed; credit card = c/card
debit card = d/card; card = bank card; kyc = identity record | customer ID check; pan card = tax ID card
aadhaar = national ID; aadhar = national ID; otp = login code | secret digits; password = pass-phrase
pin = secret code; share = pass on | hand over; send = dispatch | shoot across; receive = obtain
received = come in; submit = lodge; fill = write in; form = proforma; download = pull down | save
install = put on your phone | add; app = software; apk = software file; application = proposal
officer = executive | in-charge; department = dept | authority
today = before the day is out | this very day; tonight = late in the evening
now = straight off | as of this hour; within = in the next; last month = earlier billing period
previous month = earlier billing period; previous = preceding; last = ultimate; final = concluding
avoid = steer clear of | be spared; otherwise = in the other case; failing which = in default of which
failure = neglect; or else = in default; will be = is set to be | stands to be; has been = is now
have been = are now; your = yr; information = particulars; details = data; documents = files
complete = wind up; continue = go on; login = enter; log in = enter; access = use; restore = reinstate
activate = enable; reactivate = re-enable; activated = enabled; service = provision
services = provisions; unusual = strange; suspicious = questionable; activity = movement
transaction = txn; transactions = txns; unauthorized = without consent; unauthorised = without consent
detected = found | seen; security = protection; alert = heads-up; warning = advisory; notice = memo
parcel = consignment; package = box; shipment = cargo; delivery = handover; delivered = handed over
address = place of stay; failed = was unsuccessful; incomplete = missing a part; wrong = mistaken
fee = cost; fees = costs; charges = outlay; charge = cost; fine = levy; challan = road fine
legal action = proceedings in law; police = law officers; arrested = taken in; arrest = detention
case = complaint; court = judge's bench; salary = wages; job = position | opening; jobs = positions
part time = spare-time; part-time = spare-time; vacancy = opening; work from home = home-based work
earn = pocket; income = takings; daily = per day; weekly = per week; invest = place funds
investment = capital placed; profit = returns; money = funds; guaranteed = certain; cash = notes
limited = short; hurry = rush; reward points = loyalty score; reward = incentive; rewards = incentives
whatsapp = wapp; message = sms note; reply = respond; visit = head to | see; register = enrol
registered = enrolled; connection = hookup; supply = flow; valid = in force; before = prior to
after = once past; because = on account of the fact that; as soon as possible = at your soonest
asap = at your soonest; do not = never; cannot = are unable to; can not = are unable to; is not = ain't
will not = shall never; we are = our team is; you are = u r; it is = that's; ignore = skip; help = aid
support = backing; need = want; required = called for; must = need to; online = over the net
website = portal; official = formal; government = sarkari; govt = sarkari; scheme = programme
credited = put in; debited = deducted; transfer = shift; balance = remaining sum; recharge = reload
plan = tariff; exclusive = reserved; discount = rebate; attention = take note; dear = hello
thanks = much obliged; thank you = much obliged
"""
